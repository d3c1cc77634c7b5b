#include "ui/widgets/banner.h"

#include "ui/theme/style.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kHeight = 40;

Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return Ink::Error;
    case Tone::Success:
        return Ink::Success;
    case Tone::Info:
        return Ink::Info;
    default:
        return Ink::Warning;
    }
}

} // namespace

Banner::Banner(Tone tone, QWidget* parent)
    : QWidget(parent), m_tone(tone), m_row(new QHBoxLayout(this)),
      m_icon(new IconLabel(u"shape-attention"_s, measure::kIconTool, inkOf(tone), this)),
      m_what(new TextLabel(TextStep::Body, inkOf(tone), true, this)),
      m_then(new TextLabel(TextStep::Body, Ink::Text, false, this)), m_line(new Hairline(Qt::Vertical, this)),
      m_more(new TextLabel(TextStep::Hint, Ink::Text, false, this)),
      m_aside(new TextLabel(TextStep::Hint, Ink::Text, false, this))
{
    m_row->setContentsMargins(space::kL, 0, space::kL, 1);
    m_row->setSpacing(space::kM);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_what);
    m_row->addWidget(m_then); // has its room before what more there is to say
    m_row->addWidget(m_line);
    m_row->addWidget(m_more, 1);
    m_row->addWidget(m_aside);
    m_then->setElided(true);
    m_more->setElided(true);
    for (QWidget* later : std::initializer_list<QWidget*>{m_line, m_more, m_aside})
        later->hide();
    setMinimumHeight(scaled(this, kHeight));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    m_icon->setInk(inkOf(tone));
    m_what->setInk(inkOf(tone));
    update();
}

void Banner::setIconName(const QString& name)
{
    m_icon->setIconName(name);
}

void Banner::setTexts(const QString& what, const QString& then, const QString& more)
{
    m_what->setText(what);
    m_then->setText(then);
    m_more->setText(more);
    m_line->setVisible(!more.isEmpty());
    m_more->setVisible(!more.isEmpty()); // without words it would still take its share of the room
    setAccessibleName(what);
    setAccessibleDescription(then);
}

void Banner::setAside(const QString& text)
{
    m_aside->setText(text);
    m_aside->setVisible(!text.isEmpty());
}

void Banner::addButton(QWidget* button)
{
    m_row->addWidget(button);
}

void Banner::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.of(m_tone).ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.hairline);
}

} // namespace yc::ui
