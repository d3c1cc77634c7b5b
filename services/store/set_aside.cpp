#include "store/set_aside.h"

namespace yc::store
{
namespace
{

/// "20261123T090102": fit for a file name.
std::string stampOf(Moment now)
{
    std::string stamp;
    for (const char sign : momentText(now)) {
        if (sign != '-' && sign != ':')
            stamp.push_back(sign == ' ' ? 'T' : sign);
    }
    return stamp;
}

} // namespace

Result<std::string> setAside(const std::string& path, Files& files, Moment now)
{
    const std::string stem = path + ".damaged-" + stampOf(now);
    std::string name = stem;
    for (int copy = 2; files.exists(name); ++copy) // two within a second
        name = stem + "-" + std::to_string(copy);
    if (files.exists(path + "-wal")) {
        if (Result<void> moved = files.rename(path + "-wal", name + "-wal"); !moved)
            return moved.problem();
    }
    if (Result<void> moved = files.rename(path, name); !moved)
        return moved.problem();
    return name;
}

} // namespace yc::store
