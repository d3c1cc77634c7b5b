#pragma once

#include "base/value.h"
#include "domain/case_record.h"
#include "domain/field_merge.h"
#include "domain/ids.h"
#include "domain/ticket.h"

#include <string>
#include <vector>

namespace yc::domain
{

/// The payloads of operations, by kind. A window writes them, the hub judges them; both use these codecs, so a form
/// exists once. Decoders refuse what is missing with "<kind>.<member>".

/// "case.submit", lane cases: the window took a case in. Carries the whole record with items in Received or Waiting.
struct SubmitCase {
    static constexpr const char* kKind = "case.submit";
    CaseRecord record;
};

/// "case.handout", lane cases: results were handed over against a signature (送达回证).
struct HandOutResult {
    static constexpr const char* kKind = "case.handout";
    CaseId caseId;
    std::vector<ItemId> items;
    std::string receiver;  ///< name of who signed; personal data
    std::string way;       ///< "self", "agent", "post"
    Moment at{};
};

/// "case.supplement", lane cases: what a notice asked for was handed in.
struct HandInSupplement {
    static constexpr const char* kKind = "case.supplement";
    CaseId caseId;
    std::vector<ItemId> items;
    std::vector<TakenMaterial> materials;
    std::vector<Field> fields;
    Moment at{};
};

/// "case.correct", lane cases: a window corrects fields of a case taken in. Each comes with the value the window saw, so
/// that the hub can tell a correction of what is there from one made beside somebody else's.
struct CorrectCase {
    static constexpr const char* kKind = "case.correct";
    CaseId caseId;
    std::vector<FieldChange> changes;
    std::string reason;
    Moment at{};
};

/// "case.settle", lane cases: a person decides which value of a field in dispute counts: one of those brought, or another.
struct SettleField {
    static constexpr const char* kKind = "case.settle";
    CaseId caseId;
    Field chosen;          ///< element, value, provenance of who decided, reason
    std::int64_t seen = 0; ///< version of the field that was decided on
    Moment at{};
};

/// "case.withdraw", lane cases: by the applicant, never by a timer.
struct WithdrawCase {
    static constexpr const char* kKind = "case.withdraw";
    CaseId caseId;
    std::string reason;
    Moment at{};
};

/// "ticket.step", lane queue: start, finish, no-show, hold, return, transfer, leave. Calls are direct, never queued.
struct StepTicket {
    static constexpr const char* kKind = "ticket.step";
    TicketId ticket;
    TicketStep step = TicketStep::Start;
    std::int64_t fence = 0;  ///< of the claim it continues; 0 for steps that need none
    ServiceId service;       ///< Transfer
    std::string reason;
    Moment at{};
};

/// "ticket.add", lane queue: a walk-in, or the next matter of the same visit; also service by number while the queue
/// server was away (provisional).
struct AddTicket {
    static constexpr const char* kKind = "ticket.add";
    Ticket ticket;
    bool serveNow = true;
};

/// "window.state", lane queue: the window opens, pauses or closes.
struct SetWindowState {
    static constexpr const char* kKind = "window.state";
    std::string state;  ///< "open", "paused", "closed"
    std::string reason; ///< "lunch", "meeting", ...
    Moment at{};
};

/// "audit.note", lane statistics: a reveal, a print, an override, counted at the hub.
struct AuditNote {
    static constexpr const char* kKind = "audit.note";
    std::string action; ///< "reveal", "print", "reprint", "override"
    std::string object; ///< case id and element or document kind
    Moment at{};
};

Value toValue(const SubmitCase& command);
Value toValue(const HandOutResult& command);
Value toValue(const HandInSupplement& command);
Value toValue(const CorrectCase& command);
Value toValue(const SettleField& command);
Value toValue(const WithdrawCase& command);
Value toValue(const StepTicket& command);
Value toValue(const AddTicket& command);
Value toValue(const SetWindowState& command);
Value toValue(const AuditNote& command);

Result<SubmitCase> submitCaseFrom(const Value& payload);
Result<HandOutResult> handOutResultFrom(const Value& payload);
Result<HandInSupplement> handInSupplementFrom(const Value& payload);
Result<CorrectCase> correctCaseFrom(const Value& payload);
Result<SettleField> settleFieldFrom(const Value& payload);
Result<WithdrawCase> withdrawCaseFrom(const Value& payload);
Result<StepTicket> stepTicketFrom(const Value& payload);
Result<AddTicket> addTicketFrom(const Value& payload);
Result<SetWindowState> setWindowStateFrom(const Value& payload);
Result<AuditNote> auditNoteFrom(const Value& payload);

} // namespace yc::domain
