// Rows "bell" and "bell p95": from the moment somebody asks the hub for a number until the queue of a window, its real
// screen and its sealed store in a process of their own, has painted it. Held against PouchDB's live replication: from
// the moment a document is put until the client's database, unpainted, tells of it. In turn, in the same run; both ends
// are told by a line from the other process. Start it by run.sh. YC_BENCH_BELLS for another number of rounds.

#include "bench/bench.h"
#include "bench/drain_desk.h"
#include "bench/drain_hall.h"
#include "foreign_tus/node_script.h"
#include "hub/client.h"
#include "wire/endpoints.h"

#include <QCoreApplication>
#include <QUrl>

using namespace yc;
using namespace yc::bench;

namespace
{

constexpr int kRounds = 100;
constexpr double kTail = 0.95;
constexpr const char* kGoal = "none is set";

std::uint16_t portOf(const QString& url)
{
    return std::uint16_t(QUrl(url).port());
}

/// The window's keys are made, and its clerk is known there.
void signInOnce(const DrainHall& hall, const std::string& window)
{
    const DrainHouse house;
    OfficeClock clock;
    DrainDesk desk(house, {(hall.folder().toStdString() + "/") + window, hall.hubUrl().toStdString(),
                           hall.bellUrl().toStdString(), window, {}},
                   clock);
    desk.signIn();
}

tests::Client kioskOf(const DrainHall& hall)
{
    tests::Client kiosk(portOf(hall.hubUrl()));
    if (kiosk.signIn(tests::kRealClerk, tests::kRealSecret, "W02").status != 200)
        qFatal("the kiosk is not let in");
    return kiosk;
}

double ourMillis(tests::Client& kiosk, Told& screen, int round)
{
    return millisOf([&] {
        if (const tests::Reply taken = kiosk.post(wire::path::kTake, Object{{"service", "newborn"}}); taken.status != 200)
            qFatal("no number: %s", taken.body.c_str());
        if (screen.answer()["shown"].toInteger() != round + 1)
            qFatal("another row was painted");
    });
}

double theirMillis(tests::Client& hall, tests::NodeScript& client, int round)
{
    const std::string id = "ticket-" + std::to_string(round);
    return millisOf([&] {
        const tests::Reply put = hall.send("PUT", "/hall/" + id, R"({"service":"newborn"})",
                                           {{"Content-Type", "application/json"}});
        if (put.status != 201)
            qFatal("not put: %d %s", put.status, put.body.c_str());
        if (client.until("seen")["seen"].toString() != id)
            qFatal("another document was seen");
    });
}

} // namespace

int main(int count, char** words)
{
    const QCoreApplication application(count, words);
    DrainHall hall(2);
    hall.begin();
    signInOnce(hall, "W01");
    const std::unique_ptr<Told> screen = hall.screen(QStringLiteral("bell_window"), 1);
    screen->answer(); // at work
    tests::Client kiosk = kioskOf(hall);

    const QTemporaryDir served;
    const QTemporaryDir kept;
    tests::NodeScript server(QStringLiteral("server.mjs"), {served.path()});
    const int port = int(server.until("port")["port"].toInteger());
    tests::NodeScript client(QStringLiteral("live.mjs"),
                             {QStringLiteral("http://127.0.0.1:%1/hall").arg(port), kept.path()});
    if (client.until("live").isNull())
        qFatal("PouchDB does not replicate");
    tests::Client office{std::uint16_t(port)};

    std::vector<double> ours;
    std::vector<double> theirs;
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("YC_BENCH_BELLS", &given);
    // Each waits for news again while the other has its turn.
    for (int round = 0; round < (given ? wanted : kRounds); ++round) {
        ours.push_back(ourMillis(kiosk, *screen, round));
        theirs.push_back(theirMillis(office, client, round));
    }
    tell("bell", {quantile(ours, 0.5), quantile(theirs, 0.5)}, kGoal, "ms");
    tell("bell p95", {quantile(ours, kTail), quantile(theirs, kTail)}, kGoal, "ms");
    return 0;
}
