#include "hub/operations.h"
#include "hub/test_hall.h"

#include "base/text.h"
#include "hub/audit.h"
#include "hub/hub_key.h"
#include "hub/schema.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using domain::Role;

class HubRestart : public QObject
{
    Q_OBJECT

private slots:
    void aRestartKeepsSessionsTicketsCasesAndVerdicts()
    {
        TestHall hall;
        Client before = hall.desk();
        Workstation desk(before, "k1", kClerk, "07");
        const auto submit =
            desk.make(Role::Cases, "case.submit", "c1",
                      submitPayload(takenIn("c1", "99010700000011", hall.clock.now())), hall.clock.now());
        const domain::Verdict verdict = verdictAt(desk.push({submit}), 0);
        before.post(wire::path::kTake, Object{{"service", "newborn"}});
        const Reply called = before.post(wire::path::kCall, Object{{"claim", "c-1"}, {"window", "07"}, {"ticket", ""}});
        const Reply leased = before.post(wire::path::kNumbers, Object{{"count", 10}});
        hall.restart();
        Client after = hall.client();
        after.token = before.token;
        QCOMPARE(after.post(wire::path::kCall, Object{{"claim", "c-1"}, {"window", "07"}, {"ticket", ""}}).body,
                 called.body);
        QCOMPARE(after.post(wire::path::kNumbers, Object{{"count", 10}}).json["next"].toInteger(),
                 leased.json["end"].toInteger());
        Workstation again(after, "k1", kClerk, "07");
        QCOMPARE(again.greet(Role::Cases), 1);
        const domain::Verdict repeated = verdictAt(again.push({submit}), 0);
        QCOMPARE(repeated.code, domain::VerdictCode::Duplicate);
        QCOMPARE(repeated.hubSequence, verdict.hubSequence);
    }

    /// It may have been on its way since before a backup was restored, and what it builds on may not be there yet.
    void whatIsLateFromAnEarlierStartIsNotJudged()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        const auto submit =
            desk.make(Role::Cases, "case.submit", "c1",
                      submitPayload(takenIn("c1", "99010700000011", hall.clock.now())), hall.clock.now());
        QCOMPARE(desk.greet(Role::Cases), 0);
        hall.restart();
        Client after = hall.client();
        after.token = client.token;
        const wire::PushRequest late{domain::ClientId("k1"), Role::Cases, desk.epoch(), {submit}};
        QCOMPARE(after.post(wire::path::kPush, wire::toValue(late)).code(), std::string(ports::kOtherLife));
        Workstation again(after, "k1", kClerk, "07");
        QCOMPARE(again.greet(Role::Cases), 0);
        QCOMPARE(codeAt(again.push({submit}), 0), std::string("applied"));
    }

    void noPersonalDataLiesOpenInTheDatabase()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        desk.hand(Role::Cases, "case.submit", "c1", submitPayload(takenIn("c1", "99010700000011", hall.clock.now())),
                  hall.clock.now());
        client.post(wire::path::kTake, Object{{"service", "newborn"}, {"applicant", "罕见姓氏示例"}});
        client.post(wire::path::kSharing, Object{{"idNumber", kNoMother},
                                                 {"name", "张示例"},
                                                 {"caseId", "c1"},
                                                 {"scene", "newborn"},
                                                 {"consent", "signed"},
                                                 {"wanted", Array{"self"}}});
        QVERIFY(hall.storage().backup(hall.folder() + "/copy.db").ok());
        const PosixFiles real;
        const Files& files = real;
        for (const char* name : {"/hub.db", "/hub.db-wal", "/copy.db"}) {
            if (!files.exists(hall.folder() + name))
                continue;
            const std::string bytes = textOf(*files.read(hall.folder() + name));
            for (const char* canary : {"陈样宝", "张示例", "310199199604089028", "样本路18号", "罕见姓氏", "王示范"})
                QVERIFY2(bytes.find(canary) == std::string::npos, (std::string(name) + " " + canary).c_str());
        }
    }

    void noTokenThatOpensASessionLiesInTheDatabase()
    {
        TestHall hall;
        const std::string token = hall.desk().token;
        const std::string copy = hall.folder() + "/copy.db";
        QVERIFY(hall.storage().backup(copy).ok());
        const PosixFiles real;
        const Files& files = real;
        QVERIFY(!token.empty());
        QVERIFY(textOf(*files.read(copy)).find(token) == std::string::npos);
    }

    void theAuditChainIsWholeAndAChangedLineBreaksIt()
    {
        TestHall hall;
        Client client = hall.desk();
        for (const char* consent : {"signed", "screen"})
            client.post(wire::path::kSharing, Object{{"idNumber", kNoMother},
                                                     {"name", "张示例"},
                                                     {"caseId", "c1"},
                                                     {"scene", "newborn"},
                                                     {"consent", consent},
                                                     {"wanted", Array{"self"}}});
        const auto verify = [&] {
            return hall.storage().read([&](ports::HubTransaction& inner) -> Result<void> {
                try {
                    hub::Transaction tx(inner);
                    hub::verifyAudit(tx, hall.parts());
                    return {};
                } catch (const hub::Refusal& refusal) {
                    return refusal.problem;
                }
            });
        };
        QVERIFY(verify().ok());
        hub::writing(hall.storage(),
                     [](hub::Transaction& tx) { tx.run("UPDATE audit SET account = 'somebody' WHERE place = 1"); });
        QCOMPARE(verify().problem().code, std::string("audit.broken"));
    }

    void theHubsKeyOpensOnlyWithItsSecretAndIsNeverBare()
    {
        QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        PosixFiles files;
        SystemRandom random;
        const auto made = hub::openHubKey(files, random, path, "the-secret", security::kTrivialCost);
        QVERIFY(made.ok());
        const std::string stored = textOf(*static_cast<const Files&>(files).read(path + "/hub.key"));
        QVERIFY(stored.find(textOf(made->bytes())) == std::string::npos);
        const auto again = hub::openHubKey(files, random, path, "the-secret", security::kTrivialCost);
        QVERIFY(again.ok());
        QVERIFY(std::ranges::equal(again->bytes(), made->bytes()));
        QVERIFY(!hub::openHubKey(files, random, path, "another", security::kTrivialCost).ok());
        QCOMPARE(hub::openHubKey(files, random, path, "", security::kTrivialCost).problem().code,
                 std::string("hub.no_secret"));
    }
};

QTEST_GUILESS_MAIN(HubRestart)
#include "tst_hub_restart.moc"
