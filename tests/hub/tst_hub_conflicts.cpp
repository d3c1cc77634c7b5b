#include "domain/case_digest.h"
#include "hub/cases.h"
#include "hub/operations.h"
#include "hub/test_hall.h"

#include <QTest>

#include <algorithm>

using namespace yc;
using namespace yc::tests;
using domain::Role;
using domain::VerdictCode;

namespace
{

constexpr const char* kAddress = "hukou.address";
constexpr const char* kChild = "child.name";
constexpr const char* kTakenIn = "示例区样本路18号";
constexpr const char* kFirst = "示例区样本路81号";
constexpr const char* kSecond = "示例区样本路99号";

struct Wish {
    const char* element;
    const char* base;
    const char* value;
};

/// Two windows that both know one case of window 07 as it was taken in.
struct TwoWindows {
    TestHall hall;
    Client client = hall.desk();
    Client otherClient = hall.desk(kOtherClerk, "08");
    Workstation desk{client, "k1", kClerk, "07"};
    Workstation other{otherClient, "k2", kOtherClerk, "08"};
    std::int64_t base = 0;

    TwoWindows()
    {
        desk.hand(Role::Cases, "case.submit", "c1", submitPayload(takenIn("c1", "99010700000011", hall.clock.now())),
                  hall.clock.now());
        base = record().version;
    }
    domain::CaseRecord record() const
    {
        return hub::reading(hall.storage(), [&](hub::Transaction& tx) {
            return hub::loadCase(tx, hall.parts(), domain::CaseId("c1"));
        });
    }
    domain::Field field(const char* element) const { return record().fields.at(domain::ElementId(element)); }
    Value correction(const std::vector<Wish>& wishes) const
    {
        domain::CorrectCase command{
            .caseId = domain::CaseId("c1"), .changes = {}, .reason = "户口簿原件", .at = hall.clock.now()};
        for (const Wish& wish : wishes) {
            domain::FieldChange change;
            change.field.element = domain::ElementId(wish.element);
            change.field.value = wish.value;
            change.field.provenance.source = domain::Source::Typed;
            change.base = Value(wish.base);
            command.changes.push_back(change);
        }
        return domain::toValue(command);
    }
    domain::Verdict correct(Workstation& by, const std::vector<Wish>& wishes)
    {
        return by.hand(Role::Cases, "case.correct", "c1", correction(wishes), hall.clock.now(), base);
    }
    domain::Verdict settle(Workstation& by, const char* value, std::int64_t seen)
    {
        domain::SettleField command{.caseId = domain::CaseId("c1"), .chosen = {}, .seen = seen, .at = hall.clock.now()};
        command.chosen.element = domain::ElementId(kAddress);
        command.chosen.value = value;
        command.chosen.provenance.source = domain::Source::Typed;
        command.chosen.reason = "以户口簿为准";
        return by.hand(Role::Cases, "case.settle", "c1", domain::toValue(command), hall.clock.now());
    }
    /// Both change the address, window 07 first.
    domain::Verdict dispute()
    {
        correct(desk, {{kAddress, kTakenIn, kFirst}});
        return correct(other, {{kAddress, kTakenIn, kSecond}});
    }
    std::int64_t told(const char* code) const
    {
        return std::ranges::count(record().timeline, std::string(code), &domain::TimelineEntry::code);
    }
    void happens(const char* matter, domain::ItemEventKind kind)
    {
        hub::writing(hall.storage(), [&](hub::Transaction& tx) {
            domain::CaseRecord now = hub::loadCase(tx, hall.parts(), domain::CaseId("c1"));
            domain::ItemEvent event;
            event.kind = kind;
            event.at = hall.clock.now();
            event.actor = domain::UserId(kPoliceReviewer);
            hub::happen(now, hub::itemOf(now, domain::ItemId(std::string("c1/") + matter)), event);
            hub::settle(hall.parts(), now);
            hub::saveCase(tx, hall.parts(), now);
        });
    }
    domain::ItemState state(const char* matter) const
    {
        domain::CaseRecord now = record();
        return domain::stateOf(hub::itemOf(now, domain::ItemId(std::string("c1/") + matter)).events);
    }
};

bool keeps(const domain::Field& field, const char* value)
{
    return field.value == Value(value) ||
           std::ranges::find(field.others, Value(value), &domain::Reading::value) != field.others.end();
}

} // namespace

