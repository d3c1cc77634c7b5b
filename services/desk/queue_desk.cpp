#include "desk/queue_desk.h"

#include "base/log.h"
#include "desk/queue_view.h"
#include "domain/commands.h"

#include <algorithm>

namespace yc::desk
{
namespace
{

constexpr const char* kAsked = "asked";
constexpr const char* kGranted = "granted";
constexpr const char* kEnded = "ended";
constexpr std::size_t kLongestNumber = 12;
/// Nobody listens there: the question was not heard, so nothing came of it.
constexpr const char* kRefused = "net.refused";

/// After these the window holds the ticket no longer.
bool endsHold(domain::TicketStep step)
{
    return step == domain::TicketStep::Finish || step == domain::TicketStep::Leave ||
           step == domain::TicketStep::NoShow || step == domain::TicketStep::Return ||
           step == domain::TicketStep::Transfer;
}

ports::NewOperation addOperation(const domain::Ticket& ticket)
{
    return {.lane = domain::Role::Queue,
            .kind = domain::AddTicket::kKind,
            .entity = ticket.id.text(),
            .payload = domain::toValue(domain::AddTicket{ticket, true})};
}

} // namespace

void QueueDesk::call(const domain::TicketId& ticket, ports::Reply<ports::QueueRow> reply)
{
    if (Result<void> session = m_context.needSession(); !session)
        return reply(session.problem());
    if (m_tickets.current())
        return reply(fail(Fault::Rejected, "queue.one_at_a_time"));
    if (const auto kept = m_share.next(ticket); kept && !m_context.reachable(domain::Role::Queue))
        return reply(callKept(*kept));
    ports::Claim claim;
    claim.id = domain::ClaimId(newUuid(m_context.parts.random));
    claim.ticket = ticket;
    claim.state = kAsked;
    claim.at = m_context.now();
    if (Result<void> saved = m_context.parts.store.saveClaim(claim); !saved)
        return reply(saved.problem());
    const ports::CallRequest request{claim.id, m_context.session.window.id, ticket};
    ports::Central& direct = m_context.parts.direct;
    m_context.ask<ports::CallAnswer>([&direct, request] { return direct.queue().call(request); },
                                     [this, claim, reply = std::move(reply)](const Result<ports::CallAnswer>& answer) {
                                         granted(claim, answer, reply);
                                     });
}

void QueueDesk::granted(const ports::Claim& asked, const Result<ports::CallAnswer>& answer,
                        const ports::Reply<ports::QueueRow>& reply)
{
    ports::Claim claim = asked;
    const std::optional<domain::Ticket> ticket = answer.ok() ? answer->ticket : std::nullopt;
    claim.state = ticket ? kGranted : kEnded;
    if (ticket) {
        claim.ticket = ticket->id;
        claim.fence = answer->fence;
    }
    if (Result<void> saved = m_context.parts.store.saveClaim(claim); !saved)
        return reply(saved.problem());
    const bool unheard = !answer && answer.problem().code == kRefused;
    if (const auto kept = m_share.next(asked.ticket); unheard && kept)
        return reply(callKept(*kept));
    if (!answer)
        return reply(answer.problem());
    m_share.renew(); // another one may be kept now
    if (!ticket)
        return reply(fail(Fault::NotFound, "queue.nobody_waits"));
    m_tickets.granted(*ticket);
    m_context.changed(ports::Topic::Queue);
    reply(rowOf(m_context, *ticket));
}

Result<ports::QueueRow> QueueDesk::callKept(const ports::Reservation& kept)
{
    const domain::TicketId& id = kept.ticket.id;
    const Result<domain::Ticket> ticket = m_tickets.find(id);
    if (!ticket)
        return ticket.problem();
    const domain::StepTicket command{.ticket = id,
                                     .step = domain::TicketStep::Call,
                                     .fence = kept.fence,
                                     .service = {},
                                     .reason = {},
                                     .at = m_context.now()};
    ports::Promise promise = m_context.promise();
    promise.operations.push_back({.lane = domain::Role::Queue,
                                  .kind = domain::StepTicket::kKind,
                                  .entity = id.text(),
                                  .baseVersion = ticket->version,
                                  .payload = domain::toValue(command)});
    const ports::Claim claim{.id = domain::ClaimId(newUuid(m_context.parts.random)),
                             .ticket = id,
                             .fence = kept.fence,
                             .state = kGranted,
                             .at = m_context.now()};
    if (Result<void> saved = m_context.parts.store.saveClaim(claim); !saved)
        return saved.problem();
    if (Result<void> done = keep(promise); !done)
        return done.problem();
    const Result<domain::Ticket> called = m_tickets.find(id);
    return called ? rowOf(m_context, *called) : Result<ports::QueueRow>(called.problem());
}

void QueueDesk::recall(ports::Reply<ports::QueueRow> reply)
{
    if (Result<void> session = m_context.needSession(); !session)
        return reply(session.problem());
    const std::optional<domain::Ticket> current = m_tickets.current();
    if (!current || current->state != domain::TicketState::Called)
        return reply(fail(Fault::Rejected, "queue.nobody_called"));
    ports::Central& direct = m_context.parts.direct;
    m_context.ask<domain::Ticket>(
        [&direct, id = current->id, fence = fenceOf(current->id)] { return direct.queue().recall(id, fence); },
        [this, reply = std::move(reply)](const Result<domain::Ticket>& ticket) {
            if (!ticket)
                return reply(ticket.problem());
            m_tickets.granted(*ticket);
            m_context.changed(ports::Topic::Queue);
            reply(rowOf(m_context, *ticket));
        });
}

std::int64_t QueueDesk::fenceOf(const domain::TicketId& ticket)
{
    if (Result<std::vector<ports::Claim>> claims = m_context.parts.store.openClaims(); claims.ok()) {
        for (const ports::Claim& claim : *claims) {
            if (claim.ticket == ticket && claim.state == kGranted)
                return claim.fence;
        }
    }
    const Result<domain::Ticket> known = m_tickets.find(ticket);
    return known.ok() ? known->fence : 0;
}

domain::StepContext QueueDesk::here() const
{
    return {.at = m_context.now(),
            .window = m_context.session.window.id,
            .clerk = m_context.session.user.id,
            .hallOffset = m_context.parts.hallOffset};
}

Result<ports::NewOperation> QueueDesk::stepOperation(const ports::Desk::Step& step)
{
    const Result<domain::Ticket> ticket = m_tickets.find(step.ticket);
    if (!ticket)
        return ticket.problem();
    domain::StepContext where = here();
    where.service = step.service;
    where.reason = step.reason;
    if (const Result<domain::Ticket> after = domain::stepped(*ticket, step.step, where); !after)
        return after.problem();
    const domain::StepTicket command{.ticket = step.ticket,
                                     .step = step.step,
                                     .fence = fenceOf(step.ticket),
                                     .service = step.service,
                                     .reason = step.reason,
                                     .at = where.at};
    return ports::NewOperation{.lane = domain::Role::Queue,
                               .kind = domain::StepTicket::kKind,
                               .entity = step.ticket.text(),
                               .baseVersion = ticket->version,
                               .payload = domain::toValue(command)};
}

Result<void> QueueDesk::keep(const ports::Promise& promise)
{
    const Result<std::vector<domain::Operation>> kept = m_context.keep(promise);
    if (!kept)
        return kept.problem();
    m_tickets.kept(*kept);
    m_context.changed(ports::Topic::Queue);
    return {};
}

Result<void> QueueDesk::step(const ports::Desk::Step& step)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session;
    Result<ports::NewOperation> operation = stepOperation(step);
    if (!operation)
        return operation.problem();
    ports::Promise promise = m_context.promise();
    promise.operations.push_back(std::move(*operation));
    if (Result<void> kept = keep(promise); !kept)
        return kept;
    if (endsHold(step.step))
        endClaims(step.ticket);
    return {};
}

