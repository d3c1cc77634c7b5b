#pragma once

#include <QStyledItemDelegate>

namespace yc::ui
{

/// Paints one row of the queue: key column, two lines, what is left at the right. The height follows the density.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace yc::ui
