#include "faults/net/net_scene.h"

#include "faults/sim/hub_facts.h"
#include "hub/admin.h"

#include <algorithm>

namespace yc::faults
{
namespace
{

using namespace std::chrono_literals;
using domain::TicketStep;

constexpr auto kPatience = 900s;
constexpr auto kShareRenewed = 70s; // a little longer than the desk waits before it asks again

const NetFault& faultNamed(const char* name)
{
    return *std::ranges::find(netFaults(), std::string_view(name),
                              [](const NetFault& fault) { return std::string_view(fault.name); });
}

void nothing(Scene&) {}

void settle(Scene& scene)
{
    std::string unrest;
    const bool rested = scene.desk.passes(kPatience, [&](ports::Desk& desk) {
        unrest = unrestOf(scene, desk);
        return unrest.empty();
    });
    if (!rested)
        scene.violated("no rest before the fault: " + unrest);
}

void startAs(Scene& scene, const char* user)
{
    scene.must(scene.clerk.signIn(user), "sign-in");
    scene.clerk.type();
    settle(scene);
}

void start(Scene& scene)
{
    startAs(scene, NetClerk::kClerk);
}

void startAsSupervisor(Scene& scene)
{
    startAs(scene, NetClerk::kSupervisor);
}

std::optional<domain::TicketId> inHand(Scene& scene)
{
    const auto queue = scene.desk.on([](ports::Desk& desk) { return desk.queue(); });
    if (!queue || !queue->current)
        return std::nullopt;
    return domain::TicketId(queue->current->id);
}

// --- sign-in and sign-out

void startAndLeave(Scene& scene)
{
    start(scene);
    scene.must(scene.clerk.signOut(), "sign-out");
    (void)scene.desk.rest();
}

void signIn(Scene& scene)
{
    const auto session = scene.heard(scene.clerk.signIn());
    if (session && session->offline)
        scene.told = fail(Fault::Offline, "session.offline"); // the work goes on, and the screen says so
}

void signInAgain(Scene& scene)
{
    const bool none =
        scene.desk.on([](ports::Desk& desk) { return desk.sync().value().session == ports::HubSession::None; });
    if (none)
        scene.must(scene.clerk.signIn(), "sign-in");
}

void signOut(Scene& scene)
{
    scene.must(scene.clerk.signOut(), "sign-out");
}

// --- the hub's recovery key

bool isRecoverable(Scene& scene)
{
    return scene.desk.on([&](ports::Desk&) { return scene.desk.store().keys().recoverable(); });
}

void signInForKey(Scene& scene)
{
    scene.must(scene.clerk.signIn(), "sign-in"); // nobody is kept out
    (void)scene.desk.rest();
}

void signInUntilRecoverable(Scene& scene)
{
    if (isRecoverable(scene))
        return;
    scene.must(scene.clerk.signOut(), "sign-out");
    signInForKey(scene);
    settle(scene);
    if (!isRecoverable(scene))
        scene.violated("the store does not know the hub's recovery key");
}

// --- lanes

/// A session that is told anew says hello on every lane.
void lockAndWork(Scene& scene)
{
    scene.must(scene.clerk.lockAndUnlock(), "unlock");
    scene.clerk.serveWalkIn();
}

void serve(Scene& scene)
{
    scene.clerk.serveWalkIn();
}

void startWithDraft(Scene& scene)
{
    start(scene);
    scene.taken = scene.clerk.fill(false);
}

void takeIn(Scene& scene)
{
    (void)scene.clerk.submit(scene.taken);
}

void startWithCase(Scene& scene)
{
    startWithDraft(scene);
    takeIn(scene);
    settle(scene);
}

void visitorComes(Scene& scene)
{
    scene.hall.takeNumber();
}

void departmentActs(Scene& scene)
{
    scene.hall.accept(scene.taken);
    scene.hall.takeNumber(); // and the bell rings
}

void bellIsHeardAgain(Scene& scene)
{
    const int before = scene.line.passed(NetCall::Bell);
    scene.hall.takeNumber();
    if (!scene.rings([&](ports::Desk&) { return scene.line.passed(NetCall::Bell) > before; }))
        scene.violated("the bell is not heard any more");
}

void nothingToDo(Scene& scene)
{
    scene.clerk.type();
}

// --- direct calls of the queue

void startWithVisitors(Scene& scene)
{
    start(scene);
    scene.hall.takeNumber();
    scene.hall.takeNumber(); // one more, who might be called by mistake
    scene.claimsBefore = sim::HubFacts::all(scene.hall.hub()).claims.size();
}

void callNext(Scene& scene)
{
    (void)scene.heard(scene.clerk.call());
}

/// Whoever was called is served, and goes. A call whose answer was lost shows by the pull.
void callAgainAndServe(Scene& scene)
{
    (void)scene.desk.passes(60s, [&](ports::Desk& desk) { return desk.queue().value().current.has_value(); });
    if (!inHand(scene))
        scene.must(scene.clerk.call(), "call");
    const auto ticket = inHand(scene);
    if (!ticket)
        return scene.violated("nobody is in hand after a call");
    scene.must(scene.clerk.step(*ticket, TicketStep::Start), "start");
    scene.must(scene.clerk.step(*ticket, TicketStep::Finish), "finish");
    const std::size_t claims = sim::HubFacts::all(scene.hall.hub()).claims.size();
    if (claims != scene.claimsBefore + 1)
        scene.violated(std::to_string(claims - scene.claimsBefore) + " tickets were granted for one call");
}

void startWithShare(Scene& scene)
{
    if (!hub::setOfflineShare(scene.hall.hub().parts(), 1).ok())
        scene.violated("no share is kept");
    scene.hall.takeNumber();
    start(scene);
}

void shareIsAskedAgain(Scene& scene)
{
    (void)scene.desk.passes(kShareRenewed, [](ports::Desk&) { return false; });
}

void shareIsThere(Scene& scene)
{
    if (!scene.desk.passes(kPatience, [](ports::Desk& desk) { return desk.queue().value().kept > 0; }))
        scene.violated("no ticket is kept for the window");
}

void startWithCalled(Scene& scene)
{
    startWithVisitors(scene);
    scene.must(scene.clerk.call(), "call");
}

Result<ports::QueueRow> recallOnce(Scene& scene)
{
    return scene.desk.asks<ports::QueueRow>(
        [](ports::Desk& desk, ports::Reply<ports::QueueRow> reply) { desk.recall(std::move(reply)); });
}

void recall(Scene& scene)
{
    (void)scene.heard(recallOnce(scene));
}

void recallAgainAndServe(Scene& scene)
{
    scene.must(recallOnce(scene), "recall");
    callAgainAndServe(scene);
}

// --- numbers and shared data

void signInForNumbers(Scene& scene)
{
    scene.must(scene.clerk.signIn(), "sign-in");
}

void numbersComeAndServe(Scene& scene)
{
    settle(scene);
    (void)scene.clerk.submit(scene.clerk.fill(false));
}

void startForPrefill(Scene& scene)
{
    start(scene);
    scene.taken = scene.clerk.fill(false);
}

Result<ports::CaseView> prefillOnce(Scene& scene)
{
    return scene.desk.asks<ports::CaseView>([&](ports::Desk& desk, ports::Reply<ports::CaseView> reply) {
        desk.prefill(scene.taken, "mother", "screen", std::move(reply));
    });
}

void prefill(Scene& scene)
{
    (void)scene.heard(prefillOnce(scene));
}

void prefillAgain(Scene& scene)
{
    scene.must(prefillOnce(scene), "prefill");
    const auto roles = scene.desk.on([](ports::Desk& desk) { return desk.sync().value().roles; });
    const auto sharing = std::ranges::find(roles, domain::Role::Sharing, &ports::RoleView::role);
    if (sharing == roles.end() || !sharing->reachable)
        scene.violated("the role that has just answered is said to be out of reach");
}

// --- the supervisor

Result<Value> lookAtHall(Scene& scene)
{
    return scene.desk.asks<Value>([](ports::Desk& desk, ports::Reply<Value> reply) { desk.hall(std::move(reply)); });
}

void hall(Scene& scene)
{
    (void)scene.heard(lookAtHall(scene));
}

void hallAgain(Scene& scene)
{
    scene.must(lookAtHall(scene), "hall");
}

void startWithForgotten(Scene& scene)
{
    startAsSupervisor(scene);
    scene.hall.takeNumber();
    if (const auto row = scene.clerk.call(); scene.must(row, "call"))
        scene.ticket = domain::TicketId(row->id);
    scene.must(scene.clerk.step(scene.ticket, TicketStep::Start), "start");
    settle(scene);
}

Result<Value> endOnce(Scene& scene)
{
    return scene.desk.asks<Value>([&](ports::Desk& desk, ports::Reply<Value> reply) {
        desk.endForgotten(scene.ticket, "忘记结束", std::move(reply));
    });
}

void endForgotten(Scene& scene)
{
    (void)scene.heard(endOnce(scene));
}

void endForgottenAgain(Scene& scene)
{
    scene.must(endOnce(scene), "ending it");
    const auto state = scene.hall.hub().ticketOf(scene.ticket).state;
    if (state != domain::TicketState::Done && state != domain::TicketState::Left)
        scene.violated("the forgotten service goes on");
}

void startWithWaiting(Scene& scene)
{
    startAsSupervisor(scene);
    scene.hall.takeNumber();
    settle(scene);
}

Result<Value> closeOnce(Scene& scene)
{
    return scene.desk.asks<Value>([](ports::Desk& desk, ports::Reply<Value> reply) {
        desk.closeDay(Object{{"waiting", "leave"}, {"serving", "end"}, {"reason", "下班"}}, std::move(reply));
    });
}

void checkClosed(Scene& scene, const Result<Value>& closed)
{
    if (closed && (*closed)["closed"]["waiting"].toInteger() < 1)
        scene.violated("the day was closed, and nobody is said to have waited");
}

void closeDay(Scene& scene)
{
    checkClosed(scene, scene.heard(closeOnce(scene)));
}

void closeDayAgain(Scene& scene)
{
    scene.must(closeOnce(scene), "closing");
}

// --- attachments

void startWithScan(Scene& scene)
{
    start(scene);
    scene.taken = scene.clerk.fill(true);
}

/// The first piece gets no answer, so how far it came has to be asked.
void takeInInDoubt(Scene& scene)
{
    scene.line.arm(NetCall::UploadPatch, faultNamed("hang"), 1);
    takeIn(scene);
}

/// A person stops a scan that has begun, so what is at the hub has to go.
void stopUpload(Scene& scene)
{
    scene.line.arm(NetCall::UploadPatch, faultNamed("page_503"), FaultProxy::kUntilCalm);
    takeIn(scene);
    (void)scene.desk.passes(60s, [&](ports::Desk&) { return scene.line.spoilt(NetCall::UploadPatch) > 0; });
    const auto digest = scene.clerk.digest();
    scene.must(scene.desk.on([&](ports::Desk& desk) { return desk.stopUpload(digest); }), "stopping");
}

void resumeUpload(Scene& scene)
{
    const auto digest = scene.clerk.digest();
    const auto dropped = [&](ports::Desk&) { return scene.desk.store().upload(digest)->address.empty(); };
    if (!scene.desk.passes(kPatience, dropped))
        scene.violated("a stopped upload is not dropped");
    scene.must(scene.desk.on([&](ports::Desk& desk) { return desk.resumeUpload(digest); }), "resuming");
}

void startWithFreedScan(Scene& scene)
{
    startWithScan(scene);
    takeIn(scene);
    settle(scene);
    const auto freed = scene.desk.on([&](ports::Desk&) {
        constexpr std::int64_t kAllBackedUp = 1LL << 40;
        return scene.desk.store().freeFiles(kAllBackedUp, fakes::mondayMorning() + std::chrono::days(3650), 10);
    });
    if (!freed || *freed != 1)
        scene.violated("the scan was not freed");
}

Result<Bytes> openScan(Scene& scene)
{
    Result<Bytes> bytes = scene.desk.asks<Bytes>(
        [&](ports::Desk& desk, ports::Reply<Bytes> reply) { desk.file(scene.clerk.digest(), std::move(reply)); });
    if (bytes && *bytes != scene.clerk.scan())
        scene.violated("another file is shown as the scan");
    return bytes;
}

void openFile(Scene& scene)
{
    (void)scene.heard(openScan(scene));
}

void openFileAgain(Scene& scene)
{
    scene.must(openScan(scene), "opening the scan");
}

constexpr Errand kErrands[] = {
    {NetCall::SignIn, startAndLeave, signIn, signInAgain},
    {NetCall::SignOut, start, signOut, signInAgain},
    {NetCall::RecoveryKey, nothing, signInForKey, signInUntilRecoverable},
    {NetCall::HelloQueue, start, lockAndWork, nothing},
    {NetCall::HelloCases, start, lockAndWork, nothing},
    {NetCall::HelloStatistics, start, lockAndWork, nothing},
    {NetCall::PushQueue, start, serve, nothing},
    {NetCall::PushCases, startWithDraft, takeIn, nothing},
    {NetCall::PullQueue, start, visitorComes, nothing},
    {NetCall::PullCases, startWithCase, departmentActs, nothing},
    {NetCall::Bell, start, visitorComes, bellIsHeardAgain},
    {NetCall::CallNext, startWithVisitors, callNext, callAgainAndServe},
    {NetCall::Reserve, startWithShare, shareIsAskedAgain, shareIsThere},
    {NetCall::Recall, startWithCalled, recall, recallAgainAndServe},
    {NetCall::Numbers, nothing, signInForNumbers, numbersComeAndServe},
    {NetCall::Sharing, startForPrefill, prefill, prefillAgain},
    {NetCall::Hall, startAsSupervisor, hall, hallAgain},
    {NetCall::Unsent, start, nothingToDo, nothing},
    {NetCall::EndForgotten, startWithForgotten, endForgotten, endForgottenAgain},
    {NetCall::CloseDay, startWithWaiting, closeDay, closeDayAgain},
    {NetCall::UploadCreate, startWithScan, takeIn, nothing},
    {NetCall::UploadHead, startWithScan, takeInInDoubt, nothing},
    {NetCall::UploadPatch, startWithScan, takeIn, nothing},
    {NetCall::UploadDelete, startWithScan, stopUpload, resumeUpload},
    {NetCall::BlobHead, startWithScan, takeIn, nothing},
    {NetCall::BlobGet, startWithFreedScan, openFile, openFileAgain},
};
static_assert(std::size(kErrands) == kNetCalls);

} // namespace

const Errand& errandOf(NetCall call)
{
    return kErrands[static_cast<std::size_t>(call)];
}

} // namespace yc::faults
