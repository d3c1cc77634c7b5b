#include "store_rig.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;
using domain::OperationState;
using domain::Role;
using domain::VerdictCode;

class TestOutbox : public QObject
{
    Q_OBJECT

private slots:
    void eachLaneIsDenseFromOne();
    void verdictsDecideWhatBecomesOfAnOperation_data();
    void verdictsDecideWhatBecomesOfAnOperation();
    void anUnknownVerdictChangesNothing();
    void aLongOutboxIsShownByItsHeadsAndWhatNeedsAPersonFirst();
    void sentOnesStayUnsentUntilAVerdictComes();
    void whatAHubLostIsSentAgainUnderItsOldPlace();
    void aSettledOneLeavesTheListNotTheFile();
    void theSummaryTellsAgeAndLastSuccess();
    void aTooLargeOperationIsRefusedWhenItIsMade();
};

namespace
{

ports::Promise ticketStep(const std::string& ticket)
{
    ports::Promise promise;
    promise.operations.push_back({.lane = Role::Queue,
                                  .kind = "ticket.step",
                                  .entity = ticket,
                                  .baseVersion = 1,
                                  .dependsOn = {},
                                  .payload = Object{{"step", "start"}}});
    return promise;
}

domain::Verdict verdictOf(VerdictCode code)
{
    return {.code = code, .reason = "rule.word", .args = {"1"}, .hubSequence = 40, .version = 2};
}

} // namespace

void TestOutbox::eachLaneIsDenseFromOne()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(rig.store->keep(samplePromise("case-" + std::to_string(i))).ok());
        QVERIFY(rig.store->keep(ticketStep("t" + std::to_string(i))).ok());
        QVERIFY(rig.open().ok());
    }
    const std::vector<std::int64_t> dense{1, 2, 3};
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), dense);
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Queue, 10).value()), dense);
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Queue, 2).value()), (std::vector<std::int64_t>{1, 2}));
    QVERIFY(rig.store->unsent(Role::Sharing, 10).value().empty());
}

void TestOutbox::verdictsDecideWhatBecomesOfAnOperation_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("state");
    const std::pair<VerdictCode, OperationState> rules[] = {
        {VerdictCode::Applied, OperationState::Acknowledged}, {VerdictCode::Duplicate, OperationState::Acknowledged},
        {VerdictCode::Merged, OperationState::Acknowledged},  {VerdictCode::Conflict, OperationState::NeedsPerson},
        {VerdictCode::Rejected, OperationState::NeedsPerson}, {VerdictCode::Held, OperationState::NeedsPerson},
        {VerdictCode::RetryLater, OperationState::Pending},
    };
    for (const auto& [code, state] : rules)
        QTest::newRow(domain::name(code).c_str()) << static_cast<int>(code) << static_cast<int>(state);
}

void TestOutbox::verdictsDecideWhatBecomesOfAnOperation()
{
    QFETCH(int, code);
    QFETCH(int, state);
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    const domain::Verdict verdict = verdictOf(static_cast<VerdictCode>(code));
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{1, verdict}}).ok());
    QVERIFY(rig.open().ok());
    const auto open = rig.store->outbox(10).value();
    const auto expected = static_cast<OperationState>(state);
    QCOMPARE(open.empty(), expected == OperationState::Acknowledged);
    QCOMPARE(rig.store->unsent(Role::Cases, 10).value().size(), std::size_t{expected == OperationState::Pending});
    if (!open.empty()) {
        QCOMPARE(open.front().state, expected);
        QVERIFY(open.front().verdict == verdict);
    }
}

void TestOutbox::anUnknownVerdictChangesNothing()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    const auto recorded = rig.store->recordVerdicts(
        Role::Cases, {{1, verdictOf(VerdictCode::Applied)}, {2, verdictOf(VerdictCode::Applied)}});
    QCOMPARE(recorded.problem().code, std::string("operation.unknown"));
    QCOMPARE(rig.store->unsent(Role::Cases, 10).value().size(), std::size_t{1});
}

void TestOutbox::aLongOutboxIsShownByItsHeadsAndWhatNeedsAPersonFirst()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    for (const char* id : {"case-1", "case-2", "case-3"}) {
        QVERIFY(rig.store->keep(samplePromise(id)).ok());
        rig.clock.advance(std::chrono::seconds(1));
    }
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{1, verdictOf(VerdictCode::Rejected)}}).ok());
    const auto whole = rig.store->outbox(10).value();
    const auto heads = rig.store->outboxHeads(2).value();
    QCOMPARE(sequencesOf(heads), (std::vector<std::int64_t>{1, 3})); // the newest of the others
    QVERIFY(heads[0].operation == whole[2].operation);
    QVERIFY(heads[0].verdict == whole[2].verdict);
    QVERIFY(heads[1].operation.payload.isNull());
    QVERIFY(heads[1].operation.id == whole[0].operation.id);
    QVERIFY(heads[1].operation.at == whole[0].operation.at);
    QCOMPARE(heads[1].operation.kind, whole[0].operation.kind);
    QCOMPARE(heads[1].operation.entity, std::string("case-3"));
    QVERIFY(rig.store->outboxHeads(10).value().size() == 3);
}

