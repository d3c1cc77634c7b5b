#include "ui/queue/queue_control.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

namespace yc::ui
{

using domain::TicketStep;

QueueControl::QueueControl(DeskBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    connect(&bridge, &DeskBridge::queueChanged, this, &QueueControl::refresh);
}

std::optional<domain::TicketId> QueueControl::current() const
{
    if (!m_view.current)
        return {};
    return domain::TicketId(m_view.current->id);
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
        if (answer) {
            m_view = *answer;
            emit changed();
        } else {
            emit failed(Wording::problem(answer.problem()));
        }
        if (std::exchange(m_again, false))
            refresh();
    });
}

void QueueControl::callNext()
{
    call({});
}

void QueueControl::call(const domain::TicketId& ticket)
{
    m_bridge.call(ticket, this, [this](const Result<ports::QueueRow>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        emit told(tr("Number %1, to this window").arg(qt(answer->number)));
        emit called(*answer);
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

void QueueControl::step(TicketStep step, const std::string& reason, std::function<void()> then,
                        const domain::ServiceId& service)
{
    const std::optional<domain::TicketId> ticket = current();
    if (!ticket)
        return emit failed(Wording::code("queue.nobody_called", {}));
    m_bridge.step({*ticket, step, service, reason}, this, [this, then = std::move(then)](const Result<void>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        refresh();
        if (then)
            then();
    });
}

void QueueControl::start()
{
    step(TicketStep::Start, {}, [this] {
        if (m_view.current)
            emit started(*m_view.current);
    });
}

void QueueControl::noShow()
{
    step(TicketStep::NoShow);
}

void QueueControl::hold(const QString& reason)
{
    step(TicketStep::Hold, utf8(reason));
}

void QueueControl::resume(const domain::TicketId& ticket)
{
    m_bridge.step({ticket, TicketStep::Start, {}, {}}, this, [this, ticket](const Result<void>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        for (const ports::QueueRow& row : m_view.parked) {
            if (row.id == ticket.text())
                emit started(row);
        }
        refresh();
    });
}

void QueueControl::putBack()
{
    step(TicketStep::Return);
}

void QueueControl::transfer(const domain::ServiceId& service)
{
    step(TicketStep::Transfer, "other_service", {}, service);
}

void QueueControl::finish()
{
    step(TicketStep::Finish, "finished");
}

void QueueControl::finishAndCall()
{
    step(TicketStep::Finish, "finished", [this] { callNext(); });
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
    const std::optional<domain::TicketId> ticket = current();
    if (!ticket)
        return emit failed(Wording::code("queue.nobody_called", {}));
    m_bridge.nextMatter(*ticket, thing, this, serving());
}

void QueueControl::serveByNumber(const QString& number)
{
    m_bridge.serveByNumber(utf8(number.trimmed().toUpper()), this, serving());
}

void QueueControl::setWindowState(const QString& state, const QString& reason)
{
    m_bridge.setWindowState(utf8(state), utf8(reason), this, [this](const Result<void>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        refresh();
    });
}

} // namespace yc::ui
