#pragma once

#include "central/central_impl.h"
#include "fakes/memory_key_store.h"
#include "fakes/seeded_random.h"
#include "faults/sim/bell_executor.h"
#include "faults/sim/ledger.h"
#include "faults/sim/net.h"
#include "store/work_store.h"
#include "workstation/synced_desk.h"

#include <optional>

namespace yc::sim
{

/// What every window of a simulated hall is given.
struct Hall {
    Schedule& schedule;
    Net& net;
    HubMachine& hub;
    std::shared_ptr<const fakes::Ground> ground;
    const documents::Wording& wording;
    std::shared_ptr<const search::Pinyin> pinyin;
    Moment start;
    sync::NumberPolicy numbers;
    int windows = 0;
    std::vector<Violation>& violations;
    std::vector<std::string>& cases; ///< taken in anywhere, in order
};

/// The machine of one window: disk, clock, keyring, and the program on it, which is what the product runs above its
/// transport. The program may end in order, be killed, or lose power at any write, and begins again.
class WindowMachine
{
public:
    WindowMachine(const Hall& hall, int index, std::uint64_t seed);
    ~WindowMachine();

    void start();
    bool isRunning() const { return m_synced.has_value() && !m_ending; }
    /// The program ends; what it does on its way out reaches the disk.
    void end();
    void kill(fakes::Damage damage);
    void killAt(int call, fakes::Damage damage) { disk.loseAt(call, damage, m_hall.schedule.draw()); }
    /// To be called after every job of it: has the power gone, can what ended be taken away?
    void look();
    /// Whoever works here hears that the program has begun.
    void onBegun(std::function<void()> begun) { m_begun = std::move(begun); }
    /// The program does not begin again by itself.
    void stayDown() { m_stays = true; }

    desk::DeskImpl& desk() { return m_synced->desk(); }
    store::WorkStore& store() { return *m_store; }
    SimExecutor& worker() { return m_worker; }
    BellExecutor& bell() { return m_bell; }
    int index() const { return m_index; }
    int life() const { return m_life; }
    std::string windowId() const;
    void violated(const std::string& rule, const std::string& what) const;

    Ledger said;
    fakes::MemoryDisk disk;
    SimClock clock;

private:
    std::vector<SimExecutor*> threads();
    bool busy();
    void takeAway();

    Hall m_hall;
    int m_index;
    fakes::SeededRandom m_random;
    fakes::MemoryKeyStore m_keyring;
    SimExecutor m_worker, m_network, m_queue, m_cases, m_statistics, m_bellThread, m_firstUpload, m_secondUpload,
        m_background;
    BellExecutor m_bell;
    store::StoreSettings m_settings;
    std::unique_ptr<store::WorkStore> m_store;
    std::optional<central::CentralImpl> m_central;
    std::optional<app::SyncedDesk> m_synced;
    std::function<void()> m_begun = [] {};
    bool m_ending = false;
    bool m_stays = false;
    int m_life = 0;
};

} // namespace yc::sim
