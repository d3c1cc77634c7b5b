#include "ui/shell/sync_watch.h"

namespace yc::ui
{

SyncWatch::SyncWatch(DeskBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    connect(&bridge, &DeskBridge::syncChanged, this, &SyncWatch::refresh);
}

void SyncWatch::refresh()
{
    m_bridge.sync(this, [this](const Result<ports::SyncView>& answer) {
        if (answer)
            take(*answer);
    });
}

void SyncWatch::take(const ports::SyncView& view)
{
    const bool back = m_known && view.online && m_waited > 0 && view.pending + view.sent == 0;
    m_view = view;
    m_known = true;
    if (!view.online)
        m_waited = std::max(m_waited, unsent());
    emit changed();
    if (!back)
        return;
    const int arrived = m_waited - view.needsPerson;
    m_waited = 0;
    emit caughtUp(view.needsPerson > 0 ? tr("%1 sent, %n need(s) a person", nullptr, view.needsPerson).arg(arrived)
                                       : tr("%n sent", nullptr, arrived));
}

} // namespace yc::ui
