#pragma once

#include <filesystem>
#include <string>

namespace yc::app
{

/// The folder that holds catalogue, calendars, documents and demo people: where an option or YICHUANG_RESOURCES says,
/// beside an installed program (../share/yichuang, or the hub's own ../share/yichuang-hub), or in the source tree a
/// program was built from. "" = nowhere.
std::string resourceFolder(const std::string& option);
/// The folder of this program.
std::filesystem::path programFolder();

} // namespace yc::app
