#pragma once

#include "base/executor.h"
#include "base/files.h"
#include "base/random.h"
#include "central/central_impl.h"
#include "store/work_store.h"
#include "workstation/synced_desk.h"

#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <string>

namespace yc::bench
{

inline constexpr const char* kDrainClerk = "020999";
inline constexpr const char* kDrainSecret = "thirty-days-away";

/// The real time, or that of some days ago: thirty days of work are made in minutes. Ticks are the machine's.
class OfficeClock final : public Clock
{
public:
    Moment now() const override { return m_system.now() - std::chrono::days(m_daysAgo.load()); }
    Tick tick() const override { return m_system.tick(); }
    void setDaysAgo(int days) { m_daysAgo = days; }

private:
    SystemClock m_system;
    std::atomic<int> m_daysAgo = 0;
};

/// What every desk of a process reads: the shipped resources.
struct DrainHouse {
    DrainHouse();
    PosixFiles files;
    catalogue::Catalogue catalogue;
    domain::WorkCalendar calendar;
    documents::Wording wording;
    std::shared_ptr<const search::Pinyin> pinyin;
};

struct DrainPlace {
    std::string folder; ///< of its store
    std::string hub;    ///< URL
    std::string bell;   ///< URL
    std::string window;
    std::function<void(ports::Topic)> heard{}; ///< what the sync brings, on the desk worker, in place of the desk
};

/// A workstation below the screen, joined as the program joins it: the same workers, the real store, sync and HTTP.
/// Only the keys cost next to nothing to derive, there is no keyring, and the clock may stand in the past.
class DrainDesk
{
public:
    DrainDesk(const DrainHouse& house, DrainPlace place, OfficeClock& clock);
    ~DrainDesk();

    ports::Desk& desk() { return m_synced->desk(); }
    Worker& worker() { return m_deskWorker; }
    store::WorkStore& store() { return *m_store; }
    const DrainPlace& place() const { return m_place; }

    /// As the clerk does at the keyboard; ends the program when it is refused.
    ports::SessionView signIn();
    /// Begin to look after the lanes.
    void start() { m_synced->start(); }
    /// On the desk worker; gives what `work` gave.
    template <class Work> auto at(Work work)
    {
        using Answer = decltype(work());
        std::promise<Answer> promise;
        std::future<Answer> answer = promise.get_future();
        m_deskWorker.post([&] {
            if constexpr (std::is_void_v<Answer>) {
                work();
                promise.set_value();
            } else {
                promise.set_value(work());
            }
        });
        return answer.get();
    }

private:
    void open(const DrainHouse& house);

    DrainPlace m_place;
    OfficeClock& m_clock;
    PosixFiles m_files;
    SystemRandom m_random;
    std::unique_ptr<store::WorkStore> m_store;
    std::unique_ptr<central::CentralImpl> m_background;
    std::unique_ptr<central::CentralImpl> m_direct;
    Worker m_deskWorker, m_calculator, m_queueLane, m_casesLane, m_statisticsLane, m_bellWorker, m_directWorker,
        m_firstUpload, m_secondUpload;
    std::unique_ptr<app::SyncedDesk> m_synced;
};

} // namespace yc::bench
