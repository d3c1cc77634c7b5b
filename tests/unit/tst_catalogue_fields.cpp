#include "catalogue/derive.h"
#include "catalogue/scope.h"
#include "catalogue_samples.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;
using namespace std::chrono_literals;

/// Values of fields: which are right, and which the rules propose.
class TestCatalogueFields : public QObject
{
    Q_OBJECT

private slots:
    void aValueIsJudgedByKindAndSchema_data();
    void aValueIsJudgedByKindAndSchema();
    void aRefusalNeverRepeatsTheValue();
    void daysMayBeBoundByToday();
    void aRuleProposesAValueForAnEmptyField();
    void aProposalThatItsElementRefusesIsDropped();
    void usualAnswersStartACase();
    void fieldsAreNestedByTheirDots();
};

namespace
{

const Day kToday = std::chrono::sys_days(2026y / 11 / 23);

catalogue::DataElement elementOf(const char* kind, const char* schema, bool optional = false)
{
    catalogue::DataElement element;
    element.id = domain::ElementId("x");
    element.kind = kind;
    element.schema = *parseJson(schema);
    element.optional = optional;
    return element;
}

} // namespace

void TestCatalogueFields::aValueIsJudgedByKindAndSchema_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* says, const char* kind, const char* schema, const char* value, const char* code) {
        QTest::newRow(says) << QByteArray(kind) << QByteArray(schema) << QByteArray(value) << QByteArray(code);
    };
    const char* name = R"({"type":"string","minLength":2,"maxLength":4})";
    row("length counts hanzi", "name", name, R"("欧阳样本")", "");
    row("too short", "name", name, R"("陈")", "field.length");
    row("too long", "name", name, R"("欧阳样本人")", "field.length");
    row("empty", "name", name, R"("  ")", "field.required");
    row("null", "name", name, "null", "field.required");
    row("a number where a text belongs", "name", name, "7", "field.format");
    row("valid number", "id", "null", R"("360426199101010071")", "");
    row("wrong check digit", "id", "null", R"("440308199901101513")", "id.check_digit");
    row("impossible date in a number", "id", "null", R"("440308199902301512")", "id.date");
    row("valid credit code", "creditCode", "null", R"("91310112087994932F")", "");
    row("wrong credit code", "creditCode", "null", R"("91110000600037341N")", "uscc.check_digit");
    row("mobile", "phone", "null", R"("13800000000")", "");
    row("not a mobile", "phone", "null", R"("02112345678")", "phone.form");
    row("day", "date", "null", R"("2026-02-28")", "");
    row("no such day", "date", "null", R"("2026-02-29")", "date.form");
    row("moment", "datetime", "null", R"("2026-02-28 23:59")", "");
    row("no such hour", "datetime", "null", R"("2026-02-28 24:00")", "date.form");
    row("moment cut short", "datetime", "null", R"("2026-02-28")", "date.form");
    row("pattern", "text", R"({"pattern":"^[A-Z]{2}$"})", R"("ABC")", "field.pattern");
    row("pattern met", "text", R"({"pattern":"^[A-Z]{2}$"})", R"("AB")", "");
    row("enumeration", "choice", R"({"enum":["男","女"]})", R"("无")", "field.enum");
    row("enumeration met", "choice", R"({"enum":["男","女"]})", R"("女")", "");
    row("below the minimum", "number", R"({"type":"integer","minimum":1,"maximum":20})", "0", "field.range");
    row("above the maximum", "number", R"({"type":"integer","minimum":1,"maximum":20})", "21", "field.range");
    row("not whole", "number", R"({"type":"integer"})", "1.5", "field.format");
    row("text where a number belongs", "number", "null", R"("3")", "field.format");
    row("yes", "yesno", "null", "true", "");
    row("not a yes", "yesno", "null", R"("yes")", "field.format");
}

