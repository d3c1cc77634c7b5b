#pragma once

#include <QStyledItemDelegate>

namespace yc::ui
{

/// Paints one row of the queue from its value: key column (number or kind), title and time, applicant and reason. 64 high.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace yc::ui
