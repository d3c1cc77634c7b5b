#include "ui/queue/queue_control.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

namespace yc::ui
{

using domain::TicketState;
using domain::TicketStep;

namespace
{

constexpr std::chrono::seconds kPause{15}; ///< order and reasons change with the minutes, also when nothing happens

} // namespace

QueueControl::QueueControl(DeskBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    connect(&bridge, &DeskBridge::queueChanged, this, &QueueControl::refresh);
    connect(&bridge, &DeskBridge::sessionChanged, this, &QueueControl::refresh);
    connect(&m_clock, &QTimer::timeout, this, &QueueControl::refresh);
    m_clock.start(kPause);
}

bool QueueControl::isCalled() const
{
    return m_view.current && m_view.current->ticketState == TicketState::Called;
}

bool QueueControl::isServing() const
{
    return m_view.current && m_view.current->ticketState == TicketState::Serving;
}

const ports::QueueRow* QueueControl::find(const std::string& id) const
{
    for (const auto* rows : {&m_view.todo, &m_view.parked, &m_view.done}) {
        for (const ports::QueueRow& row : *rows) {
            if (row.id == id)
                return &row;
        }
    }
    return nullptr;
}

// Many changes at once ask once more after the answer, not once each.
void QueueControl::refresh()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_bridge.queue(this, [this](const Result<ports::QueueView>& answer) {
        m_asking = false;
        if (answer) { // refused while locked: what was last heard stays until somebody is back
            m_view = *answer;
            emit changed();
        }
        if (std::exchange(m_again, false))
            refresh();
    });
}

void QueueControl::call(const domain::TicketId& ticket)
{
    m_bridge.call(ticket, this, [this](const Result<ports::QueueRow>& answer) {
        if (!answer)
            emit failed(Wording::problem(answer.problem()));
        refresh();
    });
}

void QueueControl::recall()
{
    m_bridge.recall(this, [this](const Result<ports::QueueRow>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        emit told(tr("Number %1 is announced again").arg(qt(answer->number)));
    });
}

void QueueControl::send(const ports::Desk::Step& step, std::function<void()> then)
{
    m_bridge.step(step, this, [this, then = std::move(then)](const Result<void>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        refresh();
        then();
    });
}

void QueueControl::start()
{
    if (!m_view.current)
        return emit failed(Wording::code("queue.nobody_called", {}));
    const ports::QueueRow row = *m_view.current;
    send({.ticket = domain::TicketId(row.id), .step = TicketStep::Start}, [this, row] { emit started(row); });
}

void QueueControl::resume(const domain::TicketId& ticket)
{
    const ports::QueueRow* known = find(ticket.text());
    if (known == nullptr)
        return emit failed(Wording::code("ticket.unknown", {}));
    if (m_view.current)
        return emit failed(Wording::code("queue.one_at_a_time", {}));
    send({.ticket = ticket, .step = TicketStep::Start}, [this, row = *known] { emit started(row); });
}

void QueueControl::step(const ports::Desk::Step& step)
{
    send(step, [this, step] { emit left(step.ticket, step.step); });
}

void QueueControl::finish(const std::string& reason)
{
    if (!isServing())
        return emit failed(Wording::code("queue.nobody_called", {}));
    step({.ticket = domain::TicketId(m_view.current->id), .step = TicketStep::Finish, .reason = reason});
}

void QueueControl::finishAndCall()
{
    if (!isServing())
        return emit failed(Wording::code("queue.nobody_called", {}));
    const domain::TicketId ticket(m_view.current->id);
    send({.ticket = ticket, .step = TicketStep::Finish, .reason = "finished"}, [this, ticket] {
        emit left(ticket, TicketStep::Finish);
        call();
    });
}

PageReply<Result<ports::QueueRow>> QueueControl::serving()
{
    return [this](const Result<ports::QueueRow>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        emit started(*answer);
        refresh();
    };
}

void QueueControl::walkIn(const domain::OneThingId& thing)
{
    m_bridge.walkIn(thing, this, serving());
}

void QueueControl::nextMatter(const domain::OneThingId& thing)
{
    if (!isServing())
        return emit failed(Wording::code("queue.nobody_called", {}));
    const domain::TicketId ticket(m_view.current->id);
    m_bridge.nextMatter(ticket, thing, this, [this, ticket, begin = serving()](const Result<ports::QueueRow>& answer) {
        if (answer)
            emit left(ticket, TicketStep::Finish);
        begin(answer);
    });
}

void QueueControl::serveByNumber(const QString& number)
{
    m_bridge.serveByNumber(utf8(number), this, serving());
}

void QueueControl::setWindowState(const std::string& state, const std::string& reason)
{
    m_bridge.setWindowState(state, reason, this, [this](const Result<void>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        refresh();
    });
}

} // namespace yc::ui