void TestCatalogueFields::aValueIsJudgedByKindAndSchema()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, code);
    const catalogue::DataElement element = elementOf(kind.constData(), schema.constData());
    const Result<void> checked = catalogue::checkValue(element, *parseJson(value.toStdString()), kToday);
    QCOMPARE(checked ? std::string() : checked.problem().code, code.toStdString());
    const catalogue::DataElement optional = elementOf(kind.constData(), schema.constData(), true);
    QVERIFY(catalogue::checkValue(optional, Value(), kToday).ok());
}

void TestCatalogueFields::aRefusalNeverRepeatsTheValue()
{
    const std::string secret = "440308199901101513";
    const Result<void> checked = catalogue::checkValue(elementOf("id", "null"), secret, kToday);
    QVERIFY(!checked.ok());
    const Problem& problem = checked.problem();
    QCOMPARE(problem.args, (Texts{"18"})); // the place of the check digit
    QVERIFY(problem.detail.find(secret) == std::string::npos);
}

void TestCatalogueFields::daysMayBeBoundByToday()
{
    const catalogue::DataElement born = elementOf("date", R"({"formatMaximum":"today","formatMinimum":"1900-01-01"})");
    QVERIFY(catalogue::checkValue(born, "2026-11-23", kToday).ok());
    QCOMPARE(catalogue::checkValue(born, "2026-11-24", kToday).problem().code, std::string("date.future"));
    QVERIFY(catalogue::checkValue(born, "2026-11-24", kToday + std::chrono::days(1)).ok());
    QCOMPARE(catalogue::checkValue(born, "1899-12-31", kToday).problem().code, std::string("date.early"));
}

void TestCatalogueFields::aRuleProposesAValueForAnEmptyField()
{
    const catalogue::Loaded loaded = sampleCatalogue("sound");
    const catalogue::OneThing& thing = loaded.catalogue.oneThings.front();
    const Object answers = answersOf(R"({"owns":true})");
    const auto proposals = catalogue::inferred(thing, answers, answersOf(R"({"mover.name":"陈样本"})"));
    QCOMPARE(proposals.size(), std::size_t{1});
    QCOMPARE(proposals[0].first.text(), std::string("home.owner"));
    QCOMPARE(proposals[0].second, Value("陈样本"));
    QVERIFY(catalogue::inferred(thing, answers, answersOf(R"({"mover.name":"陈样本","home.owner":"王样本"})")).empty());
    QVERIFY(
        catalogue::inferred(thing, answersOf(R"({"owns":false})"), answersOf(R"({"mover.name":"陈样本"})")).empty());
    QVERIFY(catalogue::inferred(thing, answers, {}).empty());
}

void TestCatalogueFields::aProposalThatItsElementRefusesIsDropped()
{
    const catalogue::Loaded loaded = sampleCatalogue("sound");
    catalogue::OneThing strict = loaded.catalogue.oneThings.front();
    strict.elements[4].schema = *parseJson(R"({"type":"string","minLength":4})");
    const Object answers = answersOf(R"({"owns":true})");
    QVERIFY(catalogue::inferred(strict, answers, answersOf(R"({"mover.name":"陈样本"})")).empty());
}

void TestCatalogueFields::usualAnswersStartACase()
{
    const catalogue::Loaded loaded = sampleCatalogue("sound");
    const Value usual = catalogue::usualAnswers(loaded.catalogue.oneThings.front());
    QCOMPARE(toJson(usual), std::string(R"({"insured":false,"owns":true})"));
}

void TestCatalogueFields::fieldsAreNestedByTheirDots()
{
    const Value nested = catalogue::nested(answersOf(R"({"a.b.c":1,"a.d":2,"e":3,"f":{"g":4}})"));
    QCOMPARE(toJson(nested), std::string(R"({"a":{"b":{"c":1},"d":2},"e":3,"f":{"g":4}})"));
}

QTEST_APPLESS_MAIN(TestCatalogueFields)
#include "tst_catalogue_fields.moc"
