#include "search/lexicon.h"

#include <cassert>
#include <limits>
#include <set>

namespace yc::search
{
namespace
{

constexpr std::size_t kTreeNode = 4 * sizeof(void*); // what a node of a map costs beside its content

} // namespace

Lexicon::Lexicon()
{
    idOf({});
}

ReadingId Lexicon::idOf(const Syllables& readings)
{
    const auto [entry, added] = m_ids.try_emplace(readings, ReadingId(m_sets.size()));
    if (added) {
        assert(m_sets.size() < std::numeric_limits<ReadingId>::max());
        m_sets.push_back(readings);
    }
    return entry->second;
}

std::vector<std::string> Lexicon::syllables() const
{
    std::set<std::string> all;
    for (const Syllables& readings : m_sets) {
        for (const std::string& syllable : readings) {
            if (syllable.size() > 1)
                all.insert(syllable);
        }
    }
    return {all.begin(), all.end()};
}

std::size_t Lexicon::bytes() const
{
    std::size_t bytes = m_sets.size() * (2 * sizeof(Syllables) + kTreeNode);
    for (const Syllables& readings : m_sets)
        bytes += 2 * readings.capacity() * sizeof(std::string);
    return bytes;
}

} // namespace yc::search
