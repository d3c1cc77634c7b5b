#include "domain/commands.h"
#include "domain/field_merge.h"

#include <QTest>
#include <rapidcheck.h>

using namespace yc;
using namespace yc::domain;

namespace
{

const ElementId kAddress("hukou.address");
constexpr const char* kHere = "07";
constexpr const char* kThere = "12";

Provenance typedAt(const char* window)
{
    return {.source = Source::Typed,
            .at = fromMicros(1),
            .trust = Trust::Medium,
            .by = UserId("020317"),
            .window = WindowId(window)};
}

Field fieldOf(const Value& value, std::int64_t version = 1, const char* window = kThere)
{
    return {.element = kAddress, .value = value, .provenance = typedAt(window), .version = version};
}

FieldChange changeTo(const Value& value, std::optional<Value> base = std::nullopt)
{
    return {.field = fieldOf(value, 0, kHere), .base = std::move(base)};
}

/// "A" at the taking in; "B" came from another window since, "C" from this one.
Field inDispute()
{
    return merged(fieldOf("B", 2), changeTo("C", Value("A")), 1).field;
}

bool keeps(const Field& field, const Value& value)
{
    return field.value == value || std::ranges::find(field.others, value, &Reading::value) != field.others.end();
}

QStringList openOnes(const Field& field)
{
    QStringList open;
    for (const Reading& reading : field.others) {
        if (reading.open)
            open << QString::fromStdString(reading.value.toString());
    }
    return open;
}

} // namespace

class TestFieldMerge : public QObject
{
    Q_OBJECT

private slots:
    void aFieldMergesByItsOwnVersion_data();
    void aFieldMergesByItsOwnVersion();
    void whatIsReplacedStaysAsAReading();
    void aDisputeKeepsBothWithWhoAndWhere();
    void aThirdWindowJoinsTheDispute();
    void noMergeLosesAValue();
    void aDecisionCountsAndTheOthersStay_data();
    void aDecisionCountsAndTheOthersStay();
    void aValueThatIsKnownKeepsWhereItCameFrom();
    void decidingTheSameTwiceChangesNothing();
    void aSecondDecisionIsRefused();
    void whoHasNotSeenTheLastValueDoesNotDecide();
    void whatWasDecidedMayBeDisputedAgain();
    void differentFieldsOfOneCaseMerge();
    void anOperationIsSignedByItsSender();
    void whatOthersChangedBesideItIsNamed();
};

void TestFieldMerge::aFieldMergesByItsOwnVersion_data()
{
    QTest::addColumn<std::int64_t>("version"); // of the field
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("base"); // what the window saw; "-" = not said
    QTest::addColumn<std::int64_t>("baseVersion");
    QTest::addColumn<QString>("brought");
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("counts");
    const auto row = [](const char* name, std::int64_t version, const char* current, const char* base,
                        std::int64_t baseVersion, const char* brought, FieldMerge how, const char* counts) {
        QTest::newRow(name) << version << current << base << baseVersion << brought << int(how) << counts;
    };
    using enum FieldMerge;
    row("nobody touched it", 1, "A", "A", 1, "C", Applied, "C");
    row("others changed the case, not the field", 1, "A", "A", 9, "C", Applied, "C");
    row("nobody touched it, no base said", 1, "A", "-", 1, "C", Applied, "C");
    row("an empty field", 0, "", "", 1, "C", Applied, "C");
    row("our own step before it", 5, "B", "B", 1, "C", Applied, "C");
    row("there and back again", 5, "A", "A", 1, "C", Applied, "C");
    row("somebody else changed it", 5, "B", "A", 1, "C", Disputed, "B");
    row("somebody else changed it, no base said", 5, "B", "-", 1, "C", Disputed, "B");
    row("somebody else emptied it", 5, "", "A", 1, "C", Disputed, "");
    row("we empty what somebody else changed", 5, "B", "A", 1, "", Disputed, "B");
    row("both want the same", 5, "C", "A", 1, "C", Same, "C");
    row("both emptied it", 5, "", "A", 1, "", Same, "");
}

