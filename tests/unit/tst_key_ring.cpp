#include "fakes/memory_key_store.h"
#include "fakes/seeded_random.h"
#include "security/key_ring.h"
#include "security/libsecret_key_store.h"

#include <QTest>
#include <map>

using namespace yc;
using namespace yc::security;

namespace
{

class MemoryWraps final : public WrapStore
{
public:
    std::map<std::string, Bytes> kept;
    bool full = false;

    bool anyWrap() const override { return !kept.empty(); }
    std::optional<Bytes> wrap(const std::string& name) const override
    {
        const auto it = kept.find(name);
        return it == kept.end() ? std::nullopt : std::optional(it->second);
    }
    Result<void> saveWrap(const std::string& name, const Bytes& wrap) override
    {
        if (full)
            return fail(Fault::Full, "disk.full");
        kept.insert_or_assign(name, wrap);
        return {};
    }
};

const domain::UserId kFirst("0107");
const domain::UserId kSecond("0108");

} // namespace

class TestKeyRing : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFirstClerkMakesTheKey();
    void aRestartedRingOpensWithTheSecretOnly();
    void everyKnownClerkOpensTheSameKey();
    void theKeyringOpensWithoutASecret();
    void withoutAKeyringTheSecretStillServes();
    void aChangedKeyringCostsNothing();
    void aKeyringThatNoLongerOpensIsFilledAnewByTheNextSecret_data();
    void aKeyringThatNoLongerOpensIsFilledAnewByTheNextSecret();
    void aKeyringThatComesLaterIsUsedFromThenOn();
    void theHubsKeyOpensWhenNeitherSecretNorKeyringDoes();
    void anotherHubsKeyOpensNothing();
    void aNewClerkCannotJoinALockedStore();
    void aChangedSecretReplacesTheOldOne();
    void noKeyIsMadeWhenItsWrapCannotBeKept();
    void theBareKeyIsNowhere();
    void withoutADesktopServiceLibsecretSaysOffline();

private:
    WrappedKeyRing ring(bool withKeyring = true)
    {
        return {m_wraps, withKeyring ? &m_keyring : nullptr, m_random, {Algorithm::Aes256Gcm, kTrivialCost, "yc/1"}};
    }
    MemoryWraps m_wraps;
    fakes::MemoryKeyStore m_keyring;
    fakes::SeededRandom m_random;
};

void TestKeyRing::init()
{
    m_wraps = {};
    m_keyring = {};
}

void TestKeyRing::theFirstClerkMakesTheKey()
{
    WrappedKeyRing keys = ring();
    QVERIFY(keys.isNew());
    QVERIFY(!keys.unlocked());
    QVERIFY(keys.addClerk(kFirst, "a").ok());
    QVERIFY(keys.unlocked());
    QVERIFY(!keys.isNew());
    QVERIFY(keys.knows(kFirst));
    QVERIFY(!keys.knows(kSecond));
}

void TestKeyRing::aRestartedRingOpensWithTheSecretOnly()
{
    WrappedKeyRing before = ring(false);
    QVERIFY(before.addClerk(kFirst, "a").ok());
    const Bytes sealed = before.sealer()->seal("x", "y");

    WrappedKeyRing keys = ring(false);
    QCOMPARE(keys.unlockWithSecret(kFirst, "b").problem().code, std::string("secret.wrong"));
    QCOMPARE(keys.unlockWithSecret(kFirst, "b").problem().fault, Fault::Denied);
    QVERIFY(!keys.unlocked());
    QCOMPARE(keys.unlockWithSecret(kSecond, "a").problem().code, std::string("key.unknown_clerk"));
    QVERIFY(keys.unlockWithSecret(kFirst, "a").ok());
    QCOMPARE(keys.sealer()->openText(sealed, "y").value(), std::string("x"));
    keys.lock();
    QVERIFY(keys.sealer() == nullptr);
}

void TestKeyRing::everyKnownClerkOpensTheSameKey()
{
    WrappedKeyRing before = ring(false);
    QVERIFY(before.addClerk(kFirst, "a").ok());
    QVERIFY(before.addClerk(kSecond, "b").ok());
    const Bytes sealed = before.sealer()->seal("x", "y");
    WrappedKeyRing keys = ring(false);
    QVERIFY(keys.unlockWithSecret(kSecond, "b").ok());
    QVERIFY(keys.sealer()->open(sealed, "y").ok());
    QVERIFY(m_wraps.kept["clerk:0107"] != m_wraps.kept["clerk:0108"]);
}

