#include "store/outbox_read.h"

#include "store/guard.h"
#include "store/outbox.h"

namespace yc::store
{
namespace
{

/// Client, lane and sequence stand in the clear columns: a recovered operation may have got a new place. A row without
/// its body gives what those say.
ports::StoredOperation opened(const Query& row, const security::Sealer& sealer, const domain::ClientId& client)
{
    const std::string id = row.text(2);
    ports::StoredOperation stored;
    if (const Bytes body = row.bytes(3); !body.empty())
        stored.operation = orThrow(domain::operationFromValue(openValue(sealer, body, operationContext(id))));
    stored.operation.id = domain::OperationId(id);
    stored.operation.client = client;
    stored.operation.lane = domain::roleFrom(row.text(0)).value_or(stored.operation.lane);
    stored.operation.sequence = row.integer(1);
    stored.state = static_cast<domain::OperationState>(row.integer(4));
    stored.attempts = static_cast<int>(row.integer(5));
    if (const Bytes verdict = row.bytes(6); !verdict.empty())
        stored.verdict = orThrow(domain::verdictFromValue(openValue(sealer, verdict, verdictContext(id))));
    return stored;
}

} // namespace

std::vector<ports::StoredOperation> readOperations(Database& database, const security::Sealer& sealer,
                                                   const std::string& conditionAndOrder,
                                                   const std::vector<ports::Cell>& parameters)
{
    const domain::ClientId client(metaWord(database, kMetaClient));
    std::vector<ports::StoredOperation> operations;
    Query found =
        database.query("SELECT o.lane, o.sequence, o.id, o.body, s.state, s.attempts, s.verdict FROM standing s"
                       " JOIN operation o USING(lane, sequence) WHERE " +
                       conditionAndOrder);
    int index = 0;
    for (const ports::Cell& parameter : parameters)
        found.bind(++index, parameter);
    while (found.next())
        operations.push_back(opened(found, sealer, client));
    return operations;
}

std::vector<ports::StoredOperation> Outbox::unsent(domain::Role lane, int limit)
{
    // "<> 2" names the partial index; "< 2" leaves out those that need a person.
    return readOperations(m_file.database(), sealerOf(m_keys),
                          "s.lane = ? AND s.state <> 2 AND s.state < 2 ORDER BY s.sequence LIMIT ?",
                          {domain::name(lane), std::int64_t{limit}});
}

std::vector<ports::StoredOperation> Outbox::unsentOf(domain::Role lane, const std::string& entity)
{
    return readOperations(m_file.database(), sealerOf(m_keys),
                          "s.lane = ? AND s.state <> 2 AND s.state < 2 AND o.entity = ? ORDER BY s.sequence",
                          {domain::name(lane), entity});
}

std::set<std::string> Outbox::unsentEntities(domain::Role lane)
{
    std::set<std::string> entities;
    Query found = m_file.database().query("SELECT o.entity FROM standing s JOIN operation o USING(lane, sequence)"
                                          " WHERE s.lane = ? AND s.state <> 2 AND s.state < 2",
                                          domain::name(lane));
    while (found.next())
        entities.insert(found.text(0));
    return entities;
}

std::vector<ports::StoredOperation> Outbox::open(int limit)
{
    return readOperations(m_file.database(), sealerOf(m_keys), "s.state <> 2 ORDER BY o.at DESC, o.rowid DESC LIMIT ?",
                          {std::int64_t{limit}});
}

// The rows wanted are chosen before any body is read: a body is most of its row.
std::vector<ports::StoredOperation> Outbox::heads(int limit)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    Database& database = m_file.database();
    const domain::ClientId client(metaWord(database, kMetaClient));
    std::vector<ports::StoredOperation> heads;
    Query found = database.query(
        "SELECT o.lane, o.sequence, o.id, CASE s.state WHEN 3 THEN o.body END, s.state, s.attempts, s.verdict, o.kind,"
        " o.entity, o.at FROM operation o JOIN standing s USING(lane, sequence) WHERE o.rowid IN (SELECT n.rowid"
        " FROM standing t JOIN operation n USING(lane, sequence) WHERE t.state <> 2"
        " ORDER BY t.state = 3 DESC, n.at DESC, n.rowid DESC LIMIT ?)"
        " ORDER BY s.state = 3 DESC, o.at DESC, o.rowid DESC",
        std::int64_t{limit});
    while (found.next()) {
        ports::StoredOperation& head = heads.emplace_back(opened(found, sealer, client));
        head.operation.kind = found.text(7);
        head.operation.entity = found.text(8);
        head.operation.at = fromMicros(found.integer(9));
    }
    return heads;
}

ports::OutboxSummary Outbox::summary()
{
    ports::OutboxSummary summary;
    Database& database = m_file.database();
    Query counts = database.query("SELECT state, count(*) FROM standing WHERE state <> 2 GROUP BY state");
    while (counts.next()) {
        const auto count = static_cast<int>(counts.integer(1));
        switch (static_cast<domain::OperationState>(counts.integer(0))) {
        case domain::OperationState::Pending:
            summary.pending = count;
            break;
        case domain::OperationState::Sent:
            summary.sent = count;
            break;
        case domain::OperationState::NeedsPerson:
            summary.needsPerson = count;
            break;
        case domain::OperationState::Acknowledged:
            break;
        }
    }
    // The first of each lane is its oldest: a look at one row a lane, however long the outbox is.
    summary.oldest = fromMicros(
        database.number("SELECT min(o.at) FROM operation o JOIN (SELECT lane, min(sequence) AS sequence FROM standing"
                        " WHERE state <> 2 AND state < 2 GROUP BY lane) USING(lane, sequence)"));
    summary.lastVerdict = fromMicros(metaNumber(database, kMetaLastVerdict));
    return summary;
}

} // namespace yc::store
