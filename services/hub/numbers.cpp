#include "hub/numbers.h"

#include "hub/feed.h"

namespace yc::hub
{
namespace
{

constexpr const char* kSeries = "receipt";
constexpr int kWidth = 8; ///< a hundred million cases a hall

std::string prefixOf(Transaction& tx, const Parts& parts, const domain::WindowId& window)
{
    const auto row = tx.first("SELECT receipt_prefix FROM hall WHERE hall = ?", {parts.hall()});
    if (!row)
        refuse(Fault::NotFound, "hall.unknown");
    // The window is told by the number, its serial is unique in the whole hall.
    return ports::stringOf(row->at(0)) + (window.empty() ? "00" : window.text());
}

} // namespace

ports::NumberBlock leaseNumbers(const Parts& parts, const Session& session, std::int64_t count, std::string request)
{
    if (count < 1 || count > parts.settings.maxNumbersPerLease)
        refuse(Fault::Invalid, "numbers.count", {std::to_string(parts.settings.maxNumbersPerLease)});
    if (request.empty())
        request = newUuid(parts.random);
    return writing(parts.storage, [&](Transaction& tx) {
        ports::NumberBlock block;
        block.series = kSeries;
        block.width = kWidth;
        if (const auto before = tx.first("SELECT first, past, prefix FROM number_lease WHERE hall = ? AND request = ?",
                                         {parts.hall(), request})) {
            block.next = ports::integerOf(before->at(0));
            block.end = ports::integerOf(before->at(1));
            block.prefix = ports::stringOf(before->at(2));
            return block;
        }
        block.end = advance(tx, parts.hall(), std::string("numbers:") + kSeries, count) + 1;
        block.next = block.end - count;
        block.prefix = prefixOf(tx, parts, session.window);
        tx.run("INSERT INTO number_lease (hall, request, series, first, past, prefix, account, at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
               {parts.hall(), request, block.series, block.next, block.end, block.prefix, session.user.id.text(),
                toMicros(parts.now())});
        return block;
    });
}

} // namespace yc::hub
