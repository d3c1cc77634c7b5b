#pragma once

#include "store/migrations.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace yc::store
{

/// Tables of work.db whose rows also go into the black box. The numbers stand in its records: they are for ever.
enum class Table : std::uint8_t {
    Meta = 1,
    Lane = 2,
    OwnCase = 3,
    Operation = 4,
    Standing = 5,
    NumberBlock = 6,
    Blob = 7,
    KeyWrap = 8,
    Credential = 9,
    Audit = 10,
    Setting = 11,
    Upload = 12,
};
inline constexpr std::uint8_t kFirstTable = 1;
inline constexpr std::uint8_t kLastTable = 12;

/// "INSERT OR REPLACE INTO …" for the first `columns` columns: a record written before a column was added still fits.
std::string putStatement(Table table, std::size_t columns);
std::size_t columnsOf(Table table);

/// application_id "YCWK" and the steps of work.db.
const Format& workFormat();

inline constexpr std::string_view kWorkFile = "work.db";
inline constexpr std::string_view kBoxFile = "work.box";
inline constexpr std::string_view kCacheFile = "cache.db";
inline constexpr std::string_view kFilesFolder = "files";

} // namespace yc::store
