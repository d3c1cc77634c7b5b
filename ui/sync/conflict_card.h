#pragma once

#include "ports/desk_views.h"

#include <QWidget>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace yc::ui
{

class ConflictRow;
class DeskBridge;
class TextLabel;

/// A case to which windows brought different values: per field both side by side, and one decision each (G4). Alt+H,
/// Alt+C and Alt+T decide about the field that has the focus, else about the first, from anywhere in the parent.
class ConflictCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictCard(DeskBridge& bridge, QWidget* parent);
    void show(const ports::ConflictView& conflict);

signals:
    void settled();
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void bindKeys(QWidget* parent);
    void addRow(const ports::FieldConflict& field);
    ConflictRow* rowInHand() const;
    void settle(ConflictRow* row, const Value& value, std::int64_t version, const QString& reason);
    void retranslate();

    DeskBridge& m_bridge;
    ports::ConflictView m_conflict;
    TextLabel* m_title;
    TextLabel* m_what;
    QWidget* m_list;
    QVBoxLayout* m_column;
    QScrollArea* m_scroll;
    std::vector<ConflictRow*> m_rows;
};

} // namespace yc::ui