void TestKeyRing::theKeyringOpensWithoutASecret()
{
    WrappedKeyRing before = ring();
    QVERIFY(before.addClerk(kFirst, "a").ok());
    const Bytes sealed = before.sealer()->seal("x", "y");
    WrappedKeyRing keys = ring();
    QVERIFY(keys.keyringInUse());
    QVERIFY(keys.unlockWithKeyring().ok());
    QVERIFY(keys.sealer()->open(sealed, "y").ok());
}

void TestKeyRing::withoutAKeyringTheSecretStillServes()
{
    m_keyring.away = true;
    WrappedKeyRing keys = ring();
    QVERIFY(keys.addClerk(kFirst, "a").ok());
    QVERIFY(!keys.keyringInUse());
    keys.lock();
    QVERIFY(!keys.unlockWithKeyring().ok());
    QVERIFY(keys.unlockWithSecret(kFirst, "a").ok());
    QCOMPARE(ring(false).unlockWithKeyring().problem().fault, Fault::Offline);
}

void TestKeyRing::aChangedKeyringCostsNothing()
{
    WrappedKeyRing before = ring();
    QVERIFY(before.addClerk(kFirst, "a").ok());
    m_keyring.kept["yc/1"] = Bytes(kKeyBytes, 7); // another desktop account's
    WrappedKeyRing keys = ring();
    QCOMPARE(keys.unlockWithKeyring().problem().code, std::string("seal.broken"));
    QVERIFY(!keys.unlocked());
    m_keyring.kept.clear();
    QCOMPARE(keys.unlockWithKeyring().problem().fault, Fault::NotFound);
    QVERIFY(keys.unlockWithSecret(kFirst, "a").ok());
}

void TestKeyRing::aKeyringThatNoLongerOpensIsFilledAnewByTheNextSecret_data()
{
    QTest::addColumn<bool>("empty");
    QTest::newRow("of a new desktop account") << true;
    QTest::newRow("of another one") << false;
}

/// Or nobody new could ever join that machine again.
void TestKeyRing::aKeyringThatNoLongerOpensIsFilledAnewByTheNextSecret()
{
    QFETCH(bool, empty);
    QVERIFY(ring().addClerk(kFirst, "a").ok());
    m_keyring.kept.clear();
    if (!empty)
        m_keyring.kept["yc/1"] = Bytes(kKeyBytes, 7);
    WrappedKeyRing keys = ring();
    QCOMPARE(keys.addClerk(kSecond, "b").problem().code, std::string("store.locked"));
    QVERIFY(keys.unlockWithSecret(kFirst, "a").ok());
    WrappedKeyRing later = ring();
    QVERIFY(later.addClerk(kSecond, "b").ok());
    const Bytes sealed = later.sealer()->seal("x", "y");
    QVERIFY(ring().unlockWithSecret(kFirst, "a").ok());
    QVERIFY(keys.sealer()->open(sealed, "y").ok()); // the same key as ever
}

void TestKeyRing::aKeyringThatComesLaterIsUsedFromThenOn()
{
    m_keyring.away = true;
    QVERIFY(ring().addClerk(kFirst, "a").ok());
    m_keyring.away = false;
    QVERIFY(ring().unlockWithSecret(kFirst, "a").ok());
    QVERIFY(ring().unlockWithKeyring().ok());
}

void TestKeyRing::theHubsKeyOpensWhenNeitherSecretNorKeyringDoes()
{
    const Bytes hubKey(kKeyBytes, 9);
    WrappedKeyRing before = ring();
    QVERIFY(before.addClerk(kFirst, "a").ok());
    QVERIFY(!before.recoverable());
    const std::string lock = before.recoveryLock();
    QVERIFY(before.addRecovery(lock, hubKey).ok());
    const Bytes sealed = before.sealer()->seal("x", "y");

    m_keyring.kept.clear();
    WrappedKeyRing keys = ring();
    QVERIFY(!keys.unlockWithKeyring().ok());
    QVERIFY(keys.recoverable());
    QCOMPARE(keys.recoveryLock(), lock); // what the hub is asked for
    QVERIFY(keys.unlockWithRecovery(hubKey).ok());
    QCOMPARE(keys.sealer()->openText(sealed, "y").value(), std::string("x"));
    QVERIFY(ring().unlockWithKeyring().ok()); // the next one needs no hub
}

