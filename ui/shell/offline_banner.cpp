#include "ui/shell/offline_banner.h"

#include "ui/bridge/text.h"
#include "ui/shell/sync_watch.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/key_hint_button.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace yc::ui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

OfflineBanner::OfflineBanner(SyncWatch& watch, const Clock& clock, QAction* showSync, QWidget* parent)
    : QWidget(parent), m_watch(watch), m_clock(clock), m_banner(new Banner(Tone::Warning, this)),
      m_retry(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this)),
      m_show(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_banner);
    m_banner->setIconName(u"cloud-off"_s);
    m_banner->addButton(m_retry);
    m_banner->addButton(m_show);
    m_show->setAction(showSync);
    connect(m_retry, &QPushButton::clicked, this, &OfflineBanner::retryWanted);
    connect(&watch, &SyncWatch::changed, this, &OfflineBanner::refresh);
    connect(&m_second, &QTimer::timeout, this, &OfflineBanner::tick);
    refresh();
}

void OfflineBanner::refresh()
{
    const ports::SyncView& view = m_watch.view();
    const bool offline = !view.online && view.offlineSince != Moment{};
    setVisible(offline);
    offline ? m_second.start(1s) : m_second.stop();
    if (!offline)
        return;
    m_retry->setText(tr("Try now"));
    const QString left =
        view.numbersLastDays > 0
            ? tr("%1 receipt numbers left, for about %2 days").arg(view.numbersLeft).arg(view.numbersLastDays)
            : tr("%1 receipt numbers left").arg(view.numbersLeft);
    m_banner->setTexts(tr("Offline (since %1)").arg(timeText(view.offlineSince)),
                       tr("Keep working: %n operation(s) go out when the network returns", nullptr, m_watch.unsent()),
                       left);
    tick();
}

void OfflineBanner::tick()
{
    Moment next{};
    for (const ports::RoleView& role : m_watch.view().roles) {
        if (!role.reachable && role.nextTry != Moment{} && (next == Moment{} || role.nextTry < next))
            next = role.nextTry;
    }
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(next - m_clock.now()).count();
    m_banner->setAside(next == Moment{} || left < 0 ? QString() : tr("tries again in %1 s").arg(left));
}

void OfflineBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
