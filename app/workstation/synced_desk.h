#pragma once

#include "desk/desk_impl.h"
#include "sync/sync_engine.h"

#include <functional>
#include <memory>

namespace yc::app
{

/// Who does what in a workstation. Workers in the program; a test hands in executors of its own. They end before the
/// desk does.
struct Threads {
    Executor& desk;       ///< store, desk and what the sync does there
    Executor& background; ///< long calculations without the store, one after another
    Executor& direct;     ///< calls a person waits for
    Executor& queue;      ///< the lanes, one a role
    Executor& cases;
    Executor& statistics;
    Executor& bell; ///< held by a waiting request nearly always
    std::array<Executor*, ports::kParallelUploads> uploads;
};

struct SyncedDeskParts {
    ports::LocalStore& store;
    ports::KeyRing& keys;
    ports::Central& synced; ///< the sync's line to the central systems
    ports::Central& direct; ///< for calls a person waits for
    Threads threads;
    Clock& clock;
    Random& random;
    const catalogue::Catalogue& catalogue;
    const domain::WorkCalendar& calendar;
    documents::Wording wording;
    std::shared_ptr<const search::Pinyin> pinyin;
    sync::NumberPolicy numbers{};
    bool demo = false;
    /// What the sync brings, on the desk worker; empty = the desk itself hears it.
    std::function<void(ports::Topic)> heard{};
};

/// The one place where a desk and its sync are joined: the program, the simulated halls and every rig of the tests run
/// what is joined here. Made where the desk worker does not yet run; used as its two halves say.
class SyncedDesk
{
public:
    explicit SyncedDesk(const SyncedDeskParts& parts);

    desk::DeskImpl& desk() { return m_desk; }
    sync::SyncEngine& engine() { return m_engine; }
    /// Begin to look after the lanes.
    void start() { m_engine.start(); }

private:
    sync::SyncEngine m_engine;
    desk::DeskImpl m_desk;
};

} // namespace yc::app
