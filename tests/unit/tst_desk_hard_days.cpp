#include "desk_rig.h"
#include "fakes/typed_case.h"
#include "hub/admin.h"
#include "hub/refusal.h"

#include <QTest>

#include <set>

using namespace yc;
using namespace yc::testing;
using domain::ItemEventKind;
using domain::Role;
using namespace std::chrono_literals;

/// Days that nobody wishes for (G7): a wrong clock, a month without a network, a hub of yesterday, a keyring of
/// somebody else, a portal, a session that ended. The clerk's work is kept, visible, and arrives once.
class TestDeskHardDays : public QObject
{
    Q_OBJECT

private slots:
    void aWrongClockCostsNoWorkAndNoOrder_data();
    void aWrongClockCostsNoWorkAndNoOrder();
    void thirtyDaysOfflineArriveOnceInTheirOrder();
    void aHubOfYesterdayGetsItsCasesBackByItself();
    void noPaperIsPrintedOfWhatARestoredHubHasLost();
    void aKeyringOfSomebodyElseCostsNoWork();
    void afterTheKeyringChangedNewClerksJoinAgain();
    void behindAPortalTheWorkGoesOnAndAStrangerIsToldWhy();
    void anEndedSessionStopsNoWork();
};

namespace
{

/// Unsent, and what needs a person.
int left(DeskRig& rig)
{
    const ports::SyncView sync = rig.desk->sync().value();
    return sync.pending + sync.sent + sync.needsPerson;
}

/// The case as the hub has it; an empty one when it has none.
domain::CaseRecord atHub(DeskRig& rig, const domain::CaseId& id)
{
    try {
        return rig.hub.caseOf(id);
    } catch (const hub::Refusal&) {
        return {};
    }
}

void accept(DeskRig& rig, const domain::CaseId& id, const char* matter)
{
    domain::ItemEvent event;
    event.kind = ItemEventKind::Accept;
    event.at = rig.disk.clock.now();
    event.actor = domain::UserId("310208");
    QVERIFY(rig.hub.happens(id, matter, event).ok());
}

/// The hub's disk breaks, and its administrator puts a copy back.
void putBack(DeskRig& rig, const std::string& copy)
{
    rig.hub.close();
    const Bytes bytes = rig.disk.realFiles.read(copy, 1ULL << 30).value();
    for (const char* part : {"-wal", "-shm"})
        (void)rig.disk.realFiles.remove(rig.disk.path("hub.db") + part);
    QVERIFY(rig.disk.realFiles.writeAtomically(rig.disk.path("hub.db"), bytes).ok());
    QVERIFY(rig.hub.open().ok());
}

} // namespace

void TestDeskHardDays::aWrongClockCostsNoWorkAndNoOrder_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("ten minutes behind") << -10;
    QTest::newRow("ten minutes ahead") << 10;
    QTest::newRow("a day ahead") << 24 * 60;
}

/// And it is set by hand between two cases, twice as far the other way.
void TestDeskHardDays::aWrongClockCostsNoWorkAndNoOrder()
{
    QFETCH(int, minutes);
    const std::chrono::minutes wrong(minutes);
    DeskRig right; // its clock is the hub's
    DeskRig rig(right, 2);
    rig.disk.clock.jumpWall(wrong);
    QVERIFY(rig.signIn("0108", DeskRig::LocalHub::kSecret, "08").ok());
    QCOMPARE(rig.desk->sync()->hubAhead, std::optional<std::chrono::microseconds>(-wrong));
    const domain::CaseId cases[] = {rig.complete().record.id, rig.complete().record.id};
    rig.hub.away = true;
    QVERIFY(rig.desk->submit(cases[0]).ok());
    rig.disk.clock.jumpWall(-2 * wrong);
    QVERIFY(rig.desk->submit(cases[1]).ok());
    QCOMPARE(sequencesOf(rig.disk.store->unsent(Role::Cases, 10).value()), (std::vector<std::int64_t>{1, 2}));
    right.disk.clock.advance(1h);
    rig.hub.away = false;
    rig.pass(1h);
    QCOMPARE(left(rig), 0);
    for (int i = 0; i < 2; ++i) {
        const domain::CaseRecord there = atHub(rig, cases[i]);
        QCOMPARE(there.localOrder, std::int64_t{i + 1});
        QCOMPARE(there.hubReceivedAt, right.disk.clock.now());
        QCOMPARE(there.receivedAt, rig.disk.store->findCase(cases[i])->receivedAt);
        accept(right, cases[i], "birth-certificate");
    }
    rig.pass(5min);
    const auto own = rig.desk->openCase(cases[0])->items.front().due;
    QVERIFY(own.has_value() &&
            own == rig.desk->openCase(cases[1])->items.front().due); // whenever the window said it was
}

