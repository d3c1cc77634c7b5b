#include "store/cases.h"

#include "domain/commands.h"
#include "store/guard.h"

namespace yc::store
{
namespace
{

domain::CaseRecord opened(const security::Sealer& sealer, const std::string& id, const Bytes& body)
{
    return orThrow(domain::caseFromValue(openValue(sealer, body, caseContext(id))));
}

} // namespace

ports::Row Cases::rowOf(const domain::CaseRecord& record) const
{
    return {record.id.text(), toMicros(record.openedAt), std::int64_t{record.isDraft()},
            sealValue(sealerOf(m_keys), domain::toValue(record), caseContext(record.id.text()))};
}

void Cases::save(const domain::CaseRecord& record)
{
    const ports::Row row = rowOf(record);
    m_file.change(WorkFile::Copy::None, [&](Change& change) { change.put(Table::OwnCase, row); });
}

ports::Promise Cases::placed(Change& change, ports::Promise promise)
{
    if (!promise.record || promise.record->isDraft() || promise.record->localOrder != 0)
        return promise;
    promise.record->localOrder = metaNumber(change.database(), kMetaLocalOrder) + 1;
    change.put(Table::Meta, metaRow(kMetaLocalOrder, promise.record->localOrder));
    for (ports::NewOperation& operation : promise.operations) {
        if (operation.kind == domain::SubmitCase::kKind && operation.entity == promise.record->id.text())
            operation.payload = domain::toValue(domain::SubmitCase{*promise.record});
    }
    return promise;
}

void Cases::put(Change& change, const domain::CaseRecord& record)
{
    change.put(Table::OwnCase, rowOf(record));
}

bool Cases::has(const domain::CaseId& id)
{
    return m_file.database().number("SELECT EXISTS(SELECT 1 FROM own_case WHERE id = ?)", id.text()) != 0;
}

domain::CaseRecord Cases::find(const domain::CaseId& id)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    Query found = m_file.database().query("SELECT body FROM own_case WHERE id = ?", id.text());
    if (!found.next())
        throw Refusal(fail(Fault::NotFound, "case.unknown"));
    return opened(sealer, id.text(), found.bytes(0));
}

std::vector<domain::CaseRecord> Cases::read(Query found) const
{
    const security::Sealer& sealer = sealerOf(m_keys);
    std::vector<domain::CaseRecord> cases;
    while (found.next())
        cases.push_back(opened(sealer, found.text(0), found.bytes(1)));
    return cases;
}

std::vector<domain::CaseRecord> Cases::all()
{
    return read(m_file.database().query("SELECT id, body FROM own_case ORDER BY opened DESC, rowid DESC"));
}

std::vector<domain::CaseRecord> Cases::recent(Moment since)
{
    return read(m_file.database().query("SELECT id, body FROM own_case WHERE draft = 1 OR opened >= ?"
                                        " ORDER BY opened DESC, rowid DESC",
                                        toMicros(since)));
}

std::vector<domain::CaseRecord> Cases::after(const domain::CaseId& id, int limit)
{
    return read(m_file.database().query("SELECT id, body FROM own_case WHERE id > ? ORDER BY id LIMIT ?", id.text(),
                                        std::int64_t{limit}));
}

void Cases::discardDraft(const domain::CaseId& id)
{
    m_file.change(WorkFile::Copy::None, [&](Change& change) {
        Database& database = change.database();
        database.run("DELETE FROM own_case WHERE id = ? AND draft = 1", id.text());
        if (database.changes() == 1)
            return;
        const bool known = database.number("SELECT count(*) FROM own_case WHERE id = ?", id.text()) > 0;
        throw Refusal(known ? fail(Fault::Rejected, "case.not_draft") : fail(Fault::NotFound, "case.unknown"));
    });
}

} // namespace yc::store
