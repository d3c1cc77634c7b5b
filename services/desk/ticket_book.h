#pragma once

#include "desk/context.h"
#include "domain/ticket.h"

#include <map>
#include <string>
#include <vector>

namespace yc::desk
{

/// The tickets of the hall as this window sees them: the mirror, the answers of direct calls that are newer, and our own
/// unacknowledged steps re-run on top.
class TicketBook
{
public:
    explicit TicketBook(Context& context) : m_context(context) {}

    const std::map<std::string, domain::Ticket>& all();
    Result<domain::Ticket> find(const domain::TicketId& id);
    /// The ticket this window has called, serves, or holds in hand.
    std::optional<domain::Ticket> current();
    /// A direct call's answer: newer than the mirror.
    void granted(const domain::Ticket& ticket);
    /// The mirror or the outbox has changed: read again.
    void forget() { m_loaded = false; }
    void clear();

private:
    void load();
    void rerun(const domain::Operation& operation);

    Context& m_context;
    bool m_loaded = false;
    std::map<std::string, domain::Ticket> m_tickets;
    std::map<std::string, domain::Ticket> m_granted;
};

} // namespace yc::desk
