#include "desk_rig.h"

#include "domain/commands.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;
using domain::ElementId;

namespace
{

constexpr const char* kAddress = "hukou.address";
constexpr const char* kPhone = "mother.phone";
constexpr const char* kFirst = "示例区样本路81号";
constexpr const char* kSecond = "示例区样本路99号";
constexpr const char* kReason = "户口簿原件";

} // namespace

/// Two windows of one hall over one hub: each corrects a case that both see (G4).
class TestDeskConflicts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCorrectionIsSeenAtOnceAndArrives();
    void aCorrectionNeedsAReasonAndAChange();
    void aValueThatDoesNotFitIsRefused();
    void whatADepartmentDecidedOnIsNotCorrected();
    void differentFieldsOfTwoWindowsBothCount();
    void theSameFieldWaitsForAPersonAtBothWindows();
    void anEntryStandsInTheQueueOfBoth();
    void aDecisionAtOneWindowClearsTheEntryAtBoth_data();
    void aDecisionAtOneWindowClearsTheEntryAtBoth();
    void aDecisionMadeOfflineShowsAtOnceAndArrives();
    void aThirdValueNeedsAReason();
    void twoDecisionsAtOnceTheSecondIsTold();
    void aWindowThatHasNoPartInItIsNotAsked();
    void aFieldInDisputeIsNotCorrectedMeanwhile();
    void whatWasHandedInForANoticeDoesNotHideADispute();
    void whatWasTakenInDuringADisputeDoesNotUndoItsDecision();
    void aSupplementCarriesOnlyWhatWasTakenInHere();
    void ownStepsBeforeTheNetworkIsBackFollowEachOther();
    void whatBuildsOnAValueThatDoesNotCountIsRefusedByName();
    void aNumberShowsOnlyWhatDiffers();
    void anEntrySettledByADecisionStaysSettledAfterARestart();

private:
    Result<ports::CaseView> correct(DeskRig& rig, const char* element, const Value& value);
    /// Everything is sent and pulled at both.
    void meet();
    /// Both change the address without knowing of each other; window 07's arrives first.
    void dispute();
    ports::SyncView sync(DeskRig& rig) { return rig.desk->sync().value(); }
    ports::FieldConflict conflictAt(DeskRig& rig) { return sync(rig).conflicts.at(0).fields.at(0); }
    Result<ports::CaseView> settle(DeskRig& rig, const Value& value, const std::string& reason = {});
    void askForMore(const char* matter);
    domain::Field hubsField(const char* element) { return m_here->hub.caseOf(m_id).fields.at(ElementId(element)); }

    std::unique_ptr<DeskRig> m_here, m_there;
    domain::CaseId m_id;
    std::string m_takenIn; ///< the address as it was taken in
};

void TestDeskConflicts::init()
{
    m_there.reset();
    m_here = std::make_unique<DeskRig>();
    m_there = std::make_unique<DeskRig>(*m_here, 77);
    QVERIFY(m_here->signIn().ok());
    QVERIFY(m_there->signIn("0108", DeskRig::LocalHub::kSecret, "08").ok());
    m_id = m_here->takeIn().id;
    meet();
    m_takenIn = hubsField(kAddress).value.toString();
    QVERIFY(m_there->desk->openCase(m_id).ok());
}

void TestDeskConflicts::meet()
{
    for (int round = 0; round < 2; ++round) {
        m_here->pass(std::chrono::minutes(2));
        m_there->pass(std::chrono::minutes(2));
    }
}

Result<ports::CaseView> TestDeskConflicts::correct(DeskRig& rig, const char* element, const Value& value)
{
    return rig.desk->correct(m_id, {{ElementId(element), value}}, kReason);
}

void TestDeskConflicts::dispute()
{
    QVERIFY(correct(*m_there, kAddress, kSecond).ok());
    QVERIFY(correct(*m_here, kAddress, kFirst).ok());
    meet();
}

Result<ports::CaseView> TestDeskConflicts::settle(DeskRig& rig, const Value& value, const std::string& reason)
{
    return rig.desk->settleField({.id = m_id,
                                  .element = ElementId(kAddress),
                                  .value = value,
                                  .version = conflictAt(rig).version,
                                  .reason = reason});
}

