#include "ui/sync/compared_text.h"

#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QEvent>

namespace yc::ui
{

Difference differenceOf(const QString& text, const QString& other)
{
    const qsizetype shorter = std::min(text.size(), other.size());
    qsizetype head = 0;
    while (head < shorter && text[head] == other[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && text[text.size() - 1 - tail] == other[other.size() - 1 - tail])
        ++tail;
    return {head, text.size() - head - tail};
}

ComparedText::ComparedText(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    restyle();
}

void ComparedText::show(const QString& text, const QString& other)
{
    m_text = text;
    m_other = other;
    restyle();
}

void ComparedText::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        restyle();
}

void ComparedText::restyle()
{
    if (m_restyling) // setting the font or the palette comes back here
        return;
    m_restyling = true;
    const Tokens& tokens = tokensOf(this);
    setFont(fontOf(this, TextStep::Value, false));
    QPalette own;
    own.setColor(QPalette::WindowText, tokens.text);
    setPalette(own);
    const Difference marked = differenceOf(m_text, m_other);
    const auto part = [this](qsizetype from, qsizetype length) { return m_text.mid(from, length).toHtmlEscaped(); };
    const QString mark =
        QStringLiteral("<span style=\"background-color:%1;font-weight:700;text-decoration:underline\">%2</span>")
            .arg(tokens.warningBg.name(), part(marked.from, marked.length));
    setText(QString(part(0, marked.from) % mark % part(marked.from + marked.length, -1)));
    setAccessibleName(m_text);
    m_restyling = false;
}

} // namespace yc::ui
