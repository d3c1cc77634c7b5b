#include "domain/operation.h"

#include "domain/codec.h"
#include "domain/word_table.h"

namespace yc::domain
{
namespace
{

constexpr auto kRoles = wordTable<Role::Statistics>("queue", "cases", "sharing", "catalogue", "policy", "statistics");
constexpr auto kVerdicts =
    wordTable<VerdictCode::RetryLater>("applied", "duplicate", "merged", "conflict", "rejected", "held", "retry_later");
constexpr auto kOperationStates =
    wordTable<OperationState::NeedsPerson>("pending", "sent", "acknowledged", "needs_person");

constexpr int kFirstSchema = 1;

} // namespace

std::string name(Role role)
{
    return kRoles.name(role);
}

std::optional<Role> roleFrom(const std::string& name)
{
    return kRoles.from(name);
}

std::string name(VerdictCode code)
{
    return kVerdicts.name(code);
}

std::optional<VerdictCode> verdictFrom(const std::string& name)
{
    return kVerdicts.from(name);
}

std::string name(OperationState state)
{
    return kOperationStates.name(state);
}

std::optional<OperationState> operationStateFrom(const std::string& name)
{
    return kOperationStates.from(name);
}

Value toValue(const Operation& operation)
{
    return Writer()
        .put("id", operation.id)
        .put("client", operation.client)
        .put("lane", name(operation.lane))
        .put("sequence", operation.sequence)
        .put("kind", operation.kind)
        .maybe("entity", operation.entity)
        .maybe("baseVersion", operation.baseVersion)
        .maybe("dependsOn", operation.dependsOn)
        .maybe("payload", operation.payload)
        .put("schema", std::int64_t{operation.schema})
        .maybe("hall", operation.hall)
        .maybe("window", operation.window)
        .maybe("user", operation.user)
        .put("at", operation.at)
        .maybe("hubOffsetMicros", operation.hubOffsetMicros)
        .done();
}

Result<Operation> operationFromValue(const Value& value)
{
    Reader in(value, "operation");
    Operation operation{.id = in.id<OperationId>("id"),
                        .client = in.id<ClientId>("client"),
                        .lane = in.word("lane", roleFrom),
                        .sequence = in.integer("sequence"),
                        .kind = in.text("kind"),
                        .entity = in.textOr("entity"),
                        .baseVersion = in.integerOr("baseVersion"),
                        .dependsOn = in.ids<OperationId>("dependsOn"),
                        .payload = value["payload"],
                        .schema = in.smallOr("schema", kFirstSchema),
                        .hall = in.idOr<HallId>("hall"),
                        .window = in.idOr<WindowId>("window"),
                        .user = in.idOr<UserId>("user"),
                        .at = in.moment("at"),
                        .hubOffsetMicros = in.integerOr("hubOffsetMicros")};
    if (operation.sequence < 1) // dense from 1: anything else can never be in order
        in.refuse("sequence");
    return in.finish(std::move(operation));
}

Value toValue(const Verdict& verdict)
{
    return Writer()
        .put("code", name(verdict.code))
        .maybe("reason", verdict.reason)
        .maybe("args", verdict.args)
        .maybe("hubSequence", verdict.hubSequence)
        .maybe("version", verdict.version)
        .done();
}

Result<Verdict> verdictFromValue(const Value& value)
{
    Reader in(value, "verdict");
    return in.finish(Verdict{.code = in.word("code", verdictFrom),
                             .reason = in.textOr("reason"),
                             .args = in.texts("args"),
                             .hubSequence = in.integerOr("hubSequence"),
                             .version = in.integerOr("version")});
}

} // namespace yc::domain
