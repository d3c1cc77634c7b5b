#pragma once

#include "faults/sim/clerk.h"

#include <memory>

namespace yc::sim
{

/// Everything a check may look at.
struct Scene {
    Schedule& schedule;
    HubMachine& hub;
    const std::vector<std::unique_ptr<WindowMachine>>& windows;
    std::vector<Violation>& violations;
};

/// What is still under way at that window; "" when every operation has arrived or waits for a person, and it shows what
/// the hub has.
std::string unrestOf(Scene& scene, WindowMachine& window);
/// While everything goes on: a cursor stands nowhere before what it claims (I10), a ticket has one holder (I6).
void checkMeanwhile(Scene& scene, WindowMachine& window);
/// After the calm: everything that must hold then. Windows are running, and signed in.
void checkAtEnd(Scene& scene);
/// When every program has ended: what is on the disks.
void checkDisks(Scene& scene);

} // namespace yc::sim
