#pragma once

#include "desk/case_desk.h"

namespace yc::desk
{

/// The acts with effect: take in (收件), hand out (送达), supplement (补正), withdraw (撤回). Each is one promise: number,
/// record, operation, black box; what the screen says afterwards is on disk (G1).
class IntakeDesk
{
public:
    IntakeDesk(Context& context, CaseBook& cases, CaseDesk& desk) : m_context(context), m_cases(cases), m_desk(desk) {}

    Result<ports::SubmitOutcome> submit(const domain::CaseId& id);
    Result<ports::CaseView> handOut(const ports::Desk::HandOut& request);
    Result<ports::CaseView> handInSupplement(const domain::CaseId& id);
    Result<ports::CaseView> withdraw(const domain::CaseId& id, const std::string& reason);

private:
    Context& m_context;
    CaseBook& m_cases;
    CaseDesk& m_desk;
};

/// The department items of a case about to be taken in: one a matter, ids that a repeat would make again. Pure.
std::vector<domain::DepartmentItem> itemsOf(const domain::CaseRecord& record, const catalogue::Derived& derived,
                                            const catalogue::Catalogue& catalogue, Moment receivedAt);

} // namespace yc::desk
