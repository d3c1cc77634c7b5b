#include "search/postings.h"

#include <algorithm>

namespace yc::search
{
namespace
{

bool laterHead(std::span<const TextId> left, std::span<const TextId> right)
{
    return left.front() > right.front();
}

} // namespace

Postings::Postings(std::vector<std::pair<GramKey, TextId>> pairs)
{
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    m_texts.reserve(pairs.size());
    for (const auto& [key, text] : pairs) {
        if (m_keys.empty() || m_keys.back() != key) {
            m_keys.push_back(key);
            m_starts.push_back(std::uint32_t(m_texts.size()));
        }
        m_texts.push_back(text);
    }
    m_starts.push_back(std::uint32_t(m_texts.size()));
    m_keys.shrink_to_fit();
    m_starts.shrink_to_fit();
}

std::span<const TextId> Postings::find(GramKey key) const
{
    const auto found = std::ranges::lower_bound(m_keys, key);
    if (found == m_keys.end() || *found != key)
        return {};
    const std::size_t at = std::size_t(found - m_keys.begin());
    return std::span(m_texts).subspan(m_starts[at], m_starts[at + 1] - m_starts[at]);
}

std::size_t Postings::bytes() const
{
    return m_keys.capacity() * sizeof(GramKey) + m_starts.capacity() * sizeof(std::uint32_t) +
           m_texts.capacity() * sizeof(TextId);
}

UnionWalk::UnionWalk(const std::vector<std::span<const TextId>>& lists)
{
    std::ranges::copy_if(lists, std::back_inserter(m_heap), [](const auto& list) { return !list.empty(); });
    std::ranges::make_heap(m_heap, laterHead);
}

bool UnionWalk::next(TextId& text)
{
    if (m_heap.empty())
        return false;
    text = m_heap.front().front();
    while (!m_heap.empty() && m_heap.front().front() == text) {
        std::ranges::pop_heap(m_heap, laterHead);
        m_heap.back() = m_heap.back().subspan(1);
        if (m_heap.back().empty())
            m_heap.pop_back();
        else
            std::ranges::push_heap(m_heap, laterHead);
    }
    return true;
}

} // namespace yc::search
