#include "desk/ticket_book.h"

#include "base/log.h"
#include "domain/rebase.h"
#include "domain/standing.h"
#include "domain/ticket_codec.h"

namespace yc::desk
{
namespace
{

constexpr int kAllUnsent = 100000;
constexpr int kAttentionRead = 200;
constexpr const char* kGrantedKey = "granted";
constexpr const char* kGrantedScope = "granted";

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
    keepGranted(ticket, true);
}

/// So that a person called just before the program and the network ended is still known afterwards. It stands beside
/// the mirror, never in it: a hub that was restored from a backup may not know of the call, and what it does know of
/// that ticket must come to light again.
void TicketBook::keepGranted(const domain::Ticket& ticket, bool held) const
{
    ports::PullPage page{.scope = kGrantedScope, .epoch = kGrantedScope, .cursor = 0, .entities = {}};
    page.entities.push_back({.type = kGrantedKey,
                             .id = ticket.id.text(),
                             .version = ticket.version,
                             .hubSequence = 0,
                             .deleted = !held,
                             .body = held ? domain::toValue(ticket) : Value()});
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
    m_granted.clear();
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
    if (m_newer.empty() && m_granted.empty())
        return;
    const Result<std::vector<ports::StoredOperation>> open = m_context.parts.store.outboxHeads(kAttentionRead);
    if (!open)
        return;
    for (const ports::StoredOperation& stored : *open) {
        if (stored.state != domain::OperationState::NeedsPerson || stored.operation.lane != domain::Role::Queue)
            continue;
        if (stored.verdict && stored.verdict->reason == domain::kDoubleService)
            continue; // that one counts
        m_newer.erase(stored.operation.entity);
        const auto granted = m_granted.find(stored.operation.entity);
        const std::int64_t fence = stored.operation.payload["fence"].toInteger();
        if (granted == m_granted.end() || fence < granted->second.fence)
            continue; // it was called once more since
        keepGranted(granted->second, false);
        m_granted.erase(granted);
    }
}

/// What was granted here and no page has told of yet.
void TicketBook::loadGranted()
{
    m_granted.clear();
    const Result<std::vector<ports::MirrorEntity>> granted = m_context.parts.store.mirror(kGrantedKey);
    if (!granted)
        return;
    for (const ports::MirrorEntity& entity : *granted) {
        Result<domain::Ticket> ticket = entity.body.as(domain::ticketFromValue);
        if (!ticket)
            continue;
        const auto mirrored = m_tickets.find(entity.id);
        if (mirrored != m_tickets.end() && mirrored->second.version >= ticket->version)
            keepGranted(*ticket, false);
        else
            m_granted.insert_or_assign(entity.id, std::move(*ticket));
    }
}

void TicketBook::load()
{
    if (m_loaded)
        return;
    m_loaded = true;
    m_tickets.clear();
    loadMirror();
    loadGranted();
    dropRefused();
    for (const auto& [id, ticket] : m_granted)
        m_tickets.insert_or_assign(id, ticket);
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
