#pragma once

#include "ui/bridge/desk_bridge.h"

#include <QObject>

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
    std::optional<domain::TicketId> current() const;
    DeskBridge& bridge() const { return m_bridge; }

    void refresh();
    void callNext();
    void call(const domain::TicketId& ticket);
    void recall();
    void start();
    void noShow();
    void hold(const QString& reason);
    void resume(const domain::TicketId& ticket);
    void putBack();
    void transfer(const domain::ServiceId& service);
    void finish();
    void finishAndCall();
    void walkIn(const domain::OneThingId& thing);
    void nextMatter(const domain::OneThingId& thing);
    void serveByNumber(const QString& number);
    void setWindowState(const QString& state, const QString& reason = {});

signals:
    void changed();
    void failed(const QString& sentence);
    /// Said once, then gone: "A022 is announced again".
    void told(const QString& sentence);
    void called(const yc::ports::QueueRow& row);
    /// Service has begun; the case may be opened.
    void started(const yc::ports::QueueRow& row);

private:
    void step(domain::TicketStep step, const std::string& reason = {}, std::function<void()> then = {},
              const domain::ServiceId& service = {});
    PageReply<Result<ports::QueueRow>> serving();

    DeskBridge& m_bridge;
    ports::QueueView m_view;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace yc::ui
