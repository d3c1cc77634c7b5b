#pragma once

#include "fakes/manual_clock.h"
#include "fakes/manual_executor.h"
#include "fakes/memory_store.h"
#include "fakes/scripted_central.h"
#include "fakes/seeded_random.h"
#include "sync/sync_engine.h"

#include <optional>

namespace yc::tests
{

using domain::OperationState;
using domain::Role;
using domain::VerdictCode;
using fakes::Trouble;

/// A workstation's sync on one thread: its executors run when told, time moves by hand.
struct SyncRig {
    SyncRig() { restart(); }

    /// The program ends and begins again over the same store; what was under way is gone.
    void restart()
    {
        engine.reset();
        net.emplace();
        uploads.emplace();
        desk.emplace();
        engine.emplace(sync::Parts{.store = store,
                                   .central = central,
                                   .desk = *desk,
                                   .queue = *net,
                                   .cases = *net,
                                   .statistics = *net,
                                   .bell = bell,
                                   .uploads = {&*uploads, &*uploads},
                                   .clock = clock,
                                   .random = random,
                                   .numbers = {.keep = 100, .lease = 150}},
                       [this](ports::Topic topic) { told.push_back(topic); });
        engine->session({.main = "token", .others = {}}, domain::HallId("h"));
        settle();
    }
    /// Everything that can happen without time passing.
    void settle()
    {
        for (int round = 0; round < kRounds; ++round) {
            net->runReady();
            uploads->runReady();
            desk->runReady();
        }
    }
    /// Time passes, and every timer looks at it.
    void pass(std::chrono::milliseconds span)
    {
        clock.advance(span);
        net->runDelayed();
        uploads->runDelayed();
        settle();
    }
    domain::Operation add(Role role, const std::string& entity)
    {
        const domain::Operation operation = store.add(role, "case.withdraw", entity, Object{{"reason", "测试"}});
        engine->added(role);
        return operation;
    }
    fakes::ScriptedCentral::LaneModel& hub(Role role = Role::Cases) { return central.model(role); }
    OperationState state(std::int64_t sequence, Role role = Role::Cases)
    {
        return store.lanes[role].at(static_cast<std::size_t>(sequence - 1)).state;
    }
    std::size_t countOf(const std::string& call, Role role = Role::Cases)
    {
        return static_cast<std::size_t>(std::ranges::count(hub(role).calls, call));
    }
    /// Each kept operation took effect at the hub once, in the order of the lane.
    bool exactlyOnce(Role role = Role::Cases)
    {
        std::vector<domain::OperationId> kept;
        for (const ports::StoredOperation& stored : store.lanes[role])
            kept.push_back(stored.operation.id);
        std::vector<domain::OperationId> applied;
        for (const domain::Operation& effect : hub(role).effects)
            applied.push_back(effect.id);
        return kept == applied;
    }
    bool allAcknowledged(Role role = Role::Cases)
    {
        return std::ranges::all_of(store.lanes[role], [](const auto& stored) {
            return stored.state == OperationState::Acknowledged;
        });
    }
    static ports::MirrorEntity row(const std::string& id, std::int64_t hubSequence)
    {
        return {.type = "ticket", .id = id, .version = 1, .hubSequence = hubSequence, .deleted = false, .body = Object{{"id", id}}};
    }

    static constexpr int kRounds = 200;

    fakes::ManualClock clock{fakes::mondayMorning()};
    fakes::SeededRandom random;
    fakes::MemoryStore store{clock};
    fakes::ScriptedCentral central{clock};
    std::optional<fakes::ManualExecutor> net;
    std::optional<fakes::ManualExecutor> uploads;
    std::optional<fakes::ManualExecutor> desk;
    fakes::ManualExecutor bell;
    std::vector<ports::Topic> told;
    std::optional<sync::SyncEngine> engine;
};

} // namespace yc::tests