void TestDeskHardDays::thirtyDaysOfflineArriveOnceInTheirOrder()
{
    constexpr int kDays = 30;
    constexpr int kMostOfflineDays = 35;
    DeskRig rig;
    QVERIFY(hub::addUser(rig.hub.parts(),
                         {.user = {.id = domain::UserId("0107"), .name = "林示范", .role = domain::UserRole::Clerk},
                          .secret = DeskRig::LocalHub::kSecret,
                          .offlineDays = kMostOfflineDays})
                .ok());
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    std::vector<ports::SubmitOutcome> taken;
    for (int day = 1; day <= kDays; ++day) {
        rig.disk.clock.advance(24h);
        rig.restart();
        QVERIFY(rig.signIn()->offline);
        QVERIFY(rig.desk->setWindowState(day % 2 == 0 ? "open" : "paused", "meal").ok());
        if (day % 3 == 0) {
            const auto typed = fakes::typeFields(*rig.desk, rig.begin(), day, dayOf(rig.disk.clock.now(), 8h));
            QVERIFY(typed.ok());
            const auto settled = fakes::settleRest(*rig.desk, *typed);
            QVERIFY(settled.ok());
            taken.push_back(rig.desk->submit(settled->record.id).value());
        }
        rig.pass(1h);
    }
    QCOMPARE(rig.disk.store->unsent(Role::Cases, kDays)->size(), taken.size());
    QCOMPARE(rig.disk.store->unsent(Role::Queue, 2 * kDays)->size(), std::size_t{kDays});
    rig.hub.away = false;
    QVERIFY(!rig.signIn()->offline);
    rig.pass(10min);
    QCOMPARE(left(rig), 0);
    std::set<std::string> numbers;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        const domain::CaseRecord there = atHub(rig, taken[i].id);
        QCOMPARE(there.receiptNumber, taken[i].receiptNumber);
        QVERIFY(numbers.insert(there.receiptNumber).second);
        QCOMPARE(there.localOrder, static_cast<std::int64_t>(i) + 1);
        QCOMPARE(std::ranges::count(there.timeline, std::string("case.hub_received"), &domain::TimelineEntry::code), 1);
    }
}

void TestDeskHardDays::aHubOfYesterdayGetsItsCasesBackByItself()
{
    DeskRig rig;
    const std::string copy = rig.disk.path("copy.db");
    QVERIFY(rig.signIn().ok());
    const auto before = rig.takeIn();
    rig.pass(1min);
    QVERIFY(rig.hub.parts().storage.backup(copy).ok());
    const auto after = rig.takeIn();
    rig.pass(1min);
    QCOMPARE(left(rig), 0); // the hub has said that it has both
    putBack(rig, copy);
    QVERIFY(rig.desk->openCase(after.id).ok()); // it never goes from the window
    rig.pass(5min);
    for (const ports::SubmitOutcome& taken : {before, after}) {
        QCOMPARE(atHub(rig, taken.id).receiptNumber, taken.receiptNumber);
        QCOMPARE(rig.desk->openCase(taken.id)->record.version, atHub(rig, taken.id).version);
    }
    QCOMPARE(left(rig), 0);
}

