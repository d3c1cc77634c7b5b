#pragma once

#include "base/value.h"
#include "security/key_ring.h"
#include "security/seal.h"

#include <string>
#include <string_view>

namespace yc::store
{

/// The sealer of an unlocked store; throws Denied "store.locked".
const security::Sealer& sealerOf(const security::WrappedKeyRing& keys);

// What a sealed column is bound to, so that a value moved to another row does not open.
std::string caseContext(const std::string& id);
std::string operationContext(const std::string& id);
std::string verdictContext(const std::string& operation);
std::string mirrorContext(std::string_view type, std::string_view id);
std::string fileContext(const std::string& digest);

Bytes sealValue(const security::Sealer& sealer, const Value& value, const std::string& context);
/// Throws Damaged "seal.broken".
Value openValue(const security::Sealer& sealer, const Bytes& sealed, const std::string& context);

} // namespace yc::store
