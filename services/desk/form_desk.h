#pragma once

#include "desk/case_desk.h"

namespace yc::desk
{

/// Situations, fields, findings: what the clerk enters and decides about a draft. Fields also for an open notice.
class FormDesk
{
public:
    FormDesk(Context& context, CaseDesk& desk) : m_context(context), m_desk(desk) {}

    Result<ports::CaseView> answer(const domain::CaseId& id, const domain::QuestionId& question, const Value& answer);
    Result<ports::CaseView> setField(const domain::CaseId& id, const domain::ElementId& element, const Value& value,
                                     const std::string& reason);
    Result<ports::CaseView> restoreField(const domain::CaseId& id, const domain::Field& field);
    Result<ports::CaseView> chooseReading(const domain::CaseId& id, const domain::ElementId& element, int reading,
                                          const std::string& reason);
    Result<ports::CaseView> confirmGroup(const domain::CaseId& id, const std::string& group);
    Result<ports::CaseView> decideFinding(const domain::CaseId& id, const std::string& finding,
                                          const std::string& reason);
    Result<ports::CaseView> setConfirmed(const domain::CaseId& id, bool confirmed);

private:
    Context& m_context;
    CaseDesk& m_desk;
};

} // namespace yc::desk
