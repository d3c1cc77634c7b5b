// Rows "replicate" and "push": 20,000 records of some 1 KB from the hub into the sealed mirror of a workstation, and
// 5,000 operations made offline from a workstation into the hub, over HTTP between the real programs; against PouchDB over
// LevelDB at both ends with express-pouchdb between them, the same records in the same run. Start it by run.sh, which
// fetches those. YC_BENCH_RECORDS and YC_BENCH_OPERATIONS for other numbers.

#include "bench/bench.h"
#include "bench/drain_desk.h"
#include "bench/drain_hall.h"
#include "bench/drain_work.h"
#include "bench/pouchdb/small_case.h"
#include "foreign_tus/node_script.h"
#include "hub/feed.h"

#include <QCoreApplication>

#include <fstream>

using namespace yc;
using namespace yc::bench;

namespace
{

constexpr int kRecords = 20000;
constexpr int kOperations = 5000;
constexpr int kRounds = 3;
constexpr int kBatches[] = {500, 1000, 2000}; ///< of PouchDB, besides its default of 100
constexpr const char* kScope = "cases:demo";

int given(const char* name, int otherwise)
{
    bool there = false;
    const int number = qEnvironmentVariableIntValue(name, &there);
    return there ? number : otherwise;
}

/// The records as PouchDB takes them, one a line. Gives their mean size.
std::int64_t write(const std::string& file, const std::vector<domain::CaseRecord>& records)
{
    std::ofstream lines(file);
    std::int64_t bytes = 0;
    for (const domain::CaseRecord& record : records) {
        Value document = domain::toValue(record);
        bytes += static_cast<std::int64_t>(toJson(document).size());
        document.set("_id", record.id.text());
        lines << toJson(document) << '\n';
    }
    return bytes / static_cast<std::int64_t>(records.size());
}

/// What one replication needs on the desk worker to know that it is over.
class Finish
{
public:
    std::future<Tick> at() { return m_at.get_future(); }
    void look(bool over)
    {
        if (over && !std::exchange(m_over, true))
            m_at.set_value(m_clock.tick());
    }

private:
    SystemClock m_clock;
    bool m_over = false;
    std::promise<Tick> m_at;
};

double millisSince(Tick begun, std::future<Tick> end)
{
    return double((end.get() - begun).count()) / kMicrosPerMilli;
}

DrainPlace placeOf(const DrainHall& hall, const std::string& name)
{
    return {(hall.folder().toStdString() + "/") + name, hall.hubUrl().toStdString(), hall.bellUrl().toStdString(), "W01",
            {}};
}

/// From the moment a session stands until the mirror has the hub's newest record.
double pullOnce(const DrainHouse& house, const DrainHall& hall, int round, std::int64_t newest)
{
    OfficeClock clock;
    Finish finish;
    DrainDesk* made = nullptr;
    DrainPlace place = placeOf(hall, "pull-" + std::to_string(round));
    place.heard = [&](ports::Topic topic) {
        if (topic == ports::Topic::Case)
            finish.look(made->store().cursor(kScope)->cursor >= newest);
    };
    DrainDesk desk(house, place, clock);
    made = &desk;
    std::future<Tick> end = finish.at();
    desk.signIn();
    return millisSince(clock.tick(), std::move(end));
}

/// The operations lie in the outbox; from the moment a session stands until each has its verdict here.
double pushOnce(const DrainHouse& house, DrainHall& hall, const std::vector<domain::CaseRecord>& records)
{
    OfficeClock clock;
    Finish finish;
    DrainDesk* made = nullptr;
    hall.begin(); // its ports are known from here on
    DrainPlace place = placeOf(hall, "push");
    bool waits = false;
    place.heard = [&](ports::Topic) {
        const ports::OutboxSummary summary = need(made->store().outboxSummary());
        finish.look(waits && summary.pending + summary.sent == 0);
    };
    DrainDesk desk(house, place, clock);
    made = &desk;
    desk.signIn(); // its keys are made, and the clerk is known
    hall.end();
    desk.at([&] {
        for (const domain::CaseRecord& record : records)
            need(desk.store().keep(promiseOf(record)));
        waits = true;
    });
    std::future<Tick> end = finish.at();
    hall.begin();
    desk.signIn();
    return millisSince(clock.tick(), std::move(end));
}

/// What PouchDB takes at that batch size; 0 = its default.
double theirs(const QString& way, const QString& url, const std::string& records, int documents, int batch)
{
    const QTemporaryDir folder;
    tests::NodeScript client(QStringLiteral("client.mjs"), {way, url, folder.path(), QString::number(batch),
                                                            QString::fromStdString(records)});
    const Value end = client.until("millis");
    if (end["documents"].toInteger() != documents)
        qFatal("PouchDB replicated %lld of %d", static_cast<long long>(end["documents"].toInteger()), documents);
    return end["millis"].toDouble();
}

struct Row {
    const char* name;
    const char* goal;
    int records = 0;
    std::int64_t recordBytes = 0;
    std::vector<double> ours;
};

/// PouchDB's side, and the line. A push goes into another database for each batch size.
void tellAgainst(const Row& row, const QString& way, const std::string& file)
{
    const bool pulls = way == u"pull";
    const QTemporaryDir folder;
    tests::NodeScript server(QStringLiteral("server.mjs"),
                             QStringList{folder.path()} +
                                 (pulls ? QStringList{QString::fromStdString(file)} : QStringList{}));
    const QString root = QStringLiteral("http://127.0.0.1:%1/").arg(server.until("port")["port"].toInteger());
    const auto at = [&](int batch) {
        return theirs(way, root + (pulls ? QStringLiteral("hall") : QStringLiteral("push-%1").arg(batch)), file,
                      row.records, batch);
    };
    const double against = at(0);
    double best = against;
    int bestBatch = 0;
    for (const int batch : kBatches) {
        const double millis = at(batch);
        if (millis < best) {
            best = millis;
            bestBatch = batch;
        }
    }
    const double ours = quantile(row.ours, 0.5);
    std::puts(toJson(Object{{"row", row.name},
                            {"records", row.records},
                            {"recordBytes", row.recordBytes},
                            {"ours", ours},
                            {"against", against},
                            {"ratio", against / ours},
                            {"goal", row.goal},
                            {"best", best},
                            {"bestBatch", bestBatch},
                            {"ratioToBest", best / ours},
                            {"unit", "ms"}})
                  .c_str());
    std::fflush(stdout);
}

void replicate(const DrainHouse& house)
{
    const std::vector<domain::CaseRecord> records = smallCases(given("YC_BENCH_RECORDS", kRecords));
    DrainHall hall(1);
    const std::string file = hall.folder().toStdString() + "/records";
    Row row{.name = "replicate", .goal = ">= 20", .records = int(records.size()), .recordBytes = write(file, records)};
    std::int64_t newest = 0;
    hall.inside([&](const hub::Parts& parts) {
        hub::writing(parts.storage, [&](hub::Transaction& tx) {
            for (const domain::CaseRecord& record : records)
                newest = hub::publish(tx, parts, {kScope, "case", record.id.text(), 1, domain::toValue(record)});
        });
    });
    hall.begin();
    for (int round = 0; round < kRounds; ++round)
        row.ours.push_back(pullOnce(house, hall, round, newest));
    hall.end();
    tellAgainst(row, QStringLiteral("pull"), file);
}

void push(const DrainHouse& house)
{
    const std::vector<domain::CaseRecord> records = smallCases(given("YC_BENCH_OPERATIONS", kOperations));
    Row row{.name = "push", .goal = ">= 15", .records = int(records.size())};
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("records")).toStdString();
    row.recordBytes = write(file, records);
    for (int round = 0; round < kRounds; ++round) {
        DrainHall hall(1);
        row.ours.push_back(pushOnce(house, hall, records));
        const DrainHall::Held held = (hall.end(), hall.held());
        if (held.operations != row.records || !held.wrong.empty())
            qFatal("the hub has %lld operations; %s", static_cast<long long>(held.operations), held.wrong.c_str());
    }
    tellAgainst(row, QStringLiteral("push"), file);
}

} // namespace

int main(int count, char** words)
{
    const QCoreApplication application(count, words);
    const DrainHouse house;
    const QString which = qEnvironmentVariable("YC_BENCH_ROW");
    if (which != u"push")
        replicate(house);
    if (which != u"replicate")
        push(house);
    return 0;
}
