#include "base/files.h"

#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace yc;

class TestFiles : public QObject
{
    Q_OBJECT

private slots:
    void aReplacedFileIsWholeAndPrivate();
    void anAppendedFileGrowsAcrossOpenings();
    void missingAndTooLargeAreToldApart();
};

void TestFiles::aReplacedFileIsWholeAndPrivate()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath("a").toStdString();
    PosixFiles files;
    QVERIFY(files.writeAtomically(path, bytesOf("first")).ok());
    QVERIFY(files.writeAtomically(path, bytesOf("second")).ok());
    QCOMPARE(textOf(files.read(path, 100).value()), std::string("second"));
    struct stat info {};
    QCOMPARE(::stat(path.c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
    QCOMPARE(files.list(folder.path().toStdString()).value().size(), std::size_t{1});
}

void TestFiles::anAppendedFileGrowsAcrossOpenings()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath("log").toStdString();
    PosixFiles files;
    for (const char* part : {"one ", "two"}) {
        auto file = files.openForAppend(path);
        QVERIFY(file.ok());
        QVERIFY((*file)->append(bytesOf(part)).ok());
        QVERIFY((*file)->sync().ok());
    }
    QCOMPARE(textOf(files.read(path, 100).value()), std::string("one two"));
}

void TestFiles::missingAndTooLargeAreToldApart()
{
    QTemporaryDir folder;
    PosixFiles files;
    const std::string path = folder.filePath("b").toStdString();
    QCOMPARE(files.read(path, 10).problem().fault, Fault::NotFound);
    QVERIFY(files.writeAtomically(path, bytesOf("0123456789ab")).ok());
    QCOMPARE(files.read(path, 10).problem().code, std::string("file.too_large"));
}

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_files.moc"
