#include "base/value.h"

#include <QTest>

using namespace yc;

class TestValue : public QObject
{
    Q_OBJECT

private slots:
    void textComesBackAsItWas();
    void refusesWhatIsOutOfBounds_data();
    void refusesWhatIsOutOfBounds();
    void equalValuesGiveEqualText();
    void everySignIsEscapedAsTheStandardAsks();
    void malformedTextIsWrittenWithReplacementSigns();
    void emptyContainersAndNumbersKeepTheirForm();
};

void TestValue::textComesBackAsItWas()
{
    const std::string text = R"({"a":[1,2.5,true,null,"陈样宝𠮷"],"b":{"c":-9007199254740993}})";
    const Result<Value> value = parseJson(text);
    QVERIFY(value.ok());
    QCOMPARE(toJson(*value), text);
    QCOMPARE((*value)["b"]["c"].toInteger(), -9007199254740993LL);
    QVERIFY((*value)["a"].toArray()[1].isDouble());
}

void TestValue::refusesWhatIsOutOfBounds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("syntax") << QByteArray("{\"a\":}") << QByteArray("json.syntax");
    QTest::newRow("trailing") << QByteArray("{} x") << QByteArray("json.syntax");
    QTest::newRow("empty") << QByteArray("") << QByteArray("json.syntax");
    QTest::newRow("truncated") << QByteArray("{\"a\":[1,2") << QByteArray("json.syntax");
    QTest::newRow("not utf-8") << QByteArray("\"\xC3\x28\"") << QByteArray("json.not_utf8");
    QTest::newRow("too deep") << QByteArray(100, '[') + QByteArray(100, ']') << QByteArray("json.too_deep");
    QTest::newRow("twice") << QByteArray("{\"a\":1,\"a\":2}") << QByteArray("json.duplicate_key");
    QTest::newRow("too large") << QByteArray(2000, ' ') << QByteArray("json.too_large");
}

void TestValue::refusesWhatIsOutOfBounds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const Result<Value> value = parseJson(text.toStdString(), JsonLimits{1000, 64});
    QVERIFY(!value.ok());
    QCOMPARE(value.problem().code, code.toStdString());
}

void TestValue::equalValuesGiveEqualText()
{
    Value one;
    one.set("b", 1);
    one.set("a", "x");
    Value two;
    two.set("a", "x");
    two.set("b", 1);
    QCOMPARE(toJson(one), toJson(two));
    QVERIFY(one == two);
}

void TestValue::everySignIsEscapedAsTheStandardAsks()
{
    for (int sign = 0; sign < 0x80; ++sign) { // RFC 8259, section 7
        const std::string text = "a" + std::string(1, static_cast<char>(sign)) + "字";
        const std::string written = toJson(Object{{text, text}});
        QCOMPARE(parseJson(written).value()[text].toString(), text);
        const bool plain = sign >= 0x20 && sign != '"' && sign != '\\';
        QCOMPARE(written == "{\"" + text + "\":\"" + text + "\"}", plain);
    }
}

void TestValue::malformedTextIsWrittenWithReplacementSigns()
{
    QCOMPARE(toJson(Value(std::string("a\xC3("))), std::string("\"a\xEF\xBF\xBD(\""));
}

void TestValue::emptyContainersAndNumbersKeepTheirForm()
{
    for (const char* text : {"[]", "{}", "[[],{}]", "null", "true", "0", "-1.5", "2.0", "9223372036854775807"})
        QCOMPARE(toJson(parseJson(text).value()), std::string(text));
    QCOMPARE(toJson(Value(std::numeric_limits<double>::infinity())), std::string("null"));
}

QTEST_APPLESS_MAIN(TestValue)
#include "tst_value.moc"
