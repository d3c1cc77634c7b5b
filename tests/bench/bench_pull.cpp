// Read and apply pages of 1 KB records, sealed, into the mirror of a workstation, against raw batched inserts of the
// same bytes.

#include "bench/bench.h"
#include "bench/raw_file.h"
#include "bench/scratch.h"
#include "fakes/seeded_random.h"
#include "store/work_store.h"
#include "wire/messages.h"

using namespace yc;
using namespace yc::bench;

namespace
{

constexpr int kRounds = 40;
constexpr int kRows = 500;
constexpr std::size_t kRowBytes = 1024;
constexpr const char* kClerk = "020317";

/// Page number `round` as the hub sends it, and its rows alone.
struct Sent {
    std::string page;
    std::vector<std::string> rows;
};

Sent pageOf(int round, Random& random)
{
    ports::PullPage page;
    page.scope = "cases:demo";
    page.epoch = "life";
    page.more = true;
    Sent sent;
    for (int row = 0; row < kRows; ++row) {
        ports::MirrorEntity entity;
        entity.type = "case";
        entity.id = newUuid(random);
        entity.version = 1;
        entity.hubSequence = std::int64_t{round} * kRows + row + 1;
        std::string text;
        while (text.size() < kRowBytes - 100) // the rest is the row's frame
            text += newUuid(random);
        entity.body = Object{{"id", entity.id}, {"text", text}};
        page.cursor = entity.hubSequence;
        sent.rows.push_back(entity.body.text());
        page.entities.push_back(std::move(entity));
    }
    sent.page = wire::encode(wire::toValue(page));
    return sent;
}

} // namespace

int main()
{
    const Scratch folder;
    const SystemClock clock;
    SystemRandom random;
    fakes::SeededRandom content(20261123);
    PosixFiles files;
    const auto store =
        need(store::openWorkStore(folder.path(), files, clock, random, nullptr,
                                  {.algorithm = security::Algorithm::Aes256Gcm, .cost = security::kTrivialCost}));
    need(store->keys().addClerk(domain::UserId(kClerk), "secret-of-a-bench"));
    RawFile raw(folder.path(), RawFile::Sync::Normal);
    std::vector<Sent> pages;
    for (int round = 0; round < kRounds; ++round)
        pages.push_back(pageOf(round, content));

    const auto rate = [](double millis) { return kRows / millis * 1000; };
    const auto pull = [&](int round) {
        return rate(millisOf([&] { need(store->applyPage(need(wire::decodePage(pages[std::size_t(round)].page)))); }));
    };
    const auto bare = [&](int round) { return rate(millisOf([&] { raw.insert(pages[std::size_t(round)].rows); })); };
    tell("pull", interleaved(kRounds, pull, bare), ">= 0.5", "records/s");
    return 0;
}
