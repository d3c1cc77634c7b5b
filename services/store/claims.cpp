#include "store/claims.h"

namespace yc::store
{
namespace
{

constexpr std::string_view kEnded = "ended";

} // namespace

void Claims::save(const ports::Claim& claim)
{
    m_file.change(WorkFile::Copy::None, [&](Change& change) {
        Database& database = change.database();
        if (claim.state == kEnded)
            database.run("DELETE FROM claim WHERE id = ?", claim.id.text());
        else
            database.run("INSERT OR REPLACE INTO claim(id, ticket, fence, state, at) VALUES(?, ?, ?, ?, ?)",
                         claim.id.text(), claim.ticket.text(), claim.fence, claim.state, toMicros(claim.at));
    });
}

std::vector<ports::Claim> Claims::open()
{
    std::vector<ports::Claim> claims;
    Query found = m_file.database().query("SELECT id, ticket, fence, state, at FROM claim ORDER BY at, id");
    while (found.next())
        claims.push_back({.id = domain::ClaimId(found.text(0)),
                          .ticket = domain::TicketId(found.text(1)),
                          .fence = found.integer(2),
                          .state = found.text(3),
                          .at = fromMicros(found.integer(4))});
    return claims;
}

} // namespace yc::store
