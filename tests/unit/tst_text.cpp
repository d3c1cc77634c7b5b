#include "base/clock.h"
#include "base/redact.h"
#include "base/text.h"

#include <QTest>

using namespace yc;

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void malformedUtf8IsRefused();
    void codePointsSurviveBeyondTheBasicPlane();
    void base64AndHexComeBack();
    void blanksIncludeTheIdeographicOne();
    void aCountIsDigitsAlone();
    void masksKeepOnlyTheEnds();
    void logLinesHoldNoNumbersOfPeople();
    void daysAreOfTheHall();
};

void TestText::malformedUtf8IsRefused()
{
    QVERIFY(isUtf8("陈样宝"));
    QVERIFY(!isUtf8("\xC0\x80"));         // overlong
    QVERIFY(!isUtf8("\xED\xA0\x80"));     // surrogate
    QVERIFY(!isUtf8("\xF4\x90\x80\x80")); // past U+10FFFF
    QVERIFY(!isUtf8("\xE9\x99"));         // cut short
}

void TestText::codePointsSurviveBeyondTheBasicPlane()
{
    const std::string name = "𠮷田𬭎";
    QCOMPARE(length(name), std::size_t{3});
    QCOMPARE(fromCodePoints(toCodePoints(name)), name);
    QCOMPARE(firstPoints(name, 1), std::string("𠮷"));
}

void TestText::base64AndHexComeBack()
{
    for (std::size_t size = 0; size < 9; ++size) {
        Bytes bytes;
        for (std::size_t i = 0; i < size; ++i)
            bytes.push_back(static_cast<std::uint8_t>(250 + i));
        QVERIFY(fromBase64(toBase64(bytes)).value() == bytes);
        QVERIFY(fromHex(toHex(bytes)).value() == bytes);
    }
    QVERIFY(!fromBase64("QQ=A").ok());
    QVERIFY(!fromHex("0g").ok());
}

void TestText::blanksIncludeTheIdeographicOne()
{
    QCOMPARE(trimmed("　 张示例\t"), std::string("张示例"));
    QCOMPARE(toHalfWidth("１３８Ｘ"), std::string("138X"));
}

void TestText::aCountIsDigitsAlone()
{
    QCOMPARE(countFrom("0"), std::optional<std::int64_t>(0));
    QCOMPARE(countFrom("007"), std::optional<std::int64_t>(7));
    QCOMPARE(countFrom("9223372036854775807"), std::optional<std::int64_t>(INT64_MAX));
    for (const char* none : {"", "-0", "-1", "+1", " 1", "1 ", "1e3", "0x1", "１", "9223372036854775808"})
        QVERIFY2(!countFrom(none), none);
}

void TestText::masksKeepOnlyTheEnds()
{
    QCOMPARE(maskName("张示例"), std::string("张*"));
    QCOMPARE(maskIdNumber("310101199001011234"), std::string("310***********1234"));
    QCOMPARE(maskPhone("13800001234"), std::string("138****1234"));
    QCOMPARE(maskPhone("1234"), std::string("****"));
    QCOMPARE(maskPhone("某银行示例支行营业部"), std::string("某银行***行营业部"));
}

void TestText::logLinesHoldNoNumbersOfPeople()
{
    QCOMPARE(scrub("case 42 of 31010119900101123X at 14:32"), std::string("case 42 of *** at 14:32"));
    QCOMPARE(scrub("phone 13800001234."), std::string("phone ***."));
}

void TestText::daysAreOfTheHall()
{
    using namespace std::chrono;
    const Moment lateEvening = Moment(sys_days{year{2026} / 11 / 22}) + hours(17); // 01:00 on the 23rd in the hall
    QCOMPARE(dayText(dayOf(lateEvening)), std::string("2026-11-23"));
    QCOMPARE(momentText(lateEvening), std::string("2026-11-23 01:00:00"));
    Day day;
    QVERIFY(parseDay("2026-02-28", day));
    QVERIFY(!parseDay("2026-02-29", day));
    QVERIFY(!parseDay("2026-2-28", day));
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
