#pragma once

#include <string>

namespace yc::store
{

/// What opening had to do to get work.db and the black box into agreement.
struct RecoveryReport {
    bool created = false;    ///< a new installation
    std::string setAside;    ///< where the damaged work.db was moved; empty = it was sound
    std::string snapshot;    ///< the copy of work.db that the rebuilt one began with; empty = it began empty
    std::string boxSetAside; ///< where the damaged black box was moved
    bool boxTorn = false;    ///< the last record was cut off, as after a power loss
    bool newClient = false;  ///< continuity could not be proven: unsent operations got a new client and new sequences
    int records = 0;         ///< of the black box, put into work.db
    int operations = 0;      ///< unsent or waiting for a person, after something was recovered
    int cases = 0;           ///< own cases, after something was recovered

    bool recovered() const { return !setAside.empty() || !snapshot.empty() || records > 0; }
};

} // namespace yc::store
