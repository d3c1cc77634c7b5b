#include "wire/messages.h"

#include <QTest>

using namespace yc;
using namespace yc::wire;

class TestWireBounds : public QObject
{
    Q_OBJECT

private slots:
    void anEnvelopeCarriesTheProtocol();
    void anotherProtocolIsSaidWithWhatCame();
    void aPortalsPageIsNotOurs();
    void textPastTheBoundIsRefused();
    void nestingPastTheBoundIsRefused();
    void textThatIsNotUtf8IsRefused();
    void halfAMessageIsRefused();
};

namespace
{

std::string nested(int depth)
{
    return R"({"protocol":1,"a":)" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
}

} // namespace

void TestWireBounds::anEnvelopeCarriesTheProtocol()
{
    const Result<Value> body = decode(encode(Object{{"a", "甲"}}));
    QVERIFY(body.ok());
    QCOMPARE((*body)["a"].toString(), std::string("甲"));
    QCOMPARE((*body)["protocol"].toInteger(), std::int64_t{kProtocol});
    QVERIFY(decode(encode(Value())).ok());
}

void TestWireBounds::anotherProtocolIsSaidWithWhatCame()
{
    const Problem newer = decode(R"({"protocol":2})").problem();
    QCOMPARE(newer.fault, Fault::Unsupported);
    QCOMPARE(newer.code, std::string("wire.protocol"));
    QCOMPARE(newer.args, std::vector<std::string>{"2"});
    QCOMPARE(decode("{}").problem().args, std::vector<std::string>{"null"});
    QCOMPARE(decode("[]").problem().code, std::string("wire.protocol"));
}

void TestWireBounds::aPortalsPageIsNotOurs()
{
    for (const char* page : {"<!DOCTYPE html><html></html>", "\r\n  <html>", "\xEF\xBB\xBF<?xml version=\"1.0\"?>"}) {
        QCOMPARE(decode(page).problem().fault, Fault::Offline);
        QCOMPARE(decode(page).problem().code, std::string("net.not_ours"));
        QCOMPARE(decodePage(page).problem().code, std::string("net.not_ours"));
    }
}

void TestWireBounds::textPastTheBoundIsRefused()
{
    const std::string fits = R"({"protocol":1})" + std::string(kMaxBody - 14, ' ');
    QVERIFY(decode(fits).ok());
    QCOMPARE(decode(fits + " ").problem().fault, Fault::Full);
}

void TestWireBounds::nestingPastTheBoundIsRefused()
{
    QVERIFY(decode(nested(kMaxDepth)).ok());
    QCOMPARE(decode(nested(kMaxDepth + 1)).problem().code, std::string("json.too_deep"));
}

void TestWireBounds::textThatIsNotUtf8IsRefused()
{
    QCOMPARE(decode("{\"protocol\":1,\"a\":\"\xC0\x80\"}").problem().code, std::string("json.not_utf8"));
}

void TestWireBounds::halfAMessageIsRefused()
{
    const std::string whole = encode(Object{{"a", Array{1, 2, 3}}});
    for (std::size_t kept = 0; kept < whole.size(); ++kept)
        QVERIFY(!decode(whole.substr(0, kept)).ok());
}

QTEST_APPLESS_MAIN(TestWireBounds)
#include "tst_wire_bounds.moc"
