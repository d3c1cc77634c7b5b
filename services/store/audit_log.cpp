#include "store/audit_log.h"

#include "security/audit_chain.h"
#include "store/guard.h"

#include <algorithm>

namespace yc::store
{
namespace
{

security::Digest digestFrom(const Bytes& bytes)
{
    security::Digest digest{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return digest;
}

Bytes bytesFrom(const security::Digest& digest)
{
    return {digest.begin(), digest.end()};
}

} // namespace

void AuditLog::add(const ports::AuditLine& line)
{
    m_file.change(WorkFile::Copy::Later, [&](Change& change) { add(change, line); });
}

void AuditLog::add(Change& change, const ports::AuditLine& line)
{
    std::int64_t sequence = 1;
    security::Digest previous{};
    {
        Query last = change.database().query("SELECT sequence, mark FROM audit ORDER BY sequence DESC LIMIT 1");
        if (last.next()) {
            sequence = last.integer(0) + 1;
            previous = digestFrom(last.bytes(1));
        }
    }
    security::ChainLine link{.sequence = sequence,
                             .atMicros = toMicros(m_clock.now()),
                             .user = line.user.text(),
                             .action = line.action,
                             .object = line.object,
                             .detail = {}};
    if (!line.detail.empty()) // a line without detail can be written while locked: a refused sign-in
        link.detail = sealerOf(m_keys).seal(line.detail, "audit:" + std::to_string(sequence));
    const security::Digest mark = security::nextMark(previous, link);
    change.put(Table::Audit, {sequence, link.atMicros, link.user, link.action, link.object, link.detail,
                              bytesFrom(previous), bytesFrom(mark)});
}

std::optional<std::int64_t> firstBrokenLine(Database& database)
{
    Query lines = database.query(
        "SELECT sequence, at, user, action, object, detail, previous, mark FROM audit ORDER BY sequence");
    std::int64_t expected = 0;
    security::Digest previous{};
    while (lines.next()) {
        const security::ChainLine link{lines.integer(0), lines.integer(1), lines.text(2),
                                       lines.text(3),    lines.text(4),    lines.bytes(5)};
        if (expected == 0 && link.sequence > 1) // the chain of a rebuilt file begins at the line that was recovered
            previous = digestFrom(lines.bytes(6));
        else if (link.sequence != (expected == 0 ? 1 : expected))
            return link.sequence;
        const Bytes mark = lines.bytes(7);
        if (lines.bytes(6) != bytesFrom(previous) || !security::verifyMark(previous, link, mark))
            return link.sequence;
        previous = digestFrom(mark);
        expected = link.sequence + 1;
    }
    return std::nullopt;
}

} // namespace yc::store
