#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yc::domain
{

/// The stable words of an enumeration whose enumerators count from 0 without gaps, in their order. The words are stored
/// and sent: they are never renamed. Private to the sources of this folder.
template <class Enum, std::size_t kCount> class WordTable
{
public:
    constexpr explicit WordTable(std::array<std::string_view, kCount> words) : m_words(words) {}

    /// Lives as long as the table.
    std::string_view word(Enum value) const
    {
        const auto at = static_cast<std::size_t>(value);
        assert(at < kCount);
        return m_words[at];
    }
    std::string name(Enum value) const { return std::string(word(value)); }
    std::optional<Enum> from(std::string_view word) const
    {
        for (std::size_t i = 0; i < kCount; ++i) {
            if (m_words[i] == word)
                return static_cast<Enum>(i);
        }
        return std::nullopt;
    }

private:
    std::array<std::string_view, kCount> m_words;
};

/// `kLast` is the last enumerator: a word too many or too few does not compile.
template <auto kLast, class... Words> constexpr auto wordTable(Words... words)
{
    static_assert(sizeof...(Words) == static_cast<std::size_t>(kLast) + 1, "one word for every enumerator");
    return WordTable<decltype(kLast), sizeof...(Words)>({std::string_view(words)...});
}

} // namespace yc::domain