class HubConflicts : public QObject
{
    Q_OBJECT

private slots:
    void aCorrectionReplacesAndTheFormerValueIsKept()
    {
        TwoWindows both;
        QCOMPARE(both.correct(both.desk, {{kAddress, kTakenIn, kFirst}}).code, VerdictCode::Applied);
        const domain::Field field = both.field(kAddress);
        QCOMPARE(field.value, Value(kFirst));
        QVERIFY(!field.inConflict() && keeps(field, kTakenIn));
        QCOMPARE(field.provenance.by, domain::UserId(kClerk));
        QCOMPARE(field.provenance.window, domain::WindowId("07"));
        QCOMPARE(field.version, both.record().version);
        QCOMPARE(both.told("field.corrected"), 1);
        QCOMPARE(both.record().timeline.back().args, (std::vector<std::string>{"户籍地址", kTakenIn, kFirst, "07"}));
    }

    void differentFieldsMergeAndTheSecondIsToldSo()
    {
        TwoWindows both;
        QCOMPARE(both.correct(both.desk, {{kAddress, kTakenIn, kFirst}}).code, VerdictCode::Applied);
        const domain::Verdict second = both.correct(both.other, {{kChild, "陈样宝", "陈样贝"}});
        QCOMPARE(second.code, VerdictCode::Merged);
        QCOMPARE(second.reason, std::string("case.merged"));
        QCOMPARE(second.args, std::vector<std::string>{kAddress});
        QCOMPARE(both.field(kAddress).value, Value(kFirst));
        QCOMPARE(both.field(kChild).value, Value("陈样贝"));
        QCOMPARE(both.told("case.merged"), 1);
        QCOMPARE(both.record().timeline.back().args, std::vector<std::string>{"户籍地址"});
    }

    void ownEarlierStepsAreNobodyElses()
    {
        TwoWindows both;
        QCOMPARE(both.correct(both.desk, {{kAddress, kTakenIn, kFirst}}).code, VerdictCode::Applied);
        QCOMPARE(both.correct(both.desk, {{kChild, "陈样宝", "陈样贝"}}).code, VerdictCode::Applied);
        QCOMPARE(both.correct(both.desk, {{kAddress, kFirst, kSecond}}).code, VerdictCode::Applied);
        QCOMPARE(both.field(kAddress).value, Value(kSecond));
    }

    void theSameFieldKeepsBothAndWaitsForAPerson()
    {
        TwoWindows both;
        const domain::Verdict verdict = both.dispute();
        QCOMPARE(verdict.code, VerdictCode::Conflict);
        QCOMPARE(verdict.reason, std::string(domain::kFieldConflict));
        QCOMPARE(verdict.args, std::vector<std::string>{kAddress});
        QCOMPARE(verdict.version, both.record().version);
        const domain::Field field = both.field(kAddress);
        QVERIFY(field.disputed());
        QCOMPARE(field.value, Value(kFirst));
        const auto open = std::ranges::find(field.others, true, &domain::Reading::open);
        QCOMPARE(open->value, Value(kSecond));
        QCOMPARE(open->provenance.by, domain::UserId(kOtherClerk));
        QCOMPARE(open->provenance.window, domain::WindowId("08"));
        QVERIFY(domain::waitsForWindow(both.record()));
        QCOMPARE(both.record().timeline.back().code, std::string("field.disputed"));
        QCOMPARE(both.record().timeline.back().args, (std::vector<std::string>{"户籍地址", kFirst, kSecond, "08"}));
    }

    void theOtherFieldsOfThatStepApply()
    {
        TwoWindows both;
        both.correct(both.desk, {{kAddress, kTakenIn, kFirst}});
        const auto verdict = both.correct(both.other, {{kAddress, kTakenIn, kSecond}, {kChild, "陈样宝", "陈样贝"}});
        QCOMPARE(verdict.code, VerdictCode::Conflict);
        QCOMPARE(both.field(kChild).value, Value("陈样贝"));
    }

