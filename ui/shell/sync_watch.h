#pragma once

#include "ui/bridge/desk_bridge.h"

#include <QObject>

namespace yc::ui
{

/// How things stand with the centre, as last heard; asked once a change. When the network returns it says in one line
/// what became of what waited.
class SyncWatch final : public QObject
{
    Q_OBJECT

public:
    explicit SyncWatch(DeskBridge& bridge, QObject* parent = nullptr);
    const ports::SyncView& view() const { return m_view; }
    int unsent() const { return m_view.pending + m_view.sent + m_view.needsPerson; }
    void refresh();

signals:
    void changed();
    /// "7 sent, 1 needs a person".
    void caughtUp(const QString& sentence);

private:
    void take(const ports::SyncView& view);

    DeskBridge& m_bridge;
    ports::SyncView m_view;
    int m_waited = 0; ///< the most that waited while offline; told about when it is gone
    bool m_known = false;
};

} // namespace yc::ui
