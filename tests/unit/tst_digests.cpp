#include "store/sqlite.h"
#include "store_rig.h"

#include <QTest>

#include <algorithm>

using namespace yc;
using namespace yc::testing;

/// A hall's cases are known after sign-in without opening their bodies.
class TestDigests : public QObject
{
    Q_OBJECT

private slots:
    void casesAreSummedUpInPiecesAndOnce();
    void whatChangedIsSummedUpAgain();
    void waitingCasesAndThoseOfAPersonAreFoundByTheirDigest();
    void aMirrorMadeAnewForgetsThem();
    void aQueueMadeAnewLeavesThem();
    void aGoneCaseIsTold();
    void overItsBudgetTheMirrorKeepsOnlyDigestsOfTheOldest();
    void marksOfWhatIsGoneLeaveOnceTheyAreTold();
    void nothingPersonalStandsInTheFile();
};

namespace
{

constexpr const char* kScope = "cases:hall-1";

ports::MirrorEntity entity(const std::string& id, std::int64_t sequence, bool waits = false)
{
    domain::CaseRecord record = sampleCase(id);
    record.receiptNumber = "9901" + id;
    domain::DepartmentItem item;
    item.id = domain::ItemId(id + "/hukou");
    item.matter = domain::MatterId("hukou");
    item.matterName = "出生登记";
    item.department = domain::DepartmentId("police");
    item.departmentName = "公安局";
    item.departmentNumber = "D-" + id;
    domain::ItemEvent received;
    received.kind = domain::ItemEventKind::Receive;
    item.events = {received};
    if (waits) {
        domain::ItemEvent notice = received;
        notice.kind = domain::ItemEventKind::AskSupplement;
        item.events.push_back(notice);
    }
    record.items.push_back(item);
    return {"case", id, 1, sequence, false, domain::toValue(record)};
}

void pull(StoreRig& rig, std::vector<ports::MirrorEntity> entities, bool clear = false, const char* scope = kScope)
{
    const std::int64_t cursor = entities.empty() ? 0 : entities.back().hubSequence;
    const ports::PullPage page{scope, "e1", cursor, clear, false, {}, std::move(entities)};
    if (!rig.store->applyPage(page))
        throw std::runtime_error("the page is not applied");
}

std::vector<std::string> idsOf(const std::vector<domain::CaseDigest>& digests)
{
    std::vector<std::string> ids;
    for (const domain::CaseDigest& digest : digests)
        ids.push_back(digest.id.text());
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

void TestDigests::casesAreSummedUpInPiecesAndOnce()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    pull(rig, {entity("a", 1), entity("b", 2), entity("c", 3)});
    const auto first = rig.store->digestMore(2).value();
    QVERIFY(first.restarted);
    QCOMPARE(idsOf(first.digests), (Ids{"a", "b"}));
    QCOMPARE(first.digests.front().applicant, kCanaryName);
    QCOMPARE(first.digests.front().numbers, (Ids{"9901a", "D-a"}));
    const auto second = rig.store->digestMore(2).value();
    QVERIFY(!second.restarted);
    QCOMPARE(idsOf(second.digests), (Ids{"c"}));
    QVERIFY(rig.open().ok()); // kept over a restart
    QVERIFY(rig.store->digestMore(2)->digests.empty());
    QCOMPARE(idsOf(rig.store->digestsAfter({}, 2).value()), (Ids{"a", "b"}));
    QCOMPARE(idsOf(rig.store->digestsAfter(domain::CaseId("b"), 2).value()), (Ids{"c"}));
}

void TestDigests::whatChangedIsSummedUpAgain()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    pull(rig, {entity("a", 1), entity("b", 2)});
    QVERIFY(rig.store->digestMore(10).ok());
    pull(rig, {entity("a", 3, true)});
    const auto again = rig.store->digestMore(10).value();
    QCOMPARE(idsOf(again.digests), (Ids{"a"}));
    QVERIFY(again.digests.front().waits);
    QVERIFY(rig.store->digestsAfter({}, 1)->front().waits);
}

void TestDigests::waitingCasesAndThoseOfAPersonAreFoundByTheirDigest()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    pull(rig, {entity("a", 1), entity("b", 2, true)});
    QVERIFY(rig.store->casesThatWait()->empty()); // not summed up yet
    QVERIFY(rig.store->digestMore(10).ok());
    QCOMPARE(rig.store->casesThatWait()->size(), std::size_t{1});
    QCOMPARE(rig.store->casesThatWait()->front().id, std::string("b"));
    QCOMPARE(rig.store->casesOf(kCanaryNumber)->size(), std::size_t{2});
    QVERIFY(rig.store->casesOf("310199199604089028")->empty());
    QVERIFY(rig.store->casesOf({})->empty());
}