    void equalValuesAreNoConflict()
    {
        TwoWindows both;
        both.correct(both.desk, {{kAddress, kTakenIn, kFirst}});
        QCOMPARE(both.correct(both.other, {{kAddress, kTakenIn, kFirst}}).code, VerdictCode::Applied);
        QVERIFY(!both.field(kAddress).inConflict());
    }

    void whatIsSensitiveStaysMaskedInTheStory()
    {
        TwoWindows both;
        both.correct(both.desk, {{"mother.idNumber", "310199199604089028", "310199199409179052"}});
        const std::vector<std::string> story = both.record().timeline.back().args;
        QCOMPARE(story.size(), std::size_t{4});
        for (const std::string& told : story)
            QVERIFY2(told.find("199604089028") == std::string::npos && told.find("1994091790") == std::string::npos,
                     told.c_str());
    }

    void nothingBehindADisputeIsHeldUp()
    {
        TwoWindows both;
        both.correct(both.desk, {{kAddress, kTakenIn, kFirst}});
        domain::Operation stuck = both.other.make(
            Role::Cases, "case.correct", "c1", both.correction({{kAddress, kTakenIn, kSecond}}), both.hall.clock.now());
        stuck.baseVersion = both.base;
        domain::Operation free = both.other.make(
            Role::Cases, "case.correct", "c1", both.correction({{kChild, "陈样宝", "陈样贝"}}), both.hall.clock.now());
        free.baseVersion = both.base;
        const Reply reply = both.other.push({stuck, free});
        QCOMPARE(codeAt(reply, 0), std::string("conflict"));
        QCOMPARE(codeAt(reply, 1), std::string("merged"));
    }

    void whatBuildsOnTheDisputedValueIsRefusedByName()
    {
        TwoWindows both;
        both.correct(both.desk, {{kAddress, kTakenIn, kFirst}});
        domain::Operation stuck = both.other.make(
            Role::Cases, "case.correct", "c1", both.correction({{kAddress, kTakenIn, kSecond}}), both.hall.clock.now());
        domain::Operation built =
            both.other.make(Role::Cases, "case.correct", "c1",
                            both.correction({{kAddress, kSecond, "示例区样本路7号"}}), both.hall.clock.now());
        built.dependsOn = {stuck.id};
        const domain::Verdict verdict = verdictAt(both.other.push({stuck, built}), 1);
        QCOMPARE(verdict.code, VerdictCode::Rejected);
        QCOMPARE(verdict.reason, std::string("operation.dependency"));
        QCOMPARE(verdict.args, std::vector<std::string>{stuck.id.text()});
    }

    void aRepeatChangesNothing()
    {
        TwoWindows both;
        both.correct(both.desk, {{kAddress, kTakenIn, kFirst}});
        domain::Operation stuck = both.other.make(
            Role::Cases, "case.correct", "c1", both.correction({{kAddress, kTakenIn, kSecond}}), both.hall.clock.now());
        const domain::Verdict once = verdictAt(both.other.push({stuck}), 0);
        const domain::CaseRecord before = both.record();
        QCOMPARE(verdictAt(both.other.push({stuck}), 0), once);
        QCOMPARE(both.record(), before);
    }

