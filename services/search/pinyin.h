#pragma once

#include "base/result.h"
#include "base/value.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yc::search
{

/// Ways to say one character, without tones, lower case: {"hang", "xing"}. Empty when it is not hanzi.
using Syllables = std::vector<std::string>;

/// How hanzi are said. ICU's Han-Latin knows one reading a character, without context; the tables of
/// resources/search/pinyin.json mend that: phrases fix a reading, characters with several readings get them all, and
/// surnames add theirs where a name begins. ICU wakes when it is first asked, which takes some tenths of a second: on a
/// worker, never before a window is shown. Any thread.
class Pinyin
{
public:
    /// From {"phrases":{"银行":"yin hang"},"characters":{"行":"xing hang"},"surnames":{"单":"shan"}}. Refused:
    /// "pinyin.entry" (args: table, key) when a phrase and its reading differ in length or a reading is not a-z.
    static Result<std::shared_ptr<const Pinyin>> fromValue(const Value& tables);

    ~Pinyin();

    /// The readings of every character of a text; `isName`: it begins with a surname.
    std::vector<Syllables> read(std::u32string_view text, bool isName) const;

private:
    struct Tables;
    explicit Pinyin(std::unique_ptr<Tables> tables);
    std::unique_ptr<Tables> m_tables;
};

} // namespace yc::search
