#include "base/files.h"

#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace yc;

namespace
{

/// What was asked of the system, in order.
std::vector<std::string> g_asked;

void note(const std::string& what, int fd)
{
    const auto path = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(fd));
    g_asked.push_back(what + " " + path.filename().string());
}

} // namespace

// A program's own definitions are found before those of the C library.
extern "C" int fsync(int fd)
{
    note("sync", fd);
    return static_cast<int>(::syscall(SYS_fsync, fd));
}

extern "C" int fdatasync(int fd)
{
    note("sync", fd);
    return static_cast<int>(::syscall(SYS_fdatasync, fd));
}

extern "C" int rename(const char* from, const char* to) noexcept
{
    g_asked.emplace_back("rename");
    return ::renameat(AT_FDCWD, from, AT_FDCWD, to);
}

class TestFiles : public QObject
{
    Q_OBJECT

private slots:
    void aReplacedFileIsWholeAndPrivate();
    void anAppendedFileGrowsAcrossOpenings();
    void missingAndTooLargeAreToldApart();
    void aFileIsSyncedBeforeItGetsItsNameAndTheNameAfterwards();
    void whatIsAppendedIsSyncedWhenTold();
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

void TestFiles::aFileIsSyncedBeforeItGetsItsNameAndTheNameAfterwards()
{
    QTemporaryDir folder;
    const std::string name = std::filesystem::path(folder.path().toStdString()).filename();
    PosixFiles files;
    g_asked.clear();
    QVERIFY(files.writeAtomically(folder.filePath("a").toStdString(), bytesOf("first")).ok());
    QCOMPARE(g_asked, (std::vector<std::string>{"sync a.new", "rename", "sync " + name}));
}

void TestFiles::whatIsAppendedIsSyncedWhenTold()
{
    QTemporaryDir folder;
    const std::string name = std::filesystem::path(folder.path().toStdString()).filename();
    PosixFiles files;
    g_asked.clear();
    const auto file = files.openForAppend(folder.filePath("log").toStdString());
    QVERIFY(file.ok());
    QCOMPARE(g_asked, (std::vector<std::string>{"sync " + name})); // the new name
    QVERIFY((*file)->append(bytesOf("one")).ok());
    QCOMPARE(g_asked.size(), std::size_t{1});
    QVERIFY((*file)->sync().ok());
    QCOMPARE(g_asked.back(), std::string("sync log"));
}

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_files.moc"
