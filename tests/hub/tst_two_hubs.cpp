// Roles at two central systems: two hub programs, and one workstation's store and sync between them.
#include "hub/real_hub.h"

#include "central/central_impl.h"
#include "domain/commands.h"
#include "fakes/manual_executor.h"
#include "sync/sync_engine.h"
#include "unit/store_rig.h"

#include <QTest>

#include <algorithm>

using namespace yc;
using namespace yc::tests;
using namespace std::chrono_literals;

namespace
{

constexpr auto kAfterAnyPause = 40s; // longer than the longest back-off between tries
constexpr int kTurns = 50;

/// Cases at one hub, the queue at another. Time and every executor are the test's, the sockets are real.
struct TwoHubs {
    TwoHubs()
    {
        cases.start();
        queue.start();
        if (!disk.open().ok())
            qFatal("two hubs: the store does not open");
        central::Endpoints endpoints;
        endpoints.hub = urlOf(cases);
        endpoints.roles[domain::Role::Queue] = urlOf(queue);
        central.emplace(endpoints, disk.store->client(), disk.clock, disk.random);
        engine.emplace(sync::Parts{.store = *disk.store,
                                   .central = *central,
                                   .desk = desk,
                                   .queue = lanes,
                                   .cases = lanes,
                                   .statistics = lanes,
                                   .bell = bell,
                                   .uploads = {&uploads, &uploads},
                                   .clock = disk.clock,
                                   .random = disk.random,
                                   .numbers = {.keep = 10, .lease = 20}},
                       [](ports::Topic) {});
        engine->start();
    }

    static std::string urlOf(const RealHub& hub) { return "http://127.0.0.1:" + std::to_string(hub.port()); }
    static domain::UserId clerk() { return domain::UserId(kRealClerk); }
    static domain::WindowId window() { return domain::WindowId(RealHub::windowName(1)); }

    /// As the desk signs in: where cases are, and where the other roles are.
    bool signIn()
    {
        const auto main = central->accounts().signIn(clerk(), kRealSecret, window());
        const auto others = central->accounts().signInElsewhere(clerk(), kRealSecret, window());
        if (!main || !others.away.empty()) {
            qWarning("two hubs: %s", main ? "the other is away" : main.problem().code.c_str());
            return false;
        }
        engine->session({.main = main->token, .others = others.tokens}, domain::HallId("demo"));
        return true;
    }
    void settle()
    {
        for (int turn = 0; turn < kTurns; ++turn) {
            lanes.runReady();
            desk.runReady();
        }
    }
    void pass(std::chrono::seconds span)
    {
        disk.clock.advance(span);
        lanes.runDelayed();
        settle();
    }
    /// A note for the audit on that lane: what both central systems take.
    void add(domain::Role lane)
    {
        ports::Promise promise;
        promise.user = clerk();
        promise.window = window();
        promise.hall = domain::HallId("demo");
        promise.operations.push_back({.lane = lane,
                                      .kind = domain::AuditNote::kKind,
                                      .entity = "note",
                                      .payload = domain::toValue(domain::AuditNote{"reveal", "note", disk.clock.now()})});
        if (!disk.store->keep(promise))
            qFatal("two hubs: the promise is not kept");
        engine->added(lane);
        settle();
    }
    std::size_t unsent(domain::Role lane) { return disk.store->unsent(lane, 100)->size(); }
    bool reachable(domain::Role role)
    {
        const auto all = central->health();
        return std::ranges::find(all, role, &ports::RoleHealth::role)->reachable;
    }

    RealHub cases{1};
    RealHub queue{1};
    testing::StoreRig disk;
    fakes::ManualExecutor desk, lanes, bell, uploads;
    std::optional<central::CentralImpl> central;
    std::optional<sync::SyncEngine> engine;
};

} // namespace

class TwoHubsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachLaneGoesToItsOwnHub()
    {
        TwoHubs hall;
        QVERIFY(hall.signIn());
        hall.add(domain::Role::Cases);
        hall.add(domain::Role::Queue);
        hall.add(domain::Role::Queue);
        QCOMPARE(hall.unsent(domain::Role::Cases), std::size_t{0});
        QCOMPARE(hall.unsent(domain::Role::Queue), std::size_t{0});
        QCOMPARE(hall.central->lane(domain::Role::Cases).hello()->received, std::int64_t{1});
        QCOMPARE(hall.central->lane(domain::Role::Queue).hello()->received, std::int64_t{2});
        QVERIFY(hall.disk.store->mirror("window")->size() > 0); // the queue's scope came from the queue's hub
    }

    void aHubThatIsDownHoldsNotTheOthersLane_data()
    {
        QTest::addColumn<bool>("casesDown");
        QTest::newRow("cases down") << true;
        QTest::newRow("queue down") << false;
    }

    void aHubThatIsDownHoldsNotTheOthersLane()
    {
        QFETCH(bool, casesDown);
        const domain::Role dead = casesDown ? domain::Role::Cases : domain::Role::Queue;
        const domain::Role alive = casesDown ? domain::Role::Queue : domain::Role::Cases;
        TwoHubs hall;
        QVERIFY(hall.signIn());
        RealHub& killed = casesDown ? hall.cases : hall.queue;
        killed.kill();
        for (int round = 1; round <= 3; ++round) {
            hall.add(dead);
            hall.add(alive);
            hall.pass(kAfterAnyPause);
            QCOMPARE(hall.unsent(dead), static_cast<std::size_t>(round));
            QCOMPARE(hall.unsent(alive), std::size_t{0});
        }
        QVERIFY(!hall.reachable(dead));
        QVERIFY(hall.reachable(alive));
        killed.start();
        hall.pass(kAfterAnyPause);
        QCOMPARE(hall.unsent(dead), std::size_t{0});
        QVERIFY(hall.reachable(dead));
    }
};

QTEST_GUILESS_MAIN(TwoHubsTest)
#include "tst_two_hubs.moc"
