#include "ui/citizen/citizen_label.h"

#include "ui/theme/style.h"

#include <QEvent>

namespace yc::ui
{
namespace
{

constexpr int kLargePercent = 125;

} // namespace

QFont CitizenType::font(const QWidget* widget, TextStep step, bool bold, bool large)
{
    QFont font = fontOf(widget, step, bold);
    if (large)
        font.setPixelSize(font.pixelSize() * kLargePercent / 100);
    return font;
}

CitizenLabel::CitizenLabel(TextStep step, Ink ink, bool bold, QWidget* parent)
    : QLabel(parent), m_step(step), m_ink(ink), m_bold(bold)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    restyle();
}

void CitizenLabel::setLarge(bool large)
{
    m_large = large;
    restyle();
}

void CitizenLabel::restyle()
{
    m_restyling = true;
    setFont(CitizenType::font(this, m_step, m_bold, m_large));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, inkOf(tokensOf(this), m_ink));
    setPalette(colours);
    m_restyling = false;
}

void CitizenLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_restyling)
        restyle();
}

} // namespace yc::ui
