#pragma once

#include "desk/case_desk.h"
#include "domain/field_merge.h"

namespace yc::desk
{

/// Fields of cases taken in: corrected at a window, and decided on where windows brought different values (G4). The hub
/// merges and judges (domain/field_merge.h); both are promises like every other act. Desk worker only.
class ConflictDesk
{
public:
    ConflictDesk(Context& context, CaseBook& cases, CaseDesk& desk) : m_context(context), m_cases(cases), m_desk(desk)
    {
    }

    Result<ports::CaseView> correct(const domain::CaseId& id, const std::vector<ports::Desk::Correction>& corrections,
                                    const std::string& reason);
    Result<ports::CaseView> settleField(const ports::Desk::Decision& decision);
    /// Operations that waited for a decision which has been made, here or elsewhere, leave the attention list. True
    /// when one did.
    bool tidy();

private:
    Result<domain::FieldChange> changeOf(const domain::CaseRecord& record, const ports::Desk::Correction& correction,
                                         const std::string& reason) const;
    std::vector<domain::OperationId> earlierOn(const domain::CaseId& id,
                                               const std::vector<domain::FieldChange>& changes) const;

    Context& m_context;
    CaseBook& m_cases;
    CaseDesk& m_desk;
};

/// The cases in dispute that concern this window, the latest first. `outbox`: what may wait for a decision.
std::vector<ports::ConflictView> conflictViews(const Context& context, CaseBook& cases,
                                               const std::vector<ports::StoredOperation>& outbox);

/// What a correction or a decision that did not come to count would have changed.
std::vector<ports::BroughtValue> broughtBy(const Context& context, CaseBook& cases, const domain::Operation& operation);

/// An operation that took effect but for fields that were in dispute then.
bool waitsForDecision(const ports::StoredOperation& stored);

} // namespace yc::desk