void TestOutbox::sentOnesStayUnsentUntilAVerdictComes()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    for (int i = 1; i <= 3; ++i)
        QVERIFY(rig.store->keep(samplePromise("case-" + std::to_string(i))).ok());
    QVERIFY(rig.store->markSent(Role::Cases, 1, 2).ok());
    QVERIFY(rig.open().ok());
    const auto unsent = rig.store->unsent(Role::Cases, 10).value();
    QCOMPARE(sequencesOf(unsent), (std::vector<std::int64_t>{1, 2, 3}));
    QCOMPARE(unsent[0].state, OperationState::Sent);
    QCOMPARE(unsent[0].attempts, 1);
    QCOMPARE(unsent[2].state, OperationState::Pending);
    QCOMPARE(rig.store->unsentOf(Role::Cases, "case-1").value().size(), std::size_t{1}); // and in what is shown
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{2, verdictOf(VerdictCode::Applied)}}).ok());
    QVERIFY(rig.store->markSent(Role::Cases, 1, 3).ok()); // an answered one does not become unsent again
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), (std::vector<std::int64_t>{1, 3}));
}

void TestOutbox::whatAHubLostIsSentAgainUnderItsOldPlace()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    for (int i = 1; i <= 4; ++i)
        QVERIFY(rig.store->keep(samplePromise("case-" + std::to_string(i))).ok());
    QVERIFY(rig.store
                ->recordVerdicts(Role::Cases, {{1, verdictOf(VerdictCode::Applied)},
                                               {2, verdictOf(VerdictCode::Rejected)},
                                               {3, verdictOf(VerdictCode::Applied)}})
                .ok());
    QCOMPARE(rig.store->requeueAfter(Role::Cases, 1).value(), 2);
    QVERIFY(rig.open().ok());
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), (std::vector<std::int64_t>{2, 3, 4}));
    QCOMPARE(rig.store->requeueAfter(Role::Cases, 1).value(), 0);
}

void TestOutbox::aSettledOneLeavesTheListNotTheFile()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto kept = rig.store->keep(samplePromise("case-1")).value();
    QCOMPARE(rig.store->settleAttention(kept.front().id, "x").problem().fault, Fault::NotFound); // not yet judged
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{1, verdictOf(VerdictCode::Rejected)}}).ok());
    QCOMPARE(rig.store->outboxSummary().value().needsPerson, 1);
    QVERIFY(rig.store->settleAttention(kept.front().id, "已与申请人核对").ok());
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->outboxSummary().value().needsPerson, 0);
    QVERIFY(rig.store->outbox(10).value().empty());
    QCOMPARE(rig.store->requeueAfter(Role::Cases, 0).value(), 1); // still there
}

void TestOutbox::theSummaryTellsAgeAndLastSuccess()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->outboxSummary().value().oldest, Moment{});
    const Moment first = rig.clock.now();
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    rig.clock.advance(std::chrono::minutes(3));
    QVERIFY(rig.store->keep(ticketStep("t1")).ok());
    QVERIFY(rig.store->markSent(Role::Queue, 1, 1).ok());
    auto summary = rig.store->outboxSummary().value();
    QCOMPARE(summary.pending, 1);
    QCOMPARE(summary.sent, 1);
    QCOMPARE(summary.oldest, first);
    QCOMPARE(summary.lastVerdict, Moment{});
    rig.clock.advance(std::chrono::minutes(3));
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{1, verdictOf(VerdictCode::Applied)}}).ok());
    summary = rig.store->outboxSummary().value();
    QCOMPARE(summary.pending, 0);
    QCOMPARE(summary.oldest, first + std::chrono::minutes(3));
    QCOMPARE(summary.lastVerdict, rig.clock.now());
}

void TestOutbox::aTooLargeOperationIsRefusedWhenItIsMade()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    ports::Promise promise = ticketStep("t1");
    promise.operations.front().payload = Object{{"text", std::string(domain::kMaxPayload, 'x')}};
    QCOMPARE(rig.store->keep(promise).problem().code, std::string("operation.too_large"));
    QCOMPARE(rig.store->outboxSummary().value().pending, 0);
    QCOMPARE(rig.store->keep(ticketStep("t1")).value().front().sequence, std::int64_t{1}); // no hole in the lane
}

QTEST_APPLESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
