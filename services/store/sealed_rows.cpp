#include "store/sealed_rows.h"

#include "store/guard.h"

namespace yc::store
{

const security::Sealer& sealerOf(const security::WrappedKeyRing& keys)
{
    if (keys.sealer() == nullptr)
        throw Refusal(fail(Fault::Denied, "store.locked"));
    return *keys.sealer();
}

std::string caseContext(const std::string& id)
{
    return "case:" + id;
}

std::string operationContext(const std::string& id)
{
    return "operation:" + id;
}

std::string verdictContext(const std::string& operation)
{
    return "verdict:" + operation;
}

std::string mirrorContext(std::string_view type, std::string_view id)
{
    return "mirror:" + std::string(type) + ":" + std::string(id);
}

std::string fileContext(const std::string& digest)
{
    return "file:" + digest;
}

Bytes sealValue(const security::Sealer& sealer, const Value& value, const std::string& context)
{
    return sealer.seal(toJson(value), context);
}

Value openValue(const security::Sealer& sealer, const Bytes& sealed, const std::string& context)
{
    return orThrow(parseJson(orThrow(sealer.openText(sealed, context))));
}

} // namespace yc::store
