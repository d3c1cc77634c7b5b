#include "store/key_wraps.h"
#include "store/recovery.h"
#include "store_rig.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;

class TestLocalStore : public QObject
{
    Q_OBJECT

private slots:
    void aPromiseIsThereAfterARestart();
    void aDraftIsThereAfterARestart();
    void aDraftCanBeDiscardedATakenInCaseCannot();
    void ownCasesComeNewestFirst();
    void theLocalOrderIsDense();
    void aLockedStoreTellsNothing();
    void anInstallationKeepsItsIdentity();
    void aSecondProgramIsToldThatTheStoreIsInUse();
    void claimsStayUntilTheyEnd();
    void aCredentialComesBackWhole();
    void settingsAreKeptInTheClear();
    void bothAlgorithmsOpenWhatTheOtherSealed();
    void wrapsThatCannotBeReadAreNotTakenForNone();
};

void TestLocalStore::aPromiseIsThereAfterARestart()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto kept = rig.store->keep(samplePromise("case-1"));
    QVERIFY(kept.ok());
    QCOMPARE(kept->size(), std::size_t{1});
    QCOMPARE(kept->front().sequence, std::int64_t{1});
    QCOMPARE(kept->front().client, rig.store->client());
    QVERIFY(rig.open().ok());
    QVERIFY(!rig.store->recovery().recovered());
    domain::CaseRecord expected = sampleCase("case-1");
    expected.localOrder = 1;
    QVERIFY(rig.store->findCase(expected.id).value() == expected);
    const auto unsent = rig.store->unsent(domain::Role::Cases, 10).value();
    QCOMPARE(unsent.size(), std::size_t{1});
    QVERIFY(unsent.front().operation == kept->front());
    QCOMPARE(unsent.front().state, domain::OperationState::Pending);
}

void TestLocalStore::aDraftIsThereAfterARestart()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    domain::CaseRecord draft = sampleCase("draft-1", false);
    QVERIFY(rig.store->saveCase(draft).ok());
    draft.answers["married"] = true;
    QVERIFY(rig.store->saveCase(draft).ok());
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->findCase(draft.id).value() == draft);
    QCOMPARE(rig.store->outboxSummary().value().pending, 0);
}

void TestLocalStore::aDraftCanBeDiscardedATakenInCaseCannot()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->saveCase(sampleCase("draft-1", false)).ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    QVERIFY(rig.store->discardDraft(domain::CaseId("draft-1")).ok());
    QCOMPARE(rig.store->findCase(domain::CaseId("draft-1")).problem().fault, Fault::NotFound);
    QCOMPARE(rig.store->discardDraft(domain::CaseId("draft-1")).problem().code, std::string("case.unknown"));
    QCOMPARE(rig.store->discardDraft(domain::CaseId("case-1")).problem().code, std::string("case.not_draft"));
    QVERIFY(rig.store->findCase(domain::CaseId("case-1")).ok());
}

void TestLocalStore::ownCasesComeNewestFirst()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    for (const int hour : {2, 5, 3}) {
        domain::CaseRecord record = sampleCase("case-" + std::to_string(hour), false);
        record.openedAt += std::chrono::hours(hour);
        QVERIFY(rig.store->saveCase(record).ok());
    }
    std::vector<std::string> ids;
    const auto cases = rig.store->ownCases();
    for (const domain::CaseRecord& record : *cases)
        ids.push_back(record.id.text());
    QCOMPARE(ids, (std::vector<std::string>{"case-5", "case-3", "case-2"}));
}

void TestLocalStore::theLocalOrderIsDense()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    for (const char* id : {"case-1", "case-2", "case-3"}) {
        QVERIFY(rig.store->keep(samplePromise(id)).ok());
        QVERIFY(rig.open().ok());
    }
    ports::Promise later = samplePromise("case-2"); // a further promise on it changes no order
    later.record = rig.store->findCase(domain::CaseId("case-2")).value();
    QVERIFY(rig.store->keep(later).ok());
    for (const auto& [id, order] : {std::pair("case-1", 1), std::pair("case-2", 2), std::pair("case-3", 3)})
        QCOMPARE(rig.store->findCase(domain::CaseId(id)).value().localOrder, std::int64_t{order});
}

