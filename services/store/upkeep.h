#pragma once

#include "base/clock.h"
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
        Settings& settings;
        const Clock& clock;
        std::chrono::days keepAcknowledged;
    };
    explicit Upkeep(const Parts& parts) : m_parts(parts) {}

    /// Some ten milliseconds of it. True = there is more at once.
    bool piece(bool unlocked);

private:
    bool forget();

    Parts m_parts;
};

} // namespace yc::store
