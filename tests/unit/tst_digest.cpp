#include "security/audit_chain.h"
#include "security/digest.h"

#include <QTest>
#include <functional>

using namespace yc;
using namespace yc::security;

class TestDigest : public QObject
{
    Q_OBJECT

private slots:
    void publishedExamplesComeOut();
    void aKeyedDigestDependsOnItsKey();
    void aChainMarkCoversEveryMember();
    void aPartCannotMoveIntoItsNeighbour();
};

namespace
{

ChainLine sampleLine()
{
    return {.sequence = 7, .atMicros = 1'000, .user = "0107", .action = "reveal", .object = "case-1", .detail = {1, 2}};
}

} // namespace

void TestDigest::publishedExamplesComeOut()
{
    // GB/T 32905-2016 A.1 and FIPS 180-4: the digest of "abc".
    QCOMPARE(toHex(sm3(bytesOf("abc"))),
             std::string("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    QCOMPARE(toHex(sha256(bytesOf("abc"))),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    // RFC 4231, test case 2.
    QCOMPARE(toHex(hmacSha256(bytesOf("Jefe"), bytesOf("what do ya want for nothing?"))),
             std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
}

void TestDigest::aKeyedDigestDependsOnItsKey()
{
    QVERIFY(hmacSm3(bytesOf("a"), bytesOf("text")) != hmacSm3(bytesOf("b"), bytesOf("text")));
    QVERIFY(sameBytes(hmacSm3(bytesOf("a"), bytesOf("text")), hmacSm3(bytesOf("a"), bytesOf("text"))));
    QVERIFY(!sameBytes(bytesOf("ab"), bytesOf("abc")));
}

void TestDigest::aChainMarkCoversEveryMember()
{
    const Digest previous = sm3(bytesOf("before"));
    const Digest mark = nextMark(previous, sampleLine());
    QVERIFY(verifyMark(previous, sampleLine(), mark));
    QVERIFY(!verifyMark(sm3(bytesOf("other")), sampleLine(), mark));
    const std::vector<std::function<void(ChainLine&)>> changes{
        [](ChainLine& line) { ++line.sequence; },        [](ChainLine& line) { ++line.atMicros; },
        [](ChainLine& line) { line.user = "0108"; },     [](ChainLine& line) { line.action = "print"; },
        [](ChainLine& line) { line.object = "case-2"; }, [](ChainLine& line) { line.detail[0] = 9; },
    };
    for (const auto& change : changes) {
        ChainLine line = sampleLine();
        change(line);
        QVERIFY(!verifyMark(previous, line, mark));
    }
}

void TestDigest::aPartCannotMoveIntoItsNeighbour()
{
    ChainLine moved = sampleLine();
    moved.user = "0107r";
    moved.action = "eveal";
    QVERIFY(nextMark({}, moved) != nextMark({}, sampleLine()));
}

QTEST_APPLESS_MAIN(TestDigest)
#include "tst_digest.moc"
