#pragma once

#include "faults/net/net_desk.h"
#include "faults/sim/ledger.h"

#include <map>
#include <optional>
#include <string>

namespace yc::faults
{

/// Works at a desk and writes down what it was told: all of that must hold afterwards.
class NetClerk
{
public:
    NetClerk(NetDesk& desk, std::string mark) : m_desk(desk), m_mark(std::move(mark)) {}

    static constexpr const char* kClerk = "0107";
    static constexpr const char* kSupervisor = "0900";

    Result<ports::SessionView> signIn(const std::string& user = kClerk);
    Result<void> signOut();
    Result<ports::SessionView> lockAndUnlock();
    Result<ports::QueueRow> call();
    Result<void> step(const domain::TicketId& ticket, domain::TicketStep step);
    /// Somebody without a ticket is served and goes.
    void serveWalkIn();
    /// A draft that lacks nothing; with a scan, or the paper itself.
    domain::CaseId fill(bool withScan);
    Result<ports::SubmitOutcome> submit(const domain::CaseId& id);
    /// A value goes into a draft that nobody takes in. Nothing when nobody is signed in.
    void type();

    const Bytes& scan() const { return m_scan; }
    const std::string& digest() const { return m_digest; }
    /// The value typed last, with its draft.
    const std::optional<std::pair<domain::CaseId, std::string>>& typed() const { return m_typed; }

    sim::Ledger said;
    std::string trouble; ///< something local went wrong that never should; "" = nothing

private:
    template <class T> Result<T> sound(Result<T> result, const char* what)
    {
        if (!result && trouble.empty())
            trouble = std::string(what) + ": " + result.problem().code;
        return result;
    }
    void did(domain::Role lane, const char* kind, const std::string& entity)
    {
        said.did(domain::name(lane), kind, entity, true);
    }
    void set(const domain::CaseId& id, const char* element, const std::string& value);

    NetDesk& m_desk;
    std::string m_mark; ///< makes values its own
    bool m_signedIn = false;
    int m_turn = 0;
    Bytes m_scan;
    std::string m_digest;
    std::optional<std::pair<domain::CaseId, std::string>> m_typed;
};

} // namespace yc::faults
