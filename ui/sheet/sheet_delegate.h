#pragma once

#include <QStyledItemDelegate>

namespace yc::ui
{

struct SheetCell;

/// px that a column's title, or what a cell shows, needs to stand there whole.
int titleWidth(const QWidget* widget, int column, const QString& title);
int cellWidth(const QWidget* widget, int column, const SheetCell& cell);

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
