#include "hub/operations.h"
#include "hub/test_hall.h"

#include "wire/endpoints.h"
#include "wire/messages.h"

#include <QTest>

#include <set>

using namespace yc;
using namespace yc::tests;

namespace
{

Value lookUp(const char* name, const char* consent, Array wanted)
{
    return Object{{"idNumber", kNoMother}, {"name", name},       {"caseId", "c1"},
                  {"scene", "newborn"},    {"consent", consent}, {"wanted", std::move(wanted)}};
}

} // namespace

class HubServices : public QObject
{
    Q_OBJECT

private slots:
    void blocksOfNumbersNeverOverlapAndARepeatedLeaseIsTheSame()
    {
        TestHall hall;
        Client seven = hall.desk();
        Client five = hall.desk(kOtherClerk, "05");
        const auto first =
            wire::numberBlockFrom(seven.post(wire::path::kNumbers, Object{{"count", 100}, {"request", "r1"}}).json);
        const auto second = wire::numberBlockFrom(five.post(wire::path::kNumbers, Object{{"count", 50}}).json);
        const auto again =
            wire::numberBlockFrom(seven.post(wire::path::kNumbers, Object{{"count", 100}, {"request", "r1"}}).json);
        QVERIFY(first.ok() && second.ok() && again.ok());
        QCOMPARE(first->end - first->next, 100);
        QCOMPARE(second->next, first->end);
        QCOMPARE(again->next, first->next);
        QCOMPARE(first->prefix, std::string("990107"));
        QCOMPARE(second->prefix, std::string("990105"));
    }

    void aLeaseWithoutMeasureIsRefused()
    {
        TestHall hall;
        Client client = hall.desk();
        QCOMPARE(client.post(wire::path::kNumbers, Object{{"count", 0}}).code(), std::string("numbers.count"));
        QCOMPARE(client.post(wire::path::kNumbers, Object{{"count", 1000000}}).code(), std::string("numbers.count"));
    }

    void sharedDataNeedConsentACaseAndTheRightName()
    {
        TestHall hall;
        Client client = hall.desk();
        QCOMPARE(client.post(wire::path::kSharing, lookUp("张示例", "", {"self"})).code(),
                 std::string("sharing.no_consent"));
        QCOMPARE(client.post(wire::path::kSharing, lookUp("张三", "signed", {"self"})).code(),
                 std::string("sharing.nobody"));
        Value elsewhere = lookUp("张示例", "signed", {"self"});
        elsewhere.set("scene", "nothing");
        QCOMPARE(client.post(wire::path::kSharing, elsewhere).code(), std::string("sharing.scene"));
    }

    void sharedDataTellWhoHoldsThemAndUnderWhatConsent()
    {
        TestHall hall;
        Client client = hall.desk();
        const auto answer = wire::sharingAnswerFrom(
            client.post(wire::path::kSharing, lookUp("张示例", "signed", {"self", "spouse", "child", "household"}))
                .json);
        QVERIFY(answer.ok());
        std::set<std::string> roles;
        for (const ports::SharedRecord& record : answer->records) {
            roles.insert(record.role);
            QCOMPARE(record.authorization, std::string("newborn/signed"));
        }
        QCOMPARE(roles, (std::set<std::string>{"child", "hukou", "self", "spouse"}));
        QCOMPARE(answer->licences.size(), std::size_t(1));
    }

    void everyLookUpIsAuditedAlsoAVainOne()
    {
        TestHall hall;
        Client client = hall.desk();
        client.post(wire::path::kSharing, lookUp("张示例", "signed", {"self"}));
        client.post(wire::path::kSharing, lookUp("张三", "signed", {"self"}));
        const ports::Rows actions = hub::reading(
            hall.storage(), [](hub::Transaction& tx) { return tx.run("SELECT action FROM audit ORDER BY place"); });
        QCOMPARE(actions.size(), std::size_t(2));
        QCOMPARE(ports::stringOf(actions[1][0]), std::string("sharing.nobody"));
    }

    void theCatalogueIsSentOnceAVersion()
    {
        TestHall hall;
        Client client = hall.desk();
        QCOMPARE(client.get(wire::path::kCatalogue).json["version"].toString(), std::string("2026.10"));
        QCOMPARE(client.get(std::string(wire::path::kCatalogue) + "?have=2026.10").status, 304);
    }

    void healthAndMetricsNeedNobody()
    {
        TestHall hall;
        hall.desk().post(wire::path::kTake, Object{{"service", "newborn"}});
        Client nobody = hall.client();
        QCOMPARE(nobody.get(wire::path::kHealth).json["status"].toString(), std::string("ok"));
        const Reply metrics = nobody.get(wire::path::kMetrics);
        QVERIFY(metrics.body.find("yichuang_hub_tickets{state=\"waiting\"} 1") != std::string::npos);
        QVERIFY(metrics.body.find("yichuang_hub_requests_total{route=\"/v1/queue/take\",status=\"200\"} 1") !=
                std::string::npos);
        QVERIFY(metrics.body.find("yichuang_hub_connections_refused 0") != std::string::npos);
    }

