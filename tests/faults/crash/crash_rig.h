#pragma once

#include "fakes/local_hub.h"
#include "fakes/manual_clock.h"
#include "fakes/memory_disk.h"
#include "fakes/memory_key_store.h"
#include "fakes/seeded_random.h"
#include "store/work_store.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace yc::crash
{

/// A workstation's store and a hub on one disk that loses power. `told` counts what was reported as done, step by step,
/// of what was `tried`.
class Rig
{
public:
    explicit Rig(std::shared_ptr<const fakes::Ground> ground);

    /// The store, opened and unlocked; false when that did not work out.
    bool open();
    bool openHub();
    void close();

    /// One step of an act: nothing more is done once the power is gone.
    void step(const std::function<bool()>& work);
    void violated(const std::string& what) { violations.push_back(what); }
    /// What has to be: otherwise `what` is broken.
    void must(bool holds, const std::string& what);

    static constexpr const char* kFolder = "desk";
    static constexpr const char* kHubFolder = "hub";
    static domain::UserId clerk() { return domain::UserId("0107"); }
    static std::string secret() { return "demo-2026"; }

    fakes::ManualClock clock{fakes::mondayMorning()};
    fakes::MemoryDisk disk;
    fakes::MemoryKeyStore keyring;
    std::unique_ptr<fakes::SeededRandom> random;
    std::unique_ptr<store::WorkStore> store;
    std::unique_ptr<fakes::LocalHub> hub;
    std::string openProblem;
    int told = 0;
    int tried = 0;
    std::vector<std::string> violations;
    bool unlockAs(const domain::UserId& user, const std::string& secret);

private:
    int m_opened = 0;
};

/// What is done while the power goes, and what must hold when it is back.
struct Scenario {
    std::string name;
    bool ofHub = false;
    std::function<void(Rig&)> prepare; ///< beyond what every store holds; the store is open
    std::function<void(Rig&)> spoil;   ///< done to the closed files afterwards
    bool keepsLog = false;             ///< the program was killed before: its log is not carried into the file
    bool opens = false;                ///< the act is the opening itself
    std::function<void(Rig&)> act;
    std::function<void(Rig&)> judge; ///< the store is open again
};

std::vector<Scenario> storeScenarios();
std::vector<Scenario> openingScenarios();
std::vector<Scenario> hubScenarios();

} // namespace yc::crash
