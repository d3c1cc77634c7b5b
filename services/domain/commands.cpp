#include "domain/commands.h"

#include "domain/codec.h"
#include "domain/ticket_codec.h"

namespace yc::domain
{
namespace
{

Value materialValue(const TakenMaterial& material)
{
    return toValue(material);
}

Value fieldValue(const Field& field)
{
    return toValue(field);
}

Value changeValue(const FieldChange& change)
{
    return Writer().put("field", toValue(change.field)).maybe("base", change.base.value_or(Value())).done();
}

Result<FieldChange> changeFrom(const Value& value)
{
    Reader in(value, "case.correct.changes");
    return in.finish(FieldChange{.field = in.part("field", fieldFromValue), .base = value["base"]});
}

} // namespace

Value toValue(const SubmitCase& command)
{
    return Writer().put("record", toValue(command.record)).done();
}

Result<SubmitCase> submitCaseFrom(const Value& payload)
{
    Reader in(payload, SubmitCase::kKind);
    return in.finish(SubmitCase{in.part("record", caseFromValue)});
}

Value toValue(const HandOutResult& command)
{
    return Writer()
        .put("caseId", command.caseId)
        .maybe("items", command.items)
        .put("receiver", command.receiver)
        .put("way", command.way)
        .put("at", command.at)
        .done();
}

Result<HandOutResult> handOutResultFrom(const Value& payload)
{
    Reader in(payload, HandOutResult::kKind);
    HandOutResult command{.caseId = in.id<CaseId>("caseId"),
                          .items = in.ids<ItemId>("items"),
                          .receiver = in.text("receiver"),
                          .way = in.text("way"),
                          .at = in.moment("at")};
    if (command.items.empty())
        in.refuse("items");
    return in.finish(std::move(command));
}

Value toValue(const HandInSupplement& command)
{
    return Writer()
        .put("caseId", command.caseId)
        .maybe("items", command.items)
        .maybeList("materials", command.materials, materialValue)
        .maybeList("fields", command.fields, fieldValue)
        .put("at", command.at)
        .done();
}

Result<HandInSupplement> handInSupplementFrom(const Value& payload)
{
    Reader in(payload, HandInSupplement::kKind);
    HandInSupplement command{.caseId = in.id<CaseId>("caseId"),
                             .items = in.ids<ItemId>("items"),
                             .materials = in.list("materials", materialFromValue),
                             .fields = in.list("fields", fieldFromValue),
                             .at = in.moment("at")};
    if (command.items.empty())
        in.refuse("items");
    return in.finish(std::move(command));
}

Value toValue(const CorrectCase& command)
{
    return Writer()
        .put("caseId", command.caseId)
        .maybeList("changes", command.changes, changeValue)
        .maybe("reason", command.reason)
        .put("at", command.at)
        .done();
}

Result<CorrectCase> correctCaseFrom(const Value& payload)
{
    Reader in(payload, CorrectCase::kKind);
    CorrectCase command{.caseId = in.id<CaseId>("caseId"),
                        .changes = in.list("changes", changeFrom),
                        .reason = in.textOr("reason"),
                        .at = in.moment("at")};
    if (command.changes.empty())
        in.refuse("changes");
    return in.finish(std::move(command));
}

Value toValue(const SettleField& command)
{
    return Writer()
        .put("caseId", command.caseId)
        .put("chosen", toValue(command.chosen))
        .put("seen", command.seen)
        .put("at", command.at)
        .done();
}

Result<SettleField> settleFieldFrom(const Value& payload)
{
    Reader in(payload, SettleField::kKind);
    return in.finish(SettleField{.caseId = in.id<CaseId>("caseId"),
                                 .chosen = in.part("chosen", fieldFromValue),
                                 .seen = in.integer("seen"),
                                 .at = in.moment("at")});
}

Value toValue(const WithdrawCase& command)
{
    return Writer().put("caseId", command.caseId).maybe("reason", command.reason).put("at", command.at).done();
}

Result<WithdrawCase> withdrawCaseFrom(const Value& payload)
{
    Reader in(payload, WithdrawCase::kKind);
    return in.finish(
        WithdrawCase{.caseId = in.id<CaseId>("caseId"), .reason = in.textOr("reason"), .at = in.moment("at")});
}

Value toValue(const StepTicket& command)
{
    return Writer()
        .put("ticket", command.ticket)
        .put("step", name(command.step))
        .maybe("fence", command.fence)
        .maybe("service", command.service)
        .maybe("reason", command.reason)
        .put("at", command.at)
        .done();
}

Result<StepTicket> stepTicketFrom(const Value& payload)
{
    Reader in(payload, StepTicket::kKind);
    return in.finish(StepTicket{.ticket = in.id<TicketId>("ticket"),
                                .step = in.word("step", ticketStepFrom),
                                .fence = in.integerOr("fence"),
                                .service = in.idOr<ServiceId>("service"),
                                .reason = in.textOr("reason"),
                                .at = in.moment("at")});
}

Value toValue(const AddTicket& command)
{
    return Writer().put("ticket", toValue(command.ticket)).put("serveNow", command.serveNow).done();
}

Result<AddTicket> addTicketFrom(const Value& payload)
{
    Reader in(payload, AddTicket::kKind);
    return in.finish(AddTicket{.ticket = in.part("ticket", ticketFromValue), .serveNow = in.flagOr("serveNow", true)});
}

Value toValue(const SetWindowState& command)
{
    return Writer().put("state", command.state).maybe("reason", command.reason).put("at", command.at).done();
}

Result<SetWindowState> setWindowStateFrom(const Value& payload)
{
    Reader in(payload, SetWindowState::kKind);
    return in.finish(SetWindowState{.state = in.text("state"), .reason = in.textOr("reason"), .at = in.moment("at")});
}

Value toValue(const AuditNote& command)
{
    return Writer().put("action", command.action).put("object", command.object).put("at", command.at).done();
}

Result<AuditNote> auditNoteFrom(const Value& payload)
{
    Reader in(payload, AuditNote::kKind);
    return in.finish(AuditNote{.action = in.text("action"), .object = in.text("object"), .at = in.moment("at")});
}

} // namespace yc::domain