    void theSupervisorSeesWhatWaitsAtEachWindow()
    {
        TestHall hall;
        Client client = hall.desk();
        client.post(wire::path::kUnsent, Object{{"client", "k1"},
                                                {"pending", 9},
                                                {"sent", 0},
                                                {"needsPerson", 1},
                                                {"oldest", toMicros(hall.clock.now() - std::chrono::minutes(12))}});
        const Value seen = hall.desk(kSupervisor, "").get(wire::path::kHall).json;
        QCOMPARE(seen["unsent"].toArray().at(0)["pending"].toInteger(), 9);
        QCOMPARE(seen["unsent"].toArray().at(0)["window"].toString(), std::string("07"));
        std::set<std::string> kinds;
        for (const Value& alert : seen["alerts"].toArray())
            kinds.insert(alert["kind"].toString());
        QCOMPARE(kinds, (std::set<std::string>{"needs_person", "unsent"}));
    }

    void aLongWaitTurnsTheFigureAndRaisesAnAlert()
    {
        TestHall hall;
        hall.desk().post(wire::path::kTake, Object{{"service", "newborn"}});
        hall.clock.advance(std::chrono::minutes(22));
        const Value seen = hall.desk(kSupervisor, "").get(wire::path::kHall).json;
        QCOMPARE(seen["numbers"].toArray().at(1)["id"].toString(), std::string("longest_wait"));
        QCOMPARE(seen["numbers"].toArray().at(1)["value"].toInteger(), 22 * 60);
        QCOMPARE(seen["numbers"].toArray().at(1)["tone"].toString(), std::string("error"));
        QCOMPARE(seen["alerts"].toArray().at(0)["kind"].toString(), std::string("long_wait"));
    }

    void theDayEndsOnlyWhenItIsDecidedWhatHappensToThoseWhoWait()
    {
        TestHall hall;
        Client client = hall.desk();
        client.post(wire::path::kTake, Object{{"service", "newborn"}});
        client.post(wire::path::kTake, Object{{"service", "newborn"}});
        client.post(wire::path::kCall, Object{{"claim", "c1"}, {"window", "07"}, {"ticket", ""}});
        Client supervisor = hall.desk(kSupervisor, "");
        const Reply undecided = supervisor.post(wire::path::kCloseDay, Object{{"waiting", "leave"}});
        QCOMPARE(undecided.code(), std::string("day.undecided"));
        const Reply closed = supervisor.post(wire::path::kCloseDay,
                                             Object{{"waiting", "leave"}, {"serving", "end"}, {"reason", "evening"}});
        QCOMPARE(closed.json["closed"]["waiting"].toInteger(), 1);
        QCOMPARE(closed.json["closed"]["serving"].toInteger(), 1);
        QCOMPARE(supervisor.get(wire::path::kHall).json["counts"]["waiting"].toInteger(), 0);
    }

    void aClosingAskedForTwiceIsToldAsTheFirstTime()
    {
        TestHall hall;
        hall.desk().post(wire::path::kTake, Object{{"service", "newborn"}});
        Client supervisor = hall.desk(kSupervisor, "");
        const Value decisions = Object{{"waiting", "leave"}, {"serving", "end"}, {"reason", "evening"}};
        for (int time = 0; time < 2; ++time) { // the first answer was lost on the way
            const Reply closed = supervisor.post(wire::path::kCloseDay, decisions);
            QCOMPARE(closed.json["closed"]["waiting"].toInteger(), 1);
            hall.clock.advance(std::chrono::seconds(10));
        }
    }

    void aForgottenServiceIsEndedByTheSupervisorAndFlagged()
    {
        TestHall hall;
        Client client = hall.desk();
        client.post(wire::path::kTake, Object{{"service", "newborn"}});
        const Reply called = client.post(wire::path::kCall, Object{{"claim", "c1"}, {"window", "07"}, {"ticket", ""}});
        Client supervisor = hall.desk(kSupervisor, "");
        const Reply ended = supervisor.post(wire::path::kForgotten,
                                            Object{{"ticket", called.json["ticket"]["id"]}, {"reason", "forgotten"}});
        QCOMPARE(ended.json["ticket"]["endReason"].toString(), std::string("forced"));
        const Reply again = supervisor.post(wire::path::kForgotten, // the first answer was lost on the way
                                            Object{{"ticket", called.json["ticket"]["id"]}, {"reason", "forgotten"}});
        QCOMPARE(again.json["ticket"]["version"].toInteger(), ended.json["ticket"]["version"].toInteger());
        QCOMPARE(client.post(wire::path::kForgotten, Object{{"ticket", "x"}, {"reason", "y"}}).status, 403);
    }
};

QTEST_GUILESS_MAIN(HubServices)
#include "tst_hub_services.moc"
