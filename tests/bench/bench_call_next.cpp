// Two hundred windows call the next person at the same moment over HTTP, against two hundred who ask a handler of the
// same server that commits one durable row.

#include "bench/bench.h"
#include "hub/test_hall.h"
#include "hub/tickets.h"
#include "wire/endpoints.h"

#include <QThreadPool>

using namespace yc;
using namespace yc::bench;
using namespace yc::tests;

namespace
{

constexpr int kWindows = 200;
constexpr int kRounds = 20;
constexpr int kSpare = 20; ///< connections besides those of the windows
constexpr double kWorst = 0.99;

std::string windowName(int number)
{
    return "W" + std::to_string(number);
}

void furnish(TestHall& hall)
{
    for (int number = 0; number < kWindows; ++number) {
        domain::Window window;
        window.id = domain::WindowId(windowName(number));
        window.services = {domain::ServiceId("newborn")};
        need(hub::putWindow(hall.parts(), window));
    }
    hub::writing(hall.storage(), [&](hub::Transaction& tx) {
        domain::Ticket wish;
        wish.service = domain::ServiceId("newborn");
        for (int person = 0; person < kWindows * kRounds; ++person)
            hub::takeTicket(tx, hall.parts(), wish);
    });
}

/// Whoever was called is being served, so that the windows may call again.
void startServing(TestHall& hall)
{
    hub::writing(hall.storage(), [](hub::Transaction& tx) {
        tx.run("UPDATE ticket SET state = 'serving' WHERE hall = 'demo' AND state = 'called'");
    });
}

/// All windows ask at once; gives answers a second and adds what each waited.
template <class Ask>
double round(std::vector<Client>& windows, QThreadPool& threads, std::vector<double>& waited, const Ask& ask)
{
    std::vector<double> millis(windows.size());
    const double whole = millisOf([&] {
        for (std::size_t number = 0; number < windows.size(); ++number)
            threads.start([&, number] {
                millis[number] = millisOf([&] {
                    if (const Reply reply = ask(windows[number], int(number)); reply.status != 200)
                        qFatal("call-next: %s", reply.body.c_str());
                });
            });
        threads.waitForDone();
    });
    waited.insert(waited.end(), millis.begin(), millis.end());
    return double(windows.size()) / whole * kMicrosPerMilli;
}

} // namespace

int main()
{
    TestHall hall({.threads = kWindows + kSpare});
    furnish(hall);
    std::vector<Client> windows;
    for (int number = 0; number < kWindows; ++number)
        windows.push_back(hall.desk(kClerk, windowName(number)));
    QThreadPool threads;
    threads.setMaxThreadCount(kWindows);
    std::vector<double> callWaits;
    std::vector<double> rowWaits;
    const auto call = [&](int turn) {
        const double rate = round(windows, threads, callWaits, [turn](Client& client, int number) {
            return client.post(wire::path::kCall, Object{{"claim", windowName(number) + "/" + std::to_string(turn)},
                                                         {"window", windowName(number)},
                                                         {"ticket", ""}});
        });
        startServing(hall);
        return rate;
    };
    const auto row = [&](int turn) {
        return round(windows, threads, rowWaits, [turn](Client& client, int number) {
            return client.post(
                wire::path::kUnsent,
                Object{
                    {"client", windowName(number)}, {"pending", turn}, {"sent", 0}, {"needsPerson", 0}, {"oldest", 0}});
        });
    };
    tell("call-next", interleaved(kRounds, call, row), ">= 0.5", "calls/s");
    tell("call-next p99", {quantile(callWaits, kWorst), quantile(rowWaits, kWorst)}, "<= 5", "ms");
    return 0;
}
