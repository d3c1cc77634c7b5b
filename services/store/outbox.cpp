#include "store/outbox.h"

#include "domain/standing.h"
#include "store/guard.h"

#include <algorithm>
#include <cstdlib>

namespace yc::store
{
namespace
{

std::int64_t number(domain::OperationState state)
{
    return static_cast<std::int64_t>(state);
}

/// How far the hub's clock was ahead of ours when the sync last looked: kept with the local time as evidence (G10).
std::int64_t hubOffset(Database& database)
{
    Query kept = database.query("SELECT value FROM setting WHERE name = ?", ports::kHubOffsetSetting);
    return kept.next() ? std::strtoll(kept.text(0).c_str(), nullptr, 10) : 0;
}

} // namespace

std::vector<domain::Operation> Outbox::add(Change& change, const ports::Promise& promise)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    std::vector<domain::Operation> added;
    for (const ports::NewOperation& fresh : promise.operations) {
        domain::Operation operation = placed(change, fresh, promise);
        const std::string body = toJson(domain::toValue(operation));
        if (body.size() > domain::kMaxPayload) // checked when it is made, so that the hub never refuses to store it
            throw Refusal(fail(Fault::Full, "operation.too_large", {}, {std::to_string(body.size())}));
        const std::string lane = domain::name(operation.lane);
        change.put(Table::Operation,
                   {lane, operation.sequence, operation.id.text(), operation.kind, operation.entity,
                    toMicros(operation.at), sealer.seal(body, operationContext(operation.id.text()))});
        change.put(Table::Standing, {lane, operation.sequence, number(domain::OperationState::Pending), std::int64_t{0},
                                     std::monostate(), std::monostate()});
        added.push_back(std::move(operation));
    }
    return added;
}

domain::Operation Outbox::placed(Change& change, const ports::NewOperation& fresh, const ports::Promise& promise)
{
    const std::string lane = domain::name(fresh.lane);
    std::int64_t last = 0;
    std::int64_t floor = 0;
    {
        Query known = change.database().query("SELECT last, floor FROM lane WHERE name = ?", lane);
        if (known.next()) {
            last = known.integer(0);
            floor = known.integer(1);
        }
    }
    change.put(Table::Lane, {lane, last + 1, floor});
    domain::Operation operation;
    operation.id = domain::OperationId(newUuid(m_random));
    operation.client = m_file.client();
    operation.lane = fresh.lane;
    operation.sequence = last + 1;
    operation.kind = fresh.kind;
    operation.entity = fresh.entity;
    operation.baseVersion = fresh.baseVersion;
    operation.dependsOn = fresh.dependsOn;
    operation.payload = fresh.payload;
    operation.hall = promise.hall;
    operation.window = promise.window;
    operation.user = promise.user;
    operation.at = m_clock.now();
    operation.hubOffsetMicros = hubOffset(change.database());
    return operation;
}

void Outbox::markSent(domain::Role lane, std::int64_t first, std::int64_t last)
{
    m_file.change(WorkFile::Copy::None, [&](Change& change) { // a resend after a crash changes nothing at the hub
        change.database().run("UPDATE standing SET state = 1, attempts = attempts + 1"
                              " WHERE lane = ? AND sequence BETWEEN ? AND ? AND state < 2",
                              domain::name(lane), first, last);
    });
}

void Outbox::recordVerdicts(domain::Role lane, const std::vector<std::pair<std::int64_t, domain::Verdict>>& verdicts)
{
    m_file.change(WorkFile::Copy::Later, [&](Change& change) {
        bool taken = false;
        for (const auto& [sequence, verdict] : verdicts) {
            recordOne(change, domain::name(lane), sequence, verdict);
            taken = taken || domain::stateAfter(verdict) == domain::OperationState::Acknowledged;
        }
        if (taken)
            change.put(Table::Meta, metaRow(kMetaLastVerdict, toMicros(m_clock.now())));
    });
}

