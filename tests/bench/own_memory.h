#pragma once

#include <cstdint>
#include <fstream>
#include <string>

namespace yc::bench
{

/// A line of /proc/self/status in kB, as bytes.
inline std::int64_t statusBytes(const std::string& name)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(name))
            return std::stoll(line.substr(name.size())) * 1024;
    }
    return 0;
}

inline std::int64_t residentBytes()
{
    return statusBytes("VmRSS:");
}
/// The most since forgetPeak(), as the kernel counts it.
inline std::int64_t peakBytes()
{
    return statusBytes("VmHWM:");
}
/// proc(5): 5 written to clear_refs sets the peak back to what is resident now.
inline void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << 5;
}

} // namespace yc::bench
