#include "base/log.h"

#include "base/redact.h"

#include <memory>
#include <mutex>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

namespace yc::log
{
namespace
{

std::mutex g_mutex;
std::shared_ptr<spdlog::logger> g_logger;

std::shared_ptr<spdlog::logger> logger()
{
    const std::lock_guard lock(g_mutex);
    if (!g_logger) {
        g_logger = std::make_shared<spdlog::logger>("yichuang", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        g_logger->set_pattern("%Y-%m-%dT%H:%M:%SZ %l %v", spdlog::pattern_time_type::utc);
    }
    return g_logger;
}

/// A line break inside a value would let a caller forge a line (ASVS 16.4.1).
std::string line(std::string_view event, Fields fields)
{
    std::string text(event);
    for (const auto& [name, value] : fields) {
        text += ' ';
        text += name;
        text += '=';
        for (const char c : scrub(value))
            text += c == '\n' || c == '\r' ? ' ' : c;
    }
    return text;
}

} // namespace

void open(const std::string& path)
{
    constexpr std::size_t kRotateAt = 5U << 20U;
    constexpr std::size_t kKeep = 3;
    if (path.empty())
        return;
    const mode_t before = ::umask(0077);
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path, kRotateAt, kKeep);
        auto opened = std::make_shared<spdlog::logger>("yichuang", std::move(sink));
        opened->set_pattern("%Y-%m-%dT%H:%M:%SZ %l %v", spdlog::pattern_time_type::utc);
        opened->flush_on(spdlog::level::info);
        const std::lock_guard lock(g_mutex);
        g_logger = std::move(opened);
    } catch (const spdlog::spdlog_ex& error) {
        logger()->warn("log.open_failed reason={}", scrub(error.what()));
    }
    ::umask(before);
}

void info(std::string_view event, Fields fields)
{
    logger()->info(line(event, fields));
}

void warn(std::string_view event, Fields fields)
{
    logger()->warn(line(event, fields));
}

void error(std::string_view event, Fields fields)
{
    logger()->error(line(event, fields));
}

} // namespace yc::log