void TestDeskConflicts::askForMore(const char* matter)
{
    domain::ItemEvent notice;
    notice.kind = domain::ItemEventKind::AskSupplement;
    notice.at = m_here->disk.clock.now();
    notice.actor = domain::UserId("310208");
    notice.ground = "材料不全";
    notice.lines = {"落户地址与户口簿不一致"};
    const Result<void> asked = m_here->hub.happens(m_id, matter, notice);
    QVERIFY2(asked.ok(), asked.ok() ? "" : asked.problem().code.c_str());
    meet();
}

void TestDeskConflicts::aCorrectionIsSeenAtOnceAndArrives()
{
    QVERIFY(fieldOf(m_here->desk->openCase(m_id).value(), kAddress).correctable);
    const Result<ports::CaseView> view = correct(*m_here, kAddress, " 示例区样本路81号 ");
    QCOMPARE(fieldOf(*view, kAddress).field.value, Value(kFirst));
    QCOMPARE(hubsField(kAddress).value, Value(m_takenIn));
    meet();
    QCOMPARE(hubsField(kAddress).value, Value(kFirst));
    QCOMPARE(hubsField(kAddress).reason, std::string(kReason));
    QCOMPARE(fieldOf(m_there->desk->openCase(m_id).value(), kAddress).field.value, Value(kFirst));
    QCOMPARE(sync(*m_here).needsPerson, 0);
}

void TestDeskConflicts::aCorrectionNeedsAReasonAndAChange()
{
    QCOMPARE(m_here->desk->correct(m_id, {{ElementId(kAddress), kFirst}}, " ").problem().code,
             std::string("case.reason_missing"));
    QCOMPARE(correct(*m_here, kAddress, Value(m_takenIn)).problem().code, std::string("case.nothing_changed"));
    QCOMPARE(m_here->desk->correct(m_id, {}, kReason).problem().code, std::string("case.nothing_changed"));
    QCOMPARE(correct(*m_here, "no.such.field", "x").problem().code, std::string("case.no_field"));
    const domain::CaseId draft = m_here->begin().record.id;
    QCOMPARE(m_here->desk->correct(draft, {{ElementId(kAddress), kFirst}}, kReason).problem().code,
             std::string("case.not_taken_in"));
}

void TestDeskConflicts::aValueThatDoesNotFitIsRefused()
{
    const Result<ports::CaseView> view = correct(*m_here, "mother.idNumber", "310199199604089029");
    QVERIFY(!view.ok());
    QVERIFY2(startsWith(view.problem().code, "id."), view.problem().code.c_str());
    QCOMPARE(sync(*m_here).pending, 0);
}

void TestDeskConflicts::whatADepartmentDecidedOnIsNotCorrected()
{
    for (const domain::ItemEventKind kind : {domain::ItemEventKind::Accept, domain::ItemEventKind::Approve}) {
        domain::ItemEvent event;
        event.kind = kind;
        event.at = m_here->disk.clock.now();
        event.actor = domain::UserId("310208");
        QVERIFY(m_here->hub.happens(m_id, "birth-certificate", event).ok());
    }
    meet();
    const ports::CaseView view = m_here->desk->openCase(m_id).value();
    QVERIFY(!fieldOf(view, "child.name").correctable);
    QVERIFY(fieldOf(view, kAddress).correctable);
    QCOMPARE(correct(*m_here, "child.name", "示例").problem().code, std::string("case.field_decided"));
}

void TestDeskConflicts::differentFieldsOfTwoWindowsBothCount()
{
    QVERIFY(correct(*m_here, kAddress, kFirst).ok());
    QVERIFY(correct(*m_there, kPhone, "13800004321").ok());
    meet();
    QCOMPARE(hubsField(kAddress).value, Value(kFirst));
    QCOMPARE(hubsField(kPhone).value, Value("13800004321"));
    for (DeskRig* rig : {m_here.get(), m_there.get()}) {
        QCOMPARE(sync(*rig).needsPerson, 0);
        QVERIFY(sync(*rig).conflicts.empty());
        QCOMPARE(rig->desk->openCase(m_id)->record, m_here->hub.caseOf(m_id));
    }
}

