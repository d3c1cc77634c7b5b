#pragma once

#include "domain/mirror_sum.h"
#include "ports/local_store.h"
#include "store/cache_file.h"
#include "store/sealed_rows.h"

#include <vector>

namespace yc::store
{

/// The column `deleted` of the mirror.
enum class Kept { Whole, Nothing, DigestOnly };

inline constexpr std::string_view kMirrorColumns =
    "SELECT m.type, m.id, m.version, m.hub_sequence, m.deleted, m.body FROM mirror m ";

/// Up to which hub sequence cases are summed up: a row of its own in the table of cursors.
inline constexpr std::string_view kDigestPosition = "digest:case";

/// What the hub told us, page by page. Throws.
class Mirror
{
public:
    Mirror(CacheFile& cache, const security::WrappedKeyRing& keys) : m_cache(cache), m_keys(keys) {}

    ports::Cursor cursor(const std::string& scope);
    /// A page, its cursor and the scope's sum in one transaction.
    void apply(const ports::PullPage& page);
    domain::MirrorSum sum(const std::string& scope);
    void distrust(const std::string& scope);
    /// All that are whole, in the order of their ids.
    std::vector<ports::MirrorEntity> all(const std::string& type);
    /// NotFound "mirror.unknown", or "mirror.digest_only" of a case whose body had to make room.
    ports::MirrorEntity find(const std::string& type, const std::string& id);
    /// Those a statement over the columns of kMirrorColumns finds, deleted ones with an empty body.
    std::vector<ports::MirrorEntity> read(Query found) const;

    /// Bytes in use in the file.
    std::uint64_t bytes();
    /// Marks of what the hub deleted leave once nobody needs them any more. How many left, at most `limit`.
    int forgetDeleted(int limit);
    struct Idle {
        std::string id;
        std::int64_t hubSequence = 0;
    };
    /// Whole cases that wait for no window, the longest unchanged first, after that hub sequence.
    std::vector<Idle> idleCases(std::int64_t after, int limit);
    /// The bodies of these cases make room; the sum and the search go on knowing them.
    void keepDigestOnly(const std::vector<std::string>& ids);

private:
    CacheFile& m_cache;
    const security::WrappedKeyRing& m_keys;
};

} // namespace yc::store
