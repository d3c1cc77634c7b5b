#pragma once

#include "ports/desk_views.h"

#include <functional>

namespace yc::ports
{

template <class T> using Reply = std::function<void(Result<T>)>;

/// The one facade ui/ talks to: the clerk's and the supervisor's use cases. Every method is called on the desk worker.
/// Those with a Reply may ask a central system meanwhile; the reply comes on the desk worker too, exactly once.
/// A method that changes something has it on disk when it answers (G1).
class Desk
{
public:
    virtual ~Desk() = default;

    /// Called on the desk worker whenever something the screen shows has changed. `id` is a case's for Topic::Case.
    using Listener = std::function<void(Topic topic, const std::string& id)>;
    virtual void setListener(Listener listener) = 0;

    // --- sign-in -------------------------------------------------------------------------------------------------
    virtual Result<MachineView> machine() = 0;
    struct SignIn {
        domain::UserId user;
        std::string secret;
        domain::WindowId window;
        bool rememberWindow = true;
    };
    /// Online when the hub answers, else offline for clerks this machine knows (G12).
    virtual void signIn(const SignIn& request, Reply<SessionView> reply) = 0;
    virtual Result<void> signOut() = 0;
    /// Hide everything; unlock needs the clerk's secret again. Work goes on in the background.
    virtual Result<void> lock() = 0;
    virtual void unlock(const std::string& secret, Reply<SessionView> reply) = 0;

    // --- the queue -----------------------------------------------------------------------------------------------
    virtual Result<QueueView> queue() = 0;
    /// The next person, or a particular ticket when `ticket` is given. Needs the queue server.
    virtual void call(const domain::TicketId& ticket, Reply<QueueRow> reply) = 0;
    virtual void recall(Reply<QueueRow> reply) = 0;
    /// Start, hold, no-show, return, transfer, finish of the ticket in hand.
    struct Step {
        domain::TicketId ticket;
        domain::TicketStep step = domain::TicketStep::Start;
        domain::ServiceId service; ///< of a transfer
        std::string reason;
    };
    virtual Result<void> step(const Step& step) = 0;
    /// Serve somebody without a ticket.
    virtual Result<QueueRow> walkIn(const domain::OneThingId& thing) = 0;
    /// One more matter for the person in hand.
    virtual Result<QueueRow> nextMatter(const domain::TicketId& ticket, const domain::OneThingId& thing) = 0;
    /// Serve a paper number while the queue server is away; marked provisional.
    virtual Result<QueueRow> serveByNumber(const std::string& number) = 0;
    virtual Result<void> setWindowState(const std::string& state, const std::string& reason) = 0;
    virtual std::vector<domain::Service> services() = 0;

