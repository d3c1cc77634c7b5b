#include "fakes/sample_messages.h"
#include "wire/messages.h"

#include <QTest>

using namespace yc;
using namespace yc::wire;

namespace
{

Result<ports::PullPage> slowly(const std::string& text)
{
    const Result<Value> body = decode(text);
    if (!body)
        return body.problem();
    return pullPageFrom(*body);
}

/// Both ways say the same, be it a page or a problem.
bool bothAgree(const std::string& text)
{
    const auto fast = decodePage(text);
    const auto slow = slowly(text);
    if (fast.ok() != slow.ok())
        return false;
    return fast.ok() ? toValue(*fast) == toValue(*slow) : fast.problem() == slow.problem();
}

} // namespace

class TestWirePage : public QObject
{
    Q_OBJECT

private slots:
    void theFastWayReadsWhatTheStrictWayReads();
    void everyDamagedTextIsJudgedAlike();
    void numbersAtTheEdgesAreAlike();
    void aRowWithoutAMemberSpoilsThePage();
    void aLivingRowNeedsABody();
    void morePageRowsThanAllowedAreRefused();
};

void TestWirePage::theFastWayReadsWhatTheStrictWayReads()
{
    const ports::PullPage page = fakes::samplePage(50);
    const auto read = decodePage(encode(toValue(page)));
    QVERIFY(read.ok());
    QCOMPARE(toJson(toValue(*read)), toJson(toValue(page)));
    QVERIFY(bothAgree(encode(toValue(page))));
}

void TestWirePage::everyDamagedTextIsJudgedAlike()
{
    const std::string text = encode(toValue(fakes::samplePage(2)));
    for (std::size_t at = 0; at < text.size(); ++at) {
        QVERIFY2(bothAgree(text.substr(0, at)), "cut");
        for (const char changed : {'"', '{', ']', '0', '\xFF', ','}) {
            std::string damaged = text;
            damaged[at] = changed;
            QVERIFY2(bothAgree(damaged), damaged.c_str());
        }
    }
}

void TestWirePage::numbersAtTheEdgesAreAlike()
{
    for (const char* number : {"9223372036854775807", "9223372036854775808", "18446744073709551616", "-9223372036854775808",
                               "1e400", "-0", "0.1", "1E2", "01", "5e-324"}) {
        const std::string text = R"({"protocol":1,"scope":"s","epoch":"e","cursor":1,"clear":false,"more":false,"entities":[)"
                                 R"({"type":"case","id":"c","version":1,"hubSequence":1,"deleted":false,"body":{"n":)" +
                                 std::string(number) + "}}]}";
        QVERIFY2(bothAgree(text), number);
    }
    QVERIFY2(bothAgree(R"({"protocol":1,"scope":"s","scope":"t"})"), "a name twice");
}

void TestWirePage::aRowWithoutAMemberSpoilsThePage()
{
    for (const char* member : {"type", "id", "version", "hubSequence", "deleted"}) {
        Value page = toValue(fakes::samplePage(1));
        page.object()["entities"].array()[0].object().erase(member);
        const auto read = decodePage(encode(page));
        QVERIFY(!read.ok());
        QCOMPARE(read.problem().code, std::string("wire.entities"));
        QCOMPARE(read.problem().detail, std::string("wire.") + member);
    }
}

void TestWirePage::aLivingRowNeedsABody()
{
    Value page = toValue(fakes::samplePage(1));
    Value& row = page.object()["entities"].array()[0];
    row.object().erase("body");
    QVERIFY(!pullPageFrom(page).ok());
    row.set("deleted", true);
    QVERIFY(pullPageFrom(page).ok());
}

void TestWirePage::morePageRowsThanAllowedAreRefused()
{
    QVERIFY(pullPageFrom(toValue(fakes::samplePage(kMaxPageRows))).ok());
    QCOMPARE(pullPageFrom(toValue(fakes::samplePage(kMaxPageRows + 1))).problem().code, std::string("wire.entities"));
}

QTEST_APPLESS_MAIN(TestWirePage)
#include "tst_wire_page.moc"
