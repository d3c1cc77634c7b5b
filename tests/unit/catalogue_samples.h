#pragma once

#include "catalogue/load.h"

#include <algorithm>
#include <string>
#include <vector>

namespace yc::testing
{

/// A catalogue of tests/data/catalogue: "sound", or the name of the defect it shows.
inline catalogue::Loaded sampleCatalogue(const std::string& name)
{
    return catalogue::load(PosixFiles(), std::string(YC_SOURCE_DIR) + "/tests/data/catalogue/" + name);
}

template <class Entry> std::vector<std::string> idsOf(const std::vector<Entry>& entries)
{
    std::vector<std::string> ids;
    for (const Entry& entry : entries) {
        if constexpr (requires { entry.matter; })
            ids.push_back(entry.matter->id.text());
        else if constexpr (requires { entry.key; })
            ids.push_back(entry.key);
        else if constexpr (requires { entry->id; })
            ids.push_back(entry->id.text());
        else if constexpr (requires { entry.id; })
            ids.push_back(entry.id.text());
        else
            ids.push_back(entry.text());
    }
    return ids;
}

inline Object answersOf(const char* json)
{
    return std::move(parseJson(json)).value().toObject();
}

using Texts = std::vector<std::string>;

} // namespace yc::testing
