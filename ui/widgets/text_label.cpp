#include "ui/widgets/text_label.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace yc::ui
{

QColor inkOf(const Tokens& t, Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return t.text;
    case Ink::Text2:
        return t.text2;
    case Ink::Text3:
        return t.text3;
    case Ink::Primary:
        return t.primary;
    case Ink::Success:
        return t.success;
    case Ink::Warning:
        return t.warning;
    case Ink::Error:
        return t.error;
    case Ink::Info:
        return t.info;
    case Ink::Share:
        return t.share;
    }
    return t.text;
}

TextLabel::TextLabel(TextStep step, Ink ink, bool bold, QWidget* parent)
    : QLabel(parent), m_step(step), m_ink(ink), m_bold(bold)
{
    setTextFormat(Qt::PlainText);
    restyle();
}

TextLabel::TextLabel(const QString& text, TextStep step, Ink ink, bool bold, QWidget* parent)
    : TextLabel(step, ink, bold, parent)
{
    setText(text);
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    restyle();
}

void TextLabel::setBold(bool bold)
{
    m_bold = bold;
    restyle();
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Expanding : QSizePolicy::Preferred, sizePolicy().verticalPolicy());
    updateGeometry();
}

QSize TextLabel::minimumSizeHint() const
{
    return m_elided ? QSize(fontMetrics().height(), QLabel::minimumSizeHint().height()) : QLabel::minimumSizeHint();
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        restyle();
}

/// The whole text, where the room cut it and nobody gave a tooltip of its own.
bool TextLabel::event(QEvent* event)
{
    const bool cut = m_elided && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    if (event->type() != QEvent::ToolTip || !cut || !toolTip().isEmpty())
        return QLabel::event(event);
    // Pixels of the screen decide what is cut, so it is worked out when somebody points, not when the text changes.
    const QString whole = Qt::mightBeRichText(text()) ? text().toHtmlEscaped() : text();
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), whole, this);
    return true;
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    paintText(painter, contentsRect(), text(), palette().color(QPalette::WindowText), int(alignment()));
}

void TextLabel::restyle()
{
    // Setting a palette sends PaletteChange again; once is enough.
    if (m_restyling)
        return;
    m_restyling = true;
    setFont(fontOf(this, m_step, m_bold));
    QPalette own;
    own.setColor(QPalette::WindowText, inkOf(tokensOf(this), m_ink));
    setPalette(own);
    m_restyling = false;
}

} // namespace yc::ui
