#include "domain/standing.h"

namespace yc::domain
{

OperationState stateAfter(const Verdict& verdict)
{
    switch (verdict.code) {
    case VerdictCode::Applied:
    case VerdictCode::Duplicate:
    case VerdictCode::Merged:
        return verdict.reason == kDoubleService ? OperationState::NeedsPerson : OperationState::Acknowledged;
    case VerdictCode::RetryLater:
        return OperationState::Pending;
    case VerdictCode::Conflict:
    case VerdictCode::Rejected:
    case VerdictCode::Held:
        break;
    }
    return OperationState::NeedsPerson;
}

} // namespace yc::domain
