#include "ui/queue/queue_delegate.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/queue/queue_model.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QDateTime>
#include <QPainter>

namespace yc::ui
{
namespace
{

constexpr int kKeyColumn = 48;
constexpr int kKeyGap = 10;
constexpr int kRightRoom = 96;
constexpr int kSelectionBar = 3;

QColor inkFor(const Tokens& tokens, ports::RowTone tone, const QColor& plain)
{
    switch (tone) {
    case ports::RowTone::Warn: return tokens.warning;
    case ports::RowTone::Error: return tokens.error;
    case ports::RowTone::Plain: return plain;
    }
    return plain;
}

Moment now()
{
    return fromMicros(QDateTime::currentMSecsSinceEpoch() * 1000);
}

/// The number of a ticket, or the kind's icon, and two characters under it.
void paintKey(QPainter& painter, const QWidget* widget, const QRect& key, const ports::QueueRow& row)
{
    const Tokens& tokens = tokensOf(widget);
    const int line = scaled(widget, lineOf(TextStep::Value));
    if (row.number.empty() || row.kind != domain::WorkItemKind::Ticket) {
        paintIcon(painter, QRect(key.left(), key.top(), line, line), Wording::kindIcon(row.kind),
                  scaled(widget, measure::kIconKind), inkFor(tokens, row.tone, tokens.text2));
    } else {
        painter.setFont(fontOf(widget, TextStep::Value, true));
        paintText(painter, QRect(key.left(), key.top(), key.width(), line), qt(row.number), tokens.text,
                  Qt::AlignLeft | Qt::AlignVCenter);
    }
    painter.setFont(fontOf(widget, TextStep::Micro));
    const bool favoured = row.priority != domain::PriorityClass::Normal;
    paintText(painter, QRect(key.left(), key.top() + line + 2, key.width(), scaled(widget, lineOf(TextStep::Hint))),
              favoured ? Wording::priority(row.priority) : Wording::kind(row.kind),
              favoured ? tokens.warning : inkFor(tokens, row.tone, tokens.text2), Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const QueueModel*>(index.model());
    const ports::QueueRow* row = model != nullptr ? model->at(index.row()) : nullptr;
    if (row == nullptr)
        return;
    const QWidget* widget = option.widget;
    const Tokens& tokens = tokensOf(widget);
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(option.rect, tokens.selection);
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), kSelectionBar, option.rect.height()), tokens.primary);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, tokens.lockBg);
    }
    const QRect inside = option.rect.adjusted(space::kM, space::kS, -14, -space::kS);
    paintKey(*painter, widget, QRect(inside.left(), inside.top(), kKeyColumn, inside.height()), *row);
    const int left = inside.left() + scaled(widget, kKeyColumn) + kKeyGap;
    const int first = scaled(widget, lineOf(TextStep::Value));
    const int second = scaled(widget, lineOf(TextStep::Hint));
    const QRect top(left, inside.top(), inside.right() - left, first);
    painter->setFont(fontOf(widget, TextStep::Body));
    paintText(*painter, top, Wording::queueRight(*row, now()), inkFor(tokens, row->tone, tokens.text2),
              Qt::AlignRight | Qt::AlignVCenter);
    painter->setFont(fontOf(widget, TextStep::Value, selected || row->mine));
    paintText(*painter, top.adjusted(0, 0, -scaled(widget, kRightRoom), 0), Wording::queueTitle(*row), tokens.text,
              Qt::AlignLeft | Qt::AlignVCenter);
    painter->setFont(fontOf(widget, TextStep::Hint));
    paintText(*painter, QRect(left, top.bottom() + 3, inside.right() - left, second), Wording::queueReason(*row),
              inkFor(tokens, row->tone, tokens.text2), Qt::AlignLeft | Qt::AlignVCenter);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.hairline);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintInnerFocus(*painter, option.rect, tokens);
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {scaled(option.widget, measure::kQueueWidth), scaled(option.widget, measure::kQueueRow)};
}

} // namespace yc::ui