void TestLocalStore::aLockedStoreTellsNothing()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    QVERIFY(rig.store->unlocked());
    rig.store->keys().lock();
    QVERIFY(!rig.store->unlocked());
    const auto locked = [](const auto& result) { return !result && result.problem().code == "store.locked"; };
    QVERIFY(locked(rig.store->findCase(domain::CaseId("case-1"))));
    QVERIFY(locked(rig.store->ownCases()));
    QVERIFY(locked(rig.store->keep(samplePromise("case-2"))));
    QVERIFY(locked(rig.store->saveCase(sampleCase("case-2"))));
    QVERIFY(locked(rig.store->unsent(domain::Role::Cases, 1)));
    QVERIFY(locked(rig.store->outbox(1)));
    QVERIFY(locked(rig.store->mirror("case")));
    QVERIFY(locked(rig.store->credential(StoreRig::clerk())));
    QVERIFY(locked(rig.store->audit({StoreRig::clerk(), "reveal", "case-1", "detail"})));
    QVERIFY(rig.store->audit({StoreRig::clerk(), "signin.refused", "", ""}).ok()); // nothing to seal
    QCOMPARE(rig.store->outboxSummary().value().pending, 1);                       // counts are no secret
}

void TestLocalStore::anInstallationKeepsItsIdentity()
{
    StoreRig rig;
    StoreRig other;
    other.random = fakes::SeededRandom(2);
    QVERIFY(rig.open().ok());
    QVERIFY(other.open().ok());
    QVERIFY(rig.store->recovery().created);
    const domain::ClientId client = rig.store->client();
    QVERIFY(!client.empty());
    QVERIFY(client != other.store->client());
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->client(), client);
    QVERIFY(!rig.store->recovery().created);
}

void TestLocalStore::aSecondProgramIsToldThatTheStoreIsInUse()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto second =
        store::openWorkStore(rig.path(), rig.realFiles, rig.clock, rig.random, &rig.keyring, rig.settings);
    QCOMPARE(second.problem().code, std::string("store.in_use"));
    QCOMPARE(second.problem().fault, Fault::Busy);
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok()); // the first one is not disturbed
}

void TestLocalStore::claimsStayUntilTheyEnd()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    ports::Claim claim{.id = domain::ClaimId("c1"), .ticket = {}, .fence = 0, .state = "asked", .at = rig.clock.now()};
    QVERIFY(rig.store->saveClaim(claim).ok());
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->openClaims().value().size(), std::size_t{1});
    claim.ticket = domain::TicketId("t1");
    claim.fence = 7;
    claim.state = "granted";
    QVERIFY(rig.store->saveClaim(claim).ok());
    const ports::Claim open = rig.store->openClaims().value().front();
    QCOMPARE(open.ticket, claim.ticket);
    QCOMPARE(open.fence, std::int64_t{7});
    QCOMPARE(open.at, claim.at);
    claim.state = "ended";
    QVERIFY(rig.store->saveClaim(claim).ok());
    QVERIFY(rig.store->openClaims().value().empty());
}

void TestLocalStore::aCredentialComesBackWhole()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    ports::OfflineCredential credential;
    credential.user.id = StoreRig::clerk();
    credential.user.name = "林示范";
    credential.user.hall = domain::HallId("hall-1");
    credential.windows.push_back({.id = domain::WindowId("07"), .name = "综合受理", .services = {}, .reason = {}});
    credential.validUntil = rig.clock.now() + std::chrono::days(7);
    QVERIFY(rig.store->saveCredential(credential).ok());
    QVERIFY(rig.open().ok());
    const auto back = rig.store->credential(StoreRig::clerk()).value();
    QVERIFY(back.user == credential.user);
    QVERIFY(back.windows == credential.windows);
    QCOMPARE(back.validUntil, credential.validUntil);
    QCOMPARE(rig.store->credential(domain::UserId("none")).problem().fault, Fault::NotFound);
}

void TestLocalStore::settingsAreKeptInTheClear()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->setSetting("window", "07").ok());
    QVERIFY(rig.store->setSetting("window", "08").ok());
    QVERIFY(rig.open().ok());
    rig.store->keys().lock();
    QCOMPARE(rig.store->setting("window"), std::string("08"));
    QCOMPARE(rig.store->setting("nothing"), std::string());
}

void TestLocalStore::bothAlgorithmsOpenWhatTheOtherSealed()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    rig.settings.algorithm = security::Algorithm::Sm4CtrHmacSm3;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-2")).ok());
    QCOMPARE(rig.store->ownCases().value().size(), std::size_t{2});
    rig.settings.algorithm = security::Algorithm::Aes256Gcm;
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->unsent(domain::Role::Cases, 9).value().size(), std::size_t{2});
}

void TestLocalStore::wrapsThatCannotBeReadAreNotTakenForNone()
{
    StoreRig rig;
    const store::OpenedWork work = store::openWork(rig.path(), rig.realFiles, rig.clock, rig.random);
    const store::KeyWraps wraps(*work.file);
    QVERIFY(!wraps.anyWrap());
    work.file->database().script("DROP TABLE key_wrap");
    QVERIFY(wraps.anyWrap()); // or a second data key would be made
}

QTEST_APPLESS_MAIN(TestLocalStore)
#include "tst_local_store.moc"
