#pragma once

#include "base/value.h"

#include <string>

namespace yc::ctl
{

/// What the program ends with.
inline constexpr int kFine = 0;
inline constexpr int kFaultFound = 1;
inline constexpr int kWrongUse = 2;

/// What every command is given: how to answer, and where its verdict goes.
struct Answer {
    bool json = false;
    int* exitCode = nullptr;

    /// The value on one line with --json, else the text for people.
    void tell(const Value& value, const std::string& text) const;
    /// Something is not in order: `sentence` on standard error, exit 1.
    void fault(const std::string& sentence) const;
    void fault(const std::string& what, const Problem& problem) const;
};

/// "store.in_use (another process holds it)": a problem as an administrator reads it.
std::string described(const Problem& problem);

} // namespace yc::ctl