void TestDigests::aMirrorMadeAnewForgetsThem()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    pull(rig, {entity("a", 8), entity("b", 9, true)});
    QVERIFY(rig.store->digestMore(10).ok());
    pull(rig, {entity("c", 1)}, true);
    QVERIFY(rig.store->casesThatWait()->empty());
    const auto fresh = rig.store->digestMore(10).value();
    QVERIFY(fresh.restarted);
    QCOMPARE(idsOf(fresh.digests), (Ids{"c"}));
    QCOMPARE(idsOf(rig.store->digestsAfter({}, 10).value()), (Ids{"c"}));
}

void TestDigests::aQueueMadeAnewLeavesThem()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    pull(rig, {entity("a", 8, true)});
    QVERIFY(rig.store->digestMore(10).ok());
    pull(rig, {}, true, "queue:hall-1");
    QCOMPARE(rig.store->casesThatWait()->size(), std::size_t{1});
    QVERIFY(!rig.store->digestMore(10)->restarted);
}

void TestDigests::aGoneCaseIsTold()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    pull(rig, {entity("a", 1)});
    QVERIFY(rig.store->digestMore(10).ok());
    ports::MirrorEntity gone = entity("a", 2);
    gone.deleted = true;
    gone.body = Value();
    pull(rig, {gone});
    QVERIFY(rig.store->digestMore(10)->digests.front().gone);
    QVERIFY(rig.store->digestsAfter({}, 10)->empty());
}

void TestDigests::overItsBudgetTheMirrorKeepsOnlyDigestsOfTheOldest()
{
    StoreRig rig;
    rig.settings.cacheBudget = 400U << 10;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("own")).ok());
    constexpr int kCases = 400;
    std::vector<ports::MirrorEntity> all{entity("own", 1), entity("waits", 2, true)};
    for (int i = 3; i <= kCases; ++i)
        all.push_back(entity("c" + std::to_string(i), i));
    pull(rig, all);
    const std::string sum = rig.store->checksum(kScope).value();
    while (!rig.store->digestMore(100)->digests.empty()) {
    }
    const auto fileSize = [&rig](const char* name) {
        return QFileInfo(QString::fromStdString(rig.path(name))).size();
    };
    QVERIFY(fileSize("cache.db") + fileSize("cache.db-wal") > qint64(rig.settings.cacheBudget)); // it is over
    for (int turn = 0; turn < kCases && rig.store->upkeep().value(); ++turn) {
    }
    const auto code = [&rig](const char* id) {
        const auto found = rig.store->mirrored("case", id);
        return found ? std::string() : found.problem().code;
    };
    QCOMPARE(code("c3"), std::string("mirror.digest_only")); // the longest unchanged
    QCOMPARE(code("c400"), std::string());
    QCOMPARE(code("own"), std::string());
    QCOMPARE(code("waits"), std::string());
    QCOMPARE(rig.store->digestsAfter({}, kCases + 1)->size(), std::size_t{kCases}); // each is still found
    QCOMPARE(rig.store->checksum(kScope).value(), sum);                             // and agrees with the hub
    pull(rig, {entity("c3", kCases + 1)}); // it changed: it is whole again, and counts once
    QCOMPARE(code("c3"), std::string());
    StoreRig other;
    QVERIFY(other.open().ok());
    all[2] = entity("c3", kCases + 1);
    pull(other, all);
    QCOMPARE(rig.store->checksum(kScope).value(), other.store->checksum(kScope).value());
}

void TestDigests::marksOfWhatIsGoneLeaveOnceTheyAreTold()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    pull(rig, {entity("a", 1), entity("b", 2)});
    ports::MirrorEntity gone = entity("a", 3);
    gone.deleted = true;
    gone.body = Value();
    pull(rig, {gone});
    while (rig.store->upkeep().value()) {
    }
    bool told = false; // the mark stays until then
    for (auto fresh = rig.store->digestMore(10); !fresh->digests.empty(); fresh = rig.store->digestMore(10))
        told = told || std::ranges::any_of(fresh->digests, &domain::CaseDigest::gone);
    QVERIFY(told);
    const std::string sum = rig.store->checksum(kScope).value();
    while (rig.store->upkeep().value()) {
    }
    QCOMPARE(rig.store->checksum(kScope).value(), sum);
    QCOMPARE(rig.store->mirrored("case", "a").problem().code, std::string("mirror.unknown"));
    rig.store.reset();
    store::Database cache(rig.path("cache.db"), {});
    QCOMPARE(cache.number("SELECT count(*) FROM mirror"), std::int64_t{1});
}

void TestDigests::nothingPersonalStandsInTheFile()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    pull(rig, {entity("a", 1)});
    QVERIFY(rig.store->digestMore(10).ok());
    rig.store.reset();
    for (const char* name : {"cache.db", "cache.db-wal"}) {
        if (!rig.realFiles.exists(rig.path(name)))
            continue;
        const std::string text = textOf(rig.realFiles.read(rig.path(name), 1U << 24).value());
        QVERIFY(text.find(kCanaryName) == std::string::npos);
        QVERIFY(text.find(kCanaryNumber) == std::string::npos);
    }
}

QTEST_GUILESS_MAIN(TestDigests)
#include "tst_digests.moc"
