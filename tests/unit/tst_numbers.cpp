#include "store/numbers.h"
#include "store_rig.h"

#include <QTest>
#include <set>

using namespace yc;
using namespace yc::testing;

class TestNumbers : public QObject
{
    Q_OBJECT

private slots:
    void theCheckDigitIsThatOfTheStandard();
    void everyWrongDigitIsNoticed();
    void aNumberIsPrefixSerialAndCheckDigit();
    void noNumberComesTwiceAcrossRestarts();
    void anOrderlyEndGivesBackWhatWasNotUsed();
    void aKillBurnsAFewAndRepeatsNone();
    void blocksAreUsedInTheOrderTheyCame();
    void theSameBlockAgainChangesNothing();
    void anEmptyLeaseSaysSo();
};

namespace
{

const ports::NumberBlock kBlock{.series = "receipt", .prefix = "4301", .next = 1, .end = 21, .width = 6};

} // namespace

void TestNumbers::theCheckDigitIsThatOfTheStandard()
{
    // ISO 7064: the example of MOD 11,10 is 0794 with check digit 5.
    QCOMPARE(store::printedNumber("", 794, 4), std::string("07945"));
    QVERIFY(store::isPrintedNumber("07945"));
}

void TestNumbers::everyWrongDigitIsNoticed()
{
    const std::string number = store::printedNumber("CS07", 1234, 8);
    QVERIFY(store::isPrintedNumber(number));
    for (std::size_t at = 0; at < number.size(); ++at) {
        if (number[at] < '0' || number[at] > '9')
            continue;
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = number;
            wrong[at] = digit;
            QCOMPARE(store::isPrintedNumber(wrong), wrong == number);
        }
    }
    QVERIFY(!store::isPrintedNumber(""));
    QVERIFY(!store::isPrintedNumber("5"));
    QVERIFY(!store::isPrintedNumber("0794X"));
}

void TestNumbers::aNumberIsPrefixSerialAndCheckDigit()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->addNumberBlock(kBlock).ok());
    const std::string number = rig.store->takeNumber().value();
    QVERIFY(number.starts_with("4301000001"));
    QCOMPARE(number.size(), std::size_t{11});
    QVERIFY(store::isPrintedNumber(number));
}

void TestNumbers::noNumberComesTwiceAcrossRestarts()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->addNumberBlock(kBlock).ok());
    std::set<std::string> seen;
    for (int i = 0; i < 20; ++i) {
        QVERIFY(seen.insert(rig.store->takeNumber().value()).second);
        if (i % 3 == 0)
            QVERIFY(rig.open().ok());
    }
    QCOMPARE(rig.store->numbersLeft().value(), std::int64_t{0});
}

void TestNumbers::anOrderlyEndGivesBackWhatWasNotUsed()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->addNumberBlock(kBlock).ok());
    QVERIFY(rig.store->takeNumber().ok());
    QCOMPARE(rig.store->numbersLeft().value(), std::int64_t{19});
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->numbersLeft().value(), std::int64_t{19});
    QCOMPARE(rig.store->takeNumber().value(), store::printedNumber("4301", 2, 6));
}

void TestNumbers::aKillBurnsAFewAndRepeatsNone()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->addNumberBlock(kBlock).ok());
    const std::string first = rig.store->takeNumber().value();
    StoreRig after; // what stood on the disk at that moment, opened elsewhere
    for (const char* name : {"work.db", "work.db-wal", "work.box"})
        QVERIFY(QFile::copy(rig.folder.filePath(name), after.folder.filePath(name)));
    QVERIFY(after.open().ok());
    const std::string next = after.store->takeNumber().value();
    QVERIFY(next != first);
    QVERIFY(after.store->numbersLeft().value() >= 20 - 2 * 8);
}

void TestNumbers::blocksAreUsedInTheOrderTheyCame()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->addNumberBlock({.series = "receipt", .prefix = "A", .next = 5, .end = 6, .width = 4}).ok());
    QVERIFY(rig.store->addNumberBlock({.series = "receipt", .prefix = "B", .next = 9, .end = 10, .width = 4}).ok());
    QVERIFY(rig.store->takeNumber().value().starts_with("A0005"));
    QVERIFY(rig.store->takeNumber().value().starts_with("B0009"));
}

void TestNumbers::theSameBlockAgainChangesNothing()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->addNumberBlock(kBlock).ok());
    const std::string first = rig.store->takeNumber().value();
    QVERIFY(rig.store->addNumberBlock(kBlock).ok()); // the lost answer of a lease, asked again
    QCOMPARE(rig.store->numbersLeft().value(), std::int64_t{19});
    QVERIFY(rig.store->takeNumber().value() != first);
}

void TestNumbers::anEmptyLeaseSaysSo()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->takeNumber().problem().code, std::string("numbers.exhausted"));
    QCOMPARE(rig.store->takeNumber().problem().fault, Fault::Full);
}

QTEST_APPLESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
