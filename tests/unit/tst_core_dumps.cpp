#include "security/core_dumps.h"

#include <QTest>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace yc;

class TestCoreDumps : public QObject
{
    Q_OBJECT

private slots:
    void memoryIsKeptOutOfCoreFilesAndDebuggers();
};

void TestCoreDumps::memoryIsKeptOutOfCoreFilesAndDebuggers()
{
    QVERIFY(security::forbidCoreDumps());
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t{0});
    QCOMPARE(::prctl(PR_GET_DUMPABLE), 0);
}

QTEST_APPLESS_MAIN(TestCoreDumps)
#include "tst_core_dumps.moc"
