#pragma once

#include "base/clock.h"
#include "base/files.h"
#include "base/random.h"
#include "ports/key_ring.h"
#include "ports/key_store.h"
#include "ports/local_store.h"
#include "security/password.h"
#include "security/seal.h"
#include "store/recovery_report.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace yc::store
{

struct StoreSettings {
    security::Algorithm algorithm = security::Algorithm::Aes256Gcm;
    security::ArgonCost cost;
    std::uint64_t reserve = 32U << 20;   ///< bytes kept free for promises when the disk is full; 0 = none
    std::uint64_t fileBudget = 20ULL << 30;  ///< bytes of attachments kept here; near it, new ones are refused
    std::uint64_t cacheBudget = 1ULL << 30;  ///< bytes of the mirror; near it, old cases keep only their digests
    std::chrono::days keepAcknowledged{35}; ///< operations the hub has: above thirty days without a network
};

/// The local store of a workstation, with the key ring that unlocks it.
class WorkStore : public ports::LocalStore
{
public:
    virtual ports::KeyRing& keys() = 0;
    virtual const RecoveryReport& recovery() const = 0;
};

/// Open the store in that folder, or make a new one there. Everything handed in outlives it; `keyStore` may be null.
/// Busy "store.in_use" when another process has it; Unsupported "store.newer" for a file of a newer program; Full when
/// the disk is; a damaged file is set aside and rebuilt (see recovery()).
Result<std::unique_ptr<WorkStore>> openWorkStore(const std::string& folder, Files& files, const Clock& clock,
                                                 Random& random, ports::KeyStore* keyStore,
                                                 const StoreSettings& settings);

} // namespace yc::store
