#include "domain/field.h"

#include <QTest>

using namespace yc;
using namespace yc::domain;

namespace
{

Reading reading(const char* value, Source source, Trust trust = Trust::High)
{
    return {value, {.source = source, .agency = "公安", .trust = trust}};
}

Field shared(const char* value)
{
    return withReading(Field{.element = ElementId("mother.phone")}, reading(value, Source::Shared));
}

const Provenance kTyped{.source = Source::Typed, .trust = Trust::Medium};

} // namespace

class TestField : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyFieldTakesWhatIsRead();
    void equalValuesKeepTheMoreTrustedSource();
    void aDifferentReadingMakesAConflictThatKeepsBoth();
    void aTypedValueIsNeverOverwritten();
    void aThirdReadingJoinsTheConflict();
    void typingOverASharedValueKeepsTheOriginalAndTheReason();
    void typingTheSameValueConfirmsIt();
    void typingWhereNothingWasReadIsTyped();
    void clearingASharedValueIsAPersonsWork();
    void choosingSettlesTheConflictAndKeepsAllReadings();
    void aJudgedReadingDoesNotOpenTheQuestionAgain();
    void anUnknownChoiceChangesNothing();
};

void TestField::anEmptyFieldTakesWhatIsRead()
{
    const Field field = shared("1");
    QCOMPARE(field.value, Value("1"));
    QCOMPARE(field.provenance.source, Source::Shared);
    QVERIFY(field.others.empty());
}

void TestField::equalValuesKeepTheMoreTrustedSource()
{
    const Field scanned = withReading({}, reading("1", Source::Scanned, Trust::Low));
    QCOMPARE(withReading(scanned, reading("1", Source::Card)).provenance.source, Source::Card);
    QCOMPARE(withReading(shared("1"), reading("1", Source::Scanned, Trust::Low)).provenance.source, Source::Shared);
    QVERIFY(withReading(shared("1"), reading("1", Source::Card)).others.empty());
}

void TestField::aDifferentReadingMakesAConflictThatKeepsBoth()
{
    const Field field = withReading(shared("1"), reading("2", Source::Card));
    QVERIFY(field.inConflict());
    QCOMPARE(field.value, Value("1"));
    QCOMPARE(field.others, (std::vector{reading("1", Source::Shared), reading("2", Source::Card)}));
}

void TestField::aTypedValueIsNeverOverwritten()
{
    const Field typed = withTyped({}, "1", {}, kTyped);
    const Field field = withReading(typed, reading("2", Source::Card));
    QVERIFY(field.inConflict());
    QCOMPARE(field.value, Value("1"));
    QCOMPARE(field.others[0].provenance.source, Source::Typed);
    QVERIFY(!field.confirmed);
}

void TestField::aThirdReadingJoinsTheConflict()
{
    Field field = withReading(shared("1"), reading("2", Source::Card));
    field = withReading(field, reading("3", Source::Licence));
    field = withReading(field, reading("3", Source::Licence));
    QVERIFY(field.inConflict());
    QCOMPARE(field.others.size(), std::size_t{3});
}

void TestField::typingOverASharedValueKeepsTheOriginalAndTheReason()
{
    const Field field = withTyped(shared("1"), "2", "搬家后换号", kTyped);
    QCOMPARE(field.provenance.source, Source::Changed);
    QCOMPARE(field.others, std::vector{reading("1", Source::Shared)});
    QCOMPARE(field.reason, std::string("搬家后换号"));
    const Field again = withTyped(field, "3", "听错", kTyped);
    QCOMPARE(again.provenance.source, Source::Changed);
    QCOMPARE(again.others, std::vector{reading("1", Source::Shared)});
}

void TestField::typingTheSameValueConfirmsIt()
{
    const Field field = withTyped(shared("1"), "1", {}, kTyped);
    QCOMPARE(field.provenance.source, Source::Shared);
    QVERIFY(field.confirmed);
}

void TestField::typingWhereNothingWasReadIsTyped()
{
    const Field field = withTyped({}, "1", "reason of no use", kTyped);
    QCOMPARE(field.provenance.source, Source::Typed);
    QVERIFY(field.reason.empty());
}

void TestField::clearingASharedValueIsAPersonsWork()
{
    const Field cleared = withTyped(shared("1"), {}, "不愿提供", kTyped);
    QVERIFY(cleared.empty());
    QCOMPARE(withReading(cleared, reading("1", Source::Shared)), cleared);
    QVERIFY(withReading(cleared, reading("2", Source::Card)).inConflict());
}

void TestField::choosingSettlesTheConflictAndKeepsAllReadings()
{
    const Field conflict = withReading(shared("1"), reading("2", Source::Card));
    const Field settled = withChoice(conflict, 1, "以身份证为准");
    QVERIFY(!settled.inConflict());
    QCOMPARE(settled.value, Value("2"));
    QCOMPARE(settled.provenance.source, Source::Card);
    QCOMPARE(settled.others.size(), std::size_t{2});
    QCOMPARE(settled.reason, std::string("以身份证为准"));
    QVERIFY(settled.confirmed);
}

void TestField::aJudgedReadingDoesNotOpenTheQuestionAgain()
{
    const Field settled = withChoice(withReading(shared("1"), reading("2", Source::Card)), 1, "以身份证为准");
    QCOMPARE(withReading(settled, reading("1", Source::Shared)), settled);
    QVERIFY(withReading(settled, reading("3", Source::Licence)).inConflict());
}

void TestField::anUnknownChoiceChangesNothing()
{
    const Field conflict = withReading(shared("1"), reading("2", Source::Card));
    QCOMPARE(withChoice(conflict, 2, "x"), conflict);
}

QTEST_APPLESS_MAIN(TestField)
#include "tst_field.moc"
