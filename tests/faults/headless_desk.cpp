// A desk without a screen, over the real services and files: it works without end, says on its output what it has on
// disk, and waits to be killed. Its words, one a line: "number N", "saved CASE VALUE", "taken CASE NUMBER", "ready".
#include "base/log.h"
#include "catalogue/load.h"
#include "desk/desk_impl.h"
#include "fakes/calendars.h"
#include "fakes/manual_executor.h"
#include "fakes/typed_case.h"
#include "security/password.h"
#include "store/work_store.h"

#include <cstdio>
#include <string>

using namespace yc;

namespace
{

constexpr const char* kClerk = "0107";
constexpr const char* kSecret = "demo-2026";
constexpr const char* kThing = "newborn";
constexpr int kEditsPerCase = 4;
constexpr std::int64_t kLease = 100000;
constexpr std::uint64_t kLargestResource = 8U << 20;

/// Nobody is there: this desk works alone.
struct NoSync final : ports::SyncControl {
    void added(domain::Role) override {}
    void uploadsChanged() override {}
    void retryNow() override {}
    void session(const ports::Tokens&, const domain::HallId&) override {}
    std::vector<ports::RoleHealth> health() const override { return {}; }
};

struct NoCentral final : ports::Central,
                         ports::Accounts,
                         ports::QueueCalls,
                         ports::Sharing,
                         ports::Numbers,
                         ports::HallStatistics {
    static Problem away() { return fail(Fault::Offline, "net.refused"); }
    ports::Accounts& accounts() override { return *this; }
    ports::Lane& lane(domain::Role) override { std::abort(); } // no sync runs here
    ports::QueueCalls& queue() override { return *this; }
    ports::Sharing& sharing() override { return *this; }
    ports::Numbers& numbers() override { return *this; }
    ports::HallStatistics& statistics() override { return *this; }
    ports::Uploads& uploads(std::size_t) override { std::abort(); } // nor does an upload
    std::vector<ports::RoleHealth> health() const override { return {}; }
    void setTokens(const ports::Tokens&) override {}
    Result<ports::SignInAnswer> signIn(const domain::UserId&, const std::string&, const domain::WindowId&) override
    {
        return away();
    }
    Result<Bytes> recoveryKey(const std::string&) override { return away(); }
    Result<void> signOut() override { return away(); }
    Result<ports::CallAnswer> call(const ports::CallRequest&) override { return away(); }
    Result<domain::Ticket> recall(const domain::TicketId&, std::int64_t) override { return away(); }
    Result<ports::SharingAnswer> lookUp(const ports::SharingRequest&) override { return away(); }
    Result<ports::NumberBlock> lease(std::int64_t) override { return away(); }
    Result<Value> hallNow() override { return away(); }
    Result<void> reportUnsent(const ports::OutboxSummary&) override { return away(); }
    Result<void> endForgotten(const domain::TicketId&, const std::string&) override { return away(); }
    Result<Value> closeDay(const Value&) override { return away(); }
};

void say(const std::string& line)
{
    std::puts(line.c_str());
    std::fflush(stdout); // what is said must have left before the next step
}

int refused(const Problem& problem)
{
    std::fprintf(stderr, "headless desk: %s %s\n", problem.code.c_str(), problem.detail.c_str());
    return 1;
}

/// The first start on this disk: the clerk is known, numbers are leased.
Result<void> prepare(store::WorkStore& store, const Clock& clock)
{
    if (!store.keys().isNew())
        return {};
    if (Result<void> added = store.keys().addClerk(domain::UserId(kClerk), kSecret); !added)
        return added;
    ports::OfflineCredential credential;
    credential.user.id = domain::UserId(kClerk);
    credential.user.name = "林示范";
    credential.user.hall = domain::HallId("hall-1");
    credential.windows.push_back({.id = domain::WindowId("07"), .name = "综合受理", .services = {}, .reason = {}});
    credential.validUntil = clock.now() + std::chrono::days(7);
    if (Result<void> saved = store.saveCredential(credential); !saved)
        return saved;
    return store.addNumberBlock({.series = "receipt", .prefix = "9901", .next = 1, .end = kLease, .width = 8});
}

/// Everything the form and the list of materials ask for. Each edit that comes back was saved before.
Result<ports::CaseView> fill(ports::Desk& desk, ports::CaseView view, int& turn, Day today)
{
    const domain::CaseId id = view.record.id;
    for (int edit = 0; edit < kEditsPerCase; ++edit) {
        const std::string name = "示例" + std::to_string(++turn);
        Result<ports::CaseView> edited = desk.setField(id, domain::ElementId("mother.name"), name, {});
        if (!edited)
            return edited;
        say("saved " + id.text() + " " + name);
        view = std::move(*edited);
    }
    Result<ports::CaseView> typed = fakes::typeFields(desk, std::move(view), turn, today);
    return typed ? fakes::settleRest(desk, std::move(*typed)) : typed;
}

int work(ports::Desk& desk, const Clock& clock)
{
    for (int turn = 0;;) {
        Result<ports::CaseView> begun = desk.beginCase(domain::OneThingId(kThing), {});
        if (!begun)
            return refused(begun.problem());
        const Result<ports::CaseView> filled = fill(desk, std::move(*begun), turn, dayOf(clock.now()));
        if (!filled)
            return refused(filled.problem());
        const Result<ports::SubmitOutcome> taken = desk.submit(filled->record.id);
        if (!taken)
            return refused(taken.problem());
        say("taken " + taken->id.text() + " " + taken->receiptNumber);
    }
}

} // namespace

int main(int count, char** words)
{
    if (count != 3) {
        std::fprintf(stderr, "usage: headless_desk FOLDER SOURCES\n");
        return 2;
    }
    const std::string sources = words[2];
    PosixFiles files;
    SystemClock clock;
    SystemRandom random;
    log::open(std::string(words[1]) + "/headless.log");
    const catalogue::Catalogue things = catalogue::load(files, sources + "/resources/catalogue").catalogue;
    const domain::WorkCalendar calendar = fakes::shippedCalendar(sources).value();
    const auto json = [&](const char* path) {
        return parseJson(textOf(files.read(sources + path, kLargestResource).value())).value();
    };
    auto store = store::openWorkStore(words[1], files, clock, random, nullptr,
                                      {security::Algorithm::Aes256Gcm, security::kTrivialCost});
    if (!store)
        return refused(store.problem());
    if (Result<void> prepared = prepare(**store, clock); !prepared)
        return refused(prepared.problem());
    fakes::ManualExecutor worker;
    fakes::ManualExecutor network;
    fakes::ManualExecutor background;
    NoSync sync;
    NoCentral central;
    desk::DeskImpl desk({.store = **store,
                         .keys = (*store)->keys(),
                         .direct = central,
                         .sync = sync,
                         .worker = worker,
                         .network = network,
                         .background = background,
                         .clock = clock,
                         .random = random,
                         .catalogue = things,
                         .calendar = calendar},
                        documents::Wording::fromValue(json("/resources/documents/zh_CN.json")).value(),
                        search::Pinyin::fromValue(json("/resources/search/pinyin.json")).value());
    std::optional<Problem> denied = fail(Fault::Offline, "signin.no_answer");
    desk.signIn({domain::UserId(kClerk), kSecret, domain::WindowId("07")},
                [&](const Result<ports::SessionView>& session) {
                    denied = session.ok() ? std::nullopt : std::optional(session.problem());
                });
    network.runReady();
    worker.runReady();
    if (denied)
        return refused(*denied);
    say("ready");
    return work(desk, clock);
}
