// The search over cases while it is gathered, packed, and packed anew: no answer may depend on how far that is.
#include "desk/case_index.h"
#include "fakes/manual_clock.h"
#include "fakes/manual_executor.h"
#include "fakes/memory_store.h"
#include "unit/search_samples.h"

#include <QTest>

using namespace yc;
using tests::idsOf;
using Ids = std::vector<std::string>;

namespace
{

domain::CaseDigest digest(const std::string& id, const std::string& number)
{
    return {.id = domain::CaseId(id), .title = "新生儿出生", .applicant = "张示例", .numbers = {number}};
}

domain::CaseDigest gone(const std::string& id)
{
    domain::CaseDigest digest;
    digest.id = domain::CaseId(id);
    digest.gone = true;
    return digest;
}

/// A window that has taken cases in, whose threads run when the test says so.
struct Window {
    void hasTaken(const std::string& id, const std::string& number)
    {
        domain::CaseRecord record;
        record.id = domain::CaseId(id);
        record.receiptNumber = number;
        if (!store.saveCase(record).ok())
            qFatal("case index: not kept");
    }
    Ids found(const std::string& text) { return idsOf(index.whole(), text); }

    fakes::ManualClock clock{Moment{}};
    fakes::MemoryStore store{clock};
    fakes::ManualExecutor worker, background;
    desk::CaseIndex index{{store, worker, background, clock, kChinaOffset, tests::shippedPinyin()}};
};

} // namespace

class TestCaseIndex : public QObject
{
    Q_OBJECT

private slots:
    void whoIsFasterThanTheBackgroundFindsEverything();
    void whatChangesWhileItIsPackedCounts();
    void muchChangeIsPackedAnewBesideTheOneThatAnswers();
    void whatIsClearedStaysEmptyWhateverStillRuns();
};

void TestCaseIndex::whoIsFasterThanTheBackgroundFindsEverything()
{
    Window window;
    window.hasTaken("a", "1001");
    window.index.prepare();
    window.index.put(digest("b", "1002"));
    QCOMPARE(window.found("1001"), Ids{"a"});
    QCOMPARE(window.found("1002"), Ids{"b"});
    window.worker.runDelayed(); // the background finds it done
    window.background.runReady();
    window.worker.runReady();
    QCOMPARE(window.found("1001"), Ids{"a"});
    QCOMPARE(window.found("1002"), Ids{"b"});
}

void TestCaseIndex::whatChangesWhileItIsPackedCounts()
{
    Window window;
    window.hasTaken("a", "1001");
    window.hasTaken("b", "1002");
    window.index.prepare();
    window.worker.runDelayed(); // read, not yet packed
    window.index.put(digest("a", "2001"));
    window.index.put(gone("b"));
    window.background.runReady();
    window.worker.runReady();
    QCOMPARE(window.found("2001"), Ids{"a"});
    QCOMPARE(window.found("1001"), Ids{});
    QCOMPARE(window.found("1002"), Ids{});
}

void TestCaseIndex::muchChangeIsPackedAnewBesideTheOneThatAnswers()
{
    Window window;
    window.hasTaken("a", "8888");
    window.index.prepare();
    QCOMPARE(window.found("8888"), Ids{"a"});
    window.store.locked = true; // whoever reads the store again finds nothing
    const int changes = int{search::kRebuildAt} + 10;
    for (int i = 0; i < changes; ++i)
        window.index.put(digest("n" + std::to_string(i), std::to_string(500000 + i)));
    QCOMPARE(window.found("8888"), Ids{"a"});
    QCOMPARE(window.found("500000"), Ids{"n0"});
    QVERIFY(window.index.whole().deltaSize() > search::kRebuildAt);
    window.index.put(digest("late", "9999"));
    window.background.runReady();
    window.worker.runReady();
    QVERIFY(window.index.whole().deltaSize() < search::kRebuildAt);
    for (const auto& [number, id] : {std::pair("8888", "a"), std::pair("500000", "n0"), std::pair("9999", "late")})
        QCOMPARE(window.found(number), Ids{id});
}

void TestCaseIndex::whatIsClearedStaysEmptyWhateverStillRuns()
{
    Window window;
    window.hasTaken("a", "1001");
    window.index.prepare();
    window.worker.runDelayed();
    window.index.clear();
    window.background.runReady();
    window.worker.runReady();
    QVERIFY(!window.index.begun());
    window.index.put(digest("b", "1002")); // nobody is signed in
    QVERIFY(!window.index.begun());
}

QTEST_GUILESS_MAIN(TestCaseIndex)
#include "tst_case_index.moc"
