#include "hub/route.h"

#include "base/text.h"

namespace yc::hub
{

bool fits(const Route& route, std::string_view path, std::vector<std::string>& variables)
{
    const std::vector<std::string> wanted = split(route.path, '/');
    const std::vector<std::string> given = split(path, '/');
    variables.clear();
    if (wanted.size() != given.size())
        return false;
    for (std::size_t part = 0; part < wanted.size(); ++part) {
        if (startsWith(wanted[part], "{"))
            variables.push_back(given[part]);
        else if (wanted[part] != given[part])
            return false;
    }
    return true;
}

} // namespace yc::hub
