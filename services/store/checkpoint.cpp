#include "store/recovery.h"

namespace yc::store
{
namespace
{

void copyRows(Database& database, BoxRecord& into, Table table, const std::string& sql)
{
    for (ports::Row& row : database.rows(sql, {}))
        into.rows.push_back({table, std::move(row)});
}

} // namespace

/// Acknowledged operations are left out: the hub has them. `floor` of a lane says up to where its sequences may have
/// such gaps; above it they are dense.
BoxRecord checkpoint(Database& database)
{
    BoxRecord all{.serial = metaNumber(database, kMetaSerial), .rows = {}};
    copyRows(database, all, Table::Meta, "SELECT name, number, word FROM meta WHERE name <> 'serial'");
    copyRows(database, all, Table::Lane,
             "SELECT name, last, coalesce((SELECT min(sequence) - 1 FROM standing"
             " WHERE lane = lane.name AND state < 2), last) FROM lane");
    copyRows(database, all, Table::OwnCase,
             "SELECT id, opened, draft, body FROM own_case WHERE draft = 1 OR id IN (SELECT entity FROM operation"
             " JOIN standing USING(lane, sequence) WHERE state <> 2)");
    copyRows(database, all, Table::Operation,
             "SELECT lane, sequence, id, kind, entity, at, body FROM operation JOIN standing USING(lane, sequence)"
             " JOIN lane ON lane.name = operation.lane WHERE state <> 2 OR sequence > (SELECT coalesce(min(s.sequence),"
             " lane.last + 1) FROM standing s WHERE s.lane = operation.lane AND s.state < 2)");
    copyRows(database, all, Table::Standing,
             "SELECT lane, sequence, state, attempts, verdict, resolution FROM standing JOIN lane"
             " ON lane.name = standing.lane WHERE state <> 2 OR sequence > (SELECT coalesce(min(s.sequence),"
             " lane.last + 1) FROM standing s WHERE s.lane = standing.lane AND s.state < 2)");
    copyRows(database, all, Table::NumberBlock, "SELECT series, last, prefix, next, width FROM number_block");
    copyRows(database, all, Table::Blob, "SELECT digest, size, mime, name FROM blob");
    copyRows(database, all, Table::KeyWrap, "SELECT name, body FROM key_wrap");
    copyRows(database, all, Table::Credential, "SELECT user, valid_until, body FROM credential");
    copyRows(database, all, Table::Audit,
             "SELECT sequence, at, user, action, object, detail, previous, mark FROM audit"
             " ORDER BY sequence DESC LIMIT 1");
    copyRows(database, all, Table::Setting, "SELECT name, value FROM setting");
    copyRows(database, all, Table::Upload,
             "SELECT digest, state, address, sent, hub_sequence, attempts, reason, at FROM upload");
    return all;
}

} // namespace yc::store
