#include "ui/shell/sync_place.h"

#include "ui/sync/sync_drawer.h"
#include "ui/theme/style.h"

#include <QSplitter>

namespace yc::ui
{
namespace
{

constexpr int kQueue = 0, kCentre = 1;

} // namespace

SyncPlace::SyncPlace(DeskBridge& bridge, QSettings& settings, QSplitter* panes, QObject* parent)
    : QObject(parent), m_panes(panes), m_drawer(new SyncDrawer(bridge, settings))
{
    m_panes->addWidget(m_drawer);
    m_drawer->hide();
    connect(m_drawer, &SyncDrawer::closed, this, [this] { setOpen(false); });
    connect(m_drawer, &SyncDrawer::failed, this, &SyncPlace::failed);
    connect(m_drawer, &SyncDrawer::diagnosisWanted, this, &SyncPlace::diagnosisWanted);
}

bool SyncPlace::isOpen() const
{
    return !m_drawer->isHidden();
}

void SyncPlace::setOpen(bool open)
{
    if (isOpen() == open)
        return;
    m_drawer->setVisible(open);
    emit openChanged(); // the context makes room before the drawer takes its width
    fit();
    if (open)
        m_drawer->open();
    else
        m_panes->widget(kCentre)->setFocus();
}

/// Beside the case where both have their room, else in its place. The queue keeps its width either way.
void SyncPlace::fit()
{
    const int queue = m_panes->widget(kQueue)->isHidden() ? 0 : m_panes->widget(kQueue)->width();
    const int room = m_panes->width() - queue;
    const int wanted = m_drawer->wantedWidth();
    const int spare = room - scaled(m_drawer, measure::kCaseMinimum);
    const bool both = spare >= qMin(wanted, scaled(m_drawer, measure::kSyncDrawer));
    m_panes->widget(kCentre)->setVisible(!isOpen() || both);
    if (!isOpen())
        return;
    m_drawer->setAlone(!both);
    const int given = both ? qMin(wanted, spare) : room;
    QList<int> sizes = m_panes->sizes();
    sizes[kQueue] = queue;
    sizes[kCentre] = room - given;
    sizes.back() = given;
    m_panes->setSizes(sizes);
}

} // namespace yc::ui
