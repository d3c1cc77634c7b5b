#include "domain/prefilled.h"

#include <QTest>

using namespace yc;
using namespace yc::domain;

namespace
{

Field read(const char* value, Source source)
{
    return withReading({}, {value, {.source = source, .agency = "公安"}});
}

const Provenance kTyped{.source = Source::Typed, .trust = Trust::Medium};

} // namespace

class TestPrefilled : public QObject
{
    Q_OBJECT

private slots:
    void whatCameFromASourceCounts();
    void whatAPersonTypedDoesNotCount();
    void aGuessAndAnEmptyFieldDoNotCount();
};

void TestPrefilled::whatCameFromASourceCounts()
{
    for (const Source source : {Source::Card, Source::Shared, Source::Licence, Source::Scanned, Source::Earlier})
        QVERIFY(isPrefilled(read("1", source)));
}

void TestPrefilled::whatAPersonTypedDoesNotCount()
{
    QVERIFY(!isPrefilled(withTyped({}, "1", "", kTyped)));
    QVERIFY(!isPrefilled(withTyped(read("1", Source::Shared), "2", "moved", kTyped)));
}

void TestPrefilled::aGuessAndAnEmptyFieldDoNotCount()
{
    QVERIFY(!isPrefilled(read("1", Source::Inferred)));
    QVERIFY(!isPrefilled(read("", Source::Shared)));
    QVERIFY(!isPrefilled(Field{}));
}

QTEST_APPLESS_MAIN(TestPrefilled)
#include "tst_prefilled.moc"
