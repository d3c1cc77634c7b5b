#include "fakes/sql_dump.h"

#include "base/text.h"

namespace yc::fakes
{
namespace
{

std::string literal(const ports::Cell& cell)
{
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return std::to_string(*number);
    if (const auto* bytes = std::get_if<Bytes>(&cell))
        return "x'" + toHex(*bytes) + "'";
    if (const auto* text = std::get_if<std::string>(&cell)) {
        std::string quoted = "'";
        for (const char sign : *text)
            quoted += sign == '\'' ? std::string("''") : std::string(1, sign);
        return quoted + "'";
    }
    return "NULL";
}

std::string columnsOf(store::Database& database, const std::string& table)
{
    std::string columns;
    store::Query names = database.query("SELECT name FROM pragma_table_info(?)", table);
    while (names.next())
        columns += (columns.empty() ? "" : ",") + names.text(0);
    return columns;
}

} // namespace

std::vector<std::string> tablesOf(store::Database& database)
{
    std::vector<std::string> names;
    store::Query found = database.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (found.next())
        names.push_back(found.text(0));
    return names;
}

std::string sqlDump(store::Database& from, store::Database& shape)
{
    std::string sql;
    for (const std::string pragma : {"application_id", "user_version"})
        sql += "PRAGMA " + pragma + "=" + std::to_string(shape.number("PRAGMA " + pragma)) + ";\n";
    store::Query schema = shape.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
    while (schema.next())
        sql += schema.text(0) + ";\n";
    for (const std::string& table : tablesOf(shape)) {
        const std::string columns = columnsOf(shape, table);
        for (const ports::Row& row : from.rows("SELECT " + columns + " FROM " + table, {})) {
            std::string cells;
            for (const ports::Cell& cell : row)
                cells += (cells.empty() ? "" : ",") + literal(cell);
            sql += "INSERT INTO " + table + "(" + columns + ") VALUES(" + cells + ");\n";
        }
    }
    return sql;
}

} // namespace yc::fakes