void TestDeskConflicts::theSameFieldWaitsForAPersonAtBothWindows()
{
    dispute();
    const ports::SyncView loser = sync(*m_there);
    QCOMPARE(loser.needsPerson, 1);
    QCOMPARE(loser.operations.at(0).reason, std::string(domain::kFieldConflict));
    QCOMPARE(loser.conflicts.at(0).operations, std::vector{loser.operations.at(0).id});
    QCOMPARE(loser.conflicts.at(0).id, m_id);
    QCOMPARE(loser.conflicts.at(0).receiptNumber, m_here->hub.caseOf(m_id).receiptNumber);

    const ports::SyncView keeper = sync(*m_here);
    QCOMPARE(keeper.needsPerson, 0); // its own work arrived
    QVERIFY(keeper.conflicts.at(0).operations.empty());
    const ports::FieldConflict field = conflictAt(*m_here);
    QCOMPARE(field.label.zh, std::string("落户地址"));
    QCOMPARE(field.centre.value, Value(kFirst));
    QCOMPARE(field.centre.by, domain::UserId("0107"));
    QCOMPARE(field.centre.window, domain::WindowId("07"));
    QVERIFY(field.centre.here);
    QCOMPARE(field.brought.size(), std::size_t{1});
    QCOMPARE(field.brought[0].value, Value(kSecond));
    QCOMPARE(field.brought[0].by, domain::UserId("0108"));
    QVERIFY(!field.brought[0].here && field.brought[0].at != Moment{});
    QVERIFY(conflictAt(*m_there).brought[0].here && !conflictAt(*m_there).centre.here);
}

void TestDeskConflicts::anEntryStandsInTheQueueOfBoth()
{
    dispute();
    for (DeskRig* rig : {m_here.get(), m_there.get()}) {
        const std::vector<ports::QueueRow> todo = rig->queue().todo;
        QCOMPARE(std::ranges::count(todo, domain::WorkItemKind::Attention, &ports::QueueRow::kind), 1);
    }
}

void TestDeskConflicts::aDecisionAtOneWindowClearsTheEntryAtBoth_data()
{
    QTest::addColumn<bool>("here");
    QTest::addColumn<QString>("value");
    for (const bool here : {true, false}) {
        for (const char* value : {kFirst, kSecond, "示例区样本路7号"})
            QTest::addRow("%s-%s", here ? "07" : "08", value) << here << QString::fromUtf8(value);
    }
}

void TestDeskConflicts::aDecisionAtOneWindowClearsTheEntryAtBoth()
{
    QFETCH(bool, here);
    QFETCH(QString, value);
    dispute();
    QVERIFY(settle(here ? *m_here : *m_there, Value(value.toStdString()), kReason).ok());
    meet();
    const domain::Field field = hubsField(kAddress);
    QCOMPARE(field.value, Value(value.toStdString()));
    QVERIFY(!field.inConflict());
    for (const char* kept : {kFirst, kSecond})
        QVERIFY(field.value == Value(kept) ||
                std::ranges::find(field.others, Value(kept), &domain::Reading::value) != field.others.end());
    for (DeskRig* rig : {m_here.get(), m_there.get()}) {
        QCOMPARE(sync(*rig).needsPerson, 0);
        QVERIFY(sync(*rig).conflicts.empty() && sync(*rig).operations.empty());
        QCOMPARE(fieldOf(rig->desk->openCase(m_id).value(), kAddress).field.value, Value(value.toStdString()));
        QVERIFY(rig->queue().todo.empty());
    }
}

void TestDeskConflicts::aDecisionMadeOfflineShowsAtOnceAndArrives()
{
    dispute();
    m_here->hub.away = true;
    QVERIFY(settle(*m_there, kSecond).ok());
    QVERIFY(sync(*m_there).conflicts.empty());
    QCOMPARE(sync(*m_there).needsPerson, 0);
    QCOMPARE(sync(*m_there).pending, 1);
    QVERIFY(!sync(*m_here).conflicts.empty());
    m_here->hub.away = false;
    m_there->desk->retryNow();
    meet();
    QCOMPARE(hubsField(kAddress).value, Value(kSecond));
    QVERIFY(sync(*m_here).conflicts.empty());
}

