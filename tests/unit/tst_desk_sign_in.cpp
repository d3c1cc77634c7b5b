#include "desk_rig.h"
#include "hub/admin.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;
using std::chrono::days;

/// Who may work here: with the hub, without it for a while, and behind a locked screen (G12).
class TestDeskSignIn : public QObject
{
    Q_OBJECT

private slots:
    void theHubDecidesWhileItIsThere();
    void aCentralSystemThatWasAwayIsAskedAgainWhenItsRoleAnswers();
    void theFirstSignInNeedsTheHub();
    void aLostKeyringAndAChangedSecretCostNothingWhileTheHubIsThere();
    void aHubThatGivesNoKeyLeavesTheMachineClosed();
    void aCertificateThatIsNotBelievedIsSaidWhereTheHubIsNeeded();
    void aHubInTroubleKeepsNobodyOut();
    void aKnownClerkSignsInOfflineForSevenDays();
    void afterSevenDaysTheStoreStaysClosed();
    void aClockSetBackMakesNoOfflineSignInValidAgain();
    void anUnknownClerkNeedsTheHub();
    void whatWasDoneOfflineGoesOutWhenTheHubIsBackWithoutASecondSignIn();
    void aSecretThatTheHubRefusesLaterLeavesTheClerkOffline();
    void theSyncTellsWhoseSessionItIsAndHowTheClocksStand();
    void fiveWrongSecretsEndOfflineSignInUntilAnOnlineOne();
    void aLockedScreenShowsNothingAndOpensWithTheSecret();
    void aLockedScreenIsNoPlaceToGuess();
    void afterSigningOutNothingCanBeDone();
    void theMachineRemembersHallWindowAndClerks();
};

namespace
{

std::string codeOf(const Result<ports::SessionView>& result)
{
    return result.ok() ? std::string() : result.problem().code;
}

Result<ports::SessionView> unlock(DeskRig& rig, const std::string& secret)
{
    Answer<ports::SessionView> answer;
    rig.desk->unlock(secret, answer.reply());
    rig.settle();
    return *answer;
}

} // namespace

void TestDeskSignIn::theHubDecidesWhileItIsThere()
{
    DeskRig rig;
    QCOMPARE(codeOf(rig.signIn("0107", "not the secret")), std::string("signin.wrong"));
    const auto session = rig.signIn();
    QVERIFY(session.ok());
    QCOMPARE(session->user.name, std::string("林示范"));
    QVERIFY(!session->offline);
    QVERIFY(!rig.central->token.empty());
}

void TestDeskSignIn::theFirstSignInNeedsTheHub()
{
    DeskRig rig;
    rig.hub.away = true;
    QCOMPARE(codeOf(rig.signIn()), std::string("signin.first_needs_network"));
}

/// The worst day of a machine: its keyring is another one, and the only clerk it knows has a new secret.
void TestDeskSignIn::aLostKeyringAndAChangedSecretCostNothingWhileTheHubIsThere()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const auto drawn = rig.begin();
    rig.restart();
    rig.disk.keyring.kept.clear();
    QVERIFY(hub::setUserSecret(rig.hub.parts(), domain::UserId("0107"), "another-secret").ok());
    const int asked = rig.central->askedForKey;
    const auto session = rig.signIn("0107", "another-secret");
    QVERIFY2(session.ok(), codeOf(session).c_str());
    QCOMPARE(rig.central->askedForKey, asked + 1);
    QVERIFY(rig.desk->openCase(drawn.record.id).ok()); // what was begun before is there

    rig.restart();
    rig.hub.away = true; // the new secret opens from now on, and so does the keyring
    QVERIFY(rig.signIn("0107", "another-secret").ok());
    QVERIFY(!rig.disk.keyring.kept.empty());
}

void TestDeskSignIn::aHubThatGivesNoKeyLeavesTheMachineClosed()
{
    DeskRig rig;
    rig.central->givesKeys = false;
    QVERIFY(rig.signIn().ok()); // nobody is kept out by it
    rig.restart();
    rig.disk.keyring.kept.clear();
    QVERIFY(hub::setUserSecret(rig.hub.parts(), domain::UserId("0107"), "another-secret").ok());
    QCOMPARE(codeOf(rig.signIn("0107", "another-secret")), std::string("signin.machine_locked"));
    QVERIFY(!rig.disk.store->unlocked());
}