void TestDeskHardDays::noPaperIsPrintedOfWhatARestoredHubHasLost()
{
    DeskRig rig;
    const std::string copy = rig.disk.path("copy.db");
    QVERIFY(rig.signIn().ok());
    const domain::CaseId id = rig.takeIn().id;
    rig.pass(1min);
    QVERIFY(rig.hub.parts().storage.backup(copy).ok());
    accept(rig, id, "birth-certificate");
    rig.pass(5min);
    QVERIFY(rig.desk->paper(id, ports::PaperKind::AcceptanceNotice).ok());
    putBack(rig, copy);
    rig.pass(5min);
    QCOMPARE(rig.desk->paper(id, ports::PaperKind::AcceptanceNotice).problem().code, std::string("paper.too_early"));
    QVERIFY(rig.desk->paper(id, ports::PaperKind::ReceiptVoucher).ok());
}

void TestDeskHardDays::aKeyringOfSomebodyElseCostsNoWork()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const domain::CaseId draft = rig.begin().record.id;
    QVERIFY(rig.set(draft, "mother.name", kMotherName).ok());
    const domain::CaseId complete = rig.complete().record.id;
    rig.hub.away = true;
    QVERIFY(rig.desk->submit(complete).ok());
    for (auto& [name, secret] : rig.disk.keyring.kept)
        secret.assign(secret.size(), 7);
    rig.restart();
    QVERIFY(rig.signIn()->offline);
    QCOMPARE(rig.desk->openCase(draft)->record.text("mother.name"), std::string(kMotherName));
    rig.hub.away = false;
    rig.pass(5min);
    QCOMPARE(left(rig), 0);
    QVERIFY(!atHub(rig, complete).receiptNumber.empty());
}

/// With the hub's key a new one joins at once; where the hub gives none, once a clerk known here has opened the store.
void TestDeskHardDays::afterTheKeyringChangedNewClerksJoinAgain()
{
    for (const bool hubGivesKeys : {true, false}) {
        DeskRig rig;
        const auto signIn = [&](const char* user) {
            rig.restart();
            rig.central->givesKeys = hubGivesKeys;
            return rig.signIn(user);
        };
        QVERIFY(signIn("0107").ok());
        rig.disk.keyring.kept.clear();
        if (!hubGivesKeys) {
            QCOMPARE(signIn("0108").problem().code, std::string("signin.machine_locked"));
            QVERIFY(rig.signIn("0107").ok());
        }
        QVERIFY(signIn("0108").ok());
        QVERIFY(signIn("0107").ok());
    }
}

void TestDeskHardDays::behindAPortalTheWorkGoesOnAndAStrangerIsToldWhy()
{
    DeskRig rig;
    rig.hub.awayCode = "net.not_ours"; // as every answer that is not the hub's is told
    rig.hub.away = true;
    QCOMPARE(rig.signIn().problem().code, std::string("net.not_ours"));
    rig.hub.away = false;
    QVERIFY(rig.signIn().ok());
    const domain::CaseId id = rig.complete().record.id;
    rig.hub.away = true;
    rig.restart();
    QVERIFY(rig.signIn()->offline);
    QVERIFY(rig.desk->submit(id).ok());
    rig.pass(1h);
    QCOMPARE(left(rig), 1); // nobody took the portal's page for an answer
    rig.hub.away = false;
    rig.pass(5min);
    QCOMPARE(left(rig), 0);
    QVERIFY(!atHub(rig, id).receiptNumber.empty());
}

void TestDeskHardDays::anEndedSessionStopsNoWork()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const domain::CaseId id = rig.complete().record.id;
    rig.pass(13h); // the hub's session has ended
    QVERIFY(rig.desk->submit(id).ok());
    rig.pass(10min);
    QVERIFY(left(rig) > 0);
    QVERIFY(rig.desk->queue().ok()); // nobody was logged out
    QVERIFY(rig.desk->paper(id, ports::PaperKind::ReceiptVoucher).ok());
    QVERIFY(rig.signIn().ok());
    rig.pass(1min);
    QCOMPARE(left(rig), 0);
    QVERIFY(!atHub(rig, id).receiptNumber.empty());
}

QTEST_GUILESS_MAIN(TestDeskHardDays)
#include "tst_desk_hard_days.moc"
