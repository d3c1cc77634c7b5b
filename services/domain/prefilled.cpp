#include "domain/prefilled.h"

namespace yc::domain
{

bool isPrefilled(const Field& field)
{
    switch (field.provenance.source) {
    case Source::Card:
    case Source::Shared:
    case Source::Licence:
    case Source::Scanned:
    case Source::Earlier:
        return !field.empty();
    default:
        return false;
    }
}

} // namespace yc::domain