void TestDeskConflicts::aThirdValueNeedsAReason()
{
    dispute();
    QCOMPARE(settle(*m_here, "示例区样本路7号").problem().code, std::string("case.reason_missing"));
    QVERIFY(settle(*m_here, "示例区样本路7号", kReason).ok());
}

void TestDeskConflicts::twoDecisionsAtOnceTheSecondIsTold()
{
    dispute();
    QVERIFY(settle(*m_here, kFirst).ok());
    QVERIFY(settle(*m_there, kSecond).ok());
    meet();
    QCOMPARE(hubsField(kAddress).value, Value(kFirst));
    const ports::SyncView late = sync(*m_there);
    QCOMPARE(late.needsPerson, 1);
    QCOMPARE(late.operations.at(0).kind, std::string(domain::SettleField::kKind));
    QCOMPARE(late.operations.at(0).reason, std::string("case.field_settled"));
    QVERIFY(late.conflicts.empty());
    QCOMPARE(m_there->desk->settleField({m_id, ElementId(kAddress), kSecond, 1, {}}).problem().code,
             std::string("case.field_settled"));
}

void TestDeskConflicts::aWindowThatHasNoPartInItIsNotAsked()
{
    dispute();
    QVERIFY(m_here->desk->signOut().ok());
    m_here->settle();
    QVERIFY(m_there->desk->signOut().ok());
    // The supervisor sees it at whatever window; a clerk only where a value came from.
    QVERIFY(m_there->signIn("0900", DeskRig::LocalHub::kSecret, "08").ok());
    QCOMPARE(sync(*m_there).conflicts.size(), std::size_t{1});
}

void TestDeskConflicts::aFieldInDisputeIsNotCorrectedMeanwhile()
{
    dispute();
    QCOMPARE(correct(*m_here, kAddress, "示例区样本路7号").problem().code, std::string("case.field_disputed"));
    QVERIFY(!fieldOf(m_here->desk->openCase(m_id).value(), kAddress).correctable);
}

void TestDeskConflicts::whatWasHandedInForANoticeDoesNotHideADispute()
{
    askForMore("vaccination");
    QVERIFY(m_there->set(m_id, kAddress, kSecond, kReason).ok());
    QVERIFY(correct(*m_here, kAddress, kFirst).ok());
    m_here->pass(std::chrono::minutes(2));
    QVERIFY(m_there->desk->handInSupplement(m_id).ok()); // before it hears of that
    meet();
    askForMore("birth-certificate"); // a notice is out again: what lies here is not taken in for it
    QCOMPARE(hubsField(kAddress).value, Value(kFirst));
    for (DeskRig* rig : {m_here.get(), m_there.get()}) {
        QCOMPARE(conflictAt(*rig).element, ElementId(kAddress));
        QVERIFY(fieldOf(rig->desk->openCase(m_id).value(), kAddress).field.disputed());
    }
    QCOMPARE(m_there->set(m_id, kAddress, "示例区样本路7号", kReason).problem().code,
             std::string("case.field_disputed"));
}

void TestDeskConflicts::whatWasTakenInDuringADisputeDoesNotUndoItsDecision()
{
    askForMore("vaccination");
    QVERIFY(correct(*m_here, kAddress, kFirst).ok());
    m_here->pass(std::chrono::minutes(2));
    m_there->disk.clock.advance(std::chrono::minutes(3));
    QVERIFY(correct(*m_there, kAddress, kSecond).ok()); // later, and not knowing of it
    meet();
    QCOMPARE(conflictAt(*m_there).element, ElementId(kAddress));
    QVERIFY(m_there->set(m_id, kPhone, "13800004321", kReason).ok()); // the case is kept here as it stands then
    const Result<ports::CaseView> decided = settle(*m_there, kFirst);
    QVERIFY(!fieldOf(*decided, kAddress).field.disputed());
    meet();
    QVERIFY(!fieldOf(m_there->desk->openCase(m_id).value(), kAddress).field.disputed());
    QVERIFY(m_there->desk->handInSupplement(m_id).ok());
    meet();
    QCOMPARE(hubsField(kAddress).value, Value(kFirst));
    QVERIFY(!hubsField(kAddress).disputed());
    QCOMPARE(hubsField(kPhone).value, Value("13800004321"));
}

