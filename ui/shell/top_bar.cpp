#include "ui/shell/top_bar.h"

#include "ui/bridge/text.h"
#include "ui/shell/clerk_button.h"
#include "ui/shell/find_field.h"
#include "ui/shell/notices.h"
#include "ui/shell/sync_watch.h"
#include "ui/theme/hold.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tool_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <chrono>

namespace yc::ui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int kFindShare = 8;     ///< of the room between who and how: the search has its width before there is air
constexpr int kTightBelow = 1500; ///< px; below it the date and the name of the window give way

} // namespace

TopBar::TopBar(const ShellParts& parts, const Actions& actions, SyncWatch& watch, Notices& notices, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_actions(actions), m_watch(watch), m_notices(notices)
{
    holdHeight(this, measure::kTopBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, 0, space::kS, 1);
    row->setSpacing(space::kL);
    addIdentity(row);
    row->addStretch(1);
    m_find = new FindField(actions[Act::Search], this);
    row->addWidget(m_find, kFindShare);
    row->addStretch(1);
    addState(row, actions);
    connect(&watch, &SyncWatch::changed, this, &TopBar::showState);
    connect(&notices, &Notices::changed, this, [this] { m_bell->setCount(m_notices.unread()); });
    connect(&m_minute, &QTimer::timeout, this, &TopBar::tick);
    retranslate();
}

void TopBar::addIdentity(QHBoxLayout* row)
{
    auto* brand = new QHBoxLayout;
    brand->setSpacing(space::kS);
    auto* mark = new QLabel(this);
    mark->setPixmap(brandIcon().pixmap(measure::kIconCall, measure::kIconCall));
    m_product = new TextLabel(TextStep::Title, Ink::Text, true, this);
    brand->addWidget(mark);
    brand->addWidget(m_product);
    row->addLayout(brand);
    row->addWidget(new Hairline(Qt::Vertical, this));
    auto* place = new QHBoxLayout;
    place->setSpacing(space::kXs + 2);
    m_window = new TextLabel(TextStep::Body, Ink::Text, true, this);
    m_windowName = new TextLabel(TextStep::Body, Ink::Text2, false, this);
    place->addWidget(m_window);
    place->addWidget(m_windowName);
    row->addLayout(place);
    row->addWidget(new Hairline(Qt::Vertical, this));
    m_clerk = new ClerkButton({m_actions[Act::Pause], m_actions[Act::Reopen], m_actions[Act::Help], nullptr,
                               m_actions[Act::Lock], m_actions[Act::SignOut]},
                              this);
    row->addWidget(m_clerk);
    m_demo = new Chip(Tone::Neutral, this);
    m_demo->setDashed(true);
    row->addWidget(m_demo);
}

void TopBar::addState(QHBoxLayout* row, const Actions& actions)
{
    m_network = new Chip(Tone::Success, this);
    m_pending = new Chip(Tone::Neutral, this);
    m_pending->setIconName(u"cloud-up"_s);
    for (Chip* chip : {m_network, m_pending}) {
        chip->setClickable(true);
        connect(chip, &QAbstractButton::clicked, actions[Act::Sync], &QAction::trigger);
        row->addWidget(chip);
    }
    row->addWidget(new Hairline(Qt::Vertical, this));
    auto* time = new QHBoxLayout;
    time->setSpacing(space::kS);
    m_clock = new TextLabel(TextStep::Page, Ink::Text, true, this);
    m_day = new TextLabel(TextStep::Body, Ink::Text2, false, this);
    time->addWidget(m_clock);
    time->addWidget(m_day);
    row->addLayout(time);
    row->addWidget(new Hairline(Qt::Vertical, this));
    auto* tools = new QHBoxLayout;
    tools->setSpacing(0);
    const auto tool = [&](ToolButton*& button, const QString& icon) {
        button = new ToolButton(icon, this);
        tools->addWidget(button);
    };
    tool(m_bell, u"bell"_s);
    tool(m_theme, u"contrast"_s);
    tool(m_language, u"language"_s);
    tool(m_lock, u"lock"_s);
    row->addLayout(tools);
    connect(m_bell, &QAbstractButton::clicked, this, &TopBar::noticesWanted);
    connect(m_theme, &QAbstractButton::clicked, this, &TopBar::themeWanted);
    connect(m_language, &QAbstractButton::clicked, actions[Act::Language], &QAction::trigger);
    connect(m_lock, &QAbstractButton::clicked, actions[Act::Lock], &QAction::trigger);
}

void TopBar::show(const ports::SessionView& session)
{
    m_session = session;
    retranslate();
}

void TopBar::showState()
{
    const ports::SyncView& view = m_watch.view();
    const bool offline = !view.online;
    m_network->setTone(offline ? Tone::Warning : Tone::Success);
    m_network->setIconName(offline ? u"cloud-off"_s : u"globe"_s);
    m_network->setText(!offline                        ? tr("Online")
                       : view.offlineSince != Moment{} ? tr("Offline since %1").arg(timeText(view.offlineSince))
                                                       : tr("Offline"));
    m_pending->setTone(view.needsPerson > 0              ? Tone::Error
                       : offline && m_watch.unsent() > 0 ? Tone::Warning
                                                         : Tone::Neutral);
    m_pending->setText(tr("To send %1").arg(m_watch.unsent()));
    for (Chip* chip : {m_network, m_pending}) {
        chip->setAccessibleName(chip->text());
        chip->updateGeometry();
        chip->update();
    }
}

void TopBar::tick()
{
    const Moment now = m_parts.clock.now();
    m_clock->setText(timeText(now));
    m_day->setText(dayShortText(dayOf(now)) % u' ' % weekdayText(dayOf(now)));
    // Wake once a minute, just after it turned.
    const auto into = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()) % 60s;
    m_minute.start(std::chrono::milliseconds(60s) - into + 20ms);
}

void TopBar::retranslate()
{
    m_product->setText(tr("Yichuang"));
    m_window->setText(tr("Window %1").arg(qt(m_session.window)));
    m_windowName->setText(qt(m_session.windowName));
    m_clerk->setClerk(qt(m_session.user.name), qt(m_session.user.id));
    m_demo->setText(tr("Demo data"));
    m_demo->setVisible(m_session.demo);
    showPrompt();
    m_bell->setWords(tr("Notices"));
    m_theme->setWords(tr("Light, dark, high contrast, text size"));
    m_language->setWords(tr("中文 / English"));
    m_lock->setWords(tr("Lock the screen (Ctrl+L)"));
    showState();
    tick();
}

void TopBar::showPrompt()
{
    const bool tight = width() < scaled(this, kTightBelow);
    m_find->setText(tight ? tr("Find or type a command") : tr("Find people, cases, matters, commands"));
    m_find->setAccessibleName(m_find->text());
    m_find->update();
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    // The date goes first, then the search shrinks; who works where, and how things stand, stay.
    const bool tight = width() < scaled(this, kTightBelow);
    m_find->setNarrow(tight);
    showPrompt();
    m_day->setVisible(!tight);
    m_windowName->setVisible(!tight || !m_session.demo);
    QWidget::resizeEvent(event);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokensOf(this).hairline);
}

} // namespace yc::ui
