#include "ui/widgets/count_pill.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>

namespace yc::ui
{

namespace
{

constexpr int kPadding = 5;

bool isLoud(Tone tone)
{
    return tone == Tone::Primary || tone == Tone::Error;
}

} // namespace

void paintPill(QPainter& painter, const QRect& rect, const QString& text, Tone tone, const Tokens& tokens)
{
    const ToneColours c = tone == Tone::Error ? ToneColours{tokens.surface, tokens.error} : tokens.of(tone);
    paintBox(painter, rect, c.ground, {}, 0, rect.height() / 2.0);
    QFont font = painter.font();
    font.setBold(isLoud(tone));
    painter.setFont(font);
    paintText(painter, rect, text, c.ink, Qt::AlignCenter);
}

CountPill::CountPill(Tone tone, QWidget* parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CountPill::setCount(int count)
{
    m_count = count;
    updateGeometry();
    update();
}

void CountPill::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize CountPill::sizeHint() const
{
    const QFontMetrics metrics(fontOf(this, TextStep::Micro, true));
    const int height = scaled(this, measure::kPill);
    return {qMax(height, metrics.horizontalAdvance(QString::number(m_count)) + 2 * scaled(this, kPadding)), height};
}

void CountPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(fontOf(this, TextStep::Micro));
    paintPill(painter, rect(), QString::number(m_count), m_tone, tokensOf(this));
}

} // namespace yc::ui
