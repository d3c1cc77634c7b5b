#include "hub/test_hall.h"

#include "wire/endpoints.h"
#include "wire/messages.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;

class HubSignIn : public QObject
{
    Q_OBJECT

private slots:
    void theRightSecretOpensADeskWithItsHall()
    {
        TestHall hall;
        Client client = hall.client();
        const Reply reply = client.signIn(kClerk, kSecret, "07");
        QCOMPARE(reply.status, 200);
        const Result<ports::SignInAnswer> answer = wire::signInAnswerFrom(reply.json);
        QVERIFY(answer.ok());
        QCOMPARE(answer->user.name, std::string("王示范"));
        QCOMPARE(answer->windows.size(), std::size_t(4));
        QCOMPARE(answer->services.size(), std::size_t(2));
        QCOMPARE(answer->offlineDays, 7);
    }

    void aWrongSecretAndAnUnknownPersonAreToldApartByNothing()
    {
        TestHall hall;
        Client client = hall.client();
        const Reply wrong = client.signIn(kClerk, "not-the-secret", "07");
        const Reply unknown = client.signIn("999999", "not-the-secret", "07");
        QCOMPARE(wrong.status, 401);
        QCOMPARE(wrong.code(), std::string("signin.wrong"));
        QCOMPARE(unknown.body, wrong.body);
    }

    void fiveWrongSecretsLockTheAccountForAQuarterOfAnHour()
    {
        TestHall hall;
        Client client = hall.client();
        for (int attempt = 1; attempt <= 4; ++attempt)
            QCOMPARE(client.signIn(kClerk, "not-the-secret", "07").code(), std::string("signin.wrong"));
        QCOMPARE(client.signIn(kClerk, "not-the-secret", "07").code(), std::string("signin.locked"));
        const Reply locked = client.signIn(kClerk, kSecret, "07");
        QCOMPARE(locked.code(), std::string("signin.locked"));
        QCOMPARE(locked.json["error"]["args"].toArray().at(0).toString(), std::string("15"));
        hall.clock.advance(std::chrono::minutes(15));
        QCOMPARE(client.signIn(kClerk, kSecret, "07").status, 200);
    }

    void fourWrongSecretsAreForgottenByARightOne()
    {
        TestHall hall;
        Client client = hall.client();
        for (int round = 0; round < 2; ++round) {
            for (int attempt = 1; attempt <= 4; ++attempt)
                QCOMPARE(client.signIn(kClerk, "not-the-secret", "07").code(), std::string("signin.wrong"));
            QCOMPARE(client.signIn(kClerk, kSecret, "07").status, 200);
        }
    }

    void aSessionEndsAtSignOutAndAfterTwelveHours()
    {
        TestHall hall;
        Client first = hall.desk();
        QCOMPARE(first.get(wire::path::kCatalogue).status, 200);
        QCOMPARE(first.post(wire::path::kSignOut, Object{}).status, 200);
        QCOMPARE(first.get(wire::path::kCatalogue).code(), std::string("session.needed"));
        Client second = hall.desk();
        hall.clock.advance(std::chrono::hours(12));
        QCOMPARE(second.get(wire::path::kCatalogue).status, 401);
    }

    void theRecoveryKeyOfALockIsTheSameInEveryLifeOfTheHubAndNobodyElses()
    {
        TestHall hall;
        const std::string lock = "00112233445566778899aabbccddeeff";
        const auto keyOf = [](Client& client, const std::string& name) {
            return client.post(wire::path::kRecoveryKey, Object{{"lock", name}});
        };
        Client desk = hall.desk();
        const Reply first = keyOf(desk, lock);
        QCOMPARE(first.status, 200);
        QCOMPARE(first.json["key"].toString().size(), std::size_t{64});
        QVERIFY(first.json["key"].toString().find(lock) == std::string::npos);
        hall.restart();
        Client again = hall.desk();
        QCOMPARE(keyOf(again, lock).json["key"].toString(), first.json["key"].toString());
        QVERIFY(keyOf(again, std::string(32, '0')).json["key"].toString() != first.json["key"].toString());
        for (const char* wrong : {"", "0011", "zz112233445566778899aabbccddeeff"})
            QCOMPARE(keyOf(again, wrong).code(), std::string("wire.recovery_lock"));
        Client stranger = hall.client();
        QCOMPARE(keyOf(stranger, lock).status, 401);
    }

    void someoneWhoLeftIsOutAtOnce()
    {
        TestHall hall;
        Client client = hall.desk();
        QVERIFY(hub::setUserActive(hall.parts(), domain::UserId(kClerk), false).ok());
        QCOMPARE(client.get(wire::path::kCatalogue).status, 401);
        QCOMPARE(client.signIn(kClerk, kSecret, "07").code(), std::string("signin.wrong"));
    }

    void aClerkDoesNotSeeWhatIsTheSupervisors()
    {
        TestHall hall;
        QCOMPARE(hall.desk().get(wire::path::kHall).status, 403);
        QCOMPARE(hall.desk(kSupervisor).get(wire::path::kHall).status, 200);
    }

    void aReviewerHasNoDesk()
    {
        TestHall hall;
        const Reply pulled =
            hall.desk(kPoliceReviewer, "")
                .post(wire::path::kPull, Object{{"scope", "cases:demo"}, {"cursor", 0}, {"limit", 10}});
        QCOMPARE(pulled.code(), std::string("session.role"));
    }

    void aWindowThatIsNotThereIsRefused()
    {
        TestHall hall;
        Client client = hall.client();
        QCOMPARE(client.signIn(kClerk, kSecret, "99").code(), std::string("window.unknown"));
    }
};

QTEST_GUILESS_MAIN(HubSignIn)
#include "tst_hub_sign_in.moc"
