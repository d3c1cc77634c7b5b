#include "ui/shell/status_bar.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/shell/status_item.h"
#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/lines.h"
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
      m_version(new TextLabel(TextStep::Micro, Ink::Text2, false, this)), m_centre(new StatusItem(this)),
      m_partRow(new QHBoxLayout)
{
    holdHeight(this, measure::kStatusBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, 1, space::kL, 0);
    row->setSpacing(space::kL);
    row->setSizeConstraint(QLayout::SetNoConstraint); // what has no room is left out instead
    auto* saved = new QHBoxLayout;
    saved->setSpacing(space::kXs + 1);
    saved->addWidget(m_mark);
    saved->addWidget(m_saved);
    row->addLayout(saved);
    row->addWidget(new Hairline(Qt::Vertical, this));
    m_centre->setActing(true);
    row->addWidget(m_centre);
    m_partRow->setSpacing(space::kM);
    row->addLayout(m_partRow);
    row->addStretch(1);
    for (TextLabel* label : {m_size, m_rules, m_version})
        row->addWidget(label);
    connect(m_centre, &QAbstractButton::clicked, this, &StatusBar::diagnosisWanted);
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

void StatusBar::showSync(const ports::SyncView& sync)
{
    m_sync = sync;
    showParts();
}

void StatusBar::setRolesShown(bool shown)
{
    m_rolesShown = shown;
    showParts();
}

void StatusBar::showDevices(std::vector<DeviceView> devices)
{
    m_devices = std::move(devices);
    showParts();
}

StatusItem* StatusBar::part(std::size_t index)
{
    while (m_items.size() <= index) {
        m_items.push_back(new StatusItem(this));
        m_partRow->addWidget(m_items.back());
    }
    return m_items[index];
}

void StatusBar::showParts()
{
    using Mark = StatusItem::Mark;
    const auto reached = [](bool well) { return well ? tr("reached") : tr("not reached"); };
    m_centre->show({.icon = u"globe"_s,
                    .name = tr("Centre"),
                    .state = reached(m_sync.online),
                    .detail = tr("Diagnosis of the connection"),
                    .mark = m_sync.online ? Mark::Full : Mark::Hollow,
                    .ink = m_sync.online ? Ink::Success : Ink::Warning});
    std::size_t count = 0;
    for (const ports::RoleView& role : m_sync.roles) {
        if (!m_rolesShown || role.since == Moment{}) // one nobody asked is neither
            continue;
        part(count++)->show({.icon = {},
                             .name = Wording::role(role.role),
                             .state = reached(role.reachable),
                             .detail = {},
                             .mark = role.reachable ? Mark::Full : Mark::Hollow,
                             .ink = role.reachable ? Ink::Success : Ink::Warning});
    }
    for (const DeviceView& device : m_devices) {
        if (m_rolesShown)
            break;
        const bool well = device.state == DeviceState::Ready;
        part(count++)->show({.icon = iconOf(device.device),
                             .name = nameOf(device.device),
                             .state = stateText(device.state),
                             .detail = device.detail,
                             .mark = well ? Mark::Full : Mark::Hollow,
                             .ink = well                                  ? Ink::Success
                                    : device.state == DeviceState::Faulty ? Ink::Warning
                                                                          : Ink::Text2});
    }
    for (std::size_t i = count; i < m_items.size(); ++i)
        m_items[i]->show({});
    leaveOut();
}

/// From the right, until the rest has its room.
void StatusBar::leaveOut()
{
    for (StatusItem* item : m_items)
        item->setVisible(!item->text().isEmpty());
    for (auto item = m_items.rbegin(); item != m_items.rend() && layout()->minimumSize().width() > width(); ++item) {
        (*item)->hide();
        m_partRow->invalidate(); // the outer one does not reach the inner: it would go on counting what is hidden
        layout()->invalidate();
    }
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
    showParts();
}

void StatusBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    leaveOut();
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
    painter.fillRect(QRect(0, 0, width(), 1), tokensOf(this).hairline);
}

} // namespace yc::ui
