#include "store/outbox.h"

#include "base/log.h"
#include "security/audit_chain.h"

#include <algorithm>

namespace yc::store
{
namespace
{

std::string opContext(const std::string& id)
{
    return "op:" + id;
}

/// Where an operation goes with that verdict.
domain::OperationState stateAfter(const domain::Verdict& verdict)
{
    switch (verdict.code) {
    case domain::VerdictCode::Applied:
    case domain::VerdictCode::Duplicate:
    case domain::VerdictCode::Merged: return domain::OperationState::Acknowledged;
    case domain::VerdictCode::RetryLater: return domain::OperationState::Pending;
    default: return domain::OperationState::NeedsPerson;
    }
}

constexpr const char* kColumns = "SELECT body, id, state, attempts, verdict FROM op ";

} // namespace

Result<std::vector<domain::Operation>> Outbox::numbered(const ports::Promise& promise)
{
    std::vector<domain::Operation> operations;
    for (const ports::NewOperation& made : promise.operations) {
        domain::Operation operation;
        operation.id = domain::OperationId(newUuid(m_context.random));
        operation.client = m_context.client;
        operation.lane = made.lane;
        operation.kind = made.kind;
        operation.entity = made.entity;
        operation.baseVersion = made.baseVersion;
        operation.dependsOn = made.dependsOn;
        operation.payload = made.payload;
        operation.hall = promise.hall;
        operation.window = promise.window;
        operation.user = promise.user;
        operation.at = m_context.clock.now();
        if (toJson(operation.payload).size() > domain::kMaxPayload)
            return fail(Fault::Full, "operation.too_large", {}, {operation.kind});
        const Rows top = m_context.work->run("SELECT coalesce(max(seq), 0) FROM op WHERE lane=?",
                                             {Cell(domain::name(made.lane))});
        std::int64_t earlier = 0;
        for (const domain::Operation& before : operations)
            earlier += before.lane == made.lane ? 1 : 0;
        operation.sequence = ports::integerOf(top[0][0]) + earlier + 1;
        operations.push_back(std::move(operation));
    }
    return operations;
}

Result<void> Outbox::insertOperation(const domain::Operation& operation, Array& boxed)
{
    const Result<Bytes> body = m_context.seal(toJson(domain::toValue(operation)), opContext(operation.id.text()));
    if (!body)
        return body.problem();
    m_context.work->run("INSERT INTO op(lane, seq, id, kind, entity, at, state, body) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                        {Cell(domain::name(operation.lane)), Cell(operation.sequence), Cell(operation.id.text()),
                         Cell(operation.kind), Cell(operation.entity), Cell(toMicros(operation.at)),
                         Cell(domain::name(domain::OperationState::Pending)), Cell(*body)});
    Value record;
    record.set("type", "op");
    record.set("lane", domain::name(operation.lane));
    record.set("seq", operation.sequence);
    record.set("id", operation.id.text());
    record.set("kind", operation.kind);
    record.set("entity", operation.entity);
    record.set("at", toMicros(operation.at));
    record.set("body", toBase64(*body));
    boxed.push_back(std::move(record));
    return {};
}

Result<void> Outbox::insertCase(const domain::CaseRecord& record, Array& boxed)
{
    const Result<Bytes> body = m_context.seal(toJson(domain::toValue(record)), "case:" + record.id.text());
    if (!body)
        return body.problem();
    m_context.work->run("INSERT INTO case_local(id, draft, opened_at, body) VALUES(?, ?, ?, ?)"
                        " ON CONFLICT(id) DO UPDATE SET draft=excluded.draft, body=excluded.body",
                        {Cell(record.id.text()), Cell(std::int64_t{record.isDraft() ? 1 : 0}),
                         Cell(toMicros(record.openedAt)), Cell(*body)});
    Value boxedCase;
    boxedCase.set("type", "case");
    boxedCase.set("id", record.id.text());
    boxedCase.set("draft", record.isDraft());
    boxedCase.set("opened", toMicros(record.openedAt));
    boxedCase.set("body", toBase64(*body));
    boxed.push_back(std::move(boxedCase));
    return {};
}

Result<void> Outbox::insertAudit(const ports::AuditLine& line)
{
    const Rows last = m_context.work->run("SELECT seq, mark FROM audit ORDER BY seq DESC LIMIT 1");
    security::Digest previous{};
    security::ChainLine next;
    next.sequence = 1;
    if (!last.empty()) {
        const Bytes mark = ports::bytesOf(last[0][1]);
        std::copy_n(mark.begin(), std::min(mark.size(), previous.size()), previous.begin());
        next.sequence = ports::integerOf(last[0][0]) + 1;
    }
    const Result<Bytes> detail = m_context.seal(line.detail, "audit:" + std::to_string(next.sequence));
    if (!detail)
        return detail.problem();
    next.atMicros = toMicros(m_context.clock.now());
    next.user = line.user.text();
    next.action = line.action;
    next.object = line.object;
    next.detail = *detail;
    const security::Digest mark = security::nextMark(previous, next);
    m_context.work->run("INSERT INTO audit(seq, at, user, action, object, detail, mark) VALUES(?, ?, ?, ?, ?, ?, ?)",
                        {Cell(next.sequence), Cell(next.atMicros), Cell(next.user), Cell(next.action),
                         Cell(next.object), Cell(next.detail), Cell(Bytes(mark.begin(), mark.end()))});
    return {};
}