void Outbox::recordOne(Change& change, const std::string& lane, std::int64_t sequence, const domain::Verdict& verdict)
{
    std::string id;
    std::int64_t attempts = 0;
    ports::Cell resolution;
    {
        Query found = change.database().query("SELECT id, attempts, resolution FROM operation JOIN standing"
                                              " USING(lane, sequence) WHERE lane = ? AND sequence = ?",
                                              lane, sequence);
        if (!found.next())
            throw Refusal(fail(Fault::NotFound, "operation.unknown"));
        id = found.text(0);
        attempts = found.integer(1);
        resolution = found.cell(2);
    }
    change.put(Table::Standing,
               {lane, sequence, number(domain::stateAfter(verdict)), attempts,
                sealValue(sealerOf(m_keys), domain::toValue(verdict), verdictContext(id)), resolution});
}

int Outbox::requeueAfter(domain::Role lane, std::int64_t received)
{
    int count = 0;
    m_file.change(WorkFile::Copy::Later, [&](Change& change) {
        const ports::Rows lost =
            change.database().rows("SELECT lane, sequence, 0, attempts, verdict, resolution FROM standing"
                                   " WHERE lane = ? AND sequence > ? AND state >= 2",
                                   {domain::name(lane), received});
        for (const ports::Row& row : lost)
            change.put(Table::Standing, row);
        count = static_cast<int>(lost.size());
    });
    return count;
}

void Outbox::settle(const domain::OperationId& id, const std::string& resolution)
{
    const Bytes sealed = sealerOf(m_keys).seal(resolution, verdictContext(id.text()));
    m_file.change(WorkFile::Copy::Now, [&](Change& change) {
        const ports::Rows found =
            change.database().rows("SELECT s.lane, s.sequence, 2, s.attempts, s.verdict, s.resolution FROM standing s"
                                   " JOIN operation o USING(lane, sequence) WHERE o.id = ? AND s.state = 3",
                                   {id.text()});
        if (found.empty())
            throw Refusal(fail(Fault::NotFound, "operation.unknown"));
        ports::Row row = found.front();
        row.back() = sealed;
        change.put(Table::Standing, std::move(row));
    });
}

/// Only the beginning of a lane, so that it stays dense: up to which sequence; 0 = nothing.
std::int64_t Outbox::forgettable(const std::string& lane, std::int64_t backedUp, Moment madeBefore, int limit)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    Query oldest = m_file.database().query("SELECT s.sequence, s.state, o.at, o.id, s.verdict FROM standing s"
                                           " JOIN operation o USING(lane, sequence) WHERE s.lane = ?"
                                           " ORDER BY s.sequence LIMIT ?",
                                           lane, std::int64_t{limit});
    std::int64_t last = 0;
    while (oldest.next()) {
        const bool settled = oldest.integer(1) == number(domain::OperationState::Acknowledged);
        if (!settled || oldest.integer(2) >= toMicros(madeBefore))
            break;
        const Bytes sealed = oldest.bytes(4);
        if (sealed.empty())
            break;
        const domain::Verdict verdict =
            orThrow(domain::verdictFromValue(openValue(sealer, sealed, verdictContext(oldest.text(3)))));
        if (verdict.hubSequence > backedUp)
            break;
        last = oldest.integer(0);
    }
    return last;
}

int Outbox::forget(std::int64_t backedUp, Moment madeBefore, int limit)
{
    int count = 0;
    for (const ports::Row& row : m_file.database().rows("SELECT name, last, floor FROM lane", {})) {
        const std::string lane = ports::stringOf(row[0]);
        const std::int64_t last = forgettable(lane, backedUp, madeBefore, limit);
        if (last == 0)
            continue;
        std::int64_t gone = 0;
        m_file.change(WorkFile::Copy::Later, [&](Change& change) {
            change.database().run("DELETE FROM operation WHERE lane = ? AND sequence <= ?", lane, last);
            gone = change.database().changes();
            change.database().run("DELETE FROM standing WHERE lane = ? AND sequence <= ?", lane, last);
            change.put(Table::Lane, {lane, row[1], std::max(ports::integerOf(row[2]), last)});
        });
        count += static_cast<int>(gone);
    }
    return count;
}

} // namespace yc::store
