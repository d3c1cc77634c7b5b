#include "domain/commands.h"
#include "faults/crash/crash_rig.h"
#include "faults/crash/samples.h"

#include <algorithm>
#include <set>

namespace yc::crash
{
namespace
{

using domain::Role;

/// SQLite carries its log into the file at a thousand pages.
constexpr std::uint64_t kAlmostFullLog = 990 * 4120;

/// How much of a row of steps is there: all that was told, and at most the one that was under way.
void mustBe(Rig& rig, int there, const std::string& what)
{
    rig.must(there == rig.told || there == rig.told + 1,
             what + ": told " + std::to_string(rig.told) + ", there " + std::to_string(there));
}

int casesNamed(Rig& rig, const std::string& beginning)
{
    int found = 0;
    const auto own = rig.store->ownCases();
    if (!own) {
        rig.violated("own cases cannot be read: " + own.problem().code + " " + own.problem().detail);
        return -1;
    }
    for (const domain::CaseRecord& record : *own)
        found += record.id.text().starts_with(beginning);
    return found;
}

std::vector<ports::StoredOperation> openAt(Rig& rig)
{
    return rig.store->outbox(kAll).value();
}

std::vector<domain::CaseRecord> ownAt(Rig& rig)
{
    return rig.store->ownCases().value();
}

int operationsFor(Rig& rig, const std::string& beginning)
{
    const auto open = openAt(rig);
    return static_cast<int>(std::ranges::count_if(
        open, [&](const ports::StoredOperation& stored) { return stored.operation.entity.starts_with(beginning); }));
}

void acceptSome(Rig& rig, int count)
{
    for (int i = 1; i <= count; ++i)
        rig.step([&] { return rig.store->keep(promiseFor("case-" + std::to_string(i))).ok(); });
}

void judgeAccepted(Rig& rig)
{
    const int there = casesNamed(rig, "case-");
    mustBe(rig, there, "cases taken in");
    rig.must(operationsFor(rig, "case-") == there, "a case and its operation are one");
    const auto next = rig.store->keep(promiseFor("next"));
    rig.must(next.ok() && next->front().sequence == kBefore + there + 1, "the lane goes on without a hole");
}

Scenario accept()
{
    return {.name = "accept", .act = [](Rig& rig) { acceptSome(rig, 3); }, .judge = judgeAccepted};
}

Scenario checkpoint()
{
    // So much that the write-ahead log is carried into the file while it is at work.
    return {.name = "checkpoint",
            .prepare =
                [](Rig& rig) {
                    while (rig.disk.size("desk/work.db-wal").value() < kAlmostFullLog)
                        (void)rig.store->saveCase(caseOf("filler", false, "x"));
                },
            .keepsLog = true,
            .act = [](Rig& rig) { acceptSome(rig, 4); },
            .judge = judgeAccepted};
}

Scenario edit()
{
    return {.name = "edit",
            .act =
                [](Rig& rig) {
                    for (int i = 1; i <= 4; ++i)
                        rig.step([&] { return rig.store->saveCase(caseOf("draft", false, std::to_string(i))).ok(); });
                },
            .judge =
                [](Rig& rig) {
                    const auto found = rig.store->findCase(domain::CaseId("draft"));
                    mustBe(rig, found ? std::stoi(nameIn(*found)) : 0, "edits of a draft");
                }};
}

Scenario discard()
{
    return {.name = "discard",
            .prepare =
                [](Rig& rig) {
                    for (int i = 1; i <= 3; ++i)
                        (void)rig.store->saveCase(caseOf("gone-" + std::to_string(i), false, "x"));
                },
            .act =
                [](Rig& rig) {
                    for (int i = 1; i <= 3; ++i)
                        rig.step(
                            [&] { return rig.store->discardDraft(domain::CaseId("gone-" + std::to_string(i))).ok(); });
                },
            .judge = [](Rig& rig) { mustBe(rig, 3 - casesNamed(rig, "gone-"), "drafts discarded"); }};
}

Scenario attach()
{
    return {.name = "attach",
            .act =
                [](Rig& rig) {
                    for (int i = 1; i <= 3; ++i)
                        rig.step([&] { return rig.store->putFile(scan(i), "application/pdf", "a").ok(); });
                },
            .judge =
                [](Rig& rig) {
                    int there = 0;
                    for (int i = 1; i <= 3; ++i) {
                        const auto file = rig.store->file(digestOf(scan(i)));
                        there += file.ok();
                        rig.must(!file || *file == scan(i), "a file is whole or not there");
                        rig.must(file.ok() || file.problem().fault == Fault::NotFound, "a file is whole or not there");
                    }
                    mustBe(rig, there, "files attached");
                }};
}

Scenario call()
{
    const auto claim = [](const char* state) {
        return ports::Claim{domain::ClaimId("claim"), domain::TicketId("ticket"), 7, state, fakes::mondayMorning()};
    };
    return {.name = "call",
            .act =
                [claim](Rig& rig) {
                    for (const char* state : {"asked", "granted", "ended"})
                        rig.step([&] { return rig.store->saveClaim(claim(state)).ok(); });
                },
            .judge =
                [](Rig& rig) {
                    const auto open = rig.store->openClaims().value();
                    const std::string state = open.empty() ? "" : open.front().state;
                    const bool none = state.empty() && (rig.told == 0 || rig.told >= 2);
                    rig.must(none || (state == "asked" && rig.told <= 1) ||
                                 (state == "granted" && rig.told >= 1 && rig.told <= 2),
                             "a claim is where it was told to be, or one further: " + state);
                }};
}

Scenario push()
{
    return {.name = "push",
            .act = [](Rig& rig) { rig.step([&] { return rig.store->markSent(Role::Cases, 1, kBefore).ok(); }); },
            .judge =
                [](Rig& rig) {
                    const auto left = rig.store->outboxSummary().value();
                    rig.must(left.pending + left.sent == kBefore, "what was sent is still owed");
                    mustBe(rig, left.sent == kBefore ? 1 : 0, "marked as sent");
                }};
}

Scenario verdict()
{
    return {.name = "verdict",
            .act =
                [](Rig& rig) {
                    for (int i = 1; i <= kBefore; ++i)
                        rig.step([&] { return rig.store->recordVerdicts(Role::Cases, {{i, verdictFor(i)}}).ok(); });
                },
            .judge =
                [](Rig& rig) {
                    const auto left = rig.store->outboxSummary().value();
                    mustBe(rig, kBefore - left.pending - left.sent, "verdicts recorded");
                    for (const ports::StoredOperation& stored : openAt(rig))
                        rig.must(stored.state != domain::OperationState::NeedsPerson || stored.verdict.has_value(),
                                 "what needs a person says why");
                }};
}

Scenario settle()
{
    return {.name = "settle",
            .prepare =
                [](Rig& rig) {
                    (void)rig.store->recordVerdicts(Role::Cases, {{2, verdictFor(2)}});
                },
            .act =
                [](Rig& rig) {
                    const domain::OperationId id = refusedOne(*rig.store);
                    rig.step([&] { return rig.store->settleAttention(id, "done").ok(); });
                },
            .judge = [](Rig& rig) { mustBe(rig, 1 - rig.store->outboxSummary()->needsPerson, "settled"); }};
}

Scenario pull()
{
    return {.name = "pull",
            .act =
                [](Rig& rig) {
                    for (int i = 1; i <= 4; ++i)
                        rig.step([&] { return rig.store->applyPage(pageOf(i)).ok(); });
                },
            .judge =
                [](Rig& rig) {
                    // The mirror may be thrown away, but its cursor never stands before what it claims (I10).
                    const auto cursor = rig.store->cursor("cases:hall-1").value();
                    const auto mirrored = rig.store->mirror("case").value();
                    rig.must(static_cast<std::int64_t>(mirrored.size()) == cursor.cursor,
                             "the cursor is where its data is");
                    rig.must(cursor.cursor <= (rig.told + 1) * kRowsOfPage, "nothing is mirrored that was not pulled");
                }};
}

Scenario numbers()
{
    return {.name = "numbers",
            .act =
                [](Rig& rig) {
                    rig.step([&] { return rig.store->addNumberBlock(block(100, 120)).ok(); });
                    for (int i = 0; i < 9; ++i) // more than are burnt at once
                        rig.step([&] {
                            const Result<std::string> number = rig.store->takeNumber();
                            return number.ok() && rig.store->keep(numbered("case-" + std::to_string(i), *number)).ok();
                        });
                },
            .judge =
                [](Rig& rig) {
                    std::set<std::string> given;
                    for (const domain::CaseRecord& record : ownAt(rig)) {
                        if (!record.receiptNumber.empty())
                            rig.must(given.insert(record.receiptNumber).second, "a number was given twice");
                    }
                    while (const auto number = rig.store->takeNumber())
                        rig.must(given.insert(*number).second, "a number would be given twice: " + *number);
                }};
}

Scenario keys()
{
    return {.name = "key_change",
            .act =
                [](Rig& rig) {
                    ports::KeyRing& keys = rig.store->keys();
                    rig.step([&] { return keys.addClerk(domain::UserId("0108"), "another-2026").ok(); });
                    rig.step(
                        [&] { return keys.changeSecret(domain::UserId("0108"), "another-2026", "changed-2026").ok(); });
                },
            .judge =
                [](Rig& rig) {
                    rig.store->keys().lock();
                    const bool old = rig.unlockAs(domain::UserId("0108"), "another-2026");
                    rig.store->keys().lock();
                    const bool fresh = rig.unlockAs(domain::UserId("0108"), "changed-2026");
                    rig.must(!(old && fresh), "two secrets open one wrap");
                    mustBe(rig, fresh ? 2 : old ? 1 : 0, "wraps of the key");
                    rig.must(rig.unlockAs(Rig::clerk(), Rig::secret()), "the first clerk is locked out");
                }};
}

Scenario notes()
{
    return {.name = "audit_and_settings",
            .act =
                [](Rig& rig) {
                    rig.step([&] { return rig.store->audit({Rig::clerk(), "reveal", "case", "x"}).ok(); });
                    rig.step([&] { return rig.store->setSetting("window", "07").ok(); });
                },
            .judge =
                [](Rig& rig) {
                    if (rig.told == 2)
                        rig.must(rig.store->setting("window") == "07", "a setting told to be kept is kept");
                }};
}

/// The program ends in order: what is carried from the log into the file must be whole.
Scenario ending()
{
    return {.name = "end",
            .act =
                [](Rig& rig) {
                    acceptSome(rig, 2);
                    rig.store.reset();
                },
            .judge = judgeAccepted};
}

} // namespace

std::vector<Scenario> storeScenarios()
{
    return {accept(), edit(), discard(), attach(), call(),  push(),   verdict(),
            settle(), pull(), numbers(), keys(),   notes(), ending(), checkpoint()};
}

} // namespace yc::crash
