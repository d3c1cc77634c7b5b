#include "store/black_box.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using store::BlackBox;

namespace
{

Value record(int number)
{
    Value value;
    value.set("number", number);
    return value;
}

std::vector<std::int64_t> numbersIn(Files& files, const std::string& path)
{
    std::vector<std::int64_t> found;
    const auto box = BlackBox::open(files, path, [&](const Value& value) { found.push_back(value["number"].toInteger()); });
    return box.ok() ? found : std::vector<std::int64_t>{-1};
}

} // namespace

class TestBlackBox : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAppendedIsReadAgain();
    void aTornTailIsCutAndTheRestStands();
    void aChangedByteEndsTheReadingThere();
};

void TestBlackBox::whatWasAppendedIsReadAgain()
{
    QTemporaryDir folder;
    PosixFiles files;
    const std::string path = folder.filePath("box").toStdString();
    {
        auto box = BlackBox::open(files, path, [](const Value&) {});
        QVERIFY(box.ok());
        QVERIFY((*box)->append(record(1)).ok());
        QVERIFY((*box)->append(record(2)).ok());
    }
    QCOMPARE(numbersIn(files, path), (std::vector<std::int64_t>{1, 2}));
}

void TestBlackBox::aTornTailIsCutAndTheRestStands()
{
    QTemporaryDir folder;
    PosixFiles files;
    const std::string path = folder.filePath("box").toStdString();
    std::uint64_t whole = 0;
    {
        auto box = BlackBox::open(files, path, [](const Value&) {});
        QVERIFY((*box)->append(record(1)).ok());
        whole = (*box)->size();
        QVERIFY((*box)->append(record(2)).ok());
    }
    const std::uint64_t full = files.size(path).value();
    for (std::uint64_t size = whole; size < full; ++size) { // power may go at any byte
        const Bytes before = files.read(path, full).value();
        QVERIFY(files.truncate(path, size).ok());
        QCOMPARE(numbersIn(files, path), (std::vector<std::int64_t>{1}));
        QCOMPARE(files.size(path).value(), whole);
        QVERIFY(files.writeAtomically(path, before).ok());
    }
}

void TestBlackBox::aChangedByteEndsTheReadingThere()
{
    QTemporaryDir folder;
    PosixFiles files;
    const std::string path = folder.filePath("box").toStdString();
    {
        auto box = BlackBox::open(files, path, [](const Value&) {});
        QVERIFY((*box)->append(record(1)).ok());
        QVERIFY((*box)->append(record(2)).ok());
    }
    Bytes bytes = files.read(path, 1000).value();
    bytes.back() ^= 1U;
    QVERIFY(files.writeAtomically(path, bytes).ok());
    QCOMPARE(numbersIn(files, path), (std::vector<std::int64_t>{1}));
}

QTEST_APPLESS_MAIN(TestBlackBox)
#include "tst_black_box.moc"
