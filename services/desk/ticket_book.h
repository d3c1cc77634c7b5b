#pragma once

#include "desk/context.h"
#include "domain/ticket.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yc::desk
{

/// The tickets of the hall as this window sees them: the mirror with our own unacknowledged steps run again on top
/// (domain/rebase.h). What a direct call gave or a step of this session made stands until the mirror is newer, also in
/// the moment between the hub's verdict and the pull; a step the hub refused is taken back.
class TicketBook
{
public:
    explicit TicketBook(Context& context) : m_context(context) {}

    const std::map<std::string, domain::Ticket>& all();
    Result<domain::Ticket> find(const domain::TicketId& id);
    /// The ticket this window has called or serves.
    std::optional<domain::Ticket> current();
    /// A direct call's answer: newer than the mirror.
    void granted(const domain::Ticket& ticket);
    /// Operations that have just been kept take effect here at once.
    void kept(const std::vector<domain::Operation>& operations);
    /// The mirror or the outbox has changed: read again.
    void forget() { m_loaded = false; }
    void clear();

private:
    using Tickets = std::map<std::string, domain::Ticket>;
    void load();
    void loadMirror();
    void keepNewer();
    void dropRefused();
    void loadGranted();
    void keepGranted(const domain::Ticket& ticket, bool held) const;
    static void run(Tickets& tickets, const std::vector<domain::Operation>& operations);

    Context& m_context;
    bool m_loaded = false;
    Tickets m_tickets;
    Tickets m_newer;   ///< than the mirror: by a direct call, or by a step of this session
    Tickets m_granted; ///< called from here and not in the mirror yet, as kept over a restart
};

/// The window that held the ticket last; empty when none ever did.
domain::WindowId lastWindow(const domain::Ticket& ticket);

} // namespace yc::desk
