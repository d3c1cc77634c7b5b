#include "ui/theme/painting.h"

#include "ui/theme/icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionSlider>

namespace yc::ui
{

namespace
{

constexpr int kKeyPadding = 5;

} // namespace

void paintBox(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& line, int lineWidth,
              qreal radius, Qt::PenStyle pen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    if (line.isValid() && lineWidth > 0)
        painter.setPen(QPen(line, lineWidth, pen));
    else
        painter.setPen(Qt::NoPen);
    const qreal half = line.isValid() ? lineWidth / 2.0 : 0.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRect& outer, const Tokens& tokens, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = measure::kFocusRing / 2.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.focus, measure::kFocusRing));
    painter.drawRoundedRect(QRectF(outer).adjusted(half, half, -half, -half), radius + half, radius + half);
    painter.restore();
}

void paintInnerFocus(QPainter& painter, const QRect& rect, const Tokens& tokens)
{
    painter.save();
    painter.setPen(QPen(tokens.focus, measure::kFocusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(2, 2, -3, -3));
    painter.restore();
}

void paintIcon(QPainter& painter, const QRect& rect, const QString& name, int size, const QColor& colour)
{
    const QPixmap pixmap = iconPixmap(name, size, colour, painter.device()->devicePixelRatioF());
    painter.drawPixmap(rect.center().x() - size / 2 + (rect.width() % 2 == 0 ? 1 : 0),
                       rect.center().y() - size / 2 + (rect.height() % 2 == 0 ? 1 : 0), pixmap);
}

void paintText(QPainter& painter, const QRect& rect, const QString& text, const QColor& colour, int flags)
{
    painter.setPen(colour);
    // A box made as wide as horizontalAdvance() says is rounded down; Latin texts end on fractions of a pixel.
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width() + 1);
    painter.drawText(rect, flags | Qt::TextSingleLine, shown);
}

int keyCapWidth(const QFont& font, const QString& key)
{
    return QFontMetrics(font).horizontalAdvance(key) + 2 * kKeyPadding + 2;
}

void paintKeyCap(QPainter& painter, const QRect& rect, const QString& key, const QColor& ink, const QColor& line)
{
    paintBox(painter, rect, {}, line, 1, measure::kRadiusKey);
    paintText(painter, rect.adjusted(1, 0, -1, 0), key, ink, Qt::AlignCenter);
}

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part, int shortest)
{
    const QRect groove = option.rect;
    const bool upright = option.orientation == Qt::Vertical;
    const int room = upright ? groove.height() : groove.width();
    const int range = option.maximum - option.minimum;
    int thumb = room;
    if (range > 0)
        thumb = qBound(qMin(shortest, room), int(qint64(room) * option.pageStep / (range + option.pageStep)), room);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      room - thumb, option.upsideDown);
    const auto along = [&](int from, int size) {
        return upright ? QRect(groove.left(), groove.top() + from, groove.width(), size)
                       : QRect(groove.left() + from, groove.top(), size, groove.height());
    };
    if (part == QStyle::SC_ScrollBarSlider)
        return along(start, thumb);
    if (part == QStyle::SC_ScrollBarSubPage)
        return along(0, start);
    if (part == QStyle::SC_ScrollBarAddPage)
        return along(start + thumb, room - start - thumb);
    return {};
}

} // namespace yc::ui