/// "Needs the network" would send the administrator who sets a machine up to look at the wrong thing.
void TestDeskSignIn::aCertificateThatIsNotBelievedIsSaidWhereTheHubIsNeeded()
{
    DeskRig rig;
    rig.hub.away = true;
    rig.hub.awayCode = "tls.untrusted";
    QCOMPARE(codeOf(rig.signIn()), std::string("tls.untrusted"));
    rig.hub.away = false;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    QCOMPARE(codeOf(rig.signIn("0108")), std::string("tls.untrusted"));
    QVERIFY(rig.signIn().ok()); // whom the machine knows goes on working
    QCOMPARE(codeOf(rig.signIn("0107", "not the secret")), std::string("signin.wrong"));
}

void TestDeskSignIn::aHubInTroubleKeepsNobodyOut()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    rig.hub.awayCode = "hub.failed";
    for (const Fault trouble : {Fault::Damaged, Fault::Full, Fault::Unsupported, Fault::Busy}) {
        rig.restart();
        rig.hub.awayFault = trouble;
        const auto session = rig.signIn();
        QVERIFY(session.ok());
        QVERIFY(session->offline);
    }
    rig.hub.away = false;
    rig.pass(std::chrono::minutes(5));
    QVERIFY(!rig.central->token.empty());
}

void TestDeskSignIn::aKnownClerkSignsInOfflineForSevenDays()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    rig.disk.clock.advance(days(7) - std::chrono::minutes(1));
    rig.restart();
    const auto session = rig.signIn();
    QVERIFY(session.ok());
    QVERIFY(session->offline);
    QCOMPARE(session->windowName, std::string("综合受理"));
    QVERIFY(!rig.desk->services().empty());
    QVERIFY(rig.desk->queue().ok());
}

void TestDeskSignIn::afterSevenDaysTheStoreStaysClosed()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    rig.disk.clock.advance(days(7) + std::chrono::minutes(1));
    rig.restart();
    QCOMPARE(codeOf(rig.signIn()), std::string("signin.expired_offline"));
    QVERIFY(!rig.disk.store->unlocked());
    rig.hub.away = false;
    QVERIFY(rig.signIn().ok());
}

void TestDeskSignIn::aClockSetBackMakesNoOfflineSignInValidAgain()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    rig.pass(days(6));
    rig.pass(days(2)); // the program runs, and looks at the clock
    rig.restart();
    rig.disk.clock.jumpWall(-days(5));
    QCOMPARE(codeOf(rig.signIn()), std::string("signin.expired_offline"));
    rig.hub.away = false;
    QVERIFY(rig.signIn().ok()); // the hub knows what day it is
    rig.hub.away = true;
    rig.restart();
    QVERIFY(rig.signIn().ok());
}

void TestDeskSignIn::anUnknownClerkNeedsTheHub()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    QCOMPARE(codeOf(rig.signIn("0108")), std::string("signin.unknown_offline"));
}

void TestDeskSignIn::whatWasDoneOfflineGoesOutWhenTheHubIsBackWithoutASecondSignIn()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    rig.restart();
    QVERIFY(rig.signIn()->offline);
    QVERIFY(rig.desk->setWindowState("paused", "meal").ok());
    rig.pass(std::chrono::minutes(5));
    QVERIFY(rig.desk->sync()->pending + rig.desk->sync()->sent > 0);
    rig.hub.away = false;
    rig.pass(std::chrono::minutes(5));
    QVERIFY(!rig.central->token.empty());
    QCOMPARE(rig.desk->sync()->pending + rig.desk->sync()->sent, 0);
}

void TestDeskSignIn::aSecretThatTheHubRefusesLaterLeavesTheClerkOffline()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    rig.restart();
    QVERIFY(rig.signIn()->offline);
    QVERIFY(hub::setUserSecret(rig.hub.parts(), domain::UserId("0107"), "another-2026").ok());
    rig.hub.away = false;
    rig.pass(std::chrono::minutes(5));
    QVERIFY(rig.central->token.empty());
    QVERIFY(rig.desk->setWindowState("paused", "meal").ok()); // the work goes on
    QVERIFY(rig.desk->sync()->pending > 0);
}

void TestDeskSignIn::theSyncTellsWhoseSessionItIsAndHowTheClocksStand()
{
    DeskRig rig;
    QVERIFY(rig.desk->sync()->session == ports::HubSession::None);
    QVERIFY(!rig.desk->sync()->hubAhead);
    QVERIFY(rig.signIn().ok());
    rig.settle();
    ports::SyncView sync = rig.desk->sync().value();
    QVERIFY(sync.session == ports::HubSession::Online);
    QVERIFY(sync.store.unlocked);
    QVERIFY(rig.disk.store->setSetting(ports::kHubOffsetSetting, "-125000000").ok());
    sync = rig.desk->sync().value();
    QVERIFY(sync.hubAhead && *sync.hubAhead == std::chrono::seconds(-125));
    rig.hub.away = true;
    rig.restart();
    QVERIFY(rig.signIn()->offline);
    QVERIFY(rig.desk->sync()->session == ports::HubSession::Offline);
}

