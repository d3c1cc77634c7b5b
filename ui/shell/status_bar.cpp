#include "ui/shell/status_bar.h"

#include "ui/bridge/text.h"
#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace yc::ui
{

using namespace Qt::StringLiterals;

StatusBar::StatusBar(const ShellParts& parts, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_mark(new IconLabel(u"check"_s, measure::kIconText, Ink::Success, this)),
      m_saved(new TextLabel(TextStep::Micro, Ink::Text2, false, this)),
      m_size(new TextLabel(TextStep::Micro, Ink::Text2, false, this)),
      m_rules(new TextLabel(TextStep::Micro, Ink::Text2, false, this)),
      m_version(new TextLabel(TextStep::Micro, Ink::Text2, false, this))
{
    holdHeight(this, measure::kStatusBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, 1, space::kL, 0);
    row->setSpacing(space::kL);
    auto* saved = new QHBoxLayout;
    saved->setSpacing(space::kXs + 1);
    saved->addWidget(m_mark);
    saved->addWidget(m_saved);
    row->addLayout(saved);
    row->addStretch(1);
    for (TextLabel* label : {m_size, m_rules, m_version})
        row->addWidget(label);
    connect(&parts.theme, &Theme::themeChanged, this, &StatusBar::refresh);
    refresh();
}

void StatusBar::showSaved(Moment at)
{
    m_savedAt = at;
    m_said.clear();
    refresh();
}

void StatusBar::showSaving()
{
    m_saved->setText(tr("Saving…"));
    m_saved->setAccessibleName(m_saved->text()); // nobody hears "saved" before it is
}

void StatusBar::say(const QString& sentence)
{
    m_said = sentence;
    refresh();
}

void StatusBar::setCatalogue(const QString& version)
{
    m_catalogue = version;
    refresh();
}

void StatusBar::refresh()
{
    const bool said = !m_said.isEmpty();
    m_mark->setVisible(said || m_savedAt != Moment{});
    // A changed name is what assistive technology hears: Qt 6.4 has no announcement event.
    m_saved->setText(said                    ? m_said
                     : m_savedAt == Moment{} ? tr("Everything is saved")
                                             : tr("Saved %1").arg(timeSecondsText(m_savedAt)));
    m_saved->setAccessibleName(m_saved->text());
    m_size->setText(tr("Text %1 %").arg(m_parts.theme.look().scalePercent));
    m_rules->setText(m_catalogue.isEmpty() ? QString() : tr("Rules %1").arg(m_catalogue));
    m_version->setText(m_parts.version);
}

void StatusBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
    painter.fillRect(QRect(0, 0, width(), 1), tokensOf(this).hairline);
}

} // namespace yc::ui
