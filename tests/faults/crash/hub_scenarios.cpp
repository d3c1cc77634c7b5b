#include "faults/crash/samples.h"
#include "hub/audit.h"
#include "hub/feed.h"
#include "hub/lanes.h"
#include "hub/numbers.h"
#include "hub/queue_calls.h"
#include "hub/refusal.h"
#include "hub/transaction.h"

#include <set>

namespace yc::crash
{
namespace
{

constexpr const char* kClient = "client-1";
constexpr int kPushes = 4;
constexpr int kCalls = 3;
constexpr const char* kCopy = "hub/copy.db";

/// Runs what the hub's core does in one request; false when it was refused or the power went.
bool asked(Rig& rig, const std::function<void(const hub::Parts&)>& work)
{
    try {
        work(rig.hub->parts());
        return true;
    } catch (const hub::Refusal&) {
        return false;
    }
}

domain::Operation noteOf(int sequence)
{
    domain::Operation operation;
    operation.id = domain::OperationId("operation-" + std::to_string(sequence));
    operation.client = domain::ClientId(kClient);
    operation.lane = domain::Role::Statistics;
    operation.sequence = sequence;
    operation.kind = domain::AuditNote::kKind;
    operation.entity = "case";
    operation.payload =
        domain::toValue(domain::AuditNote{"reveal", "case-" + std::to_string(sequence), fakes::mondayMorning()});
    operation.hall = domain::HallId(fakes::LocalHub::kHall);
    operation.window = domain::WindowId("07");
    operation.user = Rig::clerk();
    operation.at = fakes::mondayMorning();
    return operation;
}

/// By a client that has said hello to the hub as it runs now.
bool pushed(Rig& rig, int sequence)
{
    return asked(rig, [&](const hub::Parts& parts) {
        wire::PushRequest request{.client = domain::ClientId(kClient), .lane = domain::Role::Statistics};
        request.operations = {noteOf(sequence)};
        request.epoch =
            hub::reading(parts.storage, [&](hub::Transaction& tx) { return hub::epochNow(tx, parts.hall()); });
        (void)hub::push(parts, request);
    });
}

std::int64_t number(Rig& rig, const std::string& sql)
{
    return hub::reading(rig.hub->parts().storage,
                        [&](hub::Transaction& tx) { return ports::integerOf(tx.run(sql).at(0).at(0)); });
}

void chainHolds(Rig& rig)
{
    rig.must(asked(rig,
                   [](const hub::Parts& parts) {
                       hub::reading(parts.storage, [&](hub::Transaction& tx) { hub::verifyAudit(tx, parts); });
                   }),
             "the hub's audit chain holds");
}

Scenario push()
{
    return {.name = "hub_push",
            .ofHub = true,
            .act =
                [](Rig& rig) {
                    for (int i = 1; i <= kPushes; ++i)
                        rig.step([&] { return pushed(rig, i); });
                },
            .judge =
                [](Rig& rig) {
                    const std::int64_t received = number(rig, "SELECT coalesce(max(received), 0) FROM lane");
                    rig.must(received == rig.told || received == rig.told + 1, "what was answered is received");
                    for (int i = 1; i <= kPushes; ++i) // all of them once more
                        rig.must(pushed(rig, i), "a repeat is answered");
                    rig.must(number(rig, "SELECT count(*) FROM envelope") == kPushes, "each operation is there once");
                    rig.must(number(rig, "SELECT count(*) FROM audit WHERE action = 'reveal'") == kPushes,
                             "each operation had its effect once");
                    chainHolds(rig);
                }};
}

Scenario call()
{
    const auto take = [](Rig& rig) {
        return asked(rig, [](const hub::Parts& parts) {
            (void)hub::takeNumber(parts, Object{{"service", "newborn"}, {"oneThing", "newborn"}});
        });
    };
    const auto claim = [](Rig& rig, int which) {
        std::string ticket;
        (void)asked(rig, [&](const hub::Parts& parts) {
            hub::Session session;
            session.user.id = Rig::clerk();
            const ports::CallRequest request{
                domain::ClaimId("claim-" + std::to_string(which)), domain::WindowId(which == 1 ? "07" : "08"), {}};
            if (const auto answer = hub::callTicket(parts, session, request); answer.ticket)
                ticket = answer.ticket->id.text();
        });
        return ticket;
    };
    return {.name = "hub_call",
            .ofHub = true,
            .act =
                [=](Rig& rig) {
                    for (int i = 0; i < kCalls; ++i)
                        rig.step([&] { return take(rig); });
                    for (int i = 1; i <= 2; ++i)
                        rig.step([&] { return !claim(rig, i).empty(); });
                },
            .judge =
                [=](Rig& rig) {
                    const std::int64_t tickets = number(rig, "SELECT count(*) FROM ticket");
                    const std::int64_t claims = number(rig, "SELECT count(*) FROM claim");
                    rig.must(tickets + claims == rig.told || tickets + claims == rig.told + 1,
                             "what was granted stays granted");
                    while (number(rig, "SELECT count(*) FROM ticket") < kCalls)
                        rig.must(take(rig), "the kiosk goes on");
                    const std::string first = claim(rig, 1);
                    rig.must(!first.empty() && first == claim(rig, 1), "the same claim gets the same person");
                    rig.must(first != claim(rig, 2), "two windows never get the same person");
                    rig.must(number(rig, "SELECT count(DISTINCT number) FROM ticket") == kCalls,
                             "a number is given once");
                }};
}

Scenario lease()
{
    const auto leased = [](Rig& rig, int which) {
        std::int64_t first = 0;
        (void)asked(rig, [&](const hub::Parts& parts) {
            hub::Session session;
            session.user.id = Rig::clerk();
            first = hub::leaseNumbers(parts, session, 10, "request-" + std::to_string(which)).next;
        });
        return first;
    };
    return {.name = "hub_lease",
            .ofHub = true,
            .act =
                [=](Rig& rig) {
                    for (int i = 1; i <= 3; ++i)
                        rig.step([&] { return leased(rig, i) > 0; });
                },
            .judge =
                [=](Rig& rig) {
                    std::set<std::int64_t> blocks;
                    for (int i = 1; i <= 4; ++i)
                        rig.must(blocks.insert(leased(rig, i)).second, "a block was leased twice");
                    rig.must(*blocks.begin() > 0 && leased(rig, 1) == *blocks.begin(),
                             "the same request gets the same block");
                }};
}

Scenario backup()
{
    return {.name = "hub_backup",
            .ofHub = true,
            .act =
                [](Rig& rig) {
                    rig.step([&] { return pushed(rig, 1); });
                    rig.step([&] { return rig.hub->parts().storage.backup(kCopy).ok(); });
                    rig.step([&] { return pushed(rig, 2); });
                },
            .judge =
                [](Rig& rig) {
                    const std::int64_t received = number(rig, "SELECT coalesce(max(received), 0) FROM lane");
                    rig.must(received >= (rig.told >= 3 ? 2 : rig.told >= 1 ? 1 : 0), "what was answered is received");
                    if (rig.told < 2)
                        return;
                    rig.hub->close();
                    rig.must(rig.disk.rename(kCopy, "hub/hub.db").ok() && rig.openHub(),
                             "a backup that was told opens");
                    chainHolds(rig);
                }};
}

Scenario start()
{
    return {.name = "hub_start",
            .ofHub = true,
            .opens = true,
            .act = [](Rig& rig) { rig.step([&] { return rig.openHub(); }); },
            .judge = [](Rig& rig) { chainHolds(rig); }};
}

} // namespace

std::vector<Scenario> hubScenarios()
{
    return {push(), call(), lease(), backup(), start()};
}

} // namespace yc::crash
