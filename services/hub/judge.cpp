#include "hub/judge.h"

#include "domain/commands.h"
#include "hub/accounts.h"

#include <algorithm>
#include <string_view>

namespace yc::hub
{
namespace
{

using domain::Operation;
using domain::Role;
using domain::Verdict;
using domain::VerdictCode;

struct Kind {
    std::string_view name;
    Role lane;
    Effect (*judge)(Transaction&, const Parts&, const Operation&);
};

constexpr Kind kKinds[] = {
    {domain::SubmitCase::kKind, Role::Cases, judgeSubmit},
    {domain::HandOutResult::kKind, Role::Cases, judgeHandOut},
    {domain::HandInSupplement::kKind, Role::Cases, judgeSupplement},
    {domain::CorrectCase::kKind, Role::Cases, judgeCorrect},
    {domain::SettleField::kKind, Role::Cases, judgeSettle},
    {domain::WithdrawCase::kKind, Role::Cases, judgeWithdraw},
    {domain::StepTicket::kKind, Role::Queue, judgeTicketStep},
    {domain::AddTicket::kKind, Role::Queue, judgeTicketAdd},
    {domain::SetWindowState::kKind, Role::Queue, judgeWindowState},
    {domain::AuditNote::kKind, Role::Statistics, judgeAuditNote},
};
constexpr int kNewestSchema = 1;

Verdict refusedBy(const Problem& problem)
{
    Verdict verdict;
    verdict.code = problem.fault == Fault::Conflict ? VerdictCode::Conflict : VerdictCode::Rejected;
    verdict.reason = problem.code;
    verdict.args = problem.args;
    return verdict;
}

/// A case never depends on winning a ticket (G3): what became of the call at another window does not decide it.
bool decides(const std::string& dependencyLane, const Operation& operation)
{
    return dependencyLane != domain::name(Role::Queue) || operation.lane == Role::Queue;
}

/// The first operation it depends on that is not here yet. One that did not come to count, refused or in conflict,
/// refuses this one too, by name.
std::optional<std::string> missingDependency(Transaction& tx, const Parts& parts, const Operation& operation)
{
    for (const domain::OperationId& id : operation.dependsOn) {
        const auto row = tx.first("SELECT verdict_code, lane FROM envelope WHERE hall = ? AND operation = ?",
                                  {parts.hall(), id.text()});
        if (!row || ports::stringOf(row->at(0)) == domain::name(VerdictCode::Held))
            return id.text();
        const std::string code = ports::stringOf(row->at(0));
        const bool failed = code == domain::name(VerdictCode::Rejected) || code == domain::name(VerdictCode::Conflict);
        if (failed && decides(ports::stringOf(row->at(1)), operation))
            refuse(Fault::Rejected, "operation.dependency", {id.text()});
    }
    return std::nullopt;
}

void checkSender(Transaction& tx, const Parts& parts, const Operation& operation)
{
    if (operation.hall != parts.settings.hall)
        refuse(Fault::Rejected, "operation.hall", {operation.hall.text()});
    const auto user = activeUser(tx, parts, operation.user);
    if (!user)
        refuse(Fault::Rejected, "operation.user", {operation.user.text()});
    if (user->role == domain::UserRole::Reviewer)
        refuse(Fault::Rejected, "operation.role", {operation.user.text()});
}

const Kind& kindOf(const Operation& operation)
{
    const auto* kind = std::ranges::find(kKinds, std::string_view(operation.kind), &Kind::name);
    if (kind == std::end(kKinds))
        refuse(Fault::Rejected, "operation.kind", {operation.kind});
    if (operation.schema > kNewestSchema)
        refuse(Fault::Rejected, "operation.schema", {std::to_string(operation.schema)});
    if (operation.lane != kind->lane)
        refuse(Fault::Rejected, "operation.lane", {domain::name(operation.lane)});
    return *kind;
}

} // namespace

Verdict judge(Transaction& tx, const Parts& parts, const Operation& operation)
{
    Verdict verdict;
    const Result<void> done = tx.attempt([&] {
        const Kind& kind = kindOf(operation);
        checkSender(tx, parts, operation);
        if (const auto missing = missingDependency(tx, parts, operation)) {
            verdict.code = VerdictCode::Held;
            verdict.reason = "operation.held";
            verdict.args = {*missing};
            return;
        }
        Effect effect = kind.judge(tx, parts, operation);
        verdict.code = effect.code;
        verdict.reason = std::move(effect.reason);
        verdict.args = std::move(effect.args);
        verdict.hubSequence = effect.hubSequence;
        verdict.version = effect.version;
    });
    if (done)
        return verdict;
    // A statement that failed says nothing about the operation: the whole push is undone and sent again.
    if (done.problem().fault == Fault::Damaged || done.problem().fault == Fault::Full ||
        done.problem().fault == Fault::Busy)
        throw Refusal{done.problem()};
    return refusedBy(done.problem());
}

} // namespace yc::hub
