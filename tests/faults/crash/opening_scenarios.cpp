#include "faults/crash/samples.h"
#include "store/export_file.h"
#include "store/snapshots.h"
#include "store/sqlite.h"
#include "store/verify.h"

namespace yc::crash
{
namespace
{

constexpr const char* kWork = "desk/work.db";
constexpr const char* kBox = "desk/work.box";

/// Whatever the opening had to do: everything that was there before is there.
void judgeBefore(Rig& rig)
{
    rig.must(rig.store->outboxSummary()->pending == kBefore, "unsent operations survived the opening");
    for (int i = 1; i <= kBefore; ++i)
        rig.must(rig.store->findCase(domain::CaseId("before-" + std::to_string(i))).ok(),
                 "a case survived the opening");
    rig.must(rig.store->uploads(1).ok(), "the newest table is there");
    const auto next = rig.store->keep(promiseFor("next"));
    rig.must(next.ok() && next->front().sequence == kBefore + 1, "the lane goes on without a hole");
}

void openOnly(Rig& rig)
{
    rig.step([&] { return rig.open(); });
}

void flip(Rig& rig, const std::string& path, std::size_t from, std::size_t count)
{
    fakes::MemoryDisk::Image image = rig.disk.image();
    Bytes& bytes = image.at(path);
    for (std::size_t at = from; at < std::min(from + count, bytes.size()); ++at)
        bytes[at] ^= 0x5A;
    rig.disk.load(image);
}

/// As the first released version left it: the step since then is undone.
void makeOld(Rig& rig)
{
    store::Database database(kWork, {.vfs = rig.disk.sqliteVfs()});
    database.useWriteAheadLog(store::Database::Sync::Full);
    database.script("DROP TABLE upload; DROP INDEX own_case_opened; DROP INDEX own_case_draft; PRAGMA user_version=1");
}

Scenario migrate()
{
    return {.name = "migrate", .spoil = makeOld, .opens = true, .act = openOnly, .judge = judgeBefore};
}

Scenario create()
{
    return {.name = "create",
            .spoil = [](Rig& rig) { rig.disk.load({}); },
            .opens = true,
            .act = openOnly,
            .judge =
                [](Rig& rig) {
                    const auto first = rig.store->keep(promiseFor("first"));
                    rig.must(first.ok() && first->front().sequence == 1, "a new store begins at one");
                }};
}

Scenario recoverMissing()
{
    return {.name = "recover_missing",
            .spoil = [](Rig& rig) { rig.must(rig.disk.remove(kWork).ok(), "removed"); },
            .opens = true,
            .act = openOnly,
            .judge = judgeBefore};
}

Scenario recoverDamaged()
{
    return {.name = "recover_damaged",
            .spoil = [](Rig& rig) { flip(rig, kWork, 4096, 3000); },
            .opens = true,
            .act = openOnly,
            .judge = judgeBefore};
}

Scenario recoverBox()
{
    return {.name = "recover_box",
            .spoil = [](Rig& rig) { rig.must(rig.disk.remove(kBox).ok(), "removed"); },
            .opens = true,
            .act = openOnly,
            .judge = judgeBefore};
}

Scenario recoverDamagedBox()
{
    return {.name = "recover_damaged_box",
            .spoil = [](Rig& rig) { flip(rig, kBox, 200, 100); },
            .opens = true,
            .act = openOnly,
            .judge = judgeBefore};
}

/// All that is to be done for the files at that moment.
bool lookAfter(Rig& rig)
{
    while (const Result<bool> more = rig.store->upkeep()) {
        if (!*more)
            return true;
    }
    return false;
}

void mustBeWhole(Rig& rig)
{
    for (const std::string& path : store::Snapshots::all(Rig::kFolder, rig.disk)) {
        const auto report = store::verifyStore(path, rig.disk);
        rig.must(report && report->sound(), "a snapshot under its name is whole");
    }
}

Scenario snapshot()
{
    return {.name = "snapshot",
            .act = [](Rig& rig) { rig.step([&] { return lookAfter(rig); }); },
            .judge =
                [](Rig& rig) {
                    mustBeWhole(rig);
                    const bool there = !store::Snapshots::all(Rig::kFolder, rig.disk).empty();
                    rig.must(there || rig.told == 0, "a snapshot that was told is there");
                    judgeBefore(rig);
                }};
}

Scenario recoverSnapshot()
{
    return {.name = "recover_snapshot",
            .prepare = [](Rig& rig) { rig.must(lookAfter(rig), "prepared"); },
            .spoil = [](Rig& rig) { flip(rig, kWork, 4096, 3000); },
            .opens = true,
            .act = openOnly,
            .judge = judgeBefore};
}

/// The oldest operation is acknowledged, in a backup of the hub, and old: it leaves, and nothing else does.
Scenario forget()
{
    return {.name = "forget",
            .prepare =
                [](Rig& rig) {
                    rig.must(rig.store->recordVerdicts(domain::Role::Cases, {{1, verdictFor(1)}}).ok(), "prepared");
                    rig.must(rig.store->setSetting(ports::kHubBackedUpSetting, "10").ok(), "prepared");
                },
            .act =
                [](Rig& rig) {
                    rig.clock.advance(std::chrono::days(36));
                    rig.step([&] { return lookAfter(rig); });
                    rig.clock.advance(-std::chrono::days(36));
                },
            .judge =
                [](Rig& rig) {
                    rig.must(rig.store->outboxSummary()->pending == kBefore - 1, "what is unsent stays");
                    const int again = rig.store->requeueAfter(domain::Role::Cases, 0).value();
                    rig.must(again == (rig.told == 1 ? 0 : again) && again <= 1, "what was forgotten is gone for good");
                    const auto next = rig.store->keep(promiseFor("next"));
                    rig.must(next.ok() && next->front().sequence == kBefore + 1, "the lane goes on without a hole");
                }};
}

Scenario openAgain()
{
    return {.name = "open", .opens = true, .act = openOnly, .judge = judgeBefore};
}

Scenario exportUnsent()
{
    static constexpr const char* kTo = "desk/rescue.yc";
    return {.name = "export",
            .act = [](Rig& rig) { rig.step([&] { return rig.store->exportUnsent(kTo, Rig::secret()).ok(); }); },
            .judge =
                [](Rig& rig) {
                    const bool there = rig.disk.exists(kTo);
                    rig.must(there || rig.told == 0, "an export that was told is there");
                    rig.must(!there || store::openExport(kTo, Rig::secret(), rig.disk).ok(),
                             "an export is whole or not there");
                }};
}

} // namespace

std::vector<Scenario> openingScenarios()
{
    return {openAgain(),         create(),       migrate(),  recoverMissing(),  recoverDamaged(), recoverBox(),
            recoverDamagedBox(), exportUnsent(), snapshot(), recoverSnapshot(), forget()};
}

} // namespace yc::crash