/// A claim that is not ended does no harm: the hub refuses its old fence.
void QueueDesk::endClaims(const domain::TicketId& ticket)
{
    const Result<std::vector<ports::Claim>> claims = m_context.parts.store.openClaims();
    if (!claims)
        return;
    for (ports::Claim claim : *claims) {
        if (claim.ticket != ticket)
            continue;
        claim.state = kEnded;
        if (Result<void> saved = m_context.parts.store.saveClaim(claim); !saved)
            log::warn("claim.not_ended", {{"code", saved.problem().code}});
    }
}

domain::ServiceId QueueDesk::serviceFor(const domain::OneThingId& thing) const
{
    for (const domain::Service& service : m_context.session.services) {
        if (std::ranges::find(service.oneThings, thing) != service.oneThings.end())
            return service.id;
    }
    const auto& own = m_context.session.window.services;
    return own.empty() ? domain::ServiceId() : own.front();
}

Result<domain::Ticket> QueueDesk::begun(domain::Ticket ticket) const
{
    ticket.id = domain::TicketId(newUuid(m_context.parts.random));
    if (ticket.visit.empty())
        ticket.visit = domain::VisitId(newUuid(m_context.parts.random));
    ticket.state = domain::TicketState::Registering;
    return domain::stepped(std::move(ticket), domain::TicketStep::Start, here());
}

