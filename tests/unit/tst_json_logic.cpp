#include "base/files.h"
#include "rules/json_logic.h"

#include <QTest>

using namespace yc;

/// Conformance: our own cases always; the public ones where they are present.
class TestJsonLogic : public QObject
{
    Q_OBJECT

private slots:
    void ownCasesHold_data();
    void ownCasesHold();
    void publicCasesHold();
    void nestingIsBounded();
    void aRuleCannotRunForEver();
    void aRuleCannotFillTheMemory();
    void variablesAreThoseOfTheOuterData();
    void unknownOperatorsAreFoundWithoutEvaluating();
};

namespace
{

Result<Value> readJson(const std::string& path)
{
    const PosixFiles files;
    const Result<Bytes> bytes = files.read(path, 16U << 20);
    if (!bytes)
        return bytes.problem();
    return parseJson(textOf(*bytes));
}

Value json(const char* text)
{
    return std::move(parseJson(text)).value();
}

/// 2 and 2.0 are one number to JsonLogic.
bool sameResult(const Value& left, const Value& right)
{
    if (left.isNumber() && right.isNumber())
        return left.toDouble() == right.toDouble();
    return left == right;
}

QString described(const Value& rule, const Result<Value>& result)
{
    const std::string text = toJson(rule) + " gave " + (result ? toJson(*result) : result.problem().code);
    return QString::fromStdString(text);
}

Value nested(int depth)
{
    Value rule = true;
    for (int level = 0; level < depth; ++level) {
        Value outer;
        outer.set("!", std::move(rule));
        rule = std::move(outer);
    }
    return rule;
}

} // namespace

void TestJsonLogic::ownCasesHold_data()
{
    QTest::addColumn<QByteArray>("text");
    const Result<Value> cases = readJson(YC_SOURCE_DIR "/tests/data/rules/cases.json");
    QVERIFY2(cases.ok(), cases ? "" : cases.problem().code.c_str());
    QVERIFY(cases->toArray().size() > 80);
    for (const Value& one : cases->toArray())
        QTest::newRow(one["says"].toString().c_str()) << QByteArray::fromStdString(toJson(one));
}

void TestJsonLogic::ownCasesHold()
{
    QFETCH(QByteArray, text);
    const Value one = json(text.constData());
    const Result<Value> result = rules::evaluate(one["rule"], one["data"]);
    if (one.has("error")) {
        QVERIFY2(!result.ok(), qPrintable(described(one["rule"], result)));
        QCOMPARE(result.problem().code, one["error"].toString());
        return;
    }
    QVERIFY2(result.ok() && sameResult(*result, one["result"]), qPrintable(described(one["rule"], result)));
}

void TestJsonLogic::publicCasesHold()
{
    constexpr int kPublicCases = 278;
    const QString folder = qEnvironmentVariable("YC_SHARED_DATA", QStringLiteral(YC_SOURCE_DIR "/../shared/data"));
    const Result<Value> cases = readJson((folder + QStringLiteral("/jsonlogic-compatible.json")).toStdString());
    if (!cases)
        QSKIP("the public JsonLogic cases are not on this machine; name their folder in YC_SHARED_DATA");
    int held = 0;
    for (const Value& one : cases->toArray()) {
        if (!one.isObject()) // a heading
            continue;
        const Result<Value> result = rules::evaluate(one["rule"], one["data"]);
        QVERIFY2(result.ok() && sameResult(*result, one["result"]), qPrintable(described(one["rule"], result)));
        ++held;
    }
    QCOMPARE(held, kPublicCases);
}

void TestJsonLogic::nestingIsBounded()
{
    QVERIFY(rules::evaluate(nested(64), {}).ok());
    const Result<Value> result = rules::evaluate(nested(65), {});
    QVERIFY(!result.ok());
    QCOMPARE(result.problem().code, std::string("rules.too_deep"));
}

void TestJsonLogic::aRuleCannotRunForEver()
{
    Value data;
    for (int number = 0; number < 400; ++number)
        data.append(number);
    const Value rule = json(R"({"map":[{"var":""},{"map":[[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20],
        {"map":[[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20],{"+":[{"var":""},1]}]}]}]})");
    const Result<Value> result = rules::evaluate(rule, data);
    QVERIFY(!result.ok());
    QCOMPARE(result.problem().code, std::string("rules.too_long"));
}

void TestJsonLogic::aRuleCannotFillTheMemory()
{
    const char* kDoubling[] = {R"({"cat":[{"var":"accumulator"},{"var":"accumulator"}]})",
                               R"([{"var":"accumulator"},{"var":"accumulator"}])",
                               R"({"merge":[{"var":"accumulator"},{"var":"accumulator"}]})"};
    Value items;
    for (int number = 0; number < 60; ++number)
        items.append(number);
    for (const char* body : kDoubling) {
        Value rule;
        rule.set("reduce", Array{items, json(body), Array{"doubled"}});
        const Result<Value> result = rules::evaluate(rule, {});
        QVERIFY2(!result.ok(), body);
        QCOMPARE(result.problem().code, std::string("rules.too_long"));
    }
}

void TestJsonLogic::variablesAreThoseOfTheOuterData()
{
    const Value rule = json(R"({"and":[{"==":[{"var":"answers.follow"},"father"]},{"missing":["fields.father.phone"]},
        {"missing_some":[1,["fields.a","fields.b"]]},{"some":[{"var":"answers.dishes"},{"==":[{"var":"name"},"x"]}]},
        {"var":[{"cat":["computed",".path"]}]},{"var":["answers.twice",1]},{"var":""}]})");
    const std::vector<std::string> expected = {"answers.dishes", "answers.follow", "answers.twice",
                                               "fields.a",       "fields.b",       "fields.father.phone"};
    QCOMPARE(rules::variablesOf(rule), expected);
}

void TestJsonLogic::unknownOperatorsAreFoundWithoutEvaluating()
{
    const Value rule = json(R"({"if":[false,{"matches":["a","b"]},{"map":[[1],{"triple":[{"var":""}]}]}]})");
    QCOMPARE(rules::unknownOperatorsOf(rule), (std::vector<std::string>{"matches", "triple"}));
    QVERIFY(rules::unknownOperatorsOf(json(R"({"==":[1,{"a":1,"b":2}]})")).empty());
}

QTEST_APPLESS_MAIN(TestJsonLogic)
#include "tst_json_logic.moc"
