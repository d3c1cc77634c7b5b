#pragma once

#include "security/key_ring.h"
#include "store/work_file.h"

namespace yc::store
{

/// Wraps of the data key in work.db and, at once, in the black box: without one of them nothing could be recovered.
class KeyWraps final : public security::WrapStore
{
public:
    explicit KeyWraps(WorkFile& file) : m_file(file) {}
    bool anyWrap() const override;
    std::optional<Bytes> wrap(const std::string& name) const override;
    Result<void> saveWrap(const std::string& name, const Bytes& wrap) override;

private:
    WorkFile& m_file;
};

} // namespace yc::store
