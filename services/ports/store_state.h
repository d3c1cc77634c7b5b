#pragma once

namespace yc::ports
{

/// How the files of this machine are, for whoever looks for a fault.
struct StoreState {
    bool unlocked = false;
    bool setAside = false;   ///< a damaged file was moved away when they were opened, and rebuilt
    bool torn = false;       ///< the last line of the black box was cut off, as after a power loss
    bool newClient = false;  ///< unsent work goes out under a new identity of this machine
    bool fromSnapshot = false; ///< it was rebuilt upon a snapshot, at most an hour old
    bool shortOfRoom = false;  ///< the disk is nearly full: scans are refused, promises still find room
    int recovered = 0;       ///< records put back from the black box
    friend bool operator==(const StoreState&, const StoreState&) = default;
};

} // namespace yc::ports