Result<std::vector<domain::Operation>> Outbox::keep(const ports::Promise& promise)
{
    using Kept = std::vector<domain::Operation>;
    Array boxed;
    Result<Kept> kept = guarded<Kept>([&]() -> Result<Kept> {
        Transaction transaction(*m_context.work);
        Result<Kept> operations = numbered(promise);
        if (!operations)
            return operations;
        for (const domain::Operation& operation : *operations) {
            if (Result<void> inserted = insertOperation(operation, boxed); !inserted)
                return inserted.problem();
        }
        if (promise.record) {
            if (Result<void> inserted = insertCase(*promise.record, boxed); !inserted)
                return inserted.problem();
        }
        for (const ports::AuditLine& line : promise.audit) {
            if (Result<void> inserted = insertAudit(line); !inserted)
                return inserted.problem();
        }
        transaction.commit();
        return operations;
    });
    if (!kept || boxed.empty())
        return kept;
    Value record;
    record.set("type", "promise");
    record.set("client", m_context.client.text());
    record.set("parts", Value(std::move(boxed)));
    // The promise is on disk already. Without its second copy it still stands, but somebody must hear of it.
    if (Result<void> second = m_context.box->append(record); !second)
        log::error("blackbox.append_failed", {{"code", second.problem().code}});
    return kept;
}

Result<ports::StoredOperation> Outbox::stored(const Row& row) const
{
    const Result<Value> body = m_context.openValue(ports::bytesOf(row[0]), opContext(ports::stringOf(row[1])));
    if (!body)
        return body.problem();
    Result<domain::Operation> operation = domain::operationFromValue(*body);
    if (!operation)
        return operation.problem();
    ports::StoredOperation result;
    result.operation = std::move(*operation);
    result.state = domain::operationStateFrom(ports::stringOf(row[2])).value_or(domain::OperationState::Pending);
    result.attempts = static_cast<int>(ports::integerOf(row[3]));
    if (const Result<Value> verdict = parseJson(ports::stringOf(row[4])); verdict.ok()) {
        if (Result<domain::Verdict> decoded = domain::verdictFromValue(*verdict); decoded.ok())
            result.verdict = std::move(*decoded);
    }
    return result;
}

Result<std::vector<ports::StoredOperation>> Outbox::select(std::string_view where, const std::vector<Cell>& parameters)
{
    using List = std::vector<ports::StoredOperation>;
    return guarded<List>([&]() -> Result<List> {
        List list;
        for (const Row& row : m_context.work->run(std::string(kColumns).append(where), parameters)) {
            Result<ports::StoredOperation> operation = stored(row);
            if (!operation)
                return operation.problem();
            list.push_back(std::move(*operation));
        }
        return list;
    });
}

Result<std::vector<ports::StoredOperation>> Outbox::unsent(domain::Role lane, int limit)
{
    return select("WHERE lane=? AND state IN ('pending', 'sent') ORDER BY seq LIMIT ?",
                  {Cell(domain::name(lane)), Cell(std::int64_t{limit})});
}

Result<std::vector<ports::StoredOperation>> Outbox::open(int limit)
{
    return select("WHERE state IN ('pending', 'sent', 'needs_person') AND resolution IS NULL"
                  " ORDER BY at DESC, seq DESC LIMIT ?",
                  {Cell(std::int64_t{limit})});
}

Result<void> Outbox::markSent(domain::Role lane, std::int64_t first, std::int64_t last)
{
    return guarded<void>([&] {
        m_context.work->run("UPDATE op SET state='sent', attempts=attempts+1"
                            " WHERE lane=? AND seq BETWEEN ? AND ? AND state IN ('pending', 'sent')",
                            {Cell(domain::name(lane)), Cell(first), Cell(last)});
    });
}

Result<void> Outbox::recordVerdicts(domain::Role lane,
                                    const std::vector<std::pair<std::int64_t, domain::Verdict>>& verdicts)
{
    return guarded<void>([&] {
        Transaction transaction(*m_context.work);
        for (const auto& [sequence, verdict] : verdicts) {
            m_context.work->run("UPDATE op SET state=?, verdict=?, verdict_at=? WHERE lane=? AND seq=?"
                                " AND state IN ('pending', 'sent')",
                                {Cell(domain::name(stateAfter(verdict))), Cell(toJson(domain::toValue(verdict))),
                                 Cell(toMicros(m_context.clock.now())), Cell(domain::name(lane)), Cell(sequence)});
        }
        transaction.commit();
    });
}

