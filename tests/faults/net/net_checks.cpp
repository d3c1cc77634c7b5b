#include "faults/net/net_scene.h"

#include "domain/material.h"
#include "faults/sim/hub_facts.h"
#include "wire/messages.h"

#include <algorithm>

namespace yc::faults
{
namespace
{

using ports::UploadState;

constexpr int kAll = 1 << 20;
constexpr const char* kMirrored[] = {"case", "ticket", "window", "service"};
constexpr std::int64_t kSocketBuffers = 8LL << 20; ///< of the kernel, on both sides
constexpr domain::Role kLanes[] = {domain::Role::Queue, domain::Role::Cases, domain::Role::Statistics};

/// What the mirror and the hub do not agree on; "" when they do.
std::string differenceOf(const sim::HubFacts& facts, ports::LocalStore& store)
{
    for (const char* type : kMirrored) {
        const Result<std::vector<ports::MirrorEntity>> mirrored = store.mirror(type);
        if (!mirrored)
            return mirrored.problem().code;
        for (const ports::MirrorEntity& entity : *mirrored) {
            const sim::HubFacts::Entity* there = facts.find(type, entity.id);
            if (there == nullptr || there->version != entity.version || there->hubSequence != entity.hubSequence)
                return std::string(type) + " " + entity.id + " is not as the hub has it";
        }
        if (mirrored->size() != facts.count(type))
            return std::string(type) + ": " + std::to_string(mirrored->size()) + " of " +
                   std::to_string(facts.count(type));
    }
    return {};
}

/// A role that is not well, in its own words.
std::string illOf(const ports::SyncView& view, domain::Role role)
{
    for (const ports::RoleView& each : view.roles) {
        if (each.role == role)
            return each.reachable ? each.refusal : each.lastCode.empty() ? "not asked yet" : each.lastCode;
    }
    return "no such role";
}

/// Which role a lane's call belongs to.
domain::Role roleOf(NetCall call)
{
    switch (call) {
    case NetCall::HelloQueue:
    case NetCall::PushQueue:
    case NetCall::PullQueue:
    case NetCall::Reserve:
        return domain::Role::Queue;
    case NetCall::HelloStatistics:
    case NetCall::Unsent:
        return domain::Role::Statistics;
    default:
        return domain::Role::Cases;
    }
}

std::vector<ports::StoredOperation> openAt(Scene& scene)
{
    return scene.desk.on([&](ports::Desk&) { return scene.desk.store().outbox(kAll).value(); });
}

/// Each operation that was told to be kept is there once, in the order of its lane, and took effect once; no other.
void checkOperations(Scene& scene, const sim::HubFacts& facts)
{
    std::map<sim::Deed, int> there;
    std::map<std::string, std::int64_t> last;
    std::map<std::string, std::int64_t> place;
    for (const sim::HubFacts::Envelope& envelope : facts.envelopes) {
        const domain::Operation& operation = envelope.operation;
        if (operation.client.text() != scene.desk.client())
            continue;
        const std::string lane = domain::name(operation.lane);
        ++there[{lane, envelope.kind, operation.entity}];
        if (operation.sequence != ++last[lane])
            scene.violated("lane " + lane + " jumps to " + std::to_string(operation.sequence));
        if (envelope.verdict.code != domain::VerdictCode::Applied && !scene.fault.isRefusal())
            scene.violated(envelope.kind + " was judged " + domain::name(envelope.verdict.code) + " " +
                           envelope.verdict.reason);
        if (envelope.verdict.hubSequence != 0 && envelope.verdict.hubSequence < place[lane])
            scene.violated("lane " + lane + " was applied out of order");
        place[lane] = std::max(place[lane], envelope.verdict.hubSequence);
    }
    if (there != scene.clerk.said.done)
        scene.violated("the hub has " + std::to_string(there.size()) + " kinds of deeds, told were " +
                       std::to_string(scene.clerk.said.done.size()));
}

/// Nothing waits for a person unless the hub itself refused it; and then it says why.
std::set<std::string> checkAttention(Scene& scene)
{
    std::set<std::string> refused;
    for (const ports::StoredOperation& stored : openAt(scene)) {
        refused.insert(stored.operation.entity);
        if (!scene.fault.isRefusal())
            scene.violated(stored.operation.kind +
                           " needs a person: " + (stored.verdict ? stored.verdict->reason : std::string("no verdict")));
        else if (!stored.verdict || stored.verdict->reason.empty())
            scene.violated(stored.operation.kind + " needs a person and does not say why");
    }
    return refused;
}

void checkCases(Scene& scene, const sim::HubFacts& facts, const std::set<std::string>& refused)
{
    for (const auto& [id, taken] : scene.clerk.said.taken) {
        const auto found = facts.cases.find(id);
        if (found == facts.cases.end()) {
            if (!refused.contains(id))
                scene.violated("a case taken in is not at the hub");
            continue;
        }
        const domain::CaseRecord& record = found->second;
        const auto received =
            std::ranges::count(record.timeline, std::string("case.hub_received"), &domain::TimelineEntry::code);
        if (received != 1 || record.receiptNumber != taken.number)
            scene.violated("a case was received " + std::to_string(received) + " times as " + record.receiptNumber);
        for (const auto& [element, value] : taken.fields) {
            if (record.fields.at(domain::ElementId(element)).value != value)
                scene.violated("a case lost " + element + " on its way");
        }
    }
}

/// The attachment is at the hub as it was attached, and the desk knows since when: a backup that covers that frees it
/// here.
void checkScan(Scene& scene)
{
    const std::string& digest = scene.clerk.digest();
    if (digest.empty() || scene.clerk.said.taken.empty())
        return;
    if (scene.hall.blob(digest) != textOf(scene.clerk.scan()))
        scene.violated("the scan is not at the hub as it was attached");
    const auto known = scene.desk.on([&](ports::Desk&) { return scene.desk.store().upload(digest); });
    if (!known || known->hubSequence != scene.hall.blobSequence(digest))
        scene.violated("the scan is believed to have come with sequence " +
                       (known ? std::to_string(known->hubSequence) : known.problem().code));
}

void checkTickets(Scene& scene, const sim::HubFacts& facts)
{
    std::set<std::pair<std::string, std::int64_t>> fences;
    for (const sim::HubFacts::Claim& claim : facts.claims) {
        if (!fences.emplace(claim.ticket, claim.fence).second)
            scene.violated("a ticket was granted twice under one fence");
    }
    for (const auto& [ticket, window] : facts.called)
        scene.violated("a ticket is still called at window " + window);
    const auto queue = scene.desk.on([](ports::Desk& desk) { return desk.queue(); });
    if (!queue)
        scene.violated("the queue is not shown: " + queue.problem().code);
    else if (queue->current)
        scene.violated("a ticket is still in hand");
}

/// What was typed is there, whatever the line did.
void checkTyped(Scene& scene)
{
    if (!scene.clerk.trouble.empty())
        scene.violated("local work failed: " + scene.clerk.trouble);
    const auto& typed = scene.clerk.typed();
    if (!typed)
        return;
    const auto kept = scene.desk.on([&](ports::Desk& desk) { return desk.openCase(typed->first); });
    if (!kept || kept->record.fields.at(domain::ElementId("child.name")).value != Value(typed->second))
        scene.violated("what was typed is lost");
}

/// The cursor claims nothing that is not here.
void checkCursor(Scene& scene)
{
    const sim::HubFacts facts = sim::HubFacts::heads(scene.hall.hub());
    const std::string ahead = scene.desk.on([&](ports::Desk&) -> std::string {
        store::WorkStore& store = scene.desk.store();
        for (const char* kind : {"queue", "cases"}) {
            const auto cursor = store.cursor(std::string(kind) + ":" + fakes::LocalHub::kHall);
            for (const sim::HubFacts::Entity& entity : facts.entities) {
                if (!cursor || !entity.scope.starts_with(kind) || entity.hubSequence > cursor->cursor)
                    continue;
                const Result<ports::MirrorEntity> mirrored = store.mirrored(entity.type, entity.id);
                if (!mirrored || mirrored->version < entity.version)
                    return entity.type;
            }
        }
        return {};
    });
    if (!ahead.empty())
        scene.violated("the cursor is ahead of a " + ahead);
}

/// What the person who asked was told is true.
void checkTold(Scene& scene)
{
    if (!scene.asked)
        return;
    const bool mayFail = !scene.fault.isHarmless() && (scene.lasting || !scene.fault.isAskedAgain());
    if (!scene.told) {
        if (scene.lasting && !scene.fault.isHarmless())
            scene.violated("what was no answer was taken as success");
        return;
    }
    const std::string& code = scene.told->code;
    if (!mayFail)
        scene.violated("told to have failed, though it was done: " + code);
    const bool signedInOffline = code == "session.offline";
    const bool aboutTheClerk = scene.fault.isRefusal() && scene.fault.status < 429;
    if (scene.call == NetCall::SignIn && !signedInOffline && !aboutTheClerk)
        scene.violated("a clerk known here was kept out: " + code);
    if (!signedInOffline && scene.call != NetCall::BlobGet && !scene.fault.isToldBy(code))
        scene.violated("told " + code);
}

} // namespace

std::string unrestOf(Scene& scene, ports::Desk& desk)
{
    store::WorkStore& store = scene.desk.store();
    const Result<ports::SyncView> view = desk.sync();
    if (!view)
        return view.problem().code;
    if (view->pending + view->sent > 0)
        return std::to_string(view->pending) + " wait, " + std::to_string(view->sent) + " are on their way";
    if (view->session != ports::HubSession::Online)
        return "not signed in at the hub";
    if (view->numbersLeft < 100)
        return "no numbers";
    for (const ports::Upload& upload : view->uploads) {
        const bool refused = scene.fault.isRefusal() || scene.fault.status >= 400;
        if (upload.state == UploadState::NeedsPerson && refused)
            desk.retryNow(); // it is shown, and a person presses "try now"
        return "an upload is " + std::to_string(static_cast<int>(upload.state)) + " " + upload.reason;
    }
    for (const domain::Role role : kLanes) {
        if (const std::string ill = illOf(*view, role); !ill.empty())
            return domain::name(role) + ": " + ill;
    }
    return differenceOf(sim::HubFacts::heads(scene.hall.hub()), store);
}

std::string signOf(Scene& scene, ports::Desk& desk)
{
    const ports::SyncView view = desk.sync().value();
    if (scene.asked)
        return scene.told ? scene.told->code : std::string();
    if (isOfUpload(scene.call) && !view.uploads.empty())
        return "an upload waits";
    if (isOfUpload(scene.call))
        return scene.hall.blob(scene.clerk.digest()).empty() ? std::string() : "it has arrived all the same";
    if (scene.call == NetCall::Bell || scene.call == NetCall::SignOut)
        return "said by nobody: the lanes look by themselves";
    if (scene.call == NetCall::RecoveryKey || scene.call == NetCall::Reserve)
        return "said by nobody: the work goes on without it";
    if (scene.call == NetCall::Numbers && view.numbersLeft == 0)
        return "no numbers are left";
    return illOf(view, roleOf(scene.call));
}

void checkMeanwhile(Scene& scene)
{
    checkCursor(scene);
    if (!scene.lasting || scene.fault.isHarmless())
        return;
    std::string sign;
    const bool isTrue = scene.desk.passes(std::chrono::seconds(100), [&](ports::Desk& desk) {
        sign = signOf(scene, desk);
        const bool aSentence = sign.find(' ') != std::string::npos;
        return aSentence || (scene.asked && !sign.empty()) || scene.fault.isToldBy(sign);
    });
    if (!isTrue)
        scene.violated(sign.empty() ? "all is said to be well while the fault lasts" : "it is said to be " + sign);
}

void checkAtEnd(Scene& scene)
{
    const sim::HubFacts facts = sim::HubFacts::all(scene.hall.hub());
    checkOperations(scene, facts);
    checkCases(scene, facts, checkAttention(scene));
    checkScan(scene);
    checkTickets(scene, facts);
    checkTyped(scene);
    checkCursor(scene);
    checkTold(scene);
    const std::int64_t bound =
        scene.call == NetCall::BlobGet ? domain::kMaxAttachment : static_cast<std::int64_t>(wire::kMaxBody);
    const bool bare = scene.call == NetCall::UploadHead || scene.call == NetCall::BlobHead; // nobody reads a body there
    if (!bare && scene.line.mostPoured() > bound + kSocketBuffers)
        scene.violated(std::to_string(scene.line.mostPoured()) + " bytes were taken in");
    if (scene.line.wasFollowed())
        scene.violated("a redirect to another host was followed");
}

} // namespace yc::faults
