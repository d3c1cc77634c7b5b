#pragma once

#include "store/store_context.h"

namespace yc::store
{

/// Wraps of the data key: in work.db, and in the black box, so that a rebuilt store can still be opened.
class Wraps final : public security::WrapStore
{
public:
    explicit Wraps(StoreContext& context) : m_context(context) {}
    bool anyWrap() const override;
    std::optional<Bytes> wrap(const std::string& name) const override;
    Result<void> saveWrap(const std::string& name, const Bytes& wrap) override;

private:
    StoreContext& m_context;
};

} // namespace yc::store