void TestFieldMerge::aFieldMergesByItsOwnVersion()
{
    QFETCH(std::int64_t, version);
    QFETCH(QString, current);
    QFETCH(QString, base);
    QFETCH(std::int64_t, baseVersion);
    QFETCH(QString, brought);
    QFETCH(int, how);
    QFETCH(QString, counts);
    const auto valueOf = [](const QString& text) { return text.isEmpty() ? Value() : Value(text.toStdString()); };
    const auto seen = base == QStringLiteral("-") ? std::nullopt : std::optional(valueOf(base));
    const MergedField outcome =
        merged(fieldOf(valueOf(current), version), changeTo(valueOf(brought), seen), baseVersion);
    QCOMPARE(int(outcome.how), how);
    QCOMPARE(outcome.field.value, valueOf(counts));
    QCOMPARE(outcome.field.disputed(), outcome.how == FieldMerge::Disputed);
    QVERIFY(keeps(outcome.field, valueOf(brought)));
}

void TestFieldMerge::whatIsReplacedStaysAsAReading()
{
    const Field after = merged(fieldOf("A"), changeTo("C", Value("A")), 1).field;
    QCOMPARE(after.others, (std::vector<Reading>{{Value("A"), typedAt(kThere)}}));
    QVERIFY(openOnes(after).isEmpty());
}

void TestFieldMerge::aDisputeKeepsBothWithWhoAndWhere()
{
    const Field field = inDispute();
    QVERIFY(field.inConflict() && !field.confirmed);
    QCOMPARE(field.others, (std::vector<Reading>{{Value("B"), typedAt(kThere)}, {Value("C"), typedAt(kHere), true}}));
}

void TestFieldMerge::aThirdWindowJoinsTheDispute()
{
    // Even who has seen the dispute only adds to it: deciding is a step of its own.
    const MergedField third = merged(inDispute(), changeTo("D", Value("B")), 9);
    QCOMPARE(third.how, FieldMerge::Disputed);
    QCOMPARE(openOnes(third.field), (QStringList{QStringLiteral("C"), QStringLiteral("D")}));
    QCOMPARE(openOnes(merged(third.field, changeTo("D", Value("A")), 1).field).size(), 2);
}

void TestFieldMerge::noMergeLosesAValue()
{
    QVERIFY(rc::check("values", [] {
        const auto letter = rc::gen::element<Value>(Value("A"), Value("B"), Value("C"), Value("D"), Value("E"));
        Field field = fieldOf(*letter);
        std::vector<Value> brought{field.value};
        for (std::int64_t version = 2; version < 12; ++version) {
            const Value value = *letter;
            if (field.disputed() && *rc::gen::arbitrary<bool>()) {
                field = settled(field, fieldOf(value), version).value();
                RC_ASSERT(!field.disputed());
                RC_ASSERT(field.value == value);
            } else {
                field = merged(field, changeTo(value, *letter), *rc::gen::inRange<std::int64_t>(1, version)).field;
            }
            field.version = version;
            brought.push_back(value);
            for (const Value& each : brought)
                RC_ASSERT(keeps(field, each));
        }
    }));
}

void TestFieldMerge::aDecisionCountsAndTheOthersStay_data()
{
    QTest::addColumn<QString>("chosen");
    for (const char* value : {"B", "C", "E"}) // the centre's, ours, a third
        QTest::newRow(value) << QString::fromLatin1(value);
}

void TestFieldMerge::aDecisionCountsAndTheOthersStay()
{
    QFETCH(QString, chosen);
    Field decision = fieldOf(chosen.toStdString(), 0, kHere);
    decision.reason = "户口簿原件为准";
    const Field after = settled(inDispute(), decision, 2).value();
    QCOMPARE(after.value, Value(chosen.toStdString()));
    QCOMPARE(after.reason, decision.reason);
    QVERIFY(after.confirmed && !after.inConflict() && openOnes(after).isEmpty());
    QVERIFY(keeps(after, "B") && keeps(after, "C"));
}