    // --- a case --------------------------------------------------------------------------------------------------
    virtual std::vector<OneThingView> oneThings() = 0;
    /// Begin a case; `ticket` may be empty, an empty `thing` takes the ticket's (Rejected "case.which_thing": it has none).
    virtual Result<CaseView> beginCase(const domain::OneThingId& thing, const domain::TicketId& ticket) = 0;
    virtual Result<CaseView> openCase(const domain::CaseId& id) = 0;
    virtual Result<void> discardDraft(const domain::CaseId& id) = 0;
    virtual Result<CaseView> answer(const domain::CaseId& id, const domain::QuestionId& question, const Value& answer) = 0;
    /// A person typed a value. Wrong values are kept and shown with their problem. `reason` when a shared one changes.
    virtual Result<CaseView> setField(const domain::CaseId& id, const domain::ElementId& element, const Value& value,
                                      const std::string& reason) = 0;
    /// Put a field back as it was, provenance included: for undo and redo.
    virtual Result<CaseView> restoreField(const domain::CaseId& id, const domain::Field& field) = 0;
    /// Settle a conflict by choosing one reading.
    virtual Result<CaseView> chooseReading(const domain::CaseId& id, const domain::ElementId& element, int reading,
                                           const std::string& reason) = 0;
    /// A person looked at the proposals of a group. Refused while a conflict is open in it.
    virtual Result<CaseView> confirmGroup(const domain::CaseId& id, const std::string& group) = 0;
    /// Shared data of the person of that role, under the citizen's consent ("signed", "screen").
    virtual void prefill(const domain::CaseId& id, const std::string& role, const std::string& consent,
                         Reply<CaseView> reply) = 0;
    /// What an identity-card reader read. F4.
    virtual Result<CaseView> readCard(const domain::CaseId& id, const std::string& role, const Object& card) = 0;
    virtual Result<CaseView> takeMaterial(const domain::CaseId& id, const domain::TakenMaterial& material) = 0;
    /// Attach a file to a material. Bytes are sealed before it answers.
    virtual Result<CaseView> attachFile(const domain::CaseId& id, const std::string& key, const Bytes& bytes,
                                        const std::string& mime, const std::string& name) = 0;
    /// From here, or from the hub when no copy is kept here any more.
    virtual void file(const std::string& digest, Reply<Bytes> reply) = 0;
    /// Stop sending it; what the hub has of it is dropped, the case and the file here stay.
    virtual Result<void> stopUpload(const std::string& digest) = 0;
    /// Send it after all: after a stop, or after what a person had to mend.
    virtual Result<void> resumeUpload(const std::string& digest) = 0;
    virtual Result<CaseView> decideFinding(const domain::CaseId& id, const std::string& finding,
                                           const std::string& reason) = 0;
    virtual Result<CaseView> setConfirmed(const domain::CaseId& id, bool confirmed) = 0;
    /// A sensitive value in clear, for ten seconds; audited.
    virtual Result<std::string> reveal(const domain::CaseId& id, const domain::ElementId& element) = 0;
    /// Take it in: number, record, operation, black box; then the voucher may be printed, with or without a network.
    virtual Result<SubmitOutcome> submit(const domain::CaseId& id) = 0;
    struct HandOut {
        domain::CaseId id;
        std::vector<domain::ItemId> items;
        std::string receiver;
        std::string way; ///< self, agent, post
    };
    virtual Result<CaseView> handOut(const HandOut& request) = 0;
    virtual Result<CaseView> handInSupplement(const domain::CaseId& id) = 0;
    struct Correction {
        domain::ElementId element;
        Value value;
    };
    /// Correct fields of a case taken in, and say why. Rejected "case.field_decided" when a department has decided on one of
    /// them (args: its label, the matter), "case.field_disputed" while a decision over one is open (args: its label),
    /// "case.nothing_changed"; a value that does not fit its field is refused as the form would mark it.
    virtual Result<CaseView> correct(const domain::CaseId& id, const std::vector<Correction>& corrections,
                                     const std::string& reason) = 0;
    struct Decision {
        domain::CaseId id;
        domain::ElementId element;
        Value value;           ///< one of the values in dispute, or another
        std::int64_t version = 0; ///< FieldConflict::version
        std::string reason;    ///< compulsory for a value that nobody brought
    };
    /// A person decides which value of a field in dispute counts; the others stay in the records. Rejected
    /// "case.field_settled" when nothing is left to decide.
    virtual Result<CaseView> settleField(const Decision& decision) = 0;
    virtual Result<CaseView> withdraw(const domain::CaseId& id, const std::string& reason) = 0;

    // --- papers --------------------------------------------------------------------------------------------------
    /// Refused "paper.too_early" while the record has not the state the paper claims (G5).
    virtual Result<PaperFile> paper(const domain::CaseId& id, PaperKind kind) = 0;
    virtual Result<void> printed(const domain::CaseId& id, PaperKind kind, const std::string& printer, int copies) = 0;

    // --- finding things ------------------------------------------------------------------------------------------
    /// As you type: hanzi, pinyin initials, numbers. At most `limit` hits.
    virtual std::vector<SearchHit> search(const std::string& text, int limit) = 0;

    // --- sync ----------------------------------------------------------------------------------------------------
    virtual Result<SyncView> sync() = 0;
    virtual void retryNow() = 0;
    virtual Result<void> settleAttention(const domain::OperationId& id, const std::string& resolution) = 0;
    /// A sealed copy of everything unsent, for rescue.
    virtual Result<void> exportUnsent(const std::string& path, const std::string& secret) = 0;

    // --- the supervisor ------------------------------------------------------------------------------------------
    /// Live figures of the hall; the value's form is resources/api/openapi.json, Hall.
    virtual void hall(Reply<Value> reply) = 0;
    virtual void endForgotten(const domain::TicketId& ticket, const std::string& reason, Reply<Value> reply) = 0;
    virtual void closeDay(const Value& decisions, Reply<Value> reply) = 0;
};

} // namespace yc::ports
