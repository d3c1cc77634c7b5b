#include "hub/backup.h"

#include "hub/feed.h"

namespace yc::hub
{
namespace
{

constexpr const char* kMark = "backed_up";

} // namespace

Result<void> backUp(const Parts& parts, const std::string& path)
{
    try {
        // Read before the copy begins: whatever had this number by then is in the copy.
        const std::int64_t reached =
            reading(parts.storage, [&](Transaction& tx) { return newestSequence(tx, parts.hall()); });
        take(parts.storage.backup(path));
        writing(parts.storage, [&](Transaction& tx) {
            tx.run("INSERT INTO counter (hall, name, value) VALUES (?, ?, ?) "
                   "ON CONFLICT (hall, name) DO UPDATE SET value = excluded.value",
                   {parts.hall(), std::string(kMark), reached});
        });
        return {};
    } catch (const Refusal& refusal) {
        return refusal.problem;
    }
}

std::int64_t backedUp(Transaction& tx, const std::string& hall)
{
    const auto row = tx.first("SELECT value FROM counter WHERE hall = ? AND name = ?", {hall, std::string(kMark)});
    return row ? ports::integerOf(row->at(0)) : 0;
}

} // namespace yc::hub
