#pragma once

#include "store/mirror.h"

#include <string>
#include <vector>

namespace yc::store
{

/// Small sealed records beside the mirrored cases: what the search needs, whom a case is about (as a keyed token) and
/// whether it waits for a window. So a hundred thousand cases are known after sign-in without opening their bodies.
/// Made in pieces after a pull, never during one. Throws.
class Digests
{
public:
    Digests(CacheFile& cache, const security::WrappedKeyRing& keys, const Mirror& mirror)
        : m_cache(cache), m_keys(keys), m_mirror(mirror)
    {
    }

    ports::NewDigests more(int limit);
    std::vector<domain::CaseDigest> after(const domain::CaseId& id, int limit);
    std::vector<ports::MirrorEntity> thatWait();
    std::vector<ports::MirrorEntity> ofPerson(const std::string& idNumber);

private:
    CacheFile& m_cache;
    const security::WrappedKeyRing& m_keys;
    const Mirror& m_mirror;
};

/// The mirror begins again: so do its digests. Part of that transaction.
void forgetDigests(Database& database);

} // namespace yc::store
