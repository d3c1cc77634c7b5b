#include "desk/ticket_book.h"

#include "base/log.h"
#include "domain/rebase.h"
#include "domain/ticket_codec.h"

namespace yc::desk
{
namespace
{

constexpr int kAllUnsent = 100000;
constexpr int kAttentionRead = 200;

} // namespace

domain::WindowId lastWindow(const domain::Ticket& ticket)
{
    for (auto period = ticket.periods.rbegin(); period != ticket.periods.rend(); ++period) {
        if (!period->window.empty())
            return period->window;
    }
    return {};
}

const std::map<std::string, domain::Ticket>& TicketBook::all()
{
    load();
    return m_tickets;
}

Result<domain::Ticket> TicketBook::find(const domain::TicketId& id)
{
    load();
    const auto it = m_tickets.find(id.text());
    if (it == m_tickets.end())
        return fail(Fault::NotFound, "ticket.unknown");
    return it->second;
}

std::optional<domain::Ticket> TicketBook::current()
{
    load();
    for (const auto& [id, ticket] : m_tickets) {
        const bool inHand = ticket.state == domain::TicketState::Called || ticket.state == domain::TicketState::Serving;
        if (inHand && ticket.window == m_context.session.window.id && !ticket.window.empty())
            return ticket;
    }
    return std::nullopt;
}

void TicketBook::granted(const domain::Ticket& ticket)
{
    m_newer.insert_or_assign(ticket.id.text(), ticket);
    m_loaded = false;
    keepInMirror(ticket);
}

/// So that a person called just before the program and the network ended is still known afterwards.
void TicketBook::keepInMirror(const domain::Ticket& ticket) const
{
    const std::string scope = "queue:" + m_context.session.user.hall.text();
    const Result<ports::Cursor> cursor = m_context.parts.store.cursor(scope);
    if (!cursor || cursor->epoch.empty())
        return;
    ports::PullPage page{.scope = scope, .epoch = cursor->epoch, .cursor = cursor->cursor, .entities = {}};
    page.entities.push_back({.type = "ticket",
                             .id = ticket.id.text(),
                             .version = ticket.version,
                             .hubSequence = cursor->cursor,
                             .deleted = false,
                             .body = domain::toValue(ticket)});
    if (const Result<void> kept = m_context.parts.store.applyPage(page); !kept)
        log::warn("ticket.not_mirrored", {{"code", kept.problem().code}});
}

void TicketBook::kept(const std::vector<domain::Operation>& operations)
{
    load();
    run(m_tickets, operations);
    for (const domain::Operation& operation : operations) {
        if (const auto it = m_tickets.find(operation.entity); it != m_tickets.end())
            m_newer.insert_or_assign(it->first, it->second);
    }
}

void TicketBook::clear()
{
    m_newer.clear();
    m_tickets.clear();
    m_loaded = false;
}

void TicketBook::run(Tickets& tickets, const std::vector<domain::Operation>& operations)
{
    std::map<std::string, std::vector<domain::Operation>> byTicket;
    for (const domain::Operation& operation : operations)
        byTicket[operation.entity].push_back(operation);
    for (const auto& [id, steps] : byTicket) {
        const auto known = tickets.find(id);
        std::optional<domain::Ticket> before;
        if (known != tickets.end())
            before = known->second;
        if (std::optional<domain::Ticket> seen = domain::ticketAsSeen(domain::TicketId(id), std::move(before), steps))
            tickets.insert_or_assign(id, std::move(*seen));
    }
}

void TicketBook::loadMirror()
{
    Result<std::vector<ports::MirrorEntity>> mirror = m_context.parts.store.mirror("ticket");
    if (!mirror)
        return;
    for (const ports::MirrorEntity& entity : *mirror) {
        if (Result<domain::Ticket> ticket = entity.body.as(domain::ticketFromValue); ticket.ok())
            m_tickets.insert_or_assign(entity.id, std::move(*ticket));
    }
}

void TicketBook::keepNewer()
{
    std::erase_if(m_newer, [this](const auto& newer) {
        const auto mirrored = m_tickets.find(newer.first);
        return mirrored != m_tickets.end() && mirrored->second.version > newer.second.version;
    });
    for (const auto& [id, ticket] : m_newer)
        m_tickets.insert_or_assign(id, ticket);
}

void TicketBook::dropRefused()
{
    if (m_newer.empty())
        return;
    const Result<std::vector<ports::StoredOperation>> open = m_context.parts.store.outbox(kAttentionRead);
    if (!open)
        return;
    for (const ports::StoredOperation& stored : *open) {
        if (stored.state == domain::OperationState::NeedsPerson && stored.operation.lane == domain::Role::Queue)
            m_newer.erase(stored.operation.entity);
    }
}

void TicketBook::load()
{
    if (m_loaded)
        return;
    m_loaded = true;
    m_tickets.clear();
    loadMirror();
    dropRefused();
    keepNewer();
    Result<std::vector<ports::StoredOperation>> unsent = m_context.parts.store.unsent(domain::Role::Queue, kAllUnsent);
    if (!unsent)
        return;
    std::vector<domain::Operation> operations;
    for (ports::StoredOperation& stored : *unsent) {
        if (!m_newer.contains(stored.operation.entity)) // that has run them already
            operations.push_back(std::move(stored.operation));
    }
    run(m_tickets, operations);
}

} // namespace yc::desk
