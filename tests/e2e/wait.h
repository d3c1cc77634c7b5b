#pragma once

#include <chrono>
#include <functional>

namespace yc::stage
{

/// How long something on the screen may take before the test gives up: generous, since it is no measure of speed.
inline constexpr std::chrono::seconds kPatience{30};

/// Ask again and again, events being handled meanwhile, until it holds. False when the patience is over.
bool waitUntil(const std::function<bool()>& holds, std::chrono::milliseconds patience = kPatience);

} // namespace yc::stage
