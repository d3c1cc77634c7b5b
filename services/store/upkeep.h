#pragma once

#include "base/clock.h"
#include "store/cases.h"
#include "store/file_vault.h"
#include "store/mirror.h"
#include "store/outbox.h"
#include "store/room.h"
#include "store/settings.h"
#include "store/snapshots.h"
#include "store/uploads.h"

namespace yc::store
{

/// What is done for the files when nobody waits: the snapshot of the hour, the reserve, what may leave. Throws.
class Upkeep
{
public:
    struct Parts {
        Snapshots& snapshots;
        Room& room;
        Outbox& outbox;
        Uploads& uploads;
        FileVault& vault;
        Cases& cases;
        Mirror& mirror;
        Settings& settings;
        const Clock& clock;
        std::chrono::days keepAcknowledged;
        std::uint64_t cacheBudget;
    };
    explicit Upkeep(const Parts& parts) : m_parts(parts) {}

    /// Some ten milliseconds of it. True = there is more at once.
    bool piece(bool unlocked);

private:
    bool forget();
    bool shrinkMirror();

    Parts m_parts;
    std::int64_t m_shrunkTo = 0; ///< the mirror's idle cases have been gone through up to that hub sequence
};

} // namespace yc::store
