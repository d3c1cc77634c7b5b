#include "desk/case_book.h"

#include "domain/rebase.h"

#include <algorithm>

namespace yc::desk
{
namespace
{

/// The hub has it: as what counts, or beside it. The moment it was typed tells it from the same value typed anew.
bool wasHandedIn(const domain::Field& hubs, const domain::Field& own)
{
    const auto same = [&own](const Value& value, const domain::Provenance& from) {
        return value == own.value && from.at >= own.provenance.at;
    };
    return same(hubs.value, hubs.provenance) || std::ranges::any_of(hubs.others, [&same](const domain::Reading& reading) {
               return same(reading.value, reading.provenance);
           });
}

/// What was taken in here since a notice went out is kept here until it is handed in. A field in dispute waits for its
/// decision first; and one that was in dispute when the case was kept is the hub's word of that day, not taken in here.
void addTakenForNotice(domain::CaseRecord& record, const domain::CaseRecord& own)
{
    const std::optional<Moment> notice = domain::openNoticeSince(record);
    if (!notice)
        return;
    for (const auto& [key, material] : own.materials) {
        if (material.at > *notice)
            record.materials.insert_or_assign(key, material);
    }
    for (const auto& [element, field] : own.fields) {
        if (field.provenance.at <= *notice || field.disputed())
            continue;
        const auto hubs = record.fields.find(element);
        const bool there = hubs != record.fields.end() && (hubs->second.disputed() || wasHandedIn(hubs->second, field));
        if (!there)
            record.fields.insert_or_assign(element, field);
    }
}

} // namespace

Result<domain::CaseRecord> CaseBook::find(const domain::CaseId& id)
{
    load();
    if (const auto it = m_atHand.find(id.text()); it != m_atHand.end())
        return it->second;
    return seen(id);
}

const std::map<std::string, domain::CaseRecord>& CaseBook::atHand()
{
    load();
    return m_atHand;
}

Result<void> CaseBook::save(const domain::CaseRecord& record)
{
    if (Result<void> saved = m_context.parts.store.saveCase(record); !saved)
        return saved;
    load();
    m_atHand.insert_or_assign(record.id.text(), record);
    return {};
}

void CaseBook::renew(const domain::CaseId& id)
{
    if (!m_loaded)
        return;
    countUnsent();
    put(id, seen(id));
}

void CaseBook::changed(const ports::NewDigests& fresh)
{
    m_lastAsked = {};
    if (!m_loaded)
        return;
    if (fresh.restarted) { // a number stays what it is
        std::map<std::string, std::string> numbers = std::move(m_receiptNumbers);
        clear();
        m_receiptNumbers = std::move(numbers);
        return;
    }
    std::set<std::string> touched = m_unsent;
    countUnsent();
    touched.insert(m_unsent.begin(), m_unsent.end());
    std::erase_if(touched, [this](const std::string& id) { return !m_atHand.contains(id); });
    for (const domain::CaseDigest& digest : fresh.digests) {
        if (digest.waits || m_atHand.contains(digest.id.text()))
            touched.insert(digest.id.text());
    }
    for (const std::string& id : touched) {
        const Result<domain::CaseRecord> record = seen(domain::CaseId(id));
        if (record.ok() && !staysAtHand(*record))
            m_atHand.erase(id);
        else
            put(domain::CaseId(id), record);
    }
}

void CaseBook::clear()
{
    m_atHand.clear();
    m_unsent.clear();
    m_receiptNumbers.clear();
    m_lastAsked = {};
    m_loaded = false;
}

std::vector<domain::CaseRecord> CaseBook::historyOf(const std::string& idNumber, const domain::CaseId& except)
{
    std::map<std::string, domain::CaseRecord> found;
    const auto add = [&](const domain::CaseRecord& record) {
        if (record.id != except && !record.isDraft() && domain::applicantIdNumber(record) == idNumber)
            found.try_emplace(record.id.text(), record);
    };
    if (idNumber.empty())
        return {};
    for (const auto& [id, record] : atHand())
        add(record);
    for (const domain::CaseRecord& record : mirroredOf(idNumber))
        add(record);
    std::vector<domain::CaseRecord> earlier;
    earlier.reserve(found.size());
    for (auto& [id, record] : found)
        earlier.push_back(std::move(record));
    std::ranges::stable_sort(earlier, std::greater<>{}, &domain::CaseRecord::receivedAt);
    return earlier;
}

std::vector<domain::OperationId> CaseBook::unsentOf(const domain::CaseId& id) const
{
    std::vector<domain::OperationId> ids;
    for (const domain::Operation& operation : pendingOf(id))
        ids.push_back(operation.id);
    return ids;
}

std::string CaseBook::receiptNumberOf(const domain::CaseId& id)
{
    if (const auto known = m_receiptNumbers.find(id.text()); known != m_receiptNumbers.end())
        return known->second;
    Result<domain::CaseRecord> record = m_context.parts.store.findCase(id); // most are our own
    if (!record || record->receiptNumber.empty())
        record = find(id);
    if (!record || record->receiptNumber.empty())
        return {};
    return m_receiptNumbers[id.text()] = record->receiptNumber;
}

Result<domain::CaseRecord> CaseBook::findMirrored(const domain::CaseId& id) const
{
    const Result<ports::MirrorEntity> mirrored = m_context.parts.store.mirrored("case", id.text());
    if (!mirrored)
        return mirrored.problem();
    return mirrored->body.as(domain::caseFromValue);
}

Result<domain::CaseRecord> CaseBook::findSent(const domain::CaseId& id)
{
    load();
    Result<domain::CaseRecord> mirrored = findMirrored(id);
    return sent(id, mirrored.ok() ? std::optional(std::move(*mirrored)) : std::nullopt,
                m_context.parts.store.findCase(id));
}

Result<domain::CaseRecord> CaseBook::seen(const domain::CaseId& id) const
{
    const Result<ports::MirrorEntity> mirrored = m_context.parts.store.mirrored("case", id.text());
    if (!mirrored) {
        Result<domain::CaseRecord> own = built(id, std::nullopt);
        const bool digestOnly = mirrored.problem().code == "mirror.digest_only";
        return !own && digestOnly ? Result<domain::CaseRecord>(mirrored.problem()) : own;
    }
    Result<domain::CaseRecord> decoded = mirrored->body.as(domain::caseFromValue);
    return decoded ? built(id, std::move(*decoded)) : decoded;
}

Result<domain::CaseRecord> CaseBook::built(const domain::CaseId& id, std::optional<domain::CaseRecord> mirrored) const
{
    const Result<domain::CaseRecord> own = m_context.parts.store.findCase(id);
    Result<domain::CaseRecord> record = sent(id, std::move(mirrored), own);
    if (record.ok() && own.ok() && !own->isDraft())
        addTakenForNotice(*record, *own);
    return record;
}

Result<domain::CaseRecord> CaseBook::sent(const domain::CaseId& id, std::optional<domain::CaseRecord> mirrored,
                                          const Result<domain::CaseRecord>& own) const
{
    if (own.ok() && own->isDraft())
        return own;
    if (own.ok() && !mirrored)
        mirrored = *own; // the hub has not told of it yet
    std::optional<domain::CaseRecord> record = domain::caseAsSeen(id, std::move(mirrored), pendingOf(id));
    if (!record)
        return own.problem();
    return std::move(*record);
}

std::vector<domain::Operation> CaseBook::pendingOf(const domain::CaseId& id) const
{
    std::vector<domain::Operation> pending;
    if (!m_unsent.contains(id.text()))
        return pending;
    Result<std::vector<ports::StoredOperation>> unsent = m_context.parts.store.unsentOf(domain::Role::Cases, id.text());
    if (!unsent)
        return pending;
    for (ports::StoredOperation& stored : *unsent)
        pending.push_back(std::move(stored.operation));
    return pending;
}

void CaseBook::put(const domain::CaseId& id, const Result<domain::CaseRecord>& record)
{
    if (record.ok())
        m_atHand.insert_or_assign(id.text(), *record);
    else
        m_atHand.erase(id.text());
}

bool CaseBook::staysAtHand(const domain::CaseRecord& record) const
{
    const Moment today = startOf(m_context.today(), m_context.parts.hallOffset);
    return record.isDraft() || record.openedAt >= today || domain::waitsForWindow(record);
}

void CaseBook::countUnsent()
{
    Result<std::set<std::string>> unsent = m_context.parts.store.unsentEntities(domain::Role::Cases);
    if (unsent)
        m_unsent = std::move(*unsent);
}

const std::vector<domain::CaseRecord>& CaseBook::mirroredOf(const std::string& idNumber)
{
    if (m_lastAsked.idNumber == idNumber)
        return m_lastAsked.cases;
    m_lastAsked = {};
    const Result<std::vector<ports::MirrorEntity>> mirrored = m_context.parts.store.casesOf(idNumber);
    if (!mirrored)
        return m_lastAsked.cases;
    m_lastAsked.idNumber = idNumber;
    for (const ports::MirrorEntity& entity : *mirrored) {
        if (Result<domain::CaseRecord> record = entity.body.as(domain::caseFromValue); record.ok())
            m_lastAsked.cases.push_back(std::move(*record));
    }
    return m_lastAsked.cases;
}

void CaseBook::load()
{
    if (m_loaded)
        return;
    m_loaded = true;
    m_atHand.clear();
    countUnsent();
    ports::LocalStore& store = m_context.parts.store;
    if (Result<std::vector<ports::MirrorEntity>> waiting = store.casesThatWait(); waiting.ok()) {
        for (const ports::MirrorEntity& entity : *waiting) {
            if (Result<domain::CaseRecord> record = entity.body.as(domain::caseFromValue); record.ok())
                put(domain::CaseId(entity.id), built(domain::CaseId(entity.id), std::move(*record)));
        }
    }
    const Moment today = startOf(m_context.today(), m_context.parts.hallOffset);
    if (Result<std::vector<domain::CaseRecord>> own = store.recentCases(today); own.ok()) {
        for (const domain::CaseRecord& record : *own)
            put(record.id, record.isDraft() ? Result<domain::CaseRecord>(record) : seen(record.id));
    }
}

} // namespace yc::desk
