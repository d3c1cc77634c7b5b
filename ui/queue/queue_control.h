#pragma once

#include "ui/bridge/desk_bridge.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace yc::ui
{

/// The acts on the queue, and the queue as last heard. Everything that shows the queue listens here, so that it is
/// asked for once a change. GUI thread.
class QueueControl final : public QObject
{
    Q_OBJECT

public:
    explicit QueueControl(DeskBridge& bridge, QObject* parent = nullptr);

    const ports::QueueView& view() const { return m_view; }
    DeskBridge& bridge() const { return m_bridge; }
    bool isCalled() const;  ///< somebody is on the way to this window
    bool isServing() const; ///< somebody is at it
    bool isPaused() const { return m_view.windowState == "paused"; }
    const ports::QueueRow* find(const std::string& id) const;

    void refresh();
    /// The next person, or that ticket.
    void call(const domain::TicketId& ticket = {});
    void recall();
    void start();
    /// A parked person goes on.
    void resume(const domain::TicketId& ticket);
    /// Any other step of any ticket.
    void step(const ports::Desk::Step& step);
    void finish(const std::string& reason = "finished");
    void finishAndCall();
    void walkIn(const domain::OneThingId& thing);
    void nextMatter(const domain::OneThingId& thing);
    void serveByNumber(const QString& number);
    void setWindowState(const std::string& state, const std::string& reason = {});

signals:
    void changed();
    void failed(const QString& sentence);
    /// Said once, then gone: "A022 is announced again".
    void told(const QString& sentence);
    /// Service has begun; the case may be opened.
    void started(const yc::ports::QueueRow& row);
    /// This ticket is no longer at the window: finished, parked, sent on.
    void left(const yc::domain::TicketId& ticket, yc::domain::TicketStep step);

private:
    void send(const ports::Desk::Step& step, std::function<void()> then);
    PageReply<Result<ports::QueueRow>> serving();

    DeskBridge& m_bridge;
    ports::QueueView m_view;
    QTimer m_clock;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace yc::ui
