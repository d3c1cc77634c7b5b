#pragma once

#include "base/result.h"

#include <string>
#include <utility>
#include <vector>

namespace yc::hub
{

/// How a rule inside the hub says no. Thrown below the edge only: transaction.h and hub.cpp turn it into a Result.
struct Refusal {
    Problem problem;
};

[[noreturn]] inline void refuse(Fault fault, std::string code, std::vector<std::string> args = {})
{
    throw Refusal{fail(fault, std::move(code), {}, std::move(args))};
}

/// The value, or the refusal.
template <class T> T take(Result<T> result)
{
    if (!result)
        throw Refusal{result.problem()};
    return std::move(result).value();
}
inline void take(const Result<void>& result)
{
    if (!result)
        throw Refusal{result.problem()};
}

} // namespace yc::hub
