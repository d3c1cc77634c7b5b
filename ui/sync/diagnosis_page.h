#pragma once

#include "ui/sync/diagnosis.h"

#include <QTimer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace yc::ui
{

class DeskBridge;
class DiagnosisRow;
class KeyHintButton;
class TextLabel;

/// Why the centre is not reached, and what to do about it: every central system and this machine, in words. It asks
/// again by itself while it is seen, can be copied as text, and needs nobody signed in. Esc closes it.
class DiagnosisPage final : public QWidget
{
    Q_OBJECT

public:
    /// Bridge and clock must outlive it.
    DiagnosisPage(DeskBridge& bridge, const Clock& clock, QString version, QWidget* parent = nullptr);
    void open();

signals:
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makePart(TextLabel* title, QVBoxLayout* rows);
    void refresh();
    void redraw();
    void retranslate();
    void copy();
    static void fill(QVBoxLayout* rows, std::vector<DiagnosisRow*>& shown, const std::vector<Finding>& findings);

    DeskBridge& m_bridge;
    const Clock& m_clock;
    QString m_version;
    ports::SyncView m_sync;
    QTimer m_again;
    TextLabel* m_title;
    TextLabel* m_at;
    TextLabel* m_said;
    KeyHintButton* m_retry;
    KeyHintButton* m_copy;
    KeyHintButton* m_back;
    QScrollArea* m_scroll;
    TextLabel* m_rolesTitle;
    TextLabel* m_machineTitle;
    QVBoxLayout* m_roles;
    QVBoxLayout* m_machine;
    std::vector<DiagnosisRow*> m_roleRows;
    std::vector<DiagnosisRow*> m_machineRows;
};

} // namespace yc::ui
