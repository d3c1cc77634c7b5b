#pragma once

#include "base/value.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace yc::sim
{

/// Lane, kind, and what it changes ("*" when that was not told before the power went).
using Deed = std::tuple<std::string, std::string, std::string>;

/// What the desk of one window has told its clerk. All of it must hold, whatever happens afterwards. What was under way
/// when the power went may have happened or not: it stands under `maybe`.
struct Ledger {
    struct Draft {
        std::map<std::string, Value> fields;
        std::map<std::string, std::vector<Value>> maybe;
        bool maybeGone = false;  ///< discarding it was under way
        bool maybeTaken = false; ///< taking it in was under way
    };
    struct Taken {
        std::string number;
        std::map<std::string, Value> fields;
        std::set<std::string> materials; ///< keys of those taken
    };
    std::map<std::string, Draft> drafts;
    std::map<std::string, Taken> taken;
    std::map<Deed, int> done;
    std::map<Deed, int> maybeDone;
    std::set<std::string> clients; ///< identities the store had
    std::set<std::string> keptCalls; ///< operations that call a ticket kept for the window
    std::set<std::string> settled;   ///< operations a person looked at

    void did(const std::string& lane, const std::string& kind, const std::string& entity, bool surely)
    {
        ++(surely ? done : maybeDone)[{lane, kind, entity}];
    }
};

/// What should never be.
struct Violation {
    std::string rule; ///< "I7"
    std::string what;
};

} // namespace yc::sim
