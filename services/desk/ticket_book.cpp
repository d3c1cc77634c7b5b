#include "desk/ticket_book.h"

#include "domain/commands.h"
#include "domain/ticket_codec.h"

namespace yc::desk
{
namespace
{

constexpr int kAllUnsent = 100000;

} // namespace

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
    m_granted.insert_or_assign(ticket.id.text(), ticket);
    m_loaded = false;
}

void TicketBook::clear()
{
    m_granted.clear();
    m_tickets.clear();
    m_loaded = false;
}

void TicketBook::load()
{
    if (m_loaded)
        return;
    m_loaded = true;
    m_tickets.clear();
    if (Result<std::vector<ports::MirrorEntity>> mirror = m_context.parts.store.mirror("ticket"); mirror.ok()) {
        for (const ports::MirrorEntity& entity : *mirror) {
            if (Result<domain::Ticket> ticket = domain::ticketFromValue(entity.body); ticket.ok() && !entity.deleted)
                m_tickets.insert_or_assign(entity.id, std::move(*ticket));
        }
    }
    for (const auto& [id, ticket] : m_granted) {
        const auto it = m_tickets.find(id);
        if (it == m_tickets.end() || it->second.version < ticket.version)
            m_tickets.insert_or_assign(id, ticket);
    }
    Result<std::vector<ports::StoredOperation>> unsent = m_context.parts.store.unsent(domain::Role::Queue, kAllUnsent);
    if (!unsent)
        return;
    for (const ports::StoredOperation& stored : *unsent)
        rerun(stored.operation);
}

void TicketBook::rerun(const domain::Operation& operation)
{
    if (operation.kind == domain::AddTicket::kKind) {
        if (Result<domain::AddTicket> command = domain::addTicketFrom(operation.payload); command.ok())
            m_tickets.try_emplace(command->ticket.id.text(), command->ticket);
        return;
    }
    if (operation.kind != domain::StepTicket::kKind)
        return;
    const Result<domain::StepTicket> command = domain::stepTicketFrom(operation.payload);
    const auto it = command.ok() ? m_tickets.find(command->ticket.text()) : m_tickets.end();
    if (it == m_tickets.end())
        return;
    Result<domain::Ticket> after = domain::stepped(it->second, command->step,
                                                   {.at = command->at,
                                                    .window = operation.window,
                                                    .clerk = operation.user,
                                                    .service = command->service,
                                                    .reason = command->reason});
    if (after)
        it->second = std::move(*after);
}

} // namespace yc::desk
