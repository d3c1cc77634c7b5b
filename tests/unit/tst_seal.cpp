#include "fakes/seeded_random.h"
#include "security/seal.h"

#include <QTest>

using namespace yc;
using namespace yc::security;

Q_DECLARE_METATYPE(yc::security::Algorithm)

class TestSeal : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSealedOpensAgain_data() { algorithms(); }
    void whatIsSealedOpensAgain();
    void aChangeOfAnyByteIsNoticed_data() { algorithms(); }
    void aChangeOfAnyByteIsNoticed();
    void aCutSealIsNoticedAtEveryLength_data() { algorithms(); }
    void aCutSealIsNoticedAtEveryLength();
    void anotherContextOrKeyDoesNotOpen_data() { algorithms(); }
    void anotherContextOrKeyDoesNotOpen();
    void theSameTextNeverSealsTwiceAlike_data() { algorithms(); }
    void theSameTextNeverSealsTwiceAlike();
    void aSealOfTheOtherAlgorithmStillOpens();
    void aTokenIsStableAndBoundToItsPurpose();

private:
    static void algorithms();
    fakes::SeededRandom m_random;
    DataKey m_key = DataKey::random(m_random);
};

void TestSeal::algorithms()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("aes") << Algorithm::Aes256Gcm;
    QTest::newRow("sm4") << Algorithm::Sm4CtrHmacSm3;
}

void TestSeal::whatIsSealedOpensAgain()
{
    QFETCH(Algorithm, algorithm);
    const Sealer sealer(m_key, algorithm, m_random);
    for (const std::string& text :
         {std::string(), std::string("a"), std::string("王示例 310101199001011237"), std::string(100'000, 'x')}) {
        const Bytes sealed = sealer.seal(text, "case:1");
        QCOMPARE(sealed[0], static_cast<std::uint8_t>(algorithm));
        QCOMPARE(sealer.openText(sealed, "case:1").value(), text);
        QVERIFY(text.size() < 2 || textOf(sealed).find(text) == std::string::npos);
    }
}

void TestSeal::aChangeOfAnyByteIsNoticed()
{
    QFETCH(Algorithm, algorithm);
    const Sealer sealer(m_key, algorithm, m_random);
    const Bytes sealed = sealer.seal("个人信息", "case:1");
    for (std::size_t at = 0; at < sealed.size(); ++at) { // algorithm, nonce, ciphertext, tag
        Bytes changed = sealed;
        changed[at] ^= 0x01U;
        const auto opened = sealer.open(changed, "case:1");
        QVERIFY2(!opened.ok(), qPrintable(QString::number(at)));
        QCOMPARE(opened.problem().code, std::string("seal.broken"));
        QCOMPARE(opened.problem().fault, Fault::Damaged);
    }
}

void TestSeal::aCutSealIsNoticedAtEveryLength()
{
    QFETCH(Algorithm, algorithm);
    const Sealer sealer(m_key, algorithm, m_random);
    const Bytes sealed = sealer.seal("个人信息", "case:1");
    for (std::size_t size = 0; size < sealed.size(); ++size)
        QVERIFY(!sealer.open(std::span(sealed).first(size), "case:1").ok());
}

void TestSeal::anotherContextOrKeyDoesNotOpen()
{
    QFETCH(Algorithm, algorithm);
    const Sealer sealer(m_key, algorithm, m_random);
    const Bytes sealed = sealer.seal("个人信息", "case:1");
    QVERIFY(!sealer.open(sealed, "case:2").ok());
    QVERIFY(!sealer.open(sealed, "").ok());
    const Sealer stranger(DataKey::random(m_random), algorithm, m_random);
    QVERIFY(!stranger.open(sealed, "case:1").ok());
}

void TestSeal::theSameTextNeverSealsTwiceAlike()
{
    QFETCH(Algorithm, algorithm);
    const Sealer sealer(m_key, algorithm, m_random);
    QVERIFY(sealer.seal("个人信息", "case:1") != sealer.seal("个人信息", "case:1"));
}

void TestSeal::aSealOfTheOtherAlgorithmStillOpens()
{
    const Sealer before(m_key, Algorithm::Aes256Gcm, m_random);
    const Sealer after(m_key, Algorithm::Sm4CtrHmacSm3, m_random);
    QCOMPARE(after.openText(before.seal("旧", "x"), "x").value(), std::string("旧"));
    QCOMPARE(before.openText(after.seal("新", "x"), "x").value(), std::string("新"));
}

void TestSeal::aTokenIsStableAndBoundToItsPurpose()
{
    const Sealer sealer(m_key, Algorithm::Aes256Gcm, m_random);
    const Sealer again(m_key, Algorithm::Sm4CtrHmacSm3, m_random);
    QCOMPARE(sealer.token("13800001234", "phone"), again.token("13800001234", "phone"));
    QVERIFY(sealer.token("13800001234", "phone") != sealer.token("13800001234", "id"));
    const Sealer stranger(DataKey::random(m_random), Algorithm::Aes256Gcm, m_random);
    QVERIFY(sealer.token("13800001234", "phone") != stranger.token("13800001234", "phone"));
}

QTEST_APPLESS_MAIN(TestSeal)
#include "tst_seal.moc"