Result<int> Outbox::requeueAfter(domain::Role lane, std::int64_t received)
{
    return guarded<int>([&]() -> Result<int> {
        return static_cast<int>(m_context.work
                                    ->run("UPDATE op SET state='pending' WHERE lane=? AND seq>?"
                                          " AND state='acknowledged' RETURNING seq",
                                          {Cell(domain::name(lane)), Cell(received)})
                                    .size());
    });
}

Result<ports::OutboxSummary> Outbox::summary()
{
    return guarded<ports::OutboxSummary>([&]() -> Result<ports::OutboxSummary> {
        ports::OutboxSummary summary;
        for (const Row& row : m_context.work->run("SELECT state, count(*), min(at) FROM op WHERE resolution IS NULL"
                                                  " GROUP BY state")) {
            const auto state = domain::operationStateFrom(ports::stringOf(row[0]));
            const int count = static_cast<int>(ports::integerOf(row[1]));
            if (state == domain::OperationState::Acknowledged)
                continue;
            if (state == domain::OperationState::NeedsPerson) {
                summary.needsPerson = count;
                continue;
            }
            (state == domain::OperationState::Sent ? summary.sent : summary.pending) = count;
            const Moment oldest = fromMicros(ports::integerOf(row[2]));
            summary.oldest = summary.oldest == Moment{} ? oldest : std::min(summary.oldest, oldest);
        }
        summary.lastVerdict = fromMicros(m_context.work->integer("SELECT coalesce(max(verdict_at), 0) FROM op"));
        return summary;
    });
}

Result<void> Outbox::settle(const domain::OperationId& id, const std::string& resolution)
{
    return guarded<void>([&] {
        m_context.work->run("UPDATE op SET resolution=? WHERE id=? AND state='needs_person'",
                            {Cell(resolution), Cell(id.text())});
    });
}

Result<void> Outbox::saveCase(const domain::CaseRecord& record)
{
    return guarded<void>([&]() -> Result<void> {
        Array boxed;
        return insertCase(record, boxed);
    });
}

Result<domain::CaseRecord> Outbox::findCase(const domain::CaseId& id)
{
    return guarded<domain::CaseRecord>([&]() -> Result<domain::CaseRecord> {
        const Rows rows = m_context.work->run("SELECT body FROM case_local WHERE id=?", {Cell(id.text())});
        if (rows.empty())
            return fail(Fault::NotFound, "case.unknown");
        const Result<Value> body = m_context.openValue(ports::bytesOf(rows[0][0]), "case:" + id.text());
        return body.ok() ? domain::caseFromValue(*body) : Result<domain::CaseRecord>(body.problem());
    });
}

Result<std::vector<domain::CaseRecord>> Outbox::cases()
{
    using List = std::vector<domain::CaseRecord>;
    return guarded<List>([&]() -> Result<List> {
        List list;
        for (const Row& row : m_context.work->run("SELECT id, body FROM case_local ORDER BY opened_at DESC, id")) {
            const Result<Value> body = m_context.openValue(ports::bytesOf(row[1]), "case:" + ports::stringOf(row[0]));
            if (!body)
                return body.problem();
            Result<domain::CaseRecord> record = domain::caseFromValue(*body);
            if (!record)
                return record.problem();
            list.push_back(std::move(*record));
        }
        return list;
    });
}

Result<void> Outbox::discardDraft(const domain::CaseId& id)
{
    return guarded<void>(
        [&] { m_context.work->run("DELETE FROM case_local WHERE id=? AND draft=1", {Cell(id.text())}); });
}

Result<void> Outbox::audit(const ports::AuditLine& line)
{
    return guarded<void>([&]() -> Result<void> {
        Transaction transaction(*m_context.work);
        if (Result<void> inserted = insertAudit(line); !inserted)
            return inserted;
        transaction.commit();
        return {};
    });
}

Result<bool> Outbox::restore(const Value& record)
{
    return guarded<bool>([&]() -> Result<bool> {
        const std::string& type = record["type"].toString();
        const Result<Bytes> body = fromBase64(record["body"].toString());
        if (!body)
            return false;
        if (type == "op")
            return !m_context.work
                        ->run("INSERT INTO op(lane, seq, id, kind, entity, at, state, body)"
                              " VALUES(?, ?, ?, ?, ?, ?, 'pending', ?) ON CONFLICT DO NOTHING RETURNING seq",
                              {Cell(record["lane"].toString()), Cell(record["seq"].toInteger()),
                               Cell(record["id"].toString()), Cell(record["kind"].toString()),
                               Cell(record["entity"].toString()), Cell(record["at"].toInteger()), Cell(*body)})
                        .empty();
        if (type == "case")
            return !m_context.work
                        ->run("INSERT INTO case_local(id, draft, opened_at, body) VALUES(?, ?, ?, ?)"
                              " ON CONFLICT DO NOTHING RETURNING id",
                              {Cell(record["id"].toString()), Cell(std::int64_t{record["draft"].toBool() ? 1 : 0}),
                               Cell(record["opened"].toInteger()), Cell(*body)})
                        .empty();
        return false;
    });
}

} // namespace yc::store
