#include "store/box_record.h"

#include <type_traits>

namespace yc::store
{
namespace
{

// Little-endian. A record: serial(8) rows(4), then per row: table(1) cells(1), then per cell: kind(1) and, by kind,
// nothing, number(8), or length(4) and bytes.
enum class Kind : std::uint8_t { Null = 0, Integer = 1, Text = 2, Bytes = 3 };

template <class Number> void putNumber(Bytes& out, Number number)
{
    auto bits = static_cast<std::make_unsigned_t<Number>>(number);
    for (unsigned i = 0; i < sizeof(Number); ++i)
        out.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
}

void putBytes(Bytes& out, Kind kind, std::span<const std::uint8_t> bytes)
{
    out.push_back(static_cast<std::uint8_t>(kind));
    putNumber(out, static_cast<std::uint32_t>(bytes.size()));
    out.insert(out.end(), bytes.begin(), bytes.end());
}

void putCell(Bytes& out, const ports::Cell& cell)
{
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        out.push_back(static_cast<std::uint8_t>(Kind::Integer));
        putNumber(out, *number);
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        putBytes(out, Kind::Text, bytesOf(*text));
    } else if (const auto* bytes = std::get_if<Bytes>(&cell)) {
        putBytes(out, Kind::Bytes, *bytes);
    } else {
        out.push_back(static_cast<std::uint8_t>(Kind::Null));
    }
}

/// Reads until something does not fit; then `good` stays false.
struct Reader {
    std::span<const std::uint8_t> left;
    bool good = true;

    std::span<const std::uint8_t> take(std::size_t size)
    {
        if (size > left.size()) {
            good = false;
            return {};
        }
        const auto part = left.first(size);
        left = left.subspan(size);
        return part;
    }
    template <class Number> Number number()
    {
        std::make_unsigned_t<Number> bits = 0;
        unsigned shift = 0;
        for (const std::uint8_t byte : take(sizeof(Number))) {
            bits |= static_cast<std::make_unsigned_t<Number>>(static_cast<std::make_unsigned_t<Number>>(byte) << shift);
            shift += 8;
        }
        return static_cast<Number>(bits);
    }
    ports::Cell cell()
    {
        switch (static_cast<Kind>(number<std::uint8_t>())) {
        case Kind::Null:
            return {};
        case Kind::Integer:
            return number<std::int64_t>();
        case Kind::Text:
            return textOf(take(number<std::uint32_t>()));
        case Kind::Bytes: {
            const auto part = take(number<std::uint32_t>());
            return Bytes(part.begin(), part.end());
        }
        }
        good = false;
        return {};
    }
    PutRow row()
    {
        const auto table = number<std::uint8_t>();
        const auto cells = number<std::uint8_t>();
        good = good && table >= kFirstTable && table <= kLastTable && cells >= 1 &&
               cells <= columnsOf(static_cast<Table>(table));
        PutRow row;
        row.table = static_cast<Table>(table);
        for (unsigned i = 0; good && i < cells; ++i)
            row.cells.push_back(cell());
        return row;
    }
};

} // namespace

Bytes encode(const BoxRecord& record)
{
    Bytes out;
    putNumber(out, record.serial);
    putNumber(out, static_cast<std::uint32_t>(record.rows.size()));
    for (const PutRow& row : record.rows) {
        out.push_back(static_cast<std::uint8_t>(row.table));
        out.push_back(static_cast<std::uint8_t>(row.cells.size()));
        for (const ports::Cell& cell : row.cells)
            putCell(out, cell);
    }
    return out;
}

std::optional<BoxRecord> decodeRecord(std::span<const std::uint8_t> bytes)
{
    Reader in{.left = bytes};
    BoxRecord record;
    record.serial = in.number<std::int64_t>();
    const auto rows = in.number<std::uint32_t>();
    for (std::uint32_t i = 0; in.good && i < rows; ++i)
        record.rows.push_back(in.row());
    if (!in.good || !in.left.empty())
        return std::nullopt;
    return record;
}

} // namespace yc::store
