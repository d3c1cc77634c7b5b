#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "catalogue/one_thing.h"
#include "domain/case_record.h"
#include "domain/operation.h"
#include "domain/ticket.h"
#include "hub_link.h"
#include "ports/local_store.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::demo
{

/// Somebody invented who comes with an identity card.
struct Visitor {
    std::string idNumber;
    std::string name;
};

/// A colleague at another window, by hand: calls, serves, takes a case in, finishes. Speaks the workstation's protocol.
class WindowClerk
{
public:
    struct Place {
        std::string user;
        std::string secret;
        std::string window;
    };
    WindowClerk(const std::string& url, Place place, const catalogue::Catalogue& catalogue,
                std::vector<Visitor> visitors, const Clock& clock, Random& random);

    /// One more thing done at this window. False when the hub is away.
    bool work();
    /// A visitor takes a number at the machine in the hall.
    bool takeNumber();
    /// The doors open: so many visitors stand there already, of every service and of several priorities.
    bool openDoors(int visitors);

private:
    bool ready();
    bool take(const std::string& service, domain::PriorityClass priority);
    bool call();
    bool step(domain::TicketStep step);
    bool takeIn(const Visitor& visitor);
    std::optional<std::string> receiptNumber();
    bool push(domain::Role lane, const char* kind, const std::string& entity, Value payload);

    HubLink m_link;
    Place m_place;
    const catalogue::Catalogue& m_catalogue;
    std::vector<Visitor> m_visitors;
    const Clock& m_clock;
    Random& m_random;
    std::string m_client;
    std::string m_hall;
    std::vector<std::string> m_services;
    std::map<domain::Role, std::int64_t> m_sequence;
    std::string m_epoch; ///< the hub's, as hello said
    std::optional<domain::Ticket> m_ticket;
    std::int64_t m_fence = 0;
    ports::NumberBlock m_numbers;
    bool m_signedIn = false;
};

} // namespace yc::demo
