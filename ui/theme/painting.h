#pragma once

#include "ui/theme/tokens.h"

#include <QRect>
#include <QString>
#include <QStyle>

class QPainter;
class QStyleOptionSlider;

namespace yc::ui
{

/// Shared strokes of the style and of the few widgets that paint themselves. Rounded rectangles are drawn on half
/// pixels so that a one-pixel line stays one pixel.

void paintBox(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& line, int lineWidth,
              qreal radius, Qt::PenStyle pen = Qt::SolidLine);
/// Two pixels of ring outside a gap of two: against a filled button the ring alone would be 1.23:1.
void paintFocusRing(QPainter& painter, const QRect& outer, const Tokens& tokens, qreal radius);
/// For cells and rows, which have no room outside.
void paintInnerFocus(QPainter& painter, const QRect& rect, const Tokens& tokens);
/// A round-ended line icon, centred in the rectangle.
void paintIcon(QPainter& painter, const QRect& rect, const QString& name, int size, const QColor& colour);
/// One line of text, elided at its end.
void paintText(QPainter& painter, const QRect& rect, const QString& text, const QColor& colour, int flags);
/// A key as printed on a cap: "F9". Gives the width it takes.
int keyCapWidth(const QFont& font, const QString& key);
void paintKeyCap(QPainter& painter, const QRect& rect, const QString& key, const QColor& ink, const QColor& line);
QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part, int shortest);

} // namespace yc::ui