void TestKeyRing::anotherHubsKeyOpensNothing()
{
    WrappedKeyRing keys = ring(false);
    QCOMPARE(keys.addRecovery(keys.recoveryLock(), Bytes(kKeyBytes, 9)).problem().code, std::string("store.locked"));
    QCOMPARE(keys.unlockWithRecovery(Bytes(kKeyBytes, 9)).problem().code, std::string("key.no_recovery"));
    QVERIFY(keys.addClerk(kFirst, "a").ok());
    QVERIFY(keys.recoveryLock() != keys.recoveryLock()); // each a new one until a wrap keeps it
    QVERIFY(keys.addRecovery(keys.recoveryLock(), Bytes(kKeyBytes, 9)).ok());
    keys.lock();
    QCOMPARE(keys.unlockWithRecovery(Bytes(kKeyBytes, 8)).problem().fault, Fault::Damaged);
    QCOMPARE(keys.unlockWithRecovery(Bytes(3, 9)).problem().fault, Fault::Invalid);
    QVERIFY(!keys.unlocked());
}

void TestKeyRing::aNewClerkCannotJoinALockedStore()
{
    QVERIFY(ring(false).addClerk(kFirst, "a").ok());
    WrappedKeyRing locked = ring(false);
    QCOMPARE(locked.addClerk(kSecond, "b").problem().code, std::string("store.locked"));
    QVERIFY(!locked.knows(kSecond));

    WrappedKeyRing opened = ring(false);
    QVERIFY(opened.unlockWithSecret(kFirst, "a").ok());
    QVERIFY(opened.addClerk(kSecond, "b").ok());
}

void TestKeyRing::aChangedSecretReplacesTheOldOne()
{
    QVERIFY(ring(false).addClerk(kFirst, "a").ok());
    WrappedKeyRing keys = ring(false);
    QVERIFY(!keys.changeSecret(kFirst, "wrong", "b").ok());
    QVERIFY(keys.changeSecret(kFirst, "a", "b").ok());
    QVERIFY(!ring(false).unlockWithSecret(kFirst, "a").ok());
    QVERIFY(ring(false).unlockWithSecret(kFirst, "b").ok());
}

void TestKeyRing::noKeyIsMadeWhenItsWrapCannotBeKept()
{
    m_wraps.full = true;
    WrappedKeyRing keys = ring();
    QCOMPARE(keys.addClerk(kFirst, "a").problem().code, std::string("disk.full"));
    QVERIFY(!keys.unlocked());
    QVERIFY(m_keyring.kept.empty());
}

void TestKeyRing::theBareKeyIsNowhere()
{
    class Recorder final : public Random
    {
    public:
        std::vector<Bytes> drawn;
        void fill(std::span<std::uint8_t> bytes) override
        {
            m_inner.fill(bytes);
            drawn.emplace_back(bytes.begin(), bytes.end());
        }

    private:
        fakes::SeededRandom m_inner;
    } recorder;
    WrappedKeyRing keys(m_wraps, &m_keyring, recorder, {Algorithm::Aes256Gcm, kTrivialCost, "yc/1"});
    QVERIFY(keys.addClerk(kFirst, "a").ok());
    const std::string key = textOf(recorder.drawn.front()); // the data key is drawn first
    QCOMPARE(key.size(), kKeyBytes);
    for (const auto& [name, wrap] : m_wraps.kept)
        QVERIFY(textOf(wrap).find(key) == std::string::npos);
    for (const auto& [name, outer] : m_keyring.kept)
        QVERIFY(textOf(outer) != key);
    QCOMPARE(m_wraps.kept.size(), std::size_t{2});
}

void TestKeyRing::withoutADesktopServiceLibsecretSaysOffline()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    LibsecretKeyStore keyring;
    QCOMPARE(keyring.load("yc/test").problem().fault, Fault::Offline);
    QCOMPARE(keyring.save("yc/test", {1, 2}).problem().fault, Fault::Offline);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    QCOMPARE(keyring.load("yc/test").problem().fault, Fault::Offline);
    QCOMPARE(keyring.remove("yc/test").problem().fault, Fault::Offline);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

QTEST_APPLESS_MAIN(TestKeyRing)
#include "tst_key_ring.moc"
