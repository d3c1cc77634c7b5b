#include "hub/lanes.h"

#include "hub/backup.h"
#include "hub/feed.h"
#include "hub/judge.h"
#include "hub/vault.h"

namespace yc::hub
{
namespace
{

using domain::Operation;
using domain::Verdict;
using domain::VerdictCode;

std::string placeOf(const Parts& parts, const std::string& operation)
{
    return "envelope|" + parts.hall() + "|" + operation;
}

/// How far the lane is, and its row locked until the transaction ends: an old connection may still be at work while the
/// same client sends again over a new one.
std::int64_t lockLane(Transaction& tx, const Parts& parts, const std::string& client, const std::string& lane)
{
    const Rows rows = tx.run("INSERT INTO lane (hall, client, lane, received) VALUES (?, ?, ?, 0) "
                             "ON CONFLICT (hall, client, lane) DO UPDATE SET received = lane.received "
                             "RETURNING received",
                             {parts.hall(), client, lane});
    return ports::integerOf(rows.at(0).at(0));
}

void refuseBlocked(Transaction& tx, const Parts& parts, const domain::ClientId& client)
{
    const auto row = tx.first("SELECT blocked FROM client WHERE hall = ? AND id = ?", {parts.hall(), client.text()});
    if (row && ports::integerOf(row->at(0)) != 0)
        refuse(Fault::Denied, "client.blocked");
}

Verdict storedVerdict(const Row& row)
{
    return take(domain::verdictFromValue(take(parseJson(ports::stringOf(row.at(0))))));
}

Verdict repeated(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const auto row =
        tx.first("SELECT verdict, operation FROM envelope WHERE hall = ? AND client = ? AND lane = ? "
                 "AND sequence = ?",
                 {parts.hall(), operation.client.text(), domain::name(operation.lane), operation.sequence});
    if (!row)
        refuse(Fault::Damaged, "push.lost_envelope", {std::to_string(operation.sequence)});
    if (ports::stringOf(row->at(1)) != operation.id.text())
        refuse(Fault::Conflict, "push.other_operation", {std::to_string(operation.sequence)});
    Verdict verdict = storedVerdict(*row);
    if (verdict.code == VerdictCode::Applied || verdict.code == VerdictCode::Merged)
        verdict.code = VerdictCode::Duplicate;
    return verdict;
}

void storeVerdict(Transaction& tx, const Parts& parts, const std::string& operation, const Verdict& verdict)
{
    const std::string waitsFor = verdict.code == VerdictCode::Held ? verdict.args.at(0) : std::string();
    tx.run("UPDATE envelope SET verdict = ?, verdict_code = ?, waits_for = ? WHERE hall = ? AND operation = ?",
           {toJson(domain::toValue(verdict)), domain::name(verdict.code), waitsFor, parts.hall(), operation});
}

/// Operations of other lanes that waited for this one are judged now.
void release(Transaction& tx, const Parts& parts, const std::string& arrived)
{
    const Rows waiting =
        tx.run("SELECT operation, body FROM envelope WHERE hall = ? AND waits_for = ? AND waits_for <> '' "
               "ORDER BY received_at, client, lane, sequence",
               {parts.hall(), arrived});
    for (const Row& row : waiting) {
        const std::string id = ports::stringOf(row[0]);
        const std::string text = opened(parts, ports::bytesOf(row[1]), placeOf(parts, id));
        const Operation operation = take(domain::operationFromValue(take(parseJson(text))));
        Verdict verdict = judge(tx, parts, operation);
        storeVerdict(tx, parts, id, verdict);
        if (verdict.code != VerdictCode::Held)
            release(tx, parts, id);
    }
}

Verdict receive(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const auto elsewhere =
        tx.first("SELECT client FROM envelope WHERE hall = ? AND operation = ?", {parts.hall(), operation.id.text()});
    if (elsewhere)
        refuse(Fault::Conflict, "push.other_place", {operation.id.text()});
    tx.run("INSERT INTO envelope (hall, client, lane, sequence, operation, kind, body, received_at, verdict, "
           "verdict_code, waits_for) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '', '')",
           {parts.hall(), operation.client.text(), domain::name(operation.lane), operation.sequence,
            operation.id.text(), operation.kind,
            sealed(parts, toJson(domain::toValue(operation)), placeOf(parts, operation.id.text())),
            toMicros(parts.now())});
    Verdict verdict = judge(tx, parts, operation);
    storeVerdict(tx, parts, operation.id.text(), verdict);
    if (verdict.code != VerdictCode::Held)
        release(tx, parts, operation.id.text());
    return verdict;
}

} // namespace

ports::HelloAnswer hello(const Parts& parts, const Session& session, const domain::ClientId& client, domain::Role lane)
{
    if (client.empty())
        refuse(Fault::Invalid, "wire.client");
    return writing(parts.storage, [&](Transaction& tx) {
        const std::int64_t now = toMicros(parts.now());
        tx.run("INSERT INTO client (hall, id, first_seen, last_seen, window_id, blocked) VALUES (?, ?, ?, ?, ?, 0) "
               "ON CONFLICT (hall, id) DO UPDATE SET last_seen = excluded.last_seen, window_id = excluded.window_id",
               {parts.hall(), client.text(), now, now, session.window.text()});
        refuseBlocked(tx, parts, client);
        const auto row = tx.first("SELECT received FROM lane WHERE hall = ? AND client = ? AND lane = ?",
                                  {parts.hall(), client.text(), domain::name(lane)});
        return ports::HelloAnswer{epochNow(tx, parts.hall()), parts.now(), row ? ports::integerOf(row->at(0)) : 0,
                                  backedUp(tx, parts.hall())};
    });
}

std::vector<Verdict> push(const Parts& parts, const wire::PushRequest& request)
{
    return writing(parts.storage, [&](Transaction& tx) {
        refuseBlocked(tx, parts, request.client);
        if (request.epoch != epochNow(tx, parts.hall()))
            refuse(Fault::Conflict, ports::kOtherLife);
        const std::string lane = domain::name(request.lane);
        std::int64_t received = lockLane(tx, parts, request.client.text(), lane);
        std::vector<Verdict> verdicts;
        for (const Operation& operation : request.operations) {
            if (operation.client != request.client || operation.lane != request.lane)
                refuse(Fault::Invalid, "push.mixed");
            if (operation.sequence > received + 1 || operation.sequence < 1)
                refuse(Fault::Conflict, "push.gap", {std::to_string(received + 1)});
            const bool repeat = operation.sequence <= received;
            verdicts.push_back(repeat ? repeated(tx, parts, operation) : receive(tx, parts, operation));
            received = std::max(received, operation.sequence);
        }
        tx.run("UPDATE lane SET received = ? WHERE hall = ? AND client = ? AND lane = ?",
               {received, parts.hall(), request.client.text(), lane});
        return verdicts;
    });
}

Verdict verdictOf(const Parts& parts, const domain::ClientId& client, domain::Role lane, std::int64_t sequence)
{
    return reading(parts.storage, [&](Transaction& tx) {
        const auto row = tx.first("SELECT verdict FROM envelope WHERE hall = ? AND client = ? AND lane = ? AND "
                                  "sequence = ?",
                                  {parts.hall(), client.text(), domain::name(lane), sequence});
        if (!row)
            refuse(Fault::NotFound, "operation.unknown");
        return storedVerdict(*row);
    });
}

} // namespace yc::hub