    void aPersonDecidesAndTheOtherValueStays_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("the centre's") << QString::fromUtf8(kFirst);
        QTest::newRow("the one that came later") << QString::fromUtf8(kSecond);
        QTest::newRow("a third") << QStringLiteral("示例区样本路7号");
    }

    void aPersonDecidesAndTheOtherValueStays()
    {
        QFETCH(QString, value);
        TwoWindows both;
        both.dispute();
        const std::string chosen = value.toStdString();
        QCOMPARE(both.settle(both.desk, chosen.c_str(), both.field(kAddress).version).code, VerdictCode::Applied);
        const domain::Field field = both.field(kAddress);
        QCOMPARE(field.value, Value(chosen));
        QVERIFY(!field.inConflict() && !domain::isDisputed(both.record()));
        QVERIFY(keeps(field, kFirst) && keeps(field, kSecond));
        QCOMPARE(both.told("field.settled"), 2); // each value that was open, and who decided
        QCOMPARE(both.record().timeline.back().by, domain::UserId(kClerk));
    }

    void aSecondDecisionIsRefusedAndTheSameOneIsFine()
    {
        TwoWindows both;
        both.dispute();
        const std::int64_t seen = both.field(kAddress).version;
        QCOMPARE(both.settle(both.desk, kFirst, seen).code, VerdictCode::Applied);
        const domain::CaseRecord settled = both.record();
        QCOMPARE(both.settle(both.other, kFirst, seen).code, VerdictCode::Applied);
        const domain::Verdict late = both.settle(both.other, kSecond, seen);
        QCOMPARE(late.code, VerdictCode::Rejected);
        QCOMPARE(late.reason, std::string("case.field_settled"));
        QCOMPARE(both.record(), settled);
    }

    void whoHasNotSeenTheLastValueDoesNotDecide()
    {
        TwoWindows both;
        both.dispute();
        const std::int64_t seen = both.field(kAddress).version;
        both.correct(both.other, {{kAddress, kTakenIn, "示例区样本路7号"}});
        QCOMPARE(both.settle(both.desk, kFirst, seen).reason, std::string("case.field_moved"));
        QCOMPARE(both.settle(both.desk, kFirst, both.field(kAddress).version).code, VerdictCode::Applied);
    }

    void whatADepartmentDecidedOnStaysAsItWas()
    {
        TwoWindows both;
        both.happens("certificate", domain::ItemEventKind::Accept);
        QCOMPARE(both.correct(both.desk, {{kChild, "陈样宝", "陈样贝"}}).code, VerdictCode::Applied);
        both.happens("certificate", domain::ItemEventKind::Approve);
        const domain::Verdict late = both.correct(both.desk, {{kChild, "陈样贝", "陈样宝"}});
        QCOMPARE(late.code, VerdictCode::Rejected);
        QCOMPARE(late.reason, std::string("case.field_decided"));
        QCOMPARE(late.args, (std::vector<std::string>{"新生儿·姓名", "出生医学证明"}));
        QCOMPARE(both.correct(both.desk, {{kAddress, kTakenIn, kFirst}}).code, VerdictCode::Applied);
    }

    void aDecisionNeverTurnsWhatADepartmentDecidedOn()
    {
        TwoWindows both;
        both.correct(both.desk, {{kChild, "陈样宝", "陈样贝"}});
        both.correct(both.other, {{kChild, "陈样宝", "陈样蓓"}});
        both.happens("certificate", domain::ItemEventKind::Accept);
        both.happens("certificate", domain::ItemEventKind::Approve);
        const auto decide = [&](const char* value) {
            domain::SettleField command{.caseId = domain::CaseId("c1"),
                                        .chosen = {},
                                        .seen = both.field(kChild).version,
                                        .at = both.hall.clock.now()};
            command.chosen.element = domain::ElementId(kChild);
            command.chosen.value = value;
            return both.desk.hand(Role::Cases, "case.settle", "c1", domain::toValue(command), both.hall.clock.now());
        };
        QCOMPARE(decide("陈样蓓").reason, std::string("case.field_decided"));
        QCOMPARE(decide("陈样贝").code, VerdictCode::Applied);
        QVERIFY(!domain::isDisputed(both.record()));
    }

    void nothingGoesToADepartmentOnADisputedValue()
    {
        TwoWindows both;
        both.dispute();
        both.happens("certificate", domain::ItemEventKind::Accept);
        both.happens("certificate", domain::ItemEventKind::Approve);
        QCOMPARE(both.state("hukou"), domain::ItemState::Waiting); // it needs the address
        QCOMPARE(both.settle(both.desk, kFirst, both.field(kAddress).version).code, VerdictCode::Applied);
        QCOMPARE(both.state("hukou"), domain::ItemState::Received);
    }

    void aWithdrawnCaseIsNotCorrected()
    {
        TwoWindows both;
        const domain::WithdrawCase command{domain::CaseId("c1"), "申请人改变主意", both.hall.clock.now()};
        both.desk.hand(Role::Cases, "case.withdraw", "c1", domain::toValue(command), command.at);
        QCOMPARE(both.correct(both.other, {{kAddress, kTakenIn, kFirst}}).reason, std::string("case.withdrawn"));
    }
};

QTEST_GUILESS_MAIN(HubConflicts)
#include "tst_hub_conflicts.moc"
