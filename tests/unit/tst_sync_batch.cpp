#include "fakes/sample_messages.h"
#include "sync/batch.h"

#include <QTest>

using namespace yc;
using namespace yc::sync;
using domain::VerdictCode;

namespace
{

std::vector<ports::StoredOperation> stored(std::initializer_list<std::int64_t> sequences)
{
    std::vector<ports::StoredOperation> all;
    for (const std::int64_t sequence : sequences) {
        ports::StoredOperation one;
        one.operation = fakes::sampleOperation(sequence);
        all.push_back(one);
    }
    return all;
}

std::vector<std::int64_t> sequencesOf(const Batch& batch)
{
    std::vector<std::int64_t> sequences;
    for (const domain::Operation& operation : batch.operations)
        sequences.push_back(operation.sequence);
    return sequences;
}

using Sequences = std::vector<std::int64_t>;

domain::Verdict verdict(VerdictCode code, std::int64_t hubSequence, const std::string& reason = {})
{
    return {.code = code, .reason = reason, .args = {}, .hubSequence = hubSequence, .version = 1};
}

} // namespace

class TestSyncBatch : public QObject
{
    Q_OBJECT

private slots:
    void aBatchIsDense();
    void aBatchIsBounded();
    void oneBigOperationStillGoes();
    void whatIsPausedIsLeftOut();
    void onlyPausedOperationsAreSaidSo();
    void aHuskKeepsThePlaceAndNothingElse();
    void everyOperationNeedsItsVerdict();
    void placesOfFirstVerdictsRise();
    void repeatsKeepTheirOldPlaces();
    void aRepeatThatNamesAReasonIsARefusal();
    void pagesThatDoNotContinueAreRefused();
};

void TestSyncBatch::aBatchIsDense()
{
    QCOMPARE(sequencesOf(nextBatch(stored({3, 4, 5, 9, 10}), {}, {}, 200)), (Sequences{3, 4, 5}));
}

void TestSyncBatch::aBatchIsBounded()
{
    QCOMPARE(sequencesOf(nextBatch(stored({1, 2, 3, 4}), {}, {}, 2)), (Sequences{1, 2}));
    auto heavy = stored({1, 2, 3, 4, 5, 6});
    for (auto& one : heavy)
        one.operation.payload = Object{{"text", std::string(domain::kMaxPayload - 20, 'x')}};
    QCOMPARE(sequencesOf(nextBatch(heavy, {}, {}, 200)), (Sequences{1, 2, 3}));
}

void TestSyncBatch::oneBigOperationStillGoes()
{
    auto heavy = stored({1, 2});
    heavy[0].operation.payload = Object{{"text", std::string(kMaxPushBytes, 'x')}};
    QCOMPARE(sequencesOf(nextBatch(heavy, {}, {}, 200)), (Sequences{1}));
}

void TestSyncBatch::whatIsPausedIsLeftOut()
{
    QCOMPARE(sequencesOf(nextBatch(stored({1, 2, 3, 4}), {1}, {}, 200)), (Sequences{2, 3, 4}));
    QCOMPARE(sequencesOf(nextBatch(stored({1, 2, 3, 4}), {3}, {}, 200)), (Sequences{1, 2}));
}

void TestSyncBatch::onlyPausedOperationsAreSaidSo()
{
    QVERIFY(nextBatch(stored({1}), {1}, {}, 200).onlyPaused);
    QVERIFY(!nextBatch({}, {}, {}, 200).onlyPaused);
    QVERIFY(!nextBatch(stored({1, 2}), {1}, {}, 200).onlyPaused);
}

void TestSyncBatch::aHuskKeepsThePlaceAndNothingElse()
{
    const Batch batch = nextBatch(stored({1, 2}), {}, {{2, "wire.operations"}}, 200);
    const domain::Operation& husk = batch.operations[1];
    QCOMPARE(husk.id.text(), fakes::sampleOperation(2).id.text());
    QCOMPARE(husk.kind, std::string(kHuskKind));
    QVERIFY(!husk.payload.has("reason"));
    const auto recorded =
        judged(batch, {verdict(VerdictCode::Applied, 1), verdict(VerdictCode::Rejected, 2)}, {{2, "wire.operations"}});
    QVERIFY(recorded->at(1).second.code == VerdictCode::Rejected);
    QCOMPARE(recorded->at(1).second.reason, std::string("wire.operations"));
}

void TestSyncBatch::everyOperationNeedsItsVerdict()
{
    const Batch batch = nextBatch(stored({7, 8}), {}, {}, 200);
    QCOMPARE(judged(batch, {verdict(VerdictCode::Applied, 1)}, {}).problem().code, std::string("sync.verdicts"));
    const auto all = judged(batch, {verdict(VerdictCode::Applied, 1), verdict(VerdictCode::Merged, 2)}, {});
    QCOMPARE(all->at(0).first, std::int64_t{7});
    QCOMPARE(all->at(1).first, std::int64_t{8});
}

void TestSyncBatch::placesOfFirstVerdictsRise()
{
    const Batch batch = nextBatch(stored({7, 8}), {}, {}, 200);
    QCOMPARE(judged(batch, {verdict(VerdictCode::Applied, 9), verdict(VerdictCode::Applied, 4)}, {}).problem().code,
             std::string("sync.order"));
}

void TestSyncBatch::repeatsKeepTheirOldPlaces()
{
    const Batch batch = nextBatch(stored({7, 8}), {}, {}, 200);
    QVERIFY(judged(batch, {verdict(VerdictCode::Applied, 9), verdict(VerdictCode::Duplicate, 4)}, {}).ok());
}

void TestSyncBatch::aRepeatThatNamesAReasonIsARefusal()
{
    const Batch batch = nextBatch(stored({7}), {}, {}, 200);
    const auto all = judged(batch, {verdict(VerdictCode::Duplicate, 4, "case.unknown")}, {});
    QVERIFY(all->front().second.code == VerdictCode::Rejected);
}

void TestSyncBatch::pagesThatDoNotContinueAreRefused()
{
    const ports::Cursor from{.epoch = "e1", .cursor = 30};
    ports::PullPage page = fakes::samplePage();
    page.clear = false;
    QVERIFY(checked(page, "queue:hall-1", from).ok());
    QVERIFY(!checked(page, "cases:hall-1", from).ok());
    QVERIFY(!checked(page, "queue:hall-1", {.epoch = "e1", .cursor = 41}).ok());
    QVERIFY(!checked(page, "queue:hall-1", {.epoch = "e0", .cursor = 30}).ok());
    QVERIFY(checked(page, "queue:hall-1", {.epoch = "e1/another-start", .cursor = 30}).ok());
    page.entities.back().hubSequence = 41; // the cursor would skip it
    QVERIFY(!checked(page, "queue:hall-1", from).ok());
    page.entities.clear();
    QVERIFY(!checked(page, "queue:hall-1", {.epoch = "e1", .cursor = 40}).ok()); // more, but no step forward
    page.clear = true;
    QVERIFY(checked(page, "queue:hall-1", {.epoch = "e0", .cursor = 90}).ok());
}

QTEST_APPLESS_MAIN(TestSyncBatch)
#include "tst_sync_batch.moc"
