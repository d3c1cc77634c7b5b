#include "hub/test_hall.h"

#include "domain/mirror_sum.h"
#include "hub/bell.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;

namespace
{

Reply pull(Client& client, const std::string& scope, const std::string& epoch, std::int64_t cursor, int limit)
{
    return client.post(wire::path::kPull,
                       Object{{"scope", scope}, {"epoch", epoch}, {"cursor", cursor}, {"limit", limit}});
}

std::string takeOne(Client& client)
{
    return client.post(wire::path::kTake, Object{{"service", "newborn"}}).json["ticket"]["id"].toString();
}

std::string summed(const ports::PullPage& page)
{
    domain::MirrorSum sum;
    for (const ports::MirrorEntity& entity : page.entities)
        sum.add(entity.type, entity.id, entity.hubSequence);
    return sum.text();
}

} // namespace

class HubFeed : public QObject
{
    Q_OBJECT

private slots:
    void aPageReadsTheSameWithTheFastDecoder()
    {
        TestHall hall;
        Client client = hall.desk();
        takeOne(client);
        const Reply reply = pull(client, "queue:demo", "", 0, 100);
        const Result<ports::PullPage> page = wire::decodePage(reply.body);
        QVERIFY(page.ok());
        QCOMPARE(page->scope, std::string("queue:demo"));
        QCOMPARE(page->entities.size(), std::size_t(7)); // two lines, four windows, one ticket
        QCOMPARE(page->entities.back().type, std::string("ticket"));
        QVERIFY(page->entities.back().body.value().value()["number"].isString());
    }

    void pagesFollowEachOtherWithoutGapOrRepeat()
    {
        TestHall hall;
        Client client = hall.desk();
        for (int person = 0; person < 25; ++person)
            takeOne(client);
        std::int64_t cursor = 0;
        std::vector<std::int64_t> sequences;
        std::string epoch;
        for (bool more = true; more;) {
            const Reply reply = pull(client, "queue:demo", epoch, cursor, 10);
            const Result<ports::PullPage> page = wire::decodePage(reply.body);
            QVERIFY(page.ok());
            for (const ports::MirrorEntity& entity : page->entities)
                sequences.push_back(entity.hubSequence);
            cursor = page->cursor;
            epoch = page->epoch;
            more = page->more;
        }
        QCOMPARE(sequences.size(), std::size_t(31));
        QVERIFY(std::ranges::is_sorted(sequences));
        QVERIFY(std::ranges::adjacent_find(sequences) == sequences.end());
        QVERIFY(wire::decodePage(pull(client, "queue:demo", epoch, cursor, 10).body)->entities.empty());
    }

    void aCursorOfWhatABackupHasLostIsRecognisedThoughTheNumbersCaughtUp()
    {
        TestHall hall;
        Client client = hall.desk();
        takeOne(client);
        const auto before = wire::decodePage(pull(client, "queue:demo", "", 0, 100).body).value();
        QVERIFY(hall.storage().backup(hall.folder() + "/copy.db").ok());
        takeOne(client);
        const auto lost = wire::decodePage(pull(client, "queue:demo", before.epoch, before.cursor, 100).body).value();
        QCOMPARE(lost.entities.size(), std::size_t(1));
        hall.restartFrom(hall.folder() + "/copy.db");
        Client after = hall.desk();
        takeOne(after);
        takeOne(after);
        QVERIFY(pull(after, "queue:demo", lost.epoch, lost.cursor, 100).json["clear"].toBool());
        // What the backup knows goes on where it stood, also over another start.
        const auto since = wire::decodePage(pull(after, "queue:demo", before.epoch, before.cursor, 100).body).value();
        QVERIFY(!since.clear);
        QCOMPARE(since.entities.size(), std::size_t(2));
        hall.restart();
        Client later = hall.desk();
        QVERIFY(!pull(later, "queue:demo", since.epoch, since.cursor, 100).json["clear"].toBool());
    }

    void anotherEpochOrAFutureCursorClearsTheMirror()
    {
        TestHall hall;
        Client client = hall.desk();
        const std::string epoch = pull(client, "queue:demo", "", 0, 10).json["epoch"].toString();
        QVERIFY(pull(client, "queue:demo", "another-life", 3, 10).json["clear"].toBool());
        QVERIFY(pull(client, "queue:demo", epoch, 1000000, 10).json["clear"].toBool());
        QVERIFY(!pull(client, "queue:demo", epoch, 3, 10).json["clear"].toBool());
    }

    void endedTicketsOfYesterdayLeaveTheMirrorAsTombstones()
    {
        TestHall hall;
        Client client = hall.desk();
        const std::string id = takeOne(client);
        const std::string epoch = pull(client, "queue:demo", "", 0, 100).json["epoch"].toString();
        Client supervisor = hall.desk(kSupervisor, "");
        QCOMPARE(supervisor.post(wire::path::kCloseDay, Object{{"waiting", "leave"}, {"reason", "evening"}}).status,
                 200);
        const std::int64_t before = pull(client, "queue:demo", epoch, 0, 100).json["cursor"].toInteger();
        hall.clock.advance(std::chrono::hours(24));
        QVERIFY(hall.hub().tick().ok());
        Client tomorrow = hall.desk();
        const Array entities = pull(tomorrow, "queue:demo", epoch, before, 100).json["entities"].toArray();
        QCOMPARE(entities.size(), std::size_t(1));
        QCOMPARE(entities.at(0)["id"].toString(), id);
        QVERIFY(entities.at(0)["deleted"].toBool());
    }

    void theLastPageSaysWhatTheScopeAddsUpTo()
    {
        TestHall hall;
        Client client = hall.desk();
        for (int person = 0; person < 12; ++person)
            takeOne(client);
        QCOMPARE(pull(client, "queue:demo", "", 0, 5).json["checksum"].toString(), std::string()); // more is to come
        const auto all = wire::decodePage(pull(client, "queue:demo", "", 0, 100).body).value();
        QCOMPARE(all.checksum, summed(all));
        Client supervisor = hall.desk(kSupervisor, "");
        QCOMPARE(supervisor.post(wire::path::kCloseDay, Object{{"waiting", "leave"}, {"reason", "evening"}}).status,
                 200);
        hall.clock.advance(std::chrono::hours(24));
        QVERIFY(hall.hub().tick().ok()); // tombstones
        hall.restart();
        Client tomorrow = hall.desk();
        const auto left = wire::decodePage(pull(tomorrow, "queue:demo", "", 0, 100).body).value();
        QVERIFY(left.entities.size() < all.entities.size());
        QCOMPARE(left.checksum, summed(left));
    }

    void anotherHallsScopeIsDenied()
    {
        TestHall hall;
        Client client = hall.desk();
        QCOMPARE(pull(client, "cases:elsewhere", "", 0, 10).code(), std::string("pull.scope"));
    }

    void theBellAnswersAtOnceWhenSomethingNewerIsThere()
    {
        TestHall hall;
        Client client = hall.desk();
        takeOne(client);
        Client bell(hall.server().bellPort());
        bell.token = client.token;
        const Reply rung = bell.get("/v1/bell?after=0&wait=25");
        QCOMPARE(rung.status, 200);
        QVERIFY(rung.json["newest"].toInteger() > 0);
    }

    void theBellNeedsASessionAndServesNothingElse()
    {
        TestHall hall;
        Client bell(hall.server().bellPort());
        QCOMPARE(bell.get("/v1/bell?after=0&wait=25").status, 401);
        QCOMPARE(bell.get("/healthz").status, 404);
    }
};

QTEST_GUILESS_MAIN(HubFeed)
#include "tst_hub_feed.moc"
