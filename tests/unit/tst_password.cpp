#include "fakes/seeded_random.h"
#include "security/password.h"

#include <QTest>

using namespace yc;
using namespace yc::security;

class TestPassword : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheRightSecretVerifies();
    void theSameSecretGetsAnotherSaltEachTime();
    void theCostStandsInsideTheText();
    void aTextThatAsksForTooMuchMemoryIsRefused();
    void aDerivedKeyDependsOnSecretSaltAndCost();

private:
    fakes::SeededRandom m_random;
};

void TestPassword::onlyTheRightSecretVerifies()
{
    const std::string verifier = hashPassword("口令-2026", kTrivialCost, m_random);
    QVERIFY(verifyPassword(verifier, "口令-2026"));
    QVERIFY(!verifyPassword(verifier, "口令-2027"));
    QVERIFY(!verifyPassword(verifier, ""));
    QVERIFY(!verifyPassword("", "口令-2026"));
    QVERIFY(!verifyPassword("$argon2id$nonsense", "口令-2026"));
}

void TestPassword::theSameSecretGetsAnotherSaltEachTime()
{
    QVERIFY(hashPassword("a", kTrivialCost, m_random) != hashPassword("a", kTrivialCost, m_random));
}

void TestPassword::theCostStandsInsideTheText()
{
    const std::string verifier = hashPassword("a", {.memoryKib = 128, .passes = 2, .lanes = 1}, m_random);
    QVERIFY(verifier.starts_with("$argon2id$v=19$m=128,t=2,p=1$"));
    QCOMPARE(ArgonCost{}.memoryKib, 64U << 10);
    QCOMPARE(ArgonCost{}.passes, 3U);
}

void TestPassword::aTextThatAsksForTooMuchMemoryIsRefused()
{
    std::string verifier = hashPassword("a", kTrivialCost, m_random);
    verifier.replace(verifier.find("m=64"), 4, "m=999999999");
    QVERIFY(!verifyPassword(verifier, "a"));
    const Bytes salt(kSaltBytes, 1);
    QCOMPARE(deriveKey("a", salt, {.memoryKib = 1U << 30, .passes = 1, .lanes = 1}).problem().code,
             std::string("key.cost"));
}

void TestPassword::aDerivedKeyDependsOnSecretSaltAndCost()
{
    const Bytes salt(kSaltBytes, 1);
    const Bytes otherSalt(kSaltBytes, 2);
    const auto keyOf = [](std::string_view secret, const Bytes& with, const ArgonCost& cost) {
        return toHex(deriveKey(secret, with, cost).value().bytes());
    };
    const std::string key = keyOf("a", salt, kTrivialCost);
    QCOMPARE(keyOf("a", salt, kTrivialCost), key);
    QVERIFY(keyOf("b", salt, kTrivialCost) != key);
    QVERIFY(keyOf("a", otherSalt, kTrivialCost) != key);
    QVERIFY(keyOf("a", salt, {.memoryKib = 64, .passes = 2, .lanes = 1}) != key);
}

QTEST_APPLESS_MAIN(TestPassword)
#include "tst_password.moc"
