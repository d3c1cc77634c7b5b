#include "base/executor.h"
#include "base/files.h"
#include "base/log.h"
#include "catalogue/load.h"
#include "common/resources.h"
#include "reviewer.h"
#include "window_clerk.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <functional>
#include <memory>
#include <sys/prctl.h>

// The people of the demo: visitors at the number machine, a colleague at another window, the departments. They use the
// hub's public interface and nothing else, so what a newcomer sees is what a hall would do.

namespace
{

using namespace yc;

constexpr std::chrono::seconds kArrivals{20}; ///< fifteen in five minutes
constexpr int kAtTheDoors = 12;               ///< the hall is not empty when a newcomer looks
constexpr std::chrono::seconds kColleague{12};
constexpr std::chrono::seconds kDecisions{15};
constexpr const char* kKiosk = "090001";
constexpr const char* kColleagueUser = "020319";
constexpr const char* kColleagueWindow = "05";
constexpr const char* kPoliceReviewer = "310208";
constexpr int kFirstReviewer = 310301;
constexpr int kReviewers = 6; ///< of the departments that the demo's cases reach

std::vector<demo::Visitor> visitorsFrom(const Files& files, const std::string& path)
{
    std::vector<demo::Visitor> visitors;
    const Result<Bytes> bytes = files.read(path);
    const Result<Value> people = bytes ? parseJson(textOf(*bytes)) : bytes.problem();
    if (!people)
        return visitors;
    for (const Value& birth : (*people)["births"].toArray()) {
        for (const Value& person : (*people)["people"].toArray()) {
            if (person["idNumber"] == birth["mother"])
                visitors.push_back({person["idNumber"].toString(), person["name"].toString()});
        }
    }
    return visitors;
}

void every(Executor& worker, std::chrono::seconds pause, std::function<void()> act)
{
    worker.postAfter(pause, [&worker, pause, act = std::move(act)] {
        act();
        every(worker, pause, act);
    });
}

void play(Executor& worker, const std::string& url, const std::string& secret, const catalogue::Catalogue& catalogue,
          const std::vector<demo::Visitor>& visitors, const Clock& clock, Random& random)
{
    using Clerk = demo::WindowClerk;
    auto kiosk = std::make_shared<Clerk>(url, Clerk::Place{kKiosk, secret, "12"}, catalogue, visitors, clock, random);
    auto colleague = std::make_shared<Clerk>(url, Clerk::Place{kColleagueUser, secret, kColleagueWindow}, catalogue,
                                             visitors, clock, random);
    auto reviewers = std::make_shared<std::vector<demo::Reviewer>>();
    reviewers->emplace_back(url, kPoliceReviewer, secret, clock, random);
    for (int place = 0; place < kReviewers; ++place)
        reviewers->emplace_back(url, std::to_string(kFirstReviewer + place), secret, clock, random);
    worker.post([kiosk] { kiosk->openDoors(kAtTheDoors); });
    every(worker, kArrivals, [kiosk] { kiosk->takeNumber(); });
    every(worker, kColleague, [colleague] { colleague->work(); });
    every(worker, kDecisions, [reviewers] {
        for (demo::Reviewer& reviewer : *reviewers)
            reviewer.decideOne();
    });
}

} // namespace

int main(int count, char** words)
{
    sigset_t endSignals;
    sigemptyset(&endSignals);
    for (const int signal : {SIGTERM, SIGINT})
        sigaddset(&endSignals, signal);
    pthread_sigmask(SIG_BLOCK, &endSignals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    CLI::App line("People and departments of the demo hall, over the hub's public interface", "yichuang-demo-traffic");
    std::string url;
    std::string resources;
    std::string secret = "demo-2026";
    line.add_option("--hub", url, "http://127.0.0.1:PORT")->required();
    line.add_option("--resources", resources, "folder of the shipped resources; else beside the program");
    line.add_option("--secret", secret, "of the demo's accounts")->capture_default_str();
    CLI11_PARSE(line, count, words);
    prctl(PR_SET_PDEATHSIG, SIGTERM);

    const PosixFiles files;
    const std::string folder = yc::app::resourceFolder(resources);
    const catalogue::Loaded loaded = catalogue::load(files, folder + "/catalogue");
    const auto visitors = visitorsFrom(files, folder + "/demo/people.json");
    if (!loaded.usable() || visitors.empty()) {
        log::error("demo.resources", {{"folder", folder}});
        return 1;
    }
    const SystemClock clock;
    SystemRandom random;
    Worker worker("demo");
    play(worker, url, secret, loaded.catalogue, visitors, clock, random);
    int signal = 0;
    sigwait(&endSignals, &signal);
    worker.stop();
    return 0;
}
