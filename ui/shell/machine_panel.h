#pragma once

#include "ui/shell/parts.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace yc::ui
{

class KeyHintButton;
class Segments;
class TextLabel;

/// The right half of the sign-in page: time, hall, how this machine stands, who may sign in offline; light or dark and
/// the language, switched at once.
class MachinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MachinePanel(ShellParts& parts, QWidget* parent = nullptr);

    void show(const ports::MachineView& machine);
    /// The clerk whose number is typed, for the line about offline sign-in.
    void setClerk(const QString& id);

signals:
    void diagnosisWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeSwitches();
    void addRow(const QString& icon, const QString& name, const QString& state, int tone, const QString& detail);
    void refresh();
    void tick();
    void showOffline();

    ShellParts& m_parts;
    ports::MachineView m_machine;
    QString m_clerk;
    Segments* m_scheme;
    Segments* m_language;
    TextLabel* m_clock;
    TextLabel* m_day;
    TextLabel* m_title;
    QVBoxLayout* m_rows;
    KeyHintButton* m_diagnosis;
    TextLabel* m_offline;
    TextLabel* m_demo;
    TextLabel* m_versions;
    QTimer m_minute;
};

} // namespace yc::ui
