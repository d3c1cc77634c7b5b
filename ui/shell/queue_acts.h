#pragma once

#include "ui/queue/queue_control.h"

#include <QObject>

namespace yc::ui
{

class Actions;
class ChoicePanel;
class Toast;

/// The acts on the queue that need a choice first (whom, where to, why), can be taken back for a while, or depend on
/// how the window stands. It also says which acts are possible now.
class QueueActs final : public QObject
{
    Q_OBJECT

public:
    QueueActs(QueueControl& control, const Actions& actions, ChoicePanel& panel, Toast& toast,
              QObject* parent = nullptr);

    /// Whether the person at the window may be let go: their case is taken in, or there is none.
    void setMayFinish(std::function<bool()> mayFinish) { m_mayFinish = std::move(mayFinish); }
    /// A supervisor has a board instead of a queue: no act on it.
    void setActive(bool active);
    /// One key for the whole cycle: call; once called, begin; once taken in, finish and call the next one.
    void advance();
    void beginFor(const domain::TicketId& ticket, std::function<void(const domain::OneThingId&)> then);
    void transfer(const ports::QueueRow& row);
    void hold(const ports::QueueRow& row);
    /// Ten seconds to take it back; until then nothing has happened.
    void noShow(const ports::QueueRow& row);

    static constexpr int kUndoSeconds = 10;

private:
    void connectActs();
    void withCurrent(void (QueueActs::*act)(const ports::QueueRow&));
    void chooseThing(const QString& prompt, std::function<void(const domain::OneThingId&)> then);
    void walkIn();
    void nextMatter();
    void byNumber();
    void pause();
    void allow();

    QueueControl& m_control;
    const Actions& m_actions;
    ChoicePanel& m_panel;
    Toast& m_toast;
    std::function<bool()> m_mayFinish;
    bool m_active = true;
    std::string m_absent; ///< the ticket whose no-show can still be taken back
};

} // namespace yc::ui
