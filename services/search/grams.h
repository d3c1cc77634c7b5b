#pragma once

#include "search/pinyin.h"
#include "search/postings.h"
#include "search/term.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yc::search
{

/// Letters of one position: a hanzi's readings, or a Latin letter standing for itself.
using ReadingsAt = std::function<const Syllables&(std::size_t position)>;

/// Every gram of a text, repeats included: characters, pairs of characters, one to three initials in a row, syllables.
void gramsOf(std::u32string_view text, const ReadingsAt& readings, std::vector<GramKey>& keys);

/// Lists whose union holds every text that the term can match (it may hold more). `syllables` sorted, as in use.
std::vector<std::span<const TextId>> candidates(const Term& term, const Postings& postings,
                                                const std::vector<std::string>& syllables);

} // namespace yc::search
