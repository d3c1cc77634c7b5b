#include "desk/case_book.h"

#include "domain/commands.h"
#include "domain/identity.h"

#include <algorithm>

namespace yc::desk
{
namespace
{

constexpr int kAllUnsent = 100000;

std::string textOfField(const domain::CaseRecord& record, const std::string& element)
{
    const auto it = record.fields.find(domain::ElementId(element));
    return it != record.fields.end() ? it->second.value.toString() : std::string();
}

/// What an own operation changes in the record, before the hub has judged it.
void rerun(domain::CaseRecord& record, const domain::Operation& operation)
{
    const auto addEvent = [&](const std::vector<domain::ItemId>& items, const domain::ItemEvent& event) {
        for (domain::DepartmentItem& item : record.items) {
            const bool meant = std::ranges::find(items, item.id) != items.end();
            if (meant && domain::stateAfter(item.events, event).ok())
                item.events.push_back(event);
        }
    };
    if (operation.kind == domain::HandOutResult::kKind) {
        if (const auto command = domain::handOutResultFrom(operation.payload); command.ok())
            addEvent(command->items, {.kind = domain::ItemEventKind::Deliver,
                                      .at = command->at,
                                      .actor = operation.user,
                                      .ground = command->way});
    } else if (operation.kind == domain::HandInSupplement::kKind) {
        if (const auto command = domain::handInSupplementFrom(operation.payload); command.ok())
            addEvent(command->items, {.kind = domain::ItemEventKind::HandInSupplement,
                                      .at = command->at,
                                      .actor = operation.user});
    } else if (operation.kind == domain::WithdrawCase::kKind) {
        if (const auto command = domain::withdrawCaseFrom(operation.payload); command.ok()) {
            record.withdrawn = true;
            for (domain::DepartmentItem& item : record.items)
                addEvent({item.id}, {.kind = domain::ItemEventKind::Withdraw,
                                     .at = command->at,
                                     .actor = operation.user,
                                     .ground = command->reason});
        }
    }
}

} // namespace

std::string applicantIdNumber(const domain::CaseRecord& record)
{
    return textOfField(record, record.applicantElement + ".idNumber");
}

std::string applicantName(const domain::CaseRecord& record)
{
    return textOfField(record, record.applicantElement + ".name");
}

Result<domain::CaseRecord> CaseBook::find(const domain::CaseId& id)
{
    load();
    if (const auto it = m_cases.find(id.text()); it != m_cases.end())
        return it->second;
    Result<ports::MirrorEntity> mirrored = m_context.parts.store.mirrored("case", id.text());
    if (!mirrored)
        return mirrored.problem();
    return domain::caseFromValue(mirrored->body);
}

const std::map<std::string, domain::CaseRecord>& CaseBook::all()
{
    load();
    return m_cases;
}

Result<void> CaseBook::saveDraft(const domain::CaseRecord& record)
{
    if (Result<void> saved = m_context.parts.store.saveCase(record); !saved)
        return saved;
    remember(record);
    return {};
}

void CaseBook::remember(const domain::CaseRecord& record)
{
    load();
    m_cases.insert_or_assign(record.id.text(), record);
}

void CaseBook::clear()
{
    m_cases.clear();
    m_unsent.clear();
    m_loaded = false;
}

std::vector<domain::CaseRecord> CaseBook::historyOf(const std::string& idNumber, const domain::CaseId& except)
{
    load();
    std::vector<domain::CaseRecord> earlier;
    if (idNumber.empty())
        return earlier;
    for (const auto& [id, record] : m_cases) {
        if (record.id != except && !record.isDraft() && applicantIdNumber(record) == idNumber)
            earlier.push_back(record);
    }
    std::ranges::sort(earlier, std::greater<>{}, &domain::CaseRecord::receivedAt);
    return earlier;
}

std::vector<domain::OperationId> CaseBook::unsentOf(const domain::CaseId& id) const
{
    const auto it = m_unsent.find(id.text());
    return it != m_unsent.end() ? it->second : std::vector<domain::OperationId>();
}

void CaseBook::load()
{
    if (m_loaded)
        return;
    m_loaded = true;
    m_cases.clear();
    if (Result<std::vector<domain::CaseRecord>> own = m_context.parts.store.ownCases(); own.ok()) {
        for (domain::CaseRecord& record : *own)
            m_cases.insert_or_assign(record.id.text(), std::move(record));
    }
    if (Result<std::vector<ports::MirrorEntity>> mirror = m_context.parts.store.mirror("case"); mirror.ok()) {
        for (const ports::MirrorEntity& entity : *mirror) {
            if (Result<domain::CaseRecord> record = domain::caseFromValue(entity.body); record.ok() && !entity.deleted)
                m_cases.insert_or_assign(entity.id, std::move(*record));
        }
    }
    rerunUnsent();
}

void CaseBook::rerunUnsent()
{
    m_unsent.clear();
    Result<std::vector<ports::StoredOperation>> unsent = m_context.parts.store.unsent(domain::Role::Cases, kAllUnsent);
    if (!unsent)
        return;
    for (const ports::StoredOperation& stored : *unsent) {
        const domain::Operation& operation = stored.operation;
        m_unsent[operation.entity].push_back(operation.id);
        if (const auto it = m_cases.find(operation.entity); it != m_cases.end())
            rerun(it->second, operation);
    }
}

} // namespace yc::desk
