#include "hub/vault.h"

#include "hub/refusal.h"

namespace yc::hub
{

Bytes sealed(const Parts& parts, std::string_view text, std::string_view place)
{
    return parts.sealer.seal(text, place);
}

std::string opened(const Parts& parts, const Bytes& bytes, std::string_view place)
{
    return take(parts.sealer.openText(bytes, place));
}

} // namespace yc::hub
