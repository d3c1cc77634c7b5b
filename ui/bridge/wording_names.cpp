#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

namespace yc::ui
{

QString Wording::state(domain::ItemState state)
{
    using domain::ItemState;
    switch (state) {
    case ItemState::Draft:
        return tr("Draft");
    case ItemState::Waiting:
        return tr("Waits for a predecessor");
    case ItemState::Received:
        return tr("Received");
    case ItemState::Supplementing:
        return tr("Supplement asked for");
    case ItemState::Accepted:
        return tr("Accepted");
    case ItemState::AcceptedDeficient:
        return tr("Accepted, material owed");
    case ItemState::Suspended:
        return tr("Suspended (special procedure)");
    case ItemState::ReviewSupplement:
        return tr("Supplement during review");
    case ItemState::NotAccepted:
        return tr("Not accepted");
    case ItemState::Withdrawn:
        return tr("Withdrawn");
    case ItemState::Approved:
        return tr("Approved");
    case ItemState::Rejected:
        return tr("Refused");
    case ItemState::AwaitingDelivery:
        return tr("Result to hand out");
    case ItemState::Delivered:
        return tr("Handed out");
    case ItemState::Closed:
        return tr("Closed");
    case ItemState::SupplementTimeout:
        return tr("Supplement not handed in");
    }
    return {};
}

QString Wording::state(domain::CaseState state)
{
    using domain::CaseState;
    switch (state) {
    case CaseState::Draft:
        return tr("Draft");
    case CaseState::Received:
        return tr("Received");
    case CaseState::Supplementing:
        return tr("Supplement asked for");
    case CaseState::InProgress:
        return tr("In progress");
    case CaseState::PartlyDone:
        return tr("Partly done");
    case CaseState::Done:
        return tr("Done");
    case CaseState::Withdrawn:
        return tr("Withdrawn");
    }
    return {};
}

QString Wording::state(domain::TicketState state)
{
    using domain::TicketState;
    switch (state) {
    case TicketState::Booked:
        return tr("Booked", "ticket");
    case TicketState::Registering:
        return tr("Checking in");
    case TicketState::Waiting:
        return tr("Waiting");
    case TicketState::Called:
        return tr("Called");
    case TicketState::Serving:
        return tr("Being served");
    case TicketState::OnHold:
        return tr("Parked");
    case TicketState::Missed:
        return tr("Did not come");
    case TicketState::Done:
        return tr("Done");
    case TicketState::Left:
        return tr("Left");
    }
    return {};
}

QString Wording::state(domain::OperationState state)
{
    using domain::OperationState;
    switch (state) {
    case OperationState::Pending:
        return tr("To send");
    case OperationState::Sent:
        return tr("Sending");
    case OperationState::Acknowledged:
        return tr("Arrived");
    case OperationState::NeedsPerson:
        return tr("Needs a person");
    }
    return {};
}

QString Wording::itemEvent(domain::ItemEventKind kind)
{
    using domain::ItemEventKind;
    switch (kind) {
    case ItemEventKind::Receive:
        return tr("Received");
    case ItemEventKind::Wait:
        return tr("Waits for a predecessor");
    case ItemEventKind::Forward:
        return tr("Passed on to the department");
    case ItemEventKind::Accept:
        return tr("Accepted");
    case ItemEventKind::AcceptDeficient:
        return tr("Accepted, material owed");
    case ItemEventKind::DeemAccepted:
        return tr("Accepted by law after five working days");
    case ItemEventKind::AskSupplement:
        return tr("Supplement asked for");
    case ItemEventKind::HandInSupplement:
        return tr("Supplement handed in");
    case ItemEventKind::RefuseAcceptance:
        return tr("Not accepted");
    case ItemEventKind::Withdraw:
        return tr("Withdrawn");
    case ItemEventKind::Suspend:
        return tr("Suspended (special procedure)");
    case ItemEventKind::Resume:
        return tr("Resumed");
    case ItemEventKind::Extend:
        return tr("Extended");
    case ItemEventKind::Approve:
        return tr("Approved");
    case ItemEventKind::Reject:
        return tr("Refused");
    case ItemEventKind::IssueResult:
        return tr("Result issued");
    case ItemEventKind::Close:
        return tr("Closed");
    case ItemEventKind::Deliver:
        return tr("Handed out");
    case ItemEventKind::TimeOutSupplement:
        return tr("Supplement not handed in");
    }
    return {};
}

QString Wording::sourceMark(domain::Source source)
{
    using domain::Source;
    switch (source) {
    case Source::None:
        return {};
    case Source::Card:
        return tr("C", "badge: card");
    case Source::Shared:
        return tr("S", "badge: shared");
    case Source::Licence:
        return tr("L", "badge: licence");
    case Source::Scanned:
        return tr("N", "badge: scanned");
    case Source::Inferred:
        return tr("?", "badge: inferred");
    case Source::Earlier:
        return tr("E", "badge: earlier");
    case Source::Typed:
        return tr("T", "badge: typed");
    case Source::Changed:
        return tr("M", "badge: changed");
    case Source::Conflict:
        return tr("!", "badge: conflict");
    }
    return {};
}

QString Wording::source(domain::Source source)
{
    using domain::Source;
    switch (source) {
    case Source::None:
        return {};
    case Source::Card:
        return tr("card");
    case Source::Shared:
        return tr("shared data");
    case Source::Licence:
        return tr("electronic licence");
    case Source::Scanned:
        return tr("scanned");
    case Source::Inferred:
        return tr("inferred, to verify");
    case Source::Earlier:
        return tr("earlier case");
    case Source::Typed:
        return tr("typed");
    case Source::Changed:
        return tr("shared value changed by hand");
    case Source::Conflict:
        return tr("sources disagree");
    }
    return {};
}

QString Wording::trust(domain::Trust trust)
{
    switch (trust) {
    case domain::Trust::High:
        return tr("high");
    case domain::Trust::Medium:
        return tr("medium");
    case domain::Trust::Low:
        return tr("low");
    }
    return {};
}

QString Wording::role(domain::Role role)
{
    switch (role) {
    case domain::Role::Queue:
        return tr("Queue");
    case domain::Role::Cases:
        return tr("Acceptance");
    case domain::Role::Sharing:
        return tr("Data sharing");
    case domain::Role::Catalogue:
        return tr("Catalogue");
    case domain::Role::Policy:
        return tr("Benefits");
    case domain::Role::Statistics:
        return tr("Statistics");
    }
    return {};
}

QString Wording::role(domain::UserRole role)
{
    switch (role) {
    case domain::UserRole::Clerk:
        return tr("Window clerk");
    case domain::UserRole::Supervisor:
        return tr("Supervisor");
    case domain::UserRole::Reviewer:
        return tr("Reviewer");
    case domain::UserRole::Administrator:
        return tr("Administrator");
    }
    return {};
}

QString Wording::operation(const std::string& kind)
{
    if (kind == "case.submit")
        return tr("Case taken in");
    if (kind == "case.handout")
        return tr("Result handed out");
    if (kind == "case.supplement")
        return tr("Supplement handed in");
    if (kind == "case.withdraw")
        return tr("Withdrawn");
    if (kind == "case.correct")
        return tr("Fields corrected");
    if (kind == "case.settle")
        return tr("Value decided on");
    if (kind == "case.conflict")
        return tr("Two values of a field");
    if (kind == "ticket.step")
        return tr("Number: next step");
    if (kind == "ticket.add")
        return tr("Number added at the window");
    if (kind == "window.state")
        return tr("Window opened or paused");
    if (kind == "audit.note")
        return tr("Audit note");
    return qt(kind);
}

QString Wording::necessity(domain::Necessity necessity)
{
    switch (necessity) {
    case domain::Necessity::Required:
        return tr("Required");
    case domain::Necessity::Conditional:
        return tr("When it applies");
    case domain::Necessity::Deferrable:
        return tr("May follow later");
    }
    return {};
}

QString Wording::notAsked(domain::NotAsked way)
{
    switch (way) {
    case domain::NotAsked::No:
        return tr("To hand in");
    case domain::NotAsked::Generated:
        return tr("Generated from the form");
    case domain::NotAsked::Licence:
        return tr("Electronic licence");
    case domain::NotAsked::Verified:
        return tr("Verified online");
    case domain::NotAsked::PersonalSpace:
        return tr("From the personal file");
    }
    return {};
}

QString Wording::paper(ports::PaperKind kind)
{
    switch (kind) {
    case ports::PaperKind::ReceiptVoucher:
        return tr("Receipt voucher");
    case ports::PaperKind::AcceptanceNotice:
        return tr("Notice of acceptance");
    case ports::PaperKind::SupplementNotice:
        return tr("Notice of supplement");
    case ports::PaperKind::DeliveryReceipt:
        return tr("Receipt of delivery");
    }
    return {};
}

QString Wording::severity(const std::string& severity)
{
    if (severity == "block")
        return tr("Must be settled");
    if (severity == "warn")
        return tr("Look at it");
    return tr("For information");
}

} // namespace yc::ui
