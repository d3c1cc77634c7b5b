#include "hub/open_files.h"

#include <sys/resource.h>

#include <algorithm>

namespace yc::hub
{
namespace
{

constexpr std::int64_t kOfTheHouse = 256; ///< database, scans, log, and what the libraries open
constexpr std::int64_t kPerConnection = 2;

} // namespace

std::int64_t openFilesFor(const ServerOptions& options)
{
    return kOfTheHouse + kPerConnection * (options.threads + options.bellThreads + 2 * std::int64_t{options.queued});
}

std::int64_t allowOpenFiles(std::int64_t count)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    const rlim_t wanted = std::min(static_cast<rlim_t>(count), limit.rlim_max);
    const rlimit raised{std::max(limit.rlim_cur, wanted), limit.rlim_max};
    if (::setrlimit(RLIMIT_NOFILE, &raised) == 0)
        limit = raised;
    return static_cast<std::int64_t>(std::min(limit.rlim_cur, static_cast<rlim_t>(INT64_MAX)));
}

} // namespace yc::hub
