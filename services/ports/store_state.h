#pragma once

namespace yc::ports
{

/// How the files of this machine are, for whoever looks for a fault.
struct StoreState {
    bool unlocked = false;
    bool setAside = false;   ///< a damaged file was moved away when they were opened, and rebuilt
    bool torn = false;       ///< the last line of the black box was cut off, as after a power loss
    bool newClient = false;  ///< unsent work goes out under a new identity of this machine
    int recovered = 0;       ///< records put back from the black box
    friend bool operator==(const StoreState&, const StoreState&) = default;
};

} // namespace yc::ports
