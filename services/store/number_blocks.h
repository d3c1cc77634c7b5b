#pragma once

#include "ports/local_store.h"
#include "store/work_file.h"

#include <string>

namespace yc::store
{

/// Leased blocks of receipt numbers, used up in the order they came. A few at a time are burnt on disk and then handed
/// out from memory, so that taking one costs no commit of its own; a kill burns those few unused, none comes twice.
class NumberBlocks
{
public:
    explicit NumberBlocks(WorkFile& file) : m_file(file) {}
    ~NumberBlocks();
    NumberBlocks(const NumberBlocks&) = delete;
    NumberBlocks& operator=(const NumberBlocks&) = delete;

    /// Throws Full "numbers.exhausted".
    std::string take();
    /// The same block again changes nothing.
    void add(const ports::NumberBlock& block);
    std::int64_t left();

private:
    void burnSome();

    WorkFile& m_file;
    ports::NumberBlock m_burnt; ///< [next, end) are burnt on disk and not yet handed out
    std::int64_t m_last = 0;    ///< end of the block they are from
};

} // namespace yc::store
