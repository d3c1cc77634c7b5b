#pragma once

#include "desk/case_book.h"
#include "desk/case_view.h"
#include "desk/ticket_book.h"

#include <functional>

namespace yc::desk
{

/// Taking a case in: situations, form, materials, findings. Every change is on disk before the new view is given back.
class CaseDesk
{
public:
    CaseDesk(Context& context, CaseBook& cases, TicketBook& tickets)
        : m_context(context), m_cases(cases), m_tickets(tickets)
    {
    }

    std::vector<ports::OneThingView> oneThings() const;
    Result<ports::CaseView> begin(const domain::OneThingId& thing, const domain::TicketId& ticket);
    Result<ports::CaseView> open(const domain::CaseId& id);
    Result<void> discard(const domain::CaseId& id);

    Result<ports::CaseView> answer(const domain::CaseId& id, const domain::QuestionId& question, const Value& answer);
    Result<ports::CaseView> setField(const domain::CaseId& id, const domain::ElementId& element, const Value& value,
                                     const std::string& reason);
    Result<ports::CaseView> restoreField(const domain::CaseId& id, const domain::Field& field);
    Result<ports::CaseView> chooseReading(const domain::CaseId& id, const domain::ElementId& element, int reading,
                                          const std::string& reason);
    Result<ports::CaseView> confirmGroup(const domain::CaseId& id, const std::string& group);
    Result<ports::CaseView> takeMaterial(const domain::CaseId& id, const domain::TakenMaterial& material);
    Result<ports::CaseView> attachFile(const domain::CaseId& id, const std::string& key, const Bytes& bytes,
                                       const std::string& mime, const std::string& name);
    Result<ports::CaseView> decideFinding(const domain::CaseId& id, const std::string& finding,
                                          const std::string& reason);
    Result<ports::CaseView> setConfirmed(const domain::CaseId& id, bool confirmed);
    Result<std::string> reveal(const domain::CaseId& id, const domain::ElementId& element);

    /// The view of a record, with what the store knows around it.
    ports::CaseView view(const domain::CaseRecord& record);

    /// Change a draft and keep it: `change` edits the record or refuses. The derived consequences (inferred values,
    /// generated materials) follow by themselves.
    using Change = std::function<Result<void>(domain::CaseRecord&)>;
    Result<ports::CaseView> edit(const domain::CaseId& id, const Change& change);

private:
    domain::Provenance typedNow() const;
    void settle(domain::CaseRecord& record) const;

    Context& m_context;
    CaseBook& m_cases;
    TicketBook& m_tickets;
};

/// A line for the case's timeline.
domain::TimelineEntry entry(const Context& context, std::string code, std::vector<std::string> args = {});

} // namespace yc::desk
