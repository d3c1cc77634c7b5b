#pragma once

#include <QStyledItemDelegate>

namespace yc::ui
{

/// Paints a cell of a sheet: shape, text in its ink, a bar for a share, or the row's action as a small button.
class SheetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace yc::ui
