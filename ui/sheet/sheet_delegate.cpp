#include "ui/sheet/sheet_delegate.h"

#include "ui/sheet/sheet_model.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QSortFilterProxyModel>

namespace yc::ui
{
namespace
{

constexpr int kPadding = 8;
constexpr int kFirstPadding = 16;
constexpr int kShapeGap = 6;
constexpr int kBarHeight = 12;
constexpr int kBarRoom = 36; ///< the number stands before its bar

const SheetCell* cellOf(const QModelIndex& index)
{
    const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(index.model());
    const QModelIndex source = proxy != nullptr ? proxy->mapToSource(index) : index;
    const auto* model = qobject_cast<const SheetModel*>(source.model());
    return model != nullptr ? model->cell(source) : nullptr;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& tokens)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, tokens.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, tokens.lockBg);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.hairline);
}

void paintButton(QPainter& painter, const QWidget* widget, const QRect& inside, const QString& text)
{
    const Tokens& tokens = tokensOf(widget);
    painter.setFont(fontOf(widget, TextStep::Hint));
    const int width = painter.fontMetrics().horizontalAdvance(text) + 2 * scaled(widget, kPadding);
    const int height = scaled(widget, measure::kButtonSmall);
    const QRect box(inside.right() - width + 1, inside.center().y() - height / 2, width, height);
    paintBox(painter, box, tokens.surface, tokens.border, tokens.lineWidth, scaled(widget, measure::kRadiusSmall));
    paintText(painter, box, text, tokens.text, Qt::AlignCenter);
}

void paintBar(QPainter& painter, const QWidget* widget, const QRect& inside, double share)
{
    const int left = inside.left() + scaled(widget, kBarRoom);
    const int height = scaled(widget, kBarHeight);
    const int width = int((inside.right() - left) * share);
    if (width > 0)
        painter.fillRect(QRect(left, inside.center().y() - height / 2, width, height), tokensOf(widget).chart[0]);
}

int leftOf(const QWidget* widget, int column)
{
    return scaled(widget, column == 0 ? kFirstPadding : kPadding);
}

} // namespace

int titleWidth(const QWidget* widget, int column, const QString& title)
{
    return leftOf(widget, column) + QFontMetrics(fontOf(widget, TextStep::Hint)).horizontalAdvance(title) +
           scaled(widget, kPadding) + 1;
}

int cellWidth(const QWidget* widget, int column, const SheetCell& cell)
{
    const QFont font = cell.button ? fontOf(widget, TextStep::Hint) : fontOf(widget, TextStep::Body, cell.bold);
    const int shape = cell.shape ? scaled(widget, measure::kIconText) + scaled(widget, kShapeGap) : 0;
    const int box = cell.button ? 2 * scaled(widget, kPadding) : 0;
    return leftOf(widget, column) + shape + box + QFontMetrics(font).horizontalAdvance(cell.text) +
           scaled(widget, kPadding) + 1;
}

void SheetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const SheetCell* cell = cellOf(index);
    if (cell == nullptr)
        return;
    const QWidget* widget = option.widget;
    const Tokens& tokens = tokensOf(widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    paintGround(*painter, option, tokens);
    QRect inside = option.rect.adjusted(leftOf(widget, index.column()), 0, -scaled(widget, kPadding), -1);
    // White ink on the bright selection of high contrast could not be read: its own ink wins there.
    const QColor ink = selected && tokens.lineWidth > 1 ? tokens.onSelection : inkOf(tokens, cell->ink);
    if (cell->button && !cell->text.isEmpty()) {
        paintButton(*painter, widget, inside, cell->text);
    } else {
        if (cell->shape) {
            const int size = scaled(widget, measure::kIconText);
            const QColor mark = selected && tokens.lineWidth > 1 ? ink : inkOf(tokens, inkOf(*cell->shape));
            paintIcon(*painter, QRect(inside.left(), inside.top(), size, inside.height()), iconNameOf(*cell->shape),
                      size, mark);
            inside.setLeft(inside.left() + size + scaled(widget, kShapeGap));
        }
        if (cell->share >= 0)
            paintBar(*painter, widget, inside, cell->share);
        painter->setFont(fontOf(widget, TextStep::Body, cell->bold));
        paintText(*painter, inside, cell->text, ink, index.data(Qt::TextAlignmentRole).toInt());
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintInnerFocus(*painter, option.rect, tokens);
    painter->restore();
}

QSize SheetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {scaled(option.widget, measure::kTableRow), scaled(option.widget, measure::kTableRow)};
}

} // namespace yc::ui
