#include "store/cases.h"

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

void Cases::put(Change& change, domain::CaseRecord record)
{
    if (!record.isDraft() && record.localOrder == 0) {
        record.localOrder = metaNumber(change.database(), kMetaLocalOrder) + 1;
        change.put(Table::Meta, metaRow(kMetaLocalOrder, record.localOrder));
    }
    change.put(Table::OwnCase, rowOf(record));
}

domain::CaseRecord Cases::find(const domain::CaseId& id)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    Query found = m_file.database().query("SELECT body FROM own_case WHERE id = ?", id.text());
    if (!found.next())
        throw Refusal(fail(Fault::NotFound, "case.unknown"));
    return opened(sealer, id.text(), found.bytes(0));
}

std::vector<domain::CaseRecord> Cases::all()
{
    const security::Sealer& sealer = sealerOf(m_keys);
    std::vector<domain::CaseRecord> cases;
    Query found = m_file.database().query("SELECT id, body FROM own_case ORDER BY opened DESC, rowid DESC");
    while (found.next())
        cases.push_back(opened(sealer, found.text(0), found.bytes(1)));
    return cases;
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
