#pragma once

#include "base/result.h"
#include "base/text.h"
#include "base/value.h"
#include "domain/case_record.h"
#include "domain/operation.h"
#include "domain/person.h"
#include "domain/work_item.h"
#include "ports/store_state.h"
#include "ports/upload.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace yc::ports
{

// What the screen shows. Plain values with both languages where the words come from the catalogue; every other sentence
// is made in ui/bridge from stable codes.

struct Words {
    std::string zh;
    std::string en;
    friend bool operator==(const Words&, const Words&) = default;
};

enum class RowTone { Plain, Warn, Error };

/// One row of the single queue.
struct QueueRow {
    domain::WorkItemKind kind = domain::WorkItemKind::Ticket;
    std::string id;
    std::string number;      ///< A022; "" = show the kind's icon
    std::string title;
    std::string applicant;   ///< masked
    std::string reason;      ///< stable word with args: why it stands here
    std::vector<std::string> reasonArgs;
    RowTone tone = RowTone::Plain;
    Moment since{};
    std::optional<Moment> due;
    domain::TicketState ticketState = domain::TicketState::Waiting;
    domain::PriorityClass priority = domain::PriorityClass::Normal;
    domain::CaseId openCase; ///< case of this row that is open here, if any
    bool mine = false;
    friend bool operator==(const QueueRow&, const QueueRow&) = default;
};

enum class QueueTab { Todo, Parked, Done };

struct QueueView {
    std::vector<QueueRow> todo;
    std::vector<QueueRow> parked;
    std::vector<QueueRow> done;   ///< today's, newest first
    std::optional<QueueRow> current; ///< the ticket this window has called or serves
    std::optional<QueueRow> nextUp;  ///< who would be called next
    bool apart = false;           ///< the queue's server is out of reach: only what is kept for this window may be called
    int kept = 0;                 ///< tickets kept for this window until then
    std::string windowState;      ///< open, paused, closed
    int servedToday = 0;
    std::chrono::seconds meanServiceToday{};
};

struct OptionView {
    std::string value;
    Words label;
    friend bool operator==(const OptionView&, const OptionView&) = default;
};

/// One field of the combined form.
struct FieldView {
    domain::Field field;
    Words label;
    Words hint;
    std::string kind;          ///< see catalogue::DataElement::kind
    std::vector<OptionView> options;
    std::vector<std::string> departments; ///< short names, who needs it
    bool required = true;
    bool sensitive = false;
    std::string shown;         ///< the value as shown: masked when sensitive
    std::vector<std::string> readings{}; ///< of a sensitive field in conflict, each of field.others so far as it tells apart
    std::string problem;       ///< code of what is wrong with the value; "" = right
    std::vector<std::string> problemArgs;
    bool correctable = false;  ///< of a case taken in: no department has decided on it yet
    friend bool operator==(const FieldView&, const FieldView&) = default;
};

struct GroupView {
    std::string id;
    Words title;
    std::vector<std::string> departments;
    std::vector<FieldView> fields;
    friend bool operator==(const GroupView&, const GroupView&) = default;
};

struct QuestionView {
    domain::QuestionId id;
    Words text;
    Words help;
    std::string group;
    std::string kind;          ///< yesno, one, many
    std::vector<OptionView> options;
    Value answer;              ///< null = not answered
    std::vector<Words> legalClasses; ///< derived, for the clerk
    friend bool operator==(const QuestionView&, const QuestionView&) = default;
};

struct MatterView {
    domain::MatterId id;
    Words name;
    Words department;
    int promisedDays = 0;
    std::vector<std::string> after; ///< names of predecessors
    int stage = 0;
    std::string part;          ///< fixed, optional, alternative, gate
    Words result;
    friend bool operator==(const MatterView&, const MatterView&) = default;
};

struct MaterialView {
    std::string key;
    Words name;
    Words whose;
    std::vector<std::string> departments;
    int mergedFrom = 1;
    domain::Necessity necessity = domain::Necessity::Required;
    domain::NotAsked notAsked = domain::NotAsked::No;
    domain::TakenMaterial taken;
    Words note;
    std::string basis;
    friend bool operator==(const MaterialView&, const MaterialView&) = default;
};

struct FindingView {
    std::string id;
    std::string rule;
    std::string version;
    std::string severity;      ///< block, warn, info
    Words message;
    Words remedy;
    std::string basis;
    std::string element;
    std::string material;
    bool overridable = true;   ///< a person may let it pass with a reason
    bool overridden = false;
    friend bool operator==(const FindingView&, const FindingView&) = default;
};

/// One department's part, as the window follows it.
struct ItemStatusView {
    domain::ItemId id;
    std::string matter;
    std::string department;
    domain::ItemState state = domain::ItemState::Draft;
    std::optional<Day> due;
    bool provisional = false;
    std::string departmentNumber;
    std::string result;
    std::string resultNumber;
    std::vector<std::string> notice; ///< lines of a notice that is out
    std::string ground;
    friend bool operator==(const ItemStatusView&, const ItemStatusView&) = default;
};

struct HistoryView {
    domain::CaseId id;
    std::string receiptNumber;
    std::string title;
    Day day;
    domain::CaseState state = domain::CaseState::Draft;
    friend bool operator==(const HistoryView&, const HistoryView&) = default;
};

struct SavedView {
    int formsBefore = 0, fieldsBefore = 0, fieldsAfter = 0;
    int materialsBefore = 0, materialsAfter = 0, materialsToHandIn = 0;
    int tripsBefore = 0, tripsAfter = 1;
    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// A case as the centre and the context pane show it.
struct CaseView {
    domain::CaseRecord record;
    Words title;
    Words region;              ///< whose rules: "湖南省长沙市"
    std::string origin;
    std::string applicantName; ///< masked
    std::string applicantId;   ///< masked
    std::string ticketNumber;
    Moment savedAt{};
    std::vector<QuestionView> questions;
    std::vector<MatterView> matters;
    std::vector<GroupView> groups;
    std::vector<MaterialView> materials;
    std::vector<FindingView> findings;
    std::vector<ItemStatusView> items;
    std::vector<HistoryView> history;
    std::vector<std::pair<std::string, std::string>> guide;
    int promisedDays = 0;
    int longestDays = 0;
    bool limitsContradict = false;
    SavedView saved;
    bool maySubmit = false;
    bool readOnly = false;     ///< taken in already
    bool awaitsSupplement = false; ///< a notice is out: fields and materials may be taken in for it
    domain::CaseState state = domain::CaseState::Draft;
    std::vector<domain::OperationId> unsent; ///< operations of it that have not arrived
};

struct OneThingView {
    domain::OneThingId id;
    Words name;
    std::string region;
    int matters = 0;
    int departments = 0;
    int promisedDays = 0;
};

struct SubmitOutcome {
    domain::CaseId id;
    std::string receiptNumber;
    Moment receivedAt{};
    bool offline = false;      ///< the hub could not be reached: the voucher counts, the rest follows
};

enum class PaperKind { ReceiptVoucher, AcceptanceNotice, SupplementNotice, DeliveryReceipt };

struct PaperFile {
    PaperKind kind = PaperKind::ReceiptVoucher;
    std::string name;          ///< suggested file name without personal data
    Bytes pdf;
    int pages = 1;
    int printedBefore = 0;     ///< reprint log
};

struct RoleView {
    domain::Role role = domain::Role::Cases;
    bool reachable = false;
    Moment since{};
    Moment lastGood{};
    std::string lastCode;
    std::string refusal;       ///< it answers but did not let the last call in
    std::string lastAsked;     ///< path of the last call
    Moment lastTry{};
    Moment nextTry{};
    friend bool operator==(const RoleView&, const RoleView&) = default;
};

/// A value that an operation carries to a field, as shown.
struct BroughtValue {
    Words label;
    Words shown;
    friend bool operator==(const BroughtValue&, const BroughtValue&) = default;
};

struct OperationView {
    domain::OperationId id;
    domain::Role lane = domain::Role::Cases;
    std::int64_t sequence = 0;
    Moment at{};
    std::string kind;
    std::string subject;       ///< receipt or ticket number
    domain::OperationState state = domain::OperationState::Pending;
    std::string reason;        ///< of a verdict that needs a person
    std::vector<std::string> reasonArgs;
    std::vector<BroughtValue> brought; ///< of one that needs a person: what it would have changed
    friend bool operator==(const OperationView&, const OperationView&) = default;
};

/// Whether a session at the hub stands behind this machine: without one nothing goes out.
enum class HubSession { None, Offline, Online };

/// One value of a field in dispute: who brought it, from where, when.
struct ConflictSide {
    Value value;
    Words shown;               ///< where sensitive, only what differs from the other side is in clear
    domain::UserId by;         ///< empty where nobody typed it: see `agency`
    domain::WindowId window;
    std::string agency;
    Moment at{};
    bool here = false;         ///< brought by this window
    friend bool operator==(const ConflictSide&, const ConflictSide&) = default;
};

/// A field that windows brought different values to.
struct FieldConflict {
    domain::ElementId element;
    Words label;
    std::vector<OptionView> options; ///< of a choice: what may be chosen instead
    std::int64_t version = 0;  ///< of the field: what a decision is based on
    ConflictSide centre;       ///< what counts until a person decides
    std::vector<ConflictSide> brought; ///< what came against it; never empty
    friend bool operator==(const FieldConflict&, const FieldConflict&) = default;
};

/// A case some of whose fields wait for a person's decision; shown at every window that brought one of the values, where
/// the case was taken in, and to supervisors.
struct ConflictView {
    domain::CaseId id;
    std::string receiptNumber;
    Words title;
    Moment at{};               ///< when the last value came
    std::vector<FieldConflict> fields;
    std::vector<domain::OperationId> operations; ///< of this window, which wait for it
    friend bool operator==(const ConflictView&, const ConflictView&) = default;
};

struct SyncView {
    bool online = false;
    Moment offlineSince{};
    int pending = 0;
    int sent = 0;
    int needsPerson = 0;
    Moment oldest{};
    Moment lastSync{};
    std::vector<RoleView> roles;
    std::vector<OperationView> operations;
    std::vector<ConflictView> conflicts; ///< decided at the hub; none of them is among the counts above
    std::vector<Upload> uploads; ///< attachments that the hub does not have verified
    std::int64_t numbersLeft = 0;
    int numbersLastDays = 0;   ///< how long they last at this window's pace; 0 = not known
    HubSession session = HubSession::None;
    std::optional<std::chrono::microseconds> hubAhead; ///< the hub's clock minus ours, as last measured
    StoreState store;
};

struct KnownClerk {
    domain::UserId id;
    std::string name;
    Day offlineUntil;
};

/// The sign-in page, before anybody is known.
struct MachineView {
    std::string hallName;
    std::vector<domain::Window> windows;
    domain::WindowId rememberedWindow;
    std::vector<KnownClerk> clerks;
    SyncView sync;
    std::string catalogueVersion;
    bool keyringInUse = false;
    bool demo = false;
};

struct SessionView {
    domain::User user;
    domain::WindowId window;
    std::string windowName;
    std::string hallName;
    bool offline = false;
    Day offlineUntil;
    bool demo = false;
};

struct SearchHit {
    std::string kind;          ///< case, ticket, onething
    std::string id;
    std::string title;
    std::string detail;        ///< masked
};

/// What a change touched; the page asks again for what it shows.
enum class Topic { Queue, Case, Sync, Session, Hall };

} // namespace yc::ports
