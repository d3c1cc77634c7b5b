#include "domain/identity.h"
#include "fakes/calendars.h"

#include <QTest>

using namespace yc;
using namespace yc::domain;
using fakes::day;

namespace
{

const Day kToday = day("2026-11-23");

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultOfANumberIsNamedWithItsPlace_data();
    void everyFaultOfANumberIsNamedWithItsPlace();
    void everySingleWrongDigitIsFound();
    void blanksAndFullWidthAreTolerated();
    void sexAndBirthAreReadOffAValidNumberOnly();
    void bornOnALeapDayAgesOnTheFirstOfMarch();
    void creditCodesAreChecked_data();
    void creditCodesAreChecked();
    void mobileNumbersMayBeGrouped();
};

void TestIdentity::everyFaultOfANumberIsNamedWithItsPlace_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("position");
    QTest::newRow("valid") << "360426199101010071"
                           << "ok" << 0;
    QTest::newRow("abolished area") << "44040119580101000X"
                                    << "ok" << 0;
    QTest::newRow("lower-case x") << "44040119580101000x"
                                  << "ok" << 0;
    QTest::newRow("impossible date") << "440308199902301512"
                                     << "date" << 7;
    QTest::newRow("wrong check") << "440308199901101513"
                                 << "check_digit" << 18;
    QTest::newRow("short") << "36042619910101007"
                           << "length" << 0;
    QTest::newRow("empty") << ""
                           << "length" << 0;
    QTest::newRow("letter inside") << "3604A6199101010071"
                                   << "characters" << 5;
    QTest::newRow("X inside") << "36042619910101X071"
                              << "characters" << 15;
    QTest::newRow("hanzi") << "36042619910101007一"
                           << "characters" << 18;
    QTest::newRow("no such province") << "990426199101010071"
                                      << "province" << 1;
    QTest::newRow("not born yet") << "360426202701010077"
                                  << "future" << 7;
}

void TestIdentity::everyFaultOfANumberIsNamedWithItsPlace()
{
    QFETCH(QString, number);
    QFETCH(QString, reason);
    QFETCH(int, position);
    const NumberCheck check = checkIdNumber(number.toStdString(), kToday);
    QCOMPARE(QString::fromStdString(check.reason), reason);
    QCOMPARE(check.position, position);
    QCOMPARE(check.valid, reason == "ok");
}

void TestIdentity::everySingleWrongDigitIsFound()
{
    const std::string right = "360426199101010071";
    for (std::size_t i = 0; i < right.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = right;
            wrong[i] = digit;
            QCOMPARE(checkIdNumber(wrong, kToday).valid, wrong == right);
        }
    }
}

void TestIdentity::blanksAndFullWidthAreTolerated()
{
    QVERIFY(checkIdNumber(" 360426 19910101 0071 ", kToday).valid);
    QVERIFY(checkIdNumber("４４０４０１　１９５８０１０１　０００ｘ", kToday).valid);
    QCOMPARE(normalizedIdNumber("４４０４０１　19580101 000x"), std::string("44040119580101000X"));
}

void TestIdentity::sexAndBirthAreReadOffAValidNumberOnly()
{
    QVERIFY(birthDayOf("360426199101010071") == day("1991-01-01"));
    QVERIFY(sexOf("360426199101010071") == Sex::Male);
    QVERIFY(sexOf("44040119580101000X") == Sex::Female);
    QVERIFY(!birthDayOf("440308199901101513"));
    QVERIFY(!sexOf("440308199902301512"));
}

void TestIdentity::bornOnALeapDayAgesOnTheFirstOfMarch()
{
    const Day born = day("2008-02-29");
    QCOMPARE(ageOn(born, day("2026-02-28")), 17);
    QCOMPARE(ageOn(born, day("2026-03-01")), 18);
    QCOMPARE(ageOn(born, day("2028-02-29")), 20);
    QCOMPARE(ageOn(born, day("2008-02-29")), 0);
}

void TestIdentity::creditCodesAreChecked_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("position");
    QTest::newRow("valid") << "91310112087994932F"
                           << "ok" << 0;
    QTest::newRow("lower case, blanks") << "9131 0112 0879 9493 2f"
                                        << "ok" << 0;
    QTest::newRow("body of an authority") << "12441500196720244T"
                                          << "ok" << 0;
    QTest::newRow("wrong check") << "91110000600037341N"
                                 << "check_digit" << 18;
    QTest::newRow("outside the alphabet") << "9111000060003IOZSV"
                                          << "characters" << 14;
    QTest::newRow("short") << "9131011208799493"
                           << "length" << 0;
}

void TestIdentity::creditCodesAreChecked()
{
    QFETCH(QString, code);
    QFETCH(QString, reason);
    QFETCH(int, position);
    const NumberCheck check = checkCreditCode(code.toStdString());
    QCOMPARE(QString::fromStdString(check.reason), reason);
    QCOMPARE(check.position, position);
    QCOMPARE(check.valid, reason == "ok");
}

void TestIdentity::mobileNumbersMayBeGrouped()
{
    QVERIFY(isMobileNumber("138 0000 1234"));
    QVERIFY(isMobileNumber("138-0000-1234"));
    QVERIFY(isMobileNumber("１３８００００１２３４"));
    QVERIFY(!isMobileNumber("12800001234"));
    QVERIFY(!isMobileNumber("1380000123"));
    QVERIFY(!isMobileNumber("1380000123a"));
}

QTEST_APPLESS_MAIN(TestIdentity)
#include "tst_identity.moc"
