#include "store/local_store_impl.h"
#include "store/numbers.h"

namespace yc::store
{

Result<std::vector<ports::StoredOperation>> LocalStoreImpl::unsent(domain::Role lane, int limit)
{
    return m_outbox.unsent(lane, limit);
}

Result<void> LocalStoreImpl::markSent(domain::Role lane, std::int64_t first, std::int64_t last)
{
    return m_outbox.markSent(lane, first, last);
}

Result<void> LocalStoreImpl::recordVerdicts(domain::Role lane,
                                            const std::vector<std::pair<std::int64_t, domain::Verdict>>& verdicts)
{
    return m_outbox.recordVerdicts(lane, verdicts);
}

Result<void> LocalStoreImpl::settleAttention(const domain::OperationId& id, const std::string& resolution)
{
    return m_outbox.settle(id, resolution);
}

Result<std::string> LocalStoreImpl::takeNumber()
{
    return guarded<std::string>([&]() -> Result<std::string> {
        Transaction transaction(*m_context.work);
        const Rows rows = m_context.work->run(
            "SELECT id, series, prefix, next, upto, width FROM number_block WHERE next < upto ORDER BY id LIMIT 1");
        if (rows.empty())
            return fail(Fault::Full, "numbers.exhausted");
        const Row& row = rows[0];
        const ports::NumberBlock block{ports::stringOf(row[1]), ports::stringOf(row[2]), ports::integerOf(row[3]),
                                       ports::integerOf(row[4]), static_cast<int>(ports::integerOf(row[5]))};
        m_context.work->run("UPDATE number_block SET next=next+1 WHERE id=?", {row[0]});
        transaction.commit(); // burnt from here on, whatever becomes of the case
        return numberText(block, block.next);
    });
}

Result<void> LocalStoreImpl::addNumberBlock(const ports::NumberBlock& block)
{
    return guarded<void>([&] {
        m_context.work->run("INSERT INTO number_block(series, prefix, next, upto, width) VALUES(?, ?, ?, ?, ?)"
                            " ON CONFLICT DO NOTHING",
                            {Cell(block.series), Cell(block.prefix), Cell(block.next), Cell(block.end),
                             Cell(std::int64_t{block.width})});
    });
}

Result<std::int64_t> LocalStoreImpl::numbersLeft()
{
    return guarded<std::int64_t>([&]() -> Result<std::int64_t> {
        return m_context.work->integer("SELECT coalesce(sum(upto - next), 0) FROM number_block");
    });
}

Result<void> LocalStoreImpl::saveClaim(const ports::Claim& claim)
{
    return guarded<void>([&] {
        m_context.work->run("INSERT INTO claim(id, ticket, fence, state, at) VALUES(?, ?, ?, ?, ?)"
                            " ON CONFLICT(id) DO UPDATE SET ticket=excluded.ticket, fence=excluded.fence,"
                            " state=excluded.state",
                            {Cell(claim.id.text()), Cell(claim.ticket.text()), Cell(claim.fence), Cell(claim.state),
                             Cell(toMicros(claim.at))});
    });
}

Result<std::vector<ports::Claim>> LocalStoreImpl::openClaims()
{
    using List = std::vector<ports::Claim>;
    return guarded<List>([&]() -> Result<List> {
        List list;
        for (const Row& row : m_context.work->run(
                 "SELECT id, ticket, fence, state, at FROM claim WHERE state IN ('asked', 'granted') ORDER BY at")) {
            list.push_back({domain::ClaimId(ports::stringOf(row[0])), domain::TicketId(ports::stringOf(row[1])),
                            ports::integerOf(row[2]), ports::stringOf(row[3]), fromMicros(ports::integerOf(row[4]))});
        }
        return list;
    });
}

Result<void> LocalStoreImpl::saveCredential(const ports::OfflineCredential& credential)
{
    Value body;
    body.set("user", domain::toValue(credential.user));
    body.set("until", toMicros(credential.validUntil));
    body.set("wrong", credential.wrongSecrets);
    Value windows;
    windows.array();
    for (const domain::Window& window : credential.windows)
        windows.append(domain::toValue(window));
    body.set("windows", windows);
    const Result<Bytes> sealed = m_context.seal(toJson(body), "credential:" + credential.user.id.text());
    if (!sealed)
        return sealed.problem();
    return guarded<void>([&] {
        m_context.work->run("INSERT INTO credential(user, body) VALUES(?, ?) ON CONFLICT(user) DO UPDATE SET body=excluded.body",
                            {Cell(credential.user.id.text()), Cell(*sealed)});
    });
}

Result<ports::OfflineCredential> LocalStoreImpl::credential(const domain::UserId& user)
{
    return guarded<ports::OfflineCredential>([&]() -> Result<ports::OfflineCredential> {
        const Rows rows = m_context.work->run("SELECT body FROM credential WHERE user=?", {Cell(user.text())});
        if (rows.empty())
            return fail(Fault::NotFound, "credential.unknown");
        const Result<Value> body = m_context.openValue(ports::bytesOf(rows[0][0]), "credential:" + user.text());
        if (!body)
            return body.problem();
        Result<domain::User> known = domain::userFromValue((*body)["user"]);
        if (!known)
            return known.problem();
        ports::OfflineCredential credential;
        credential.user = std::move(*known);
        credential.validUntil = fromMicros((*body)["until"].toInteger());
        credential.wrongSecrets = static_cast<int>((*body)["wrong"].toInteger());
        for (const Value& entry : (*body)["windows"].toArray()) {
            if (Result<domain::Window> window = domain::windowFromValue(entry); window.ok())
                credential.windows.push_back(std::move(*window));
        }
        return credential;
    });
}

Result<void> LocalStoreImpl::setSetting(const std::string& name, const std::string& value)
{
    return guarded<void>([&] {
        m_context.work->run("INSERT INTO setting(name, value) VALUES(?, ?)"
                            " ON CONFLICT(name) DO UPDATE SET value=excluded.value",
                            {Cell(name), Cell(value)});
    });
}

std::string LocalStoreImpl::setting(const std::string& name)
{
    const Result<Rows> rows = guarded<Rows>(
        [&]() -> Result<Rows> { return m_context.work->run("SELECT value FROM setting WHERE name=?", {Cell(name)}); });
    return rows.ok() && !rows->empty() ? ports::stringOf((*rows)[0][0]) : std::string();
}

} // namespace yc::store
