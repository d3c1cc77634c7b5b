#include "ui/widgets/chip.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>

namespace yc::ui
{

namespace
{

constexpr int kPadding = 8;
constexpr int kGap = 4;

} // namespace

Chip::Chip(Tone tone, QWidget* parent) : QAbstractButton(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setClickable(false);
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setIconName(const QString& name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Chip::setDashed(bool dashed)
{
    m_dashed = dashed;
    update();
}

void Chip::setClickable(bool clickable)
{
    setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !clickable);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(fontOf(this, TextStep::Hint));
    int width = metrics.horizontalAdvance(text()) + 2 * scaled(this, kPadding);
    if (!m_icon.isEmpty())
        width += scaled(this, measure::kIconText + kGap);
    return {width, scaled(this, measure::kChip)};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    const ToneColours c = t.of(m_tone);
    QPainter painter(this);
    const bool outlined = m_tone == Tone::Neutral || m_dashed || t.lineWidth > 1;
    paintBox(painter, rect(), m_tone == Tone::Neutral && underMouse() ? t.lockBg : c.ground,
             outlined ? t.hairline : QColor(), 1, scaled(this, measure::kRadiusSmall),
             m_dashed ? Qt::DashLine : Qt::SolidLine);
    int x = scaled(this, kPadding);
    if (!m_icon.isEmpty()) {
        const int size = scaled(this, measure::kIconText);
        paintIcon(painter, {x, 0, size, height()}, m_icon, size, c.ink);
        x += size + scaled(this, kGap);
    }
    painter.setFont(fontOf(this, TextStep::Hint));
    paintText(painter, {x, 0, width() - x, height()}, text(), c.ink, Qt::AlignVCenter | Qt::AlignLeft);
}

FilterChip::FilterChip(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FilterChip::setJoined(bool first, bool last)
{
    m_roundLeft = first;
    m_roundRight = last;
    update();
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(fontOf(this, TextStep::Hint));
    return {metrics.horizontalAdvance(text()) + 2 * scaled(this, kPadding) + 2, scaled(this, measure::kFilterChip)};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    const int radius = scaled(this, measure::kRadiusSmall);
    // A joined end is drawn past the clip, which squares it.
    const QRect box = rect().adjusted(m_roundLeft ? 0 : -radius, 0, m_roundRight ? 0 : radius, 0);
    const QColor ground = isChecked() ? t.selection : underMouse() ? t.lockBg : t.surface;
    const QColor line = isChecked() ? t.primary : t.hairline;
    paintBox(painter, box, ground, line, t.lineWidth, radius);
    if (!m_roundLeft)
        painter.fillRect(QRect(0, 0, 1, height()), line);
    if (!m_roundRight && isChecked())
        painter.fillRect(QRect(width() - 1, 0, 1, height()), line);
    painter.setFont(fontOf(this, TextStep::Hint));
    const QColor ink = !isEnabled()  ? t.disabled
                       : isChecked() ? (t.lineWidth > 1 ? t.onSelection : t.primary)
                                     : t.text2;
    paintText(painter, rect(), text(), ink, Qt::AlignCenter);
}

} // namespace yc::ui