Result<ports::QueueRow> QueueDesk::add(domain::Ticket ticket)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    if (m_tickets.current())
        return fail(Fault::Rejected, "queue.one_at_a_time");
    const Result<domain::Ticket> served = begun(std::move(ticket));
    if (!served)
        return served.problem();
    ports::Promise promise = m_context.promise();
    promise.operations.push_back(addOperation(*served));
    if (Result<void> kept = keep(promise); !kept)
        return kept.problem();
    return rowOf(m_context, *served);
}

Result<ports::QueueRow> QueueDesk::walkIn(const domain::OneThingId& thing, const domain::VisitId& visit)
{
    domain::Ticket ticket;
    ticket.service = serviceFor(thing);
    ticket.oneThing = thing;
    ticket.visit = visit;
    return add(std::move(ticket));
}

/// The person stays at the window: the end of one ticket and the beginning of the next are one promise.
Result<ports::QueueRow> QueueDesk::nextMatter(const domain::TicketId& id, const domain::OneThingId& thing)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    const Result<domain::Ticket> ticket = m_tickets.find(id);
    if (!ticket)
        return ticket.problem();
    Result<ports::NewOperation> finish = stepOperation({.ticket = id, .step = domain::TicketStep::Finish});
    if (!finish)
        return finish.problem();
    domain::Ticket next;
    next.number = ticket->number;
    next.applicant = ticket->applicant;
    next.priority = ticket->priority;
    next.visit = ticket->visit;
    next.service = serviceFor(thing);
    next.oneThing = thing;
    const Result<domain::Ticket> served = begun(std::move(next));
    if (!served)
        return served.problem();
    ports::Promise promise = m_context.promise();
    promise.operations = {std::move(*finish), addOperation(*served)};
    if (Result<void> kept = keep(promise); !kept)
        return kept.problem();
    endClaims(id);
    return rowOf(m_context, *served);
}

Result<ports::QueueRow> QueueDesk::serveByNumber(const std::string& text)
{
    const std::string number = toUpperAscii(toHalfWidth(trimmed(text)));
    if (number.empty() || number.size() > kLongestNumber)
        return fail(Fault::Invalid, "queue.number");
    domain::Ticket ticket;
    ticket.number = number;
    ticket.provisional = true; // the queue server could not be asked (G3)
    for (const domain::Service& service : m_context.session.services) {
        if (!service.prefix.empty() && startsWith(number, service.prefix))
            ticket.service = service.id;
    }
    if (ticket.service.empty())
        ticket.service = serviceFor({});
    return add(std::move(ticket));
}

Result<void> QueueDesk::setWindowState(const std::string& state, const std::string& reason)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session;
    ports::Promise promise = m_context.promise();
    promise.operations.push_back({.lane = domain::Role::Queue,
                                  .kind = domain::SetWindowState::kKind,
                                  .entity = m_context.session.window.id.text(),
                                  .payload = domain::toValue(domain::SetWindowState{state, reason, m_context.now()})});
    if (auto kept = m_context.keep(promise); !kept)
        return kept.problem();
    m_context.session.window.state = state;
    m_context.session.window.reason = reason;
    m_context.session.window.since = m_context.now();
    m_context.changed(ports::Topic::Queue);
    return {};
}

} // namespace yc::desk
