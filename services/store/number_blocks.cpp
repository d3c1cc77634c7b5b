#include "store/number_blocks.h"

#include "base/log.h"
#include "store/guard.h"
#include "store/numbers.h"

#include <algorithm>

namespace yc::store
{
namespace
{

constexpr std::int64_t kBurntAtOnce = 8;

ports::Row rowOf(const ports::NumberBlock& block, std::int64_t last, std::int64_t next)
{
    return {block.series, last, block.prefix, next, std::int64_t{block.width}};
}

} // namespace

/// What was burnt and not handed out is given back when the program ends in order.
NumberBlocks::~NumberBlocks()
{
    if (m_burnt.next >= m_burnt.end)
        return;
    const Result<void> given = guarded([this] {
        m_file.change(WorkFile::Copy::Later,
                      [this](Change& change) { change.put(Table::NumberBlock, rowOf(m_burnt, m_last, m_burnt.next)); });
    });
    if (!given) // a few numbers stay burnt, which is no harm
        log::info("numbers.not_given_back", {{"code", given.problem().code}});
}

std::string NumberBlocks::take()
{
    if (m_burnt.next >= m_burnt.end)
        burnSome();
    return printedNumber(m_burnt.prefix, m_burnt.next++, m_burnt.width);
}

void NumberBlocks::burnSome()
{
    ports::NumberBlock block;
    std::int64_t last = 0;
    m_file.change(WorkFile::Copy::Later, [&](Change& change) { // made durable with the promise that uses the number
        {
            Query found = change.database().query("SELECT series, last, prefix, next, width FROM number_block"
                                                  " WHERE next < last ORDER BY last LIMIT 1");
            if (!found.next())
                throw Refusal(fail(Fault::Full, "numbers.exhausted"));
            block = {.series = found.text(0),
                     .prefix = found.text(2),
                     .next = found.integer(3),
                     .end = 0,
                     .width = static_cast<int>(found.integer(4))};
            last = found.integer(1);
        }
        block.end = std::min(last, block.next + kBurntAtOnce);
        change.put(Table::NumberBlock, rowOf(block, last, block.end));
    });
    m_burnt = block;
    m_last = last;
}

void NumberBlocks::add(const ports::NumberBlock& block)
{
    m_file.change(WorkFile::Copy::Now, [&](Change& change) {
        const bool known = change.database().number("SELECT count(*) FROM number_block WHERE series = ? AND last = ?",
                                                    block.series, block.end) > 0;
        if (!known)
            change.put(Table::NumberBlock, rowOf(block, block.end, block.next));
    });
}

std::int64_t NumberBlocks::left()
{
    return m_file.database().number("SELECT coalesce(sum(last - next), 0) FROM number_block") + m_burnt.end -
           m_burnt.next;
}

} // namespace yc::store
