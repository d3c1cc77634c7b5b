#include "faults/sim/checks.h"

#include "domain/commands.h"
#include "domain/standing.h"
#include "faults/sim/hub_facts.h"
#include "hub/audit.h"
#include "store/verify.h"

#include <algorithm>

namespace yc::sim
{
namespace
{

constexpr int kAll = 1 << 20;
constexpr domain::Role kLanes[] = {domain::Role::Queue, domain::Role::Cases, domain::Role::Statistics};
constexpr const char* kMirrored[] = {"case", "ticket", "window", "service"};

/// All that is unsent or needs a person.
std::vector<ports::StoredOperation> openAt(WindowMachine& window)
{
    return window.store().outbox(kAll).value();
}

/// Of one window: each operation once, as the hub and the window's own store know it.
std::map<std::string, Deed> operationsOf(const HubFacts& facts, WindowMachine& window)
{
    std::map<std::string, Deed> found;
    for (const HubFacts::Envelope& envelope : facts.envelopes) {
        const domain::Operation& operation = envelope.operation;
        if (window.said.clients.contains(operation.client.text()))
            found[operation.id.text()] = {domain::name(operation.lane), envelope.kind, operation.entity};
    }
    for (const ports::StoredOperation& stored : openAt(window)) {
        const domain::Operation& operation = stored.operation;
        found[operation.id.text()] = {domain::name(operation.lane), operation.kind, operation.entity};
    }
    return found;
}

/// I1, I2, I17: everything that was said to be done is there once, and nothing else is.
void checkDeeds(const HubFacts& facts, WindowMachine& window)
{
    std::map<Deed, int> there;
    for (const auto& [id, deed] : operationsOf(facts, window))
        ++there[deed];
    std::map<Deed, int> unexplained;
    for (const auto& [deed, count] : window.said.done) {
        const auto& [lane, kind, entity] = deed;
        const int missing = count - there[deed];
        if (missing > 0)
            window.violated("I1", std::to_string(missing) + " of " + kind + " for " + entity + " is nowhere");
    }
    for (const auto& [deed, count] : there) {
        const auto& [lane, kind, entity] = deed;
        const auto said = window.said.done.find(deed);
        const auto maybe = window.said.maybeDone.find(deed);
        int more = count - (said == window.said.done.end() ? 0 : said->second) -
                   (maybe == window.said.maybeDone.end() ? 0 : maybe->second);
        if (more > 0)
            unexplained[{lane, kind, "*"}] += more;
    }
    for (const auto& [deed, count] : unexplained) {
        const auto maybe = window.said.maybeDone.find(deed);
        if (count > (maybe == window.said.maybeDone.end() ? 0 : maybe->second))
            window.violated("I2", std::to_string(count) + " of " + std::get<1>(deed) + " nobody did");
    }
}

std::set<std::string> needingPerson(WindowMachine& window)
{
    std::set<std::string> ids;
    for (const ports::StoredOperation& stored : openAt(window)) {
        if (stored.state == domain::OperationState::NeedsPerson)
            ids.insert(stored.operation.id.text());
    }
    return ids;
}

/// Fields were in dispute: what this window brought is not open any more, a person decided somewhere (somebody else's value
/// may have come later); or the case itself is asked about, after a decision that did not come to count.
bool wasDecided(const HubFacts& facts, const HubFacts::Envelope& envelope, const ports::SyncView& shown,
                const std::string& window)
{
    if (std::ranges::find(shown.conflicts, domain::CaseId(envelope.operation.entity), &ports::ConflictView::id) !=
        shown.conflicts.end())
        return true;
    const auto record = facts.cases.find(envelope.operation.entity);
    if (envelope.verdict.reason != domain::kFieldConflict || record == facts.cases.end())
        return false;
    const auto isOpen = [&window](const domain::Reading& reading) {
        return reading.open && reading.provenance.window.text() == window;
    };
    return std::ranges::none_of(envelope.verdict.args, [&](const std::string& element) {
        return std::ranges::any_of(record->second.fields.at(domain::ElementId(element)).others, isOpen);
    });
}

/// I15: whatever the hub refused has an entry that says why, until a person settled it.
void checkAttention(const HubFacts& facts, WindowMachine& window)
{
    const std::set<std::string> open = needingPerson(window);
    const ports::SyncView shownNow = window.desk().sync().value();
    for (const HubFacts::Envelope& envelope : facts.envelopes) {
        const bool asks = envelope.verdict.code != domain::VerdictCode::Held &&
                          domain::stateAfter(envelope.verdict) == domain::OperationState::NeedsPerson;
        const std::string id = envelope.operation.id.text();
        if (!window.said.clients.contains(envelope.operation.client.text()) || window.said.settled.contains(id))
            continue;
        if (asks && !open.contains(id) && !wasDecided(facts, envelope, shownNow, window.windowId()))
            window.violated("I15", envelope.kind + " was refused (" + envelope.verdict.reason + ") and nobody is told");
    }
    for (const ports::OperationView& shown : shownNow.operations) {
        if (shown.state == domain::OperationState::NeedsPerson && shown.reason.empty())
            window.violated("I15", shown.kind + " needs a person and does not say why");
    }
}

bool holds(const domain::CaseRecord& record, const std::string& element, const Value& value)
{
    const auto field = record.fields.find(domain::ElementId(element));
    if (field == record.fields.end())
        return false;
    return field->second.value == value ||
           std::ranges::any_of(field->second.others, [&](const auto& reading) { return reading.value == value; });
}

/// I1: the cases themselves, as the hub has them. One that the hub refused waits for a person at its window.
void checkTaken(const HubFacts& facts, WindowMachine& window)
{
    std::set<std::string> refused;
    for (const ports::StoredOperation& stored : openAt(window)) {
        if (stored.state == domain::OperationState::NeedsPerson && stored.operation.kind == domain::SubmitCase::kKind)
            refused.insert(stored.operation.entity);
    }
    for (const auto& [id, taken] : window.said.taken) {
        const auto found = facts.cases.find(id);
        if (found == facts.cases.end()) {
            if (!refused.contains(id) && !facts.settledCase(id, window.said.settled))
                window.violated("I1", "case " + id + " taken in is not at the hub");
            continue;
        }
        if (found->second.receiptNumber != taken.number)
            window.violated("I1", "case " + id + " has another number at the hub");
        for (const auto& [element, value] : taken.fields) {
            if (!holds(found->second, element, value))
                window.violated("I1", "case " + id + " lost " + element + " on its way");
        }
    }
}

/// I7: a receipt number is one case's for ever.
void checkNumbers(Scene& scene)
{
    std::map<std::string, std::string> holders;
    for (const auto& window : scene.windows) {
        for (const auto& [id, taken] : window->said.taken) {
            const auto [holder, fresh] = holders.try_emplace(taken.number, id);
            if (!fresh && holder->second != id)
                window->violated("I7", "number " + taken.number + " was given twice");
        }
    }
}

/// I3: dense from one, and received in that order.
void checkOrder(Scene& scene, const HubFacts& facts)
{
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> lanes; // last sequence, last place
    for (const HubFacts::Envelope& envelope : facts.envelopes) {
        const std::string lane = envelope.operation.client.text() + "/" + domain::name(envelope.operation.lane);
        auto& [sequence, place] = lanes[lane];
        if (envelope.operation.sequence != sequence + 1)
            scene.violations.push_back(
                {"I3", "lane " + lane + " jumps to " + std::to_string(envelope.operation.sequence)});
        sequence = envelope.operation.sequence;
        const bool first = envelope.verdict.code == domain::VerdictCode::Applied && !envelope.verdict.reason.empty();
        if (!first && envelope.verdict.hubSequence != 0 && envelope.verdict.hubSequence < place)
            scene.violations.push_back({"I3", "lane " + lane + " was applied out of order"});
        place = std::max(place, envelope.verdict.hubSequence);
    }
    for (const auto& [lane, received] : facts.lanes) {
        if (received != lanes[lane].first)
            scene.violations.push_back({"I3", "lane " + lane + " says it received " + std::to_string(received)});
    }
}

/// I8: whatever windows did to a field, knowing of each other or not, each of its values can be found.
void checkBothValues(Scene& scene, const HubFacts& facts)
{
    for (const auto& [id, record] : facts.cases) {
        for (const auto& [element, value] : facts.broughtValues(id)) {
            if (!holds(record, element, value))
                scene.violations.push_back({"I8", "case " + id + " dropped a value of " + element});
        }
    }
}

/// I15: who brought one of the values of a field in dispute is asked which one counts.
void checkDisputes(const HubFacts& facts, WindowMachine& window)
{
    const ports::SyncView shown = window.desk().sync().value();
    for (const auto& [id, record] : facts.cases) {
        const bool asked = std::ranges::find(shown.conflicts, domain::CaseId(id), &ports::ConflictView::id) !=
                           shown.conflicts.end();
        for (const auto& [element, field] : record.fields) {
            const bool party = std::ranges::any_of(field.others, [&window](const domain::Reading& reading) {
                return reading.open && reading.provenance.window.text() == window.windowId();
            });
            if (field.disputed() && party && !asked)
                window.violated("I15", "nobody is asked about " + element.text() + " of case " + id);
        }
        if (asked && !domain::isDisputed(record))
            window.violated("I15", "case " + id + " was decided and is asked about");
    }
}

/// I2: each deed left its mark once.
void checkEffects(Scene& scene, const HubFacts& facts)
{
    for (const auto& [id, record] : facts.cases) {
        const auto received =
            std::ranges::count(record.timeline, std::string("case.hub_received"), &domain::TimelineEntry::code);
        if (received != 1)
            scene.violations.push_back({"I2", "case " + id + " was received " + std::to_string(received) + " times"});
    }
    for (const HubFacts::Envelope& envelope : facts.envelopes) {
        const bool applied = envelope.verdict.code == domain::VerdictCode::Applied;
        if (applied && envelope.kind == domain::SubmitCase::kKind && !facts.cases.contains(envelope.operation.entity))
            scene.violations.push_back({"I2", "case " + envelope.operation.entity + " was applied and is not there"});
    }
}

/// I6 at the hub: a claim has one window, a window calls one person.
void checkClaims(Scene& scene, const HubFacts& facts)
{
    std::set<std::pair<std::string, std::int64_t>> fences;
    for (const HubFacts::Claim& claim : facts.claims) {
        if (!fences.emplace(claim.ticket, claim.fence).second)
            scene.violations.push_back({"I6", "ticket " + claim.ticket + " was granted twice under one fence"});
    }
    std::set<std::string> calling;
    for (const auto& [ticket, window] : facts.called) {
        if (!calling.insert(window).second)
            scene.violations.push_back({"I6", "window " + window + " calls two people"});
    }
}

/// What the mirror and the hub do not agree on; "" when they do.
std::string differenceOf(const HubFacts& facts, WindowMachine& window)
{
    for (const char* type : kMirrored) {
        const Result<std::vector<ports::MirrorEntity>> mirrored = window.store().mirror(type);
        if (!mirrored)
            return mirrored.problem().code;
        for (const ports::MirrorEntity& entity : *mirrored) {
            const HubFacts::Entity* there = facts.find(type, entity.id);
            if (there == nullptr)
                return std::string(type) + " " + entity.id + " is not at the hub";
            if (there->version != entity.version || there->hubSequence != entity.hubSequence)
                return std::string(type) + " " + entity.id + " is version " + std::to_string(entity.version) + " of " +
                       std::to_string(entity.hubSequence) + ", at the hub " + std::to_string(there->version) + " of " +
                       std::to_string(there->hubSequence);
        }
        if (mirrored->size() != facts.count(type))
            return std::string(type) + ": " + std::to_string(mirrored->size()) + " of " +
                   std::to_string(facts.count(type));
    }
    return {};
}

/// I4: what a window shows is what the hub has, to the letter.
void checkViews(Scene& scene, const HubFacts& facts)
{
    for (const auto& window : scene.windows) {
        if (const std::string difference = differenceOf(facts, *window); !difference.empty())
            window->violated("I4", difference);
    }
    WindowMachine& one = *scene.windows[scene.schedule.below(scene.windows.size())];
    for (const auto& [id, record] : facts.cases) {
        const Result<ports::CaseView> view = one.desk().openCase(domain::CaseId(id));
        if (!view)
            one.violated("I4", "case " + id + " cannot be opened: " + view.problem().code);
        else if (view->unsent.empty() && view->record.items != record.items)
            one.violated("I4", "case " + id + " shows other items than the hub has");
    }
}

/// What drafts refer to is there (I9).
void checkFiles(WindowMachine& window)
{
    for (const auto& [id, draft] : window.said.drafts) {
        const Result<domain::CaseRecord> record = window.store().findCase(domain::CaseId(id));
        if (!record) {
            if (!draft.maybeGone)
                window.violated("I1", "draft " + id + " is gone");
            continue;
        }
        for (const auto& [key, material] : record->materials) {
            for (const domain::Attachment& file : material.files) {
                if (!window.store().file(file.digest))
                    window.violated("I9", "a file of draft " + id + " is gone");
            }
        }
    }
}

/// A lane that cannot ask does not know yet what a restored hub has lost.
std::string silentLane(WindowMachine& window)
{
    const Result<ports::SyncView> sync = window.desk().sync();
    if (!sync)
        return sync.problem().code;
    for (const ports::RoleView& role : sync->roles) {
        const bool isLane = std::ranges::find(kLanes, role.role) != std::end(kLanes);
        if (isLane && (!role.reachable || !role.refusal.empty()))
            return domain::name(role.role);
    }
    return {};
}

} // namespace

std::string unrestOf(Scene& scene, WindowMachine& window)
{
    const Result<ports::OutboxSummary> left = window.store().outboxSummary();
    if (!left)
        return left.problem().code;
    if (left->pending + left->sent > 0)
        return std::to_string(left->pending) + " wait, " + std::to_string(left->sent) + " are on their way";
    if (const std::string lane = silentLane(window); !lane.empty())
        return "the lane of " + lane + " is not let in";
    return differenceOf(HubFacts::heads(scene.hub.local()), window);
}

void checkMeanwhile(Scene& scene, WindowMachine& window)
{
    if (!window.isRunning() || window.disk.off() || !window.store().unlocked() || !scene.hub.isUp() ||
        scene.hub.lives() > 0)
        return;
    const HubFacts facts = HubFacts::heads(scene.hub.local());
    for (const char* scope : {"queue", "cases"}) {
        const auto cursor = window.store().cursor(std::string(scope) + ":" + fakes::LocalHub::kHall);
        if (!cursor)
            continue;
        for (const HubFacts::Entity& entity : facts.entities) {
            if (!entity.scope.starts_with(scope) || entity.hubSequence > cursor->cursor)
                continue;
            const Result<ports::MirrorEntity> mirrored = window.store().mirrored(entity.type, entity.id);
            if (!mirrored || mirrored->version < entity.version)
                window.violated("I10", "the cursor of " + entity.scope + " is ahead of " + entity.type);
        }
    }
}

void checkAtEnd(Scene& scene)
{
    const HubFacts facts = HubFacts::all(scene.hub.local());
    for (const auto& window : scene.windows) {
        checkDeeds(facts, *window);
        checkTaken(facts, *window);
        checkAttention(facts, *window);
        checkDisputes(facts, *window);
        checkFiles(*window);
    }
    checkNumbers(scene);
    checkOrder(scene, facts);
    checkEffects(scene, facts);
    checkClaims(scene, facts);
    checkBothValues(scene, facts);
    checkViews(scene, facts);
    const Result<void> audit = scene.hub.act([](const hub::Parts& parts) {
        hub::reading(parts.storage, [&](hub::Transaction& tx) { hub::verifyAudit(tx, parts); });
    });
    if (!audit)
        scene.violations.push_back({"I13", "the hub's audit chain: " + audit.problem().code});
    for (const std::string& problem : scene.hub.problems)
        scene.violations.push_back({"I1", problem});
}

void checkDisks(Scene& scene)
{
    for (const auto& window : scene.windows) {
        const Result<store::StoreReport> report = store::verifyStore("desk/work.db", window->disk);
        if (!report)
            window->violated("I13", "the store cannot be verified: " + report.problem().code);
        else if (!report->sound())
            window->violated("I13", report->findings.front());
    }
}

} // namespace yc::sim
