#include "hub/transaction.h"

namespace yc::hub
{

std::optional<Row> Transaction::first(std::string_view sql, const std::vector<Cell>& parameters)
{
    Rows rows = run(sql, parameters);
    if (rows.empty())
        return std::nullopt;
    return std::move(rows.front());
}

} // namespace yc::hub
