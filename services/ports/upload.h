#pragma once

#include "base/clock.h"

#include <cstdint>
#include <string>

namespace yc::ports
{

/// How far an attachment has come on its way to the hub. The numbers stand in work.db.
enum class UploadState {
    Local = 0,       ///< here alone
    Uploading = 1,   ///< begun at the other side
    Stored = 2,      ///< the other side has every byte
    Verified = 3,    ///< the hub has it whole and checked
    Paused = 4,      ///< a person stopped it; the case stays
    NeedsPerson = 5, ///< refused, or tried in vain: see the reason
    Freed = 6,       ///< verified and in a backup of the hub; no copy is here any more
};

/// An attachment of a case that was taken in. Drafts keep theirs to themselves.
struct Upload {
    std::string digest;
    std::int64_t size = 0;
    std::string mime;
    UploadState state = UploadState::Local;
    std::string address;          ///< of the upload at the other side; "" = none was begun
    std::int64_t sent = 0;        ///< bytes that are durable there
    std::int64_t hubSequence = 0; ///< of the stored attachment
    int attempts = 0;             ///< in vain, since the last that went well
    std::string reason;           ///< code of what went wrong
    Moment at{};                  ///< of the last change

    friend bool operator==(const Upload&, const Upload&) = default;
};

} // namespace yc::ports
