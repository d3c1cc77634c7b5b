#pragma once

#include "domain/commands.h"
#include "domain/operation.h"
#include "hub/client.h"

#include <string>

namespace yc::tests
{

/// An installation of the workstation: makes operations with dense sequences and pushes them.
class Workstation
{
public:
    Workstation(Client& client, std::string id, std::string user, std::string window);

    domain::Operation make(domain::Role lane, const char* kind, const std::string& entity, Value payload, Moment at);
    /// Says hello before the first push.
    Reply push(const std::vector<domain::Operation>& operations);
    /// How far the hub has that lane; pushes belong to this start of the hub from now on.
    std::int64_t greet(domain::Role lane);
    const std::string& epoch() const { return m_epoch; }
    /// Make, push, and give the one verdict.
    domain::Verdict hand(domain::Role lane, const char* kind, const std::string& entity, Value payload, Moment at,
                         std::int64_t baseVersion = 0);

private:
    Client& m_client;
    std::string m_id;
    std::string m_user;
    std::string m_window;
    std::map<domain::Role, std::int64_t> m_sequence;
    std::string m_epoch; ///< as hello said
};

domain::Verdict verdictAt(const Reply& reply, std::size_t place);
std::string codeAt(const Reply& reply, std::size_t place);

/// A case of the small catalogue as a window takes it in.
domain::CaseRecord takenIn(const std::string& id, const std::string& number, Moment at);
Value submitPayload(const domain::CaseRecord& record);

} // namespace yc::tests
