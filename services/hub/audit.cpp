#include "hub/audit.h"

#include "base/text.h"
#include "hub/feed.h"
#include "hub/vault.h"
#include "security/audit_chain.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

constexpr const char* kCounter = "audit";

security::Digest digestFrom(const std::string& hex)
{
    security::Digest digest{};
    const Result<Bytes> bytes = fromHex(hex);
    if (bytes && bytes->size() == digest.size())
        std::ranges::copy(*bytes, digest.begin());
    return digest;
}

std::string placeOf(const Parts& parts, std::int64_t place)
{
    return "audit|" + parts.hall() + "|" + std::to_string(place);
}

} // namespace

void audit(Transaction& tx, const Parts& parts, const domain::UserId& user, const std::string& action,
           const std::string& object, const std::string& detail)
{
    security::ChainLine line;
    line.sequence = advance(tx, parts.hall(), kCounter);
    line.atMicros = toMicros(parts.now());
    line.user = user.text();
    line.action = action;
    line.object = object;
    line.detail = sealed(parts, detail, placeOf(parts, line.sequence));
    const auto before =
        tx.first("SELECT digest FROM audit WHERE hall = ? AND place = ?", {parts.hall(), line.sequence - 1});
    const std::string previous = before ? ports::stringOf(before->at(0)) : std::string();
    const std::string digest = toHex(security::nextMark(digestFrom(previous), line));
    tx.run("INSERT INTO audit (hall, place, at, account, action, object, detail, previous, digest) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
           {parts.hall(), line.sequence, line.atMicros, line.user, line.action, line.object, line.detail, previous,
            digest});
}

void verifyAudit(Transaction& tx, const Parts& parts)
{
    security::Digest previous{};
    std::int64_t expected = 1;
    for (const Row& row : tx.run("SELECT place, at, account, action, object, detail, digest FROM audit WHERE hall = ? "
                                 "ORDER BY place",
                                 {parts.hall()})) {
        const security::ChainLine line{.sequence = ports::integerOf(row[0]),
                                       .atMicros = ports::integerOf(row[1]),
                                       .user = ports::stringOf(row[2]),
                                       .action = ports::stringOf(row[3]),
                                       .object = ports::stringOf(row[4]),
                                       .detail = ports::bytesOf(row[5])};
        const security::Digest mark = digestFrom(ports::stringOf(row[6]));
        if (line.sequence != expected || !security::verifyMark(previous, line, mark))
            refuse(Fault::Damaged, "audit.broken", {std::to_string(line.sequence)});
        previous = mark;
        ++expected;
    }
}

} // namespace yc::hub