void TestDeskConflicts::aSupplementCarriesOnlyWhatWasTakenInHere()
{
    askForMore("vaccination");
    QVERIFY(correct(*m_here, kAddress, kFirst).ok());
    meet();
    QVERIFY(m_there->set(m_id, kPhone, "13800004321", kReason).ok());
    QVERIFY(m_there->desk->handInSupplement(m_id).ok());
    meet();
    QCOMPARE(hubsField(kAddress).provenance.window, domain::WindowId("07")); // not signed anew by 08
    QCOMPARE(hubsField(kPhone).provenance.window, domain::WindowId("08"));
    QVERIFY(sync(*m_here).conflicts.empty());
}

void TestDeskConflicts::ownStepsBeforeTheNetworkIsBackFollowEachOther()
{
    m_here->hub.away = true;
    QVERIFY(correct(*m_here, kAddress, kFirst).ok());
    QVERIFY(correct(*m_here, kAddress, kSecond).ok());
    QCOMPARE(fieldOf(m_here->desk->openCase(m_id).value(), kAddress).field.value, Value(kSecond));
    m_here->hub.away = false;
    m_here->desk->retryNow();
    meet();
    QCOMPARE(hubsField(kAddress).value, Value(kSecond));
    QCOMPARE(sync(*m_here).needsPerson, 0);
}

void TestDeskConflicts::whatBuildsOnAValueThatDoesNotCountIsRefusedByName()
{
    QVERIFY(correct(*m_there, kAddress, kSecond).ok());
    QVERIFY(correct(*m_there, kAddress, "示例区样本路7号").ok());
    QVERIFY(correct(*m_there, kPhone, "13800004321").ok()); // has nothing to do with it
    QVERIFY(correct(*m_here, kAddress, kFirst).ok());
    meet();
    const ports::SyncView view = sync(*m_there);
    QCOMPARE(view.needsPerson, 2);
    const auto built =
        std::ranges::find(view.operations, std::string("operation.dependency"), &ports::OperationView::reason);
    QVERIFY(built != view.operations.end());
    QCOMPARE(built->brought, (std::vector<ports::BroughtValue>{{{"落户地址", built->brought.at(0).label.en},
                                                                {"示例区样本路7号", "示例区样本路7号"}}}));
    QCOMPARE(hubsField(kPhone).value, Value("13800004321"));
}

void TestDeskConflicts::aNumberShowsOnlyWhatDiffers()
{
    QVERIFY(correct(*m_there, kPhone, "13800005678").ok());
    QVERIFY(correct(*m_here, kPhone, "13800001278").ok());
    meet();
    const ports::FieldConflict field = conflictAt(*m_here);
    QCOMPARE(field.centre.shown.zh, std::string("138****1278"));
    QCOMPARE(field.brought[0].shown.zh, std::string("138****5678"));
    m_here->desk->settleField({m_id, ElementId(kPhone), "13800001278", field.version, {}}).value();
    meet();
    QVERIFY(correct(*m_there, kPhone, "13800991278").ok());
    QVERIFY(correct(*m_here, kPhone, "13877001278").ok());
    meet();
    QCOMPARE(conflictAt(*m_here).centre.shown.zh, std::string("13877001278"));
    QCOMPARE(conflictAt(*m_here).brought[0].shown.zh, std::string("13800991278"));
}

void TestDeskConflicts::anEntrySettledByADecisionStaysSettledAfterARestart()
{
    dispute();
    QVERIFY(settle(*m_there, kSecond).ok());
    meet();
    m_there->restart();
    QVERIFY(m_there->signIn("0108", DeskRig::LocalHub::kSecret, "08").ok());
    meet();
    QCOMPARE(sync(*m_there).needsPerson, 0);
    QVERIFY(sync(*m_there).conflicts.empty());
}

QTEST_GUILESS_MAIN(TestDeskConflicts)
#include "tst_desk_conflicts.moc"
