#pragma once

#include "desk/context.h"
#include "domain/case_record.h"

#include <map>
#include <string>
#include <vector>

namespace yc::desk
{

/// The cases this window can see: those begun or taken in here (the local store's), and those of the hall as mirrored.
/// A case's view is the mirror's with our own unacknowledged operations on top; our own draft is never replaced.
class CaseBook
{
public:
    explicit CaseBook(Context& context) : m_context(context) {}

    Result<domain::CaseRecord> find(const domain::CaseId& id);
    /// Every case in sight that asks for work here, or was begun here; read once, kept until forget().
    const std::map<std::string, domain::CaseRecord>& all();
    /// A draft as it is now, on disk when it returns.
    Result<void> saveDraft(const domain::CaseRecord& record);
    /// Take note of a record that a promise has just saved.
    void remember(const domain::CaseRecord& record);
    /// The mirror or the store has changed: read again.
    void forget() { m_loaded = false; }
    void clear();
    /// Earlier cases of the applicant with that identity number, newest first, without `except`.
    std::vector<domain::CaseRecord> historyOf(const std::string& idNumber, const domain::CaseId& except);
    /// Operations of that case that have not arrived.
    std::vector<domain::OperationId> unsentOf(const domain::CaseId& id) const;

private:
    void load();
    void rerunUnsent();

    Context& m_context;
    bool m_loaded = false;
    std::map<std::string, domain::CaseRecord> m_cases;
    std::map<std::string, std::vector<domain::OperationId>> m_unsent;
};

/// The identity number of the applicant, or "".
std::string applicantIdNumber(const domain::CaseRecord& record);
/// The applicant's name, or "".
std::string applicantName(const domain::CaseRecord& record);

} // namespace yc::desk