void TestDeskSignIn::fiveWrongSecretsEndOfflineSignInUntilAnOnlineOne()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    for (int guess = 0; guess < 5; ++guess) {
        rig.restart(); // the count survives the program
        QCOMPARE(codeOf(rig.signIn("0107", "guess")), std::string("signin.wrong"));
    }
    QCOMPARE(codeOf(rig.signIn()), std::string("signin.locked_offline"));
    rig.hub.away = false;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    QVERIFY(rig.signIn().ok());
}

void TestDeskSignIn::aLockedScreenShowsNothingAndOpensWithTheSecret()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const domain::CaseId id = rig.begin().record.id;
    QVERIFY(rig.desk->lock().ok());
    QCOMPARE(rig.desk->queue().problem().code, std::string("session.locked"));
    QCOMPARE(rig.desk->openCase(id).problem().code, std::string("session.locked"));
    QCOMPARE(rig.desk->discardDraft(id).problem().code, std::string("session.locked"));
    QVERIFY(rig.desk->search("新生儿", 5).empty());
    QCOMPARE(codeOf(unlock(rig, "guess")), std::string("signin.wrong"));
    rig.engine->session({}, {}); // what a torn connection leaves behind
    QVERIFY(unlock(rig, DeskRig::LocalHub::kSecret).ok());
    QVERIFY(rig.desk->openCase(id).ok());
    QVERIFY(!rig.central->token.empty()); // the lanes go on under the same session
}

void TestDeskSignIn::aCentralSystemThatWasAwayIsAskedAgainWhenItsRoleAnswers()
{
    DeskRig rig;
    rig.central->awayElsewhere = {domain::Role::Policy}; // whose health nobody tells: it does not answer
    QVERIFY(rig.signIn().ok());
    QCOMPARE(rig.central->askedElsewhere, 1);
    rig.desk->mirrorChanged(ports::Topic::Sync);
    rig.settle();
    QCOMPARE(rig.central->askedElsewhere, 1);
    rig.central->awayElsewhere = {domain::Role::Statistics}; // its lane is heard
    QVERIFY(rig.signIn().ok());
    QVERIFY(rig.central->askedElsewhere > 1);
    rig.central->awayElsewhere.clear();
    rig.desk->mirrorChanged(ports::Topic::Sync);
    rig.settle();
    const int asked = rig.central->askedElsewhere;
    rig.desk->mirrorChanged(ports::Topic::Sync); // every one has seen the clerk: the secret is forgotten
    rig.settle();
    QCOMPARE(rig.central->askedElsewhere, asked);
    QVERIFY(asked > 2);
}

void TestDeskSignIn::aLockedScreenIsNoPlaceToGuess()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    QVERIFY(rig.desk->lock().ok());
    for (int guess = 0; guess < 5; ++guess)
        QCOMPARE(codeOf(unlock(rig, "guess")), std::string("signin.wrong"));
    QCOMPARE(codeOf(unlock(rig, DeskRig::LocalHub::kSecret)), std::string("signin.locked_offline"));
    QVERIFY(rig.signIn().ok()); // the hub forgives
}

void TestDeskSignIn::afterSigningOutNothingCanBeDone()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    QVERIFY(rig.desk->signOut().ok());
    rig.settle();
    QCOMPARE(rig.desk->queue().problem().code, std::string("session.none"));
    QCOMPARE(rig.desk->beginCase(domain::OneThingId("newborn"), {}).problem().code, std::string("session.none"));
    QCOMPARE(codeOf(unlock(rig, DeskRig::LocalHub::kSecret)), std::string("session.none"));
    QVERIFY(rig.central->token.empty());
}

void TestDeskSignIn::theMachineRemembersHallWindowAndClerks()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    QVERIFY(rig.signIn("0108").ok());
    rig.restart();
    const auto machine = rig.desk->machine();
    QVERIFY(machine.ok());
    QCOMPARE(machine->hallName, std::string("示例区综合大厅"));
    QCOMPARE(machine->rememberedWindow, domain::WindowId("07"));
    QCOMPARE(machine->windows.size(), std::size_t{2});
    QCOMPARE(machine->clerks.size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestDeskSignIn)
#include "tst_desk_sign_in.moc"
