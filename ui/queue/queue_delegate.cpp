#include "ui/queue/queue_delegate.h"

#include "ui/queue/queue_model.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kLeft = 12, kRight = 14, kKeyColumn = 48, kGap = 10; // the right keeps clear of the scroll bar
constexpr int kLine1 = 24, kLine2 = 22, kBetween = 2, kMark = 3;

/// What a row is painted with: the option, the tokens of its view, the row.
struct Brush {
    QPainter& painter;
    const QStyleOptionViewItem& option;
    const Tokens& t;
    const QueueItem& item;

    int px(int pixels) const { return scaled(option.widget, pixels); }
    bool on() const { return option.state.testFlag(QStyle::State_Selected); }
    QColor plain(const QColor& ink) const { return on() && t.lineWidth > 1 ? t.onSelection : ink; }
    QColor toned(const QColor& ink) const
    {
        switch (item.row.tone) {
        case ports::RowTone::Warn:
            return plain(t.warning);
        case ports::RowTone::Error:
            return plain(t.error);
        case ports::RowTone::Plain:
            break;
        }
        return plain(ink);
    }
};

void paintGround(const Brush& b)
{
    const QRect r = b.option.rect;
    const bool hover = b.option.state.testFlag(QStyle::State_MouseOver);
    b.painter.fillRect(r, b.on() ? b.t.selection : hover ? b.t.lockBg : b.t.surface);
    b.painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), b.t.hairline);
    if (b.on() || b.item.inHand)
        b.painter.fillRect(QRect(r.left(), r.top(), kMark, r.height()), b.t.primary);
}

void paintKey(const Brush& b, const QRect& line1, const QRect& line2)
{
    const int width = b.px(kKeyColumn);
    if (b.item.key.isEmpty()) {
        const int size = b.px(measure::kIconKind);
        const bool loud = b.item.row.tone == ports::RowTone::Error;
        paintIcon(b.painter, {line1.left(), line1.top(), size, line1.height()}, b.item.icon, size,
                  loud ? b.plain(b.t.error) : b.plain(b.t.text2));
    } else {
        b.painter.setFont(fontOf(b.option.widget, TextStep::Value, true));
        paintText(b.painter, {line1.left(), line1.top(), width, line1.height()}, b.item.key, b.plain(b.t.text),
                  Qt::AlignVCenter);
    }
    const bool hurried = b.item.row.priority != domain::PriorityClass::Normal;
    const bool loud = b.item.key.isEmpty() && b.item.row.tone == ports::RowTone::Error;
    b.painter.setFont(fontOf(b.option.widget, TextStep::Micro));
    paintText(b.painter, {line2.left(), line2.top(), width, line2.height()}, b.item.kind,
              b.plain(loud      ? b.t.error
                      : hurried ? b.t.warning
                                : b.t.text2),
              Qt::AlignVCenter);
}

/// Gives how much of the line it took.
int paintRight(const Brush& b, const QRect& line)
{
    if (b.item.right.isEmpty())
        return 0;
    b.painter.setFont(fontOf(b.option.widget, TextStep::Body));
    constexpr int kSlack = 2; // advances are rounded, and a word a pixel short would be elided
    const int width = b.painter.fontMetrics().horizontalAdvance(b.item.right) + kSlack;
    const QColor ink = b.toned(b.t.text2);
    paintText(b.painter, {line.right() - width + 1, line.top(), width, line.height()}, b.item.right, ink,
              Qt::AlignVCenter);
    if (b.item.row.tone == ports::RowTone::Plain)
        return width + b.px(space::kS);
    const int size = b.px(measure::kIconText);
    const QString shape = b.item.row.tone == ports::RowTone::Warn ? u"shape-attention"_s : u"shape-act"_s;
    paintIcon(b.painter, {line.right() - width - b.px(space::kXs) - size, line.top(), size, line.height()}, shape, size,
              ink);
    return width + size + b.px(space::kXs + space::kS);
}

} // namespace

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const QueueModel*>(index.model());
    const QueueItem* item = model ? model->itemAt(index) : nullptr;
    if (!item)
        return;
    painter->save();
    const Brush b{*painter, option, tokensOf(option.widget), *item};
    paintGround(b);
    const QRect r = option.rect.adjusted(b.px(kLeft), 0, -b.px(kRight), -1);
    const int tall = b.px(kLine1 + kBetween + kLine2);
    const int top = r.top() + (r.height() - tall) / 2;
    const QRect line1(r.left(), top, r.width(), b.px(kLine1));
    const QRect line2(r.left(), top + b.px(kLine1 + kBetween), r.width(), b.px(kLine2));
    paintKey(b, line1, line2);
    const int indent = b.px(kKeyColumn + kGap);
    const int taken = paintRight(b, line1);
    painter->setFont(fontOf(option.widget, TextStep::Value, b.on() || item->inHand));
    paintText(*painter, line1.adjusted(indent, 0, -taken, 0), item->title, b.plain(b.t.text), Qt::AlignVCenter);
    painter->setFont(fontOf(option.widget, TextStep::Hint));
    paintText(*painter, line2.adjusted(indent, 0, 0, 0), item->reason, b.plain(b.t.text2), Qt::AlignVCenter);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintInnerFocus(*painter, option.rect, b.t);
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    constexpr int kCompact = 56, kComfortable = 72;
    const Style* style = styleOf(option.widget);
    int height = measure::kQueueRow;
    if (style && style->density() != Density::Standard)
        height = style->density() == Density::Compact ? kCompact : kComfortable;
    return {0, scaled(option.widget, height)};
}

} // namespace yc::ui
