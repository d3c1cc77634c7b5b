#include "common/resources.h"

#include <cstdlib>

namespace yc::app
{
namespace
{

bool holdsResources(const std::filesystem::path& folder)
{
    std::error_code ignored;
    return std::filesystem::exists(folder / "catalogue" / "catalogue.json", ignored);
}

} // namespace

std::filesystem::path programFolder()
{
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path(".") : program.parent_path();
}

std::string resourceFolder(const std::string& option)
{
    if (!option.empty())
        return option;
    if (const char* told = std::getenv("YICHUANG_RESOURCES"); told != nullptr && *told != '\0')
        return told;
    const std::filesystem::path bin = programFolder();
    for (const std::filesystem::path& folder :
         {bin / "../share/yichuang", bin / "../share/yichuang-hub", bin / "../../resources", bin / "../../../resources",
          bin / "../resources", std::filesystem::path("resources")}) {
        if (holdsResources(folder))
            return folder.lexically_normal().string();
    }
    return {};
}

} // namespace yc::app
