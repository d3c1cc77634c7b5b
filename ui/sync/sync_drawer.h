#pragma once

#include "ports/desk_views.h"

#include <QWidget>

class QSettings;

namespace yc::ui
{

class AttentionCard;
class ConflictCard;
class DeskBridge;
class ExportCard;
class HealthGrid;
class KeyHintButton;
class SheetTable;
class SyncTotals;
class TextLabel;
class ToolButton;

/// What waits here for the centre, as it is: totals, who is reached, every operation in order, what needs a decision,
/// and what can be done meanwhile. Esc closes it; its width is remembered.
class SyncDrawer final : public QWidget
{
    Q_OBJECT

public:
    SyncDrawer(DeskBridge& bridge, QSettings& settings, QWidget* parent = nullptr);

    void open();
    void show(const ports::SyncView& sync);
    /// As the person left it; the shell asks when it makes room.
    int wantedWidth() const;
    /// In place of the case on a low screen it fills what there is, and that is no width to remember.
    void setAlone(bool alone);

signals:
    void closed();
    void failed(const QString& sentence);
    void diagnosisWanted();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeMeanwhile();
    void connectParts();
    void refresh();
    void showAttention();
    const ports::ConflictView* conflictIn(const QString& row) const;
    const ports::OperationView* stuckIn(const QString& row) const;
    void setExporting(bool exporting);
    void retranslate();

    DeskBridge& m_bridge;
    QSettings& m_settings;
    ports::SyncView m_sync;
    TextLabel* m_title;
    TextLabel* m_rule;
    KeyHintButton* m_retry;
    KeyHintButton* m_export;
    KeyHintButton* m_diagnosis;
    ToolButton* m_close;
    SyncTotals* m_totals;
    HealthGrid* m_health;
    SheetTable* m_table;
    AttentionCard* m_attention;
    ConflictCard* m_conflict;
    ExportCard* m_exportCard;
    TextLabel* m_said;
    QWidget* m_meanwhile = nullptr;
    TextLabel* m_canName;
    TextLabel* m_can;
    TextLabel* m_waitName;
    TextLabel* m_wait;
    bool m_alone = false;
};

} // namespace yc::ui
