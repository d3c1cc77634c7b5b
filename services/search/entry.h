#pragma once

#include "base/clock.h"

#include <string>
#include <vector>

namespace yc::search
{

enum class EntryKind : std::uint8_t { Case, Person, Ticket, OneThing };

/// Something that can be found: what is searched in it, and what the hit list needs to show it.
struct Entry {
    EntryKind kind = EntryKind::Case;
    std::string id;                   ///< unique over all kinds; adding it again replaces
    std::string title;                ///< "新生儿出生一件事"
    std::string applicant;            ///< name in full; its first character may be a surname with a reading of its own
    std::vector<std::string> numbers; ///< receipt, ticket, department numbers: found by head and by tail
    Day day{};                        ///< newest first

    friend bool operator==(const Entry&, const Entry&) = default;
};

} // namespace yc::search
