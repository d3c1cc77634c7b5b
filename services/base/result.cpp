#include "base/result.h"

#include <array>
#include <string_view>

namespace yc
{
namespace
{

struct Name {
    Fault fault;
    const char* text;
};

constexpr std::array kNames{
    Name{Fault::NotFound, "not_found"}, Name{Fault::Conflict, "conflict"}, Name{Fault::Rejected, "rejected"},
    Name{Fault::Invalid, "invalid"},    Name{Fault::Denied, "denied"},     Name{Fault::Offline, "offline"},
    Name{Fault::Busy, "busy"},          Name{Fault::Full, "full"},         Name{Fault::Damaged, "damaged"},
    Name{Fault::Unsupported, "unsupported"},
};

} // namespace

const char* faultName(Fault fault)
{
    for (const Name& name : kNames) {
        if (name.fault == fault)
            return name.text;
    }
    return "unknown";
}

std::optional<Fault> faultFromName(const std::string& name)
{
    for (const Name& known : kNames) {
        if (name == known.text)
            return known.fault;
    }
    return std::nullopt;
}

} // namespace yc
