#pragma once

#include "ui/queue/queue_filter.h"

#include <QWidget>

#include <array>

class QLineEdit;
class QStackedWidget;

namespace yc::ui
{

class FilterChip;

/// Below the tabs: chips for the kinds that are there, or a field to find a row in the list (Ctrl+F, Esc ends it).
class FilterRow final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterRow(QWidget* parent = nullptr);

    QueueFilter filter() const { return m_filter; }
    QString text() const;
    void showCounts(const std::vector<ports::QueueRow>& rows);
    void find();
    bool isFinding() const;

signals:
    void changed();
    /// Enter or Down in the field: on to the list.
    void listWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeChips();
    void endFind();

    QStackedWidget* m_stack;
    std::array<FilterChip*, kQueueFilters> m_chips{};
    QLineEdit* m_edit;
    QueueFilter m_filter = QueueFilter::All;
};

} // namespace yc::ui
