#pragma once

#include "base/clock.h"
#include "base/value.h"
#include "domain/ids.h"

#include <string>
#include <vector>

namespace yc::domain
{

/// The role of a central system; each has one ordered lane, one client, one health.
enum class Role { Queue, Cases, Sharing, Catalogue, Policy, Statistics };
std::string name(Role role);
std::optional<Role> roleFrom(const std::string& name);

/// One business command, kept until its central system has taken it. Identified everywhere by (client, lane, sequence),
/// dense per lane from 1; `id` is unique for ever.
struct Operation {
    OperationId id;
    ClientId client;
    Role lane = Role::Cases;
    std::int64_t sequence = 0;
    std::string kind;            ///< see commands.h: "case.submit"
    std::string entity;          ///< what it changes: id of a case or a ticket
    std::int64_t baseVersion = 0; ///< version it was based on
    std::vector<OperationId> dependsOn;
    Value payload;               ///< of the kind; bounded by kMaxPayload as text
    int schema = 1;              ///< version of the payload's form
    HallId hall;
    WindowId window;
    UserId user;
    Moment at{};                 ///< wall clock of the workstation: information, never order
    std::int64_t hubOffsetMicros = 0; ///< hub minus local, as last measured

    friend bool operator==(const Operation&, const Operation&) = default;
};
inline constexpr std::size_t kMaxPayload = 256U << 10;

/// What the central system made of it.
enum class VerdictCode { Applied, Duplicate, Merged, Conflict, Rejected, Held, RetryLater };
struct Verdict {
    VerdictCode code = VerdictCode::Applied;
    std::string reason;            ///< stable word when not applied: "ticket.not_from_here"
    std::vector<std::string> args;
    std::int64_t hubSequence = 0;  ///< place in the hub's order
    std::int64_t version = 0;      ///< of the entity afterwards

    friend bool operator==(const Verdict&, const Verdict&) = default;
};
std::string name(VerdictCode code);
std::optional<VerdictCode> verdictFrom(const std::string& name);

/// Where an operation stands at the workstation.
enum class OperationState { Pending, Sent, Acknowledged, NeedsPerson };
std::string name(OperationState state);
std::optional<OperationState> operationStateFrom(const std::string& name);

/// Decoders refuse with Invalid "operation.<member>" (a sequence below 1 as well) and "verdict.<member>".
Value toValue(const Operation& operation);
Result<Operation> operationFromValue(const Value& value);
Value toValue(const Verdict& verdict);
Result<Verdict> verdictFromValue(const Value& value);

} // namespace yc::domain
