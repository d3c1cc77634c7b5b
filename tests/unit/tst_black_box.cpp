#include "fakes/faulty_files.h"
#include "store/black_box.h"
#include "store_rig.h"

#include <QTest>

using namespace yc;
using namespace yc::store;

class TestBlackBox : public QObject
{
    Q_OBJECT

private slots:
    void recordsComeBackInOrder();
    void aTornTailIsCutAtEveryLength();
    void aFlippedByteNeverYieldsAChangedRecord();
    void recordsAfterABrokenOneAreStillFound();
    void aFailedAppendLeavesNothing();
    void aRecordCanBeTakenBack();
    void nonsenseIsNoRecord();

private:
    static BoxRecord sample(std::int64_t serial);
};

BoxRecord TestBlackBox::sample(std::int64_t serial)
{
    return {
        .serial = serial,
        .rows = {{Table::Setting, {std::string("name"), std::string("值") + std::to_string(serial)}},
                 {Table::Standing,
                  {std::string("cases"), serial, std::int64_t{-1}, std::int64_t{0}, std::monostate(), Bytes{0, 255}}}}};
}

void TestBlackBox::recordsComeBackInOrder()
{
    QTemporaryDir folder{testing::folderTemplate()};
    PosixFiles files;
    BlackBox box(folder.filePath("box").toStdString(), files);
    QVERIFY(box.openAfter(box.read()).ok());
    QVERIFY(box.append(sample(1), BlackBox::Sync::Now).ok());
    QVERIFY(box.append(sample(2), BlackBox::Sync::Later).ok());
    const auto contents = box.read();
    QCOMPARE(contents.records, (std::vector{sample(1), sample(2)}));
    QVERIFY(!contents.torn && !contents.damaged);
}

void TestBlackBox::aTornTailIsCutAtEveryLength()
{
    QTemporaryDir folder{testing::folderTemplate()};
    PosixFiles files;
    const std::string path = folder.filePath("box").toStdString();
    BlackBox whole(path, files);
    QVERIFY(whole.openAfter({}).ok());
    QVERIFY(whole.append(sample(1), BlackBox::Sync::Now).ok());
    const std::uint64_t one = whole.size();
    QVERIFY(whole.append(sample(2), BlackBox::Sync::Now).ok());
    const Bytes all = files.read(path, 1U << 20).value();
    for (std::uint64_t size = one; size < all.size(); ++size) {
        QVERIFY(files.writeAtomically(path, std::span(all).first(size)).ok());
        BlackBox box(path, files);
        const auto contents = box.read();
        QCOMPARE(contents.records, std::vector{sample(1)});
        QCOMPARE(contents.torn, size > one);
        QVERIFY(!contents.damaged);
        QVERIFY(box.openAfter(contents).ok());
        QCOMPARE(files.size(path).value(), one);
        QVERIFY(box.append(sample(3), BlackBox::Sync::Now).ok());
        QCOMPARE(box.read().records, (std::vector{sample(1), sample(3)}));
    }
}

void TestBlackBox::aFlippedByteNeverYieldsAChangedRecord()
{
    QTemporaryDir folder{testing::folderTemplate()};
    PosixFiles files;
    const std::string path = folder.filePath("box").toStdString();
    BlackBox box(path, files);
    QVERIFY(box.openAfter({}).ok());
    for (std::int64_t serial = 1; serial <= 3; ++serial)
        QVERIFY(box.append(sample(serial), BlackBox::Sync::Now).ok());
    const Bytes all = files.read(path, 1U << 20).value();
    for (std::size_t at = 0; at < all.size(); ++at) {
        Bytes changed = all;
        changed[at] ^= 0x40U;
        QVERIFY(files.writeAtomically(path, changed).ok());
        const auto contents = BlackBox(path, files).read();
        QCOMPARE(contents.records.size(), std::size_t{2});
        QVERIFY(contents.damaged || contents.torn);
        for (const BoxRecord& record : contents.records)
            QCOMPARE(record, sample(record.serial));
    }
}

void TestBlackBox::recordsAfterABrokenOneAreStillFound()
{
    QTemporaryDir folder{testing::folderTemplate()};
    PosixFiles files;
    const std::string path = folder.filePath("box").toStdString();
    BlackBox box(path, files);
    QVERIFY(box.openAfter({}).ok());
    QVERIFY(box.append(sample(1), BlackBox::Sync::Now).ok());
    QVERIFY(box.append(sample(2), BlackBox::Sync::Now).ok());
    Bytes all = files.read(path, 1U << 20).value();
    all[5] ^= 0xffU; // the length of the first
    QVERIFY(files.writeAtomically(path, all).ok());
    const auto contents = BlackBox(path, files).read();
    QCOMPARE(contents.records, std::vector{sample(2)});
    QVERIFY(contents.damaged);
    QVERIFY(!contents.torn);
}

void TestBlackBox::aFailedAppendLeavesNothing()
{
    QTemporaryDir folder{testing::folderTemplate()};
    fakes::FaultyFiles files;
    BlackBox box(folder.filePath("box").toStdString(), files);
    QVERIFY(box.openAfter({}).ok());
    QVERIFY(box.append(sample(1), BlackBox::Sync::Now).ok());
    for (const int call : {1, 2}) { // the write, then the sync
        files.plan.arm(call, false, fakes::FaultPlan::Kind::DiskFull);
        QCOMPARE(box.append(sample(2), BlackBox::Sync::Now).problem().code, std::string("disk.full"));
        files.plan.heal();
        QCOMPARE(box.read().records, std::vector{sample(1)});
        QVERIFY(!box.read().torn);
    }
    QVERIFY(box.append(sample(2), BlackBox::Sync::Now).ok());
    QCOMPARE(box.read().records.size(), std::size_t{2});
}

void TestBlackBox::aRecordCanBeTakenBack()
{
    QTemporaryDir folder{testing::folderTemplate()};
    PosixFiles files;
    BlackBox box(folder.filePath("box").toStdString(), files);
    QVERIFY(box.openAfter({}).ok());
    QVERIFY(box.append(sample(1), BlackBox::Sync::Now).ok());
    QVERIFY(box.append(sample(2), BlackBox::Sync::Now).ok());
    QVERIFY(box.takeBack().ok());
    QVERIFY(box.append(sample(2), BlackBox::Sync::Now).ok());
    QCOMPARE(box.read().records, (std::vector{sample(1), sample(2)}));
}

void TestBlackBox::nonsenseIsNoRecord()
{
    const Bytes whole = encode(sample(1));
    QCOMPARE(decodeRecord(whole), std::optional(sample(1)));
    for (std::size_t size = 0; size < whole.size(); ++size)
        QVERIFY(!decodeRecord(std::span(whole).first(size)));
    Bytes longer = whole;
    longer.push_back(0);
    QVERIFY(!decodeRecord(longer));
    Bytes foreignTable = whole;
    foreignTable[12] = 200; // the first row's table, after serial and count
    QVERIFY(!decodeRecord(foreignTable));
}

QTEST_APPLESS_MAIN(TestBlackBox)
#include "tst_black_box.moc"
