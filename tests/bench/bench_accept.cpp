// Accept a case, durable when told: the store of a workstation against one raw SQLite commit with full syncs and one
// synced append of the same bytes.

#include "bench/bench.h"
#include "bench/raw_file.h"
#include "bench/scratch.h"
#include "domain/commands.h"
#include "domain/operation.h"
#include "hub/operations.h"
#include "store/work_store.h"

using namespace yc;
using namespace yc::bench;

namespace
{

constexpr int kRounds = 300;
constexpr const char* kClerk = "020317";

ports::Promise promiseOf(const std::string& id, Moment now)
{
    ports::Promise promise;
    promise.record = tests::takenIn(id, "9901" + id, now);
    promise.operations.push_back({.lane = domain::Role::Cases,
                                  .kind = domain::SubmitCase::kKind,
                                  .entity = id,
                                  .baseVersion = 0,
                                  .dependsOn = {},
                                  .payload = tests::submitPayload(*promise.record)});
    promise.audit.push_back({domain::UserId(kClerk), "submit", id, {}});
    promise.user = domain::UserId(kClerk);
    promise.window = domain::WindowId("07");
    promise.hall = domain::HallId("demo");
    return promise;
}

} // namespace

int main()
{
    const Scratch folder;
    const SystemClock clock;
    SystemRandom random;
    PosixFiles files;
    const auto store =
        need(store::openWorkStore(folder.path(), files, clock, random, nullptr,
                                  {.algorithm = security::Algorithm::Aes256Gcm, .cost = security::kTrivialCost}));
    need(store->keys().addClerk(domain::UserId(kClerk), "secret-of-a-bench"));
    RawFile raw(folder.path(), RawFile::Sync::Full);

    const auto idOf = [](int round) { return std::to_string(10000000 + round); };
    const auto accept = [&](int round) {
        const ports::Promise promise = promiseOf(idOf(round), clock.now());
        return millisOf([&] { need(store->keep(promise)); });
    };
    const auto bare = [&](int round) {
        const ports::Promise promise = promiseOf(idOf(round), clock.now());
        const std::string record = toJson(domain::toValue(*promise.record));
        const std::string operation = toJson(promise.operations.front().payload);
        return millisOf([&] {
            raw.insert({record, operation});
            raw.append(record + operation); // the black box keeps both once more
        });
    };
    tell("accept", interleaved(kRounds, accept, bare), "<= 1.5", "ms");
    return 0;
}
