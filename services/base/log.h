#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace yc::log
{

/// One line per event: "2026-11-23T06:32:05Z info sync.push lane=cases count=12". Values pass through scrub(): personal
/// data never reaches a log. Any thread.
using Fields = std::initializer_list<std::pair<std::string_view, std::string>>;

/// Where lines go: "" = standard error; else a file that rotates at 5 MiB, three kept, readable by the owner alone.
void open(const std::string& path);
void info(std::string_view event, Fields fields = {});
void warn(std::string_view event, Fields fields = {});
void error(std::string_view event, Fields fields = {});

} // namespace yc::log
