#pragma once

#include "domain/mirror_sum.h"
#include "ports/local_store.h"
#include "store/cache_file.h"
#include "store/sealed_rows.h"

#include <vector>

namespace yc::store
{

inline constexpr std::string_view kMirrorColumns =
    "SELECT m.type, m.id, m.version, m.hub_sequence, m.deleted, m.body FROM mirror m ";

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
    /// All that are not deleted, in the order of their ids.
    std::vector<ports::MirrorEntity> all(const std::string& type);
    ports::MirrorEntity find(const std::string& type, const std::string& id);
    /// Those a statement over the columns of kMirrorColumns finds, deleted ones with an empty body.
    std::vector<ports::MirrorEntity> read(Query found) const;

private:
    CacheFile& m_cache;
    const security::WrappedKeyRing& m_keys;
};

} // namespace yc::store