void TestFieldMerge::aValueThatIsKnownKeepsWhereItCameFrom()
{
    QCOMPARE(settled(inDispute(), fieldOf("B", 0, "33"), 2).value().provenance, typedAt(kThere));
    QCOMPARE(settled(inDispute(), fieldOf("E", 0, "33"), 2).value().provenance, typedAt("33"));
}

void TestFieldMerge::decidingTheSameTwiceChangesNothing()
{
    Field after = settled(inDispute(), fieldOf("C"), 2).value();
    after.version = 3;
    QCOMPARE(settled(after, fieldOf("C"), 2).value(), after);
}

void TestFieldMerge::aSecondDecisionIsRefused()
{
    const Field after = settled(inDispute(), fieldOf("C"), 2).value();
    const auto second = settled(after, fieldOf("B"), 2);
    QVERIFY(!second.ok());
    QCOMPARE(second.problem().code, std::string("case.field_settled"));
    QCOMPARE(second.problem().args, std::vector<std::string>{kAddress.text()});
}

void TestFieldMerge::whoHasNotSeenTheLastValueDoesNotDecide()
{
    Field field = merged(inDispute(), changeTo("D", Value("A")), 1).field;
    field.version = 3;
    QCOMPARE(settled(field, fieldOf("C"), 2).problem().code, std::string("case.field_moved"));
    QVERIFY(settled(field, fieldOf("C"), 3).ok());
}

void TestFieldMerge::whatWasDecidedMayBeDisputedAgain()
{
    Field field = settled(inDispute(), fieldOf("C"), 2).value();
    field.version = 3;
    // Somebody typed B again without knowing of the decision: a person's work, and a person looks at it.
    field = merged(field, changeTo("B", Value("A")), 1).field;
    QVERIFY(field.disputed());
    QCOMPARE(openOnes(field), QStringList{QStringLiteral("B")});
}

void TestFieldMerge::differentFieldsOfOneCaseMerge()
{
    CaseRecord record;
    record.fields[kAddress] = fieldOf("B", 5);
    const ElementId phone("mother.phone");
    record.fields[phone] = fieldOf("1", 1);
    record.fields[phone].element = phone;
    FieldChange number = changeTo("2", Value("1"));
    number.field.element = phone;
    const Merges merges = mergeInto(record, {changeTo("C", Value("A")), number}, 1);
    QCOMPARE(merges.applied, std::vector<ElementId>{phone});
    QCOMPARE(merges.disputed, std::vector<ElementId>{kAddress});
    QCOMPARE(record.fields.at(phone).value, Value("2"));
    QVERIFY(isDisputed(record));
}

void TestFieldMerge::anOperationIsSignedByItsSender()
{
    Operation operation;
    operation.user = UserId("020318");
    operation.window = WindowId("09");
    FieldChange forged = changeTo("C", Value("A"));
    forged.field.provenance.by = UserId("somebody-else");
    const Provenance signedOne =
        changesOf(CorrectCase{.caseId = {}, .changes = {forged}, .reason = {}}, operation).front().field.provenance;
    QCOMPARE(signedOne.by, UserId("020318"));
    QCOMPARE(signedOne.window, WindowId("09"));
}

void TestFieldMerge::whatOthersChangedBesideItIsNamed()
{
    CaseRecord record;
    const auto put = [&](const char* element, std::int64_t version, const char* window) {
        Field field = fieldOf("x", version, window);
        field.element = ElementId(element);
        record.fields[field.element] = field;
    };
    put("a.untouched", 1, kThere);
    put("b.others", 4, kThere);
    put("c.ours", 4, kHere);
    put(kAddress.text().c_str(), 4, kThere);
    Operation operation;
    operation.window = WindowId(kHere);
    operation.baseVersion = 3;
    const std::vector<FieldChange> changes{changeTo("C", Value("A"))};
    QCOMPARE(changedBeside(record, changes, operation), std::vector<ElementId>{ElementId("b.others")});
    // Who took the case in knows it as it was then.
    operation.baseVersion = 0;
    QCOMPARE(changedBeside(record, changes, operation), std::vector<ElementId>{ElementId("b.others")});
}

QTEST_GUILESS_MAIN(TestFieldMerge)
#include "tst_field_merge.moc"
