#pragma once

#include "base/files.h"
#include "base/value.h"
#include "search/index.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace yc::tests
{

/// The shipped pinyin tables, loaded once an executable.
inline std::shared_ptr<const search::Pinyin> shippedPinyin()
{
    static const std::shared_ptr<const search::Pinyin> pinyin = [] {
        const Result<Bytes> file = PosixFiles{}.read(YC_SOURCE_DIR "/resources/search/pinyin.json", 1U << 20);
        const Result<Value> tables = parseJson(textOf(file.value()));
        return search::Pinyin::fromValue(tables.value()).value();
    }();
    return pinyin;
}

/// A case of that applicant, `age` days before 2026-11-23.
inline search::Entry sampleCase(const std::string& id, const std::string& title, const std::string& applicant,
                                std::vector<std::string> numbers = {}, int age = 0)
{
    using namespace std::chrono;
    const Day day = sys_days{year{2026} / 11 / 23} - days{age};
    return {search::EntryKind::Case, id, title, applicant, std::move(numbers), day};
}

inline std::shared_ptr<const search::Index> indexOf(std::vector<search::Entry> entries)
{
    search::Builder builder(shippedPinyin());
    for (search::Entry& entry : entries)
        builder.add(std::move(entry));
    return builder.build();
}

/// The ids a query finds, in order.
inline std::vector<std::string> idsOf(const search::Index& index, const std::string& query, std::size_t limit = 50)
{
    std::vector<std::string> ids;
    for (const search::Entry& hit : index.query(query, limit))
        ids.push_back(hit.id);
    return ids;
}

} // namespace yc::tests
