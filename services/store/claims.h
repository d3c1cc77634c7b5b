#pragma once

#include "ports/local_store.h"
#include "store/work_file.h"

#include <vector>

namespace yc::store
{

/// Calls under way. They end at the hub by themselves, so the black box does not have them. Throws.
class Claims
{
public:
    explicit Claims(WorkFile& file) : m_file(file) {}
    void save(const ports::Claim& claim);
    std::vector<ports::Claim> open();

private:
    WorkFile& m_file;
};

} // namespace yc::store
