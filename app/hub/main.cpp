#include "base/executor.h"
#include "base/log.h"
#include "certificate_watch.h"
#include "certificate_words.h"
#include "demo_hall.h"
#include "hub/admin.h"
#include "hub/open_files.h"
#include "hub/server.h"
#include "hub_house.h"
#include "security/core_dumps.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <iostream>
#include <sys/prctl.h>

namespace
{

using namespace yc;

/// Deemed acceptance must not wait for somebody to look (行政许可法 art. 32).
constexpr std::chrono::minutes kTick{1};

constexpr const char* kFooter =
    "The data key is kept in DIR/hub.key, wrapped by a secret (Argon2id), never bare. Give the secret in the first "
    "line "
    "of --secret-file or in YICHUANG_HUB_SECRET. With --demo a secret is made and kept in DIR.secret, readable by the "
    "owner alone.\nSIGHUP reads the certificate's files again, for connections from then on. `yichuangctl hub ca` and "
    "`hub certificate` make them where a city has no authority of its own.\nSet a hall up with `yichuangctl hub init`; "
    "only the demo has accounts of its own.";

struct Options {
    app::HouseOptions house;
    hub::ServerOptions server;
    std::string secretFile;
    bool endWithParent = false;
};

void addOptions(CLI::App& line, Options& options)
{
    line.set_version_flag("--version", std::string(YC_VERSION));
    line.add_flag("--demo", options.house.demo, "make a demo hall with invented people");
    line.add_option("--data", options.house.data, "folder of the hub's data")->required();
    line.add_option("--hall", options.house.hall, "id of the hall")->default_val("demo");
    line.add_option("--listen", options.server.address,
                    "address to listen on; without a certificate that of this machine alone");
    line.add_option("--port", options.server.port, "port; 0 = a free one");
    line.add_option("--bell-port", options.server.bellPort, "port of the bell; 0 = a free one");
    line.add_option("--threads", options.server.threads, "connections served at once")->check(CLI::Range(4, 1024));
    line.add_option("--catalogue", options.house.catalogue, "folder of the catalogue; else the shipped one");
    line.add_option("--resources", options.house.resources, "folder of the shipped resources; else beside the program");
    line.add_option("--secret-file", options.secretFile, "file with the secret of the data key");
    line.add_flag("--end-with-parent", options.endWithParent, "end when the program that started this one ends");
    line.add_option("--certificate", options.server.tls.certificate,
                    "file with the hub's certificate and those between it and its authority (PEM): speak HTTPS");
    line.add_option("--key", options.server.tls.key, "file with its private key, readable by the hub's account alone");
    line.add_option("--client-ca", options.server.tls.clientAuthorities,
                    "file with authorities: whoever connects must show a certificate of one of them");
    line.footer(kFooter);
}

int refused(const char* what, const Problem& problem)
{
    std::cerr << "yichuang-hub: " << what << ": " << problem.code;
    if (!problem.detail.empty())
        std::cerr << " (" << problem.detail << ")";
    if (problem.code == "server.not_loopback")
        std::cerr << "\nTLS comes first: without it tokens and personal data would travel in clear. Give --certificate "
                     "and --key, or use 127.0.0.1.";
    if (const std::string sentence = app::certificateSentence(problem); !sentence.empty())
        std::cerr << '\n' << sentence;
    std::cerr << '\n';
    return 1;
}

void tickForEver(Executor& worker, hub::Hub& core, app::CertificateWatch& watch)
{
    if (const Result<void> done = core.tick(); !done)
        log::warn("hub.tick", {{"code", done.problem().code}});
    watch.look();
    worker.postAfter(kTick, [&worker, &core, &watch] { tickForEver(worker, core, watch); });
}

/// Until the program is told to end. SIGHUP is blocked only where there is a certificate to renew.
void waitForTheEnd(const sigset_t& signals, app::CertificateWatch& watch)
{
    int signal = 0;
    do {
        sigwait(&signals, &signal);
        if (signal == SIGHUP)
            watch.renew();
    } while (signal == SIGHUP);
}

/// Blocked before any thread starts, so that only sigwait takes them.
sigset_t blockedSignals(bool renews)
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT})
        sigaddset(&signals, signal);
    if (renews)
        sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

int serve(const Options& options, const hub::Parts& parts, const sigset_t& signals)
{
    hub::Hub core(parts);
    if (const Result<void> begun = core.begin(); !begun)
        return refused("cannot begin", begun.problem());
    const std::int64_t files = hub::openFilesFor(options.server);
    if (const std::int64_t allowed = hub::allowOpenFiles(files); allowed < files)
        log::warn("hub.open_files", {{"wanted", std::to_string(files)}, {"allowed", std::to_string(allowed)}});
    hub::Server server(core, options.server);
    if (const Result<void> started = server.start(); !started)
        return refused("cannot listen", started.problem());
    app::CertificateWatch watch(server, parts.clock);
    Worker worker("hub-tick");
    worker.post([&worker, &core, &watch] { tickForEver(worker, core, watch); });
    std::cout << toJson(Object{{"port", int{server.port()}},
                               {"bellPort", int{server.bellPort()}},
                               {"tls", options.server.tls.isSet()}})
              << std::endl;
    waitForTheEnd(signals, watch);
    worker.stop();
    server.stop();
    return 0;
}

} // namespace

int main(int count, char** words)
{
    yc::security::forbidCoreDumps();
    std::signal(SIGPIPE, SIG_IGN);

    CLI::App line("The central server of a government service hall", "yichuang-hub");
    Options options;
    addOptions(line, options);
    CLI11_PARSE(line, count, words);
    const sigset_t signals = blockedSignals(options.server.tls.isSet());
    if (options.endWithParent)
        prctl(PR_SET_PDEATHSIG, SIGTERM);

    const Result<std::string> secret =
        options.house.demo ? yc::app::demoSecret(options.house.data) : yc::app::hubSecret(options.secretFile);
    if (!secret)
        return refused("no secret", secret.problem());
    options.house.secret = *secret;
    const auto house = yc::app::HubHouse::open(options.house);
    if (!house)
        return refused("cannot open", house.problem());
    if (options.house.demo) {
        if (const Result<void> made = yc::app::makeDemoHall((*house)->parts()); !made)
            return refused("cannot make the demo hall", made.problem());
    }
    if (const auto there = yc::hub::hasHall((*house)->parts()); !there || !*there)
        return refused("no such hall; set it up with yichuangctl hub init",
                       there ? fail(Fault::NotFound, "hall.unknown") : there.problem());
    return serve(options, (*house)->parts(), signals);
}
