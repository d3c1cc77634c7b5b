#include "desk/form_desk.h"

#include "catalogue/field_name.h"
#include "desk/typed.h"

#include <algorithm>

namespace yc::desk
{

Result<ports::CaseView> FormDesk::answer(const domain::CaseId& id, const domain::QuestionId& question,
                                         const Value& answer)
{
    return m_desk.edit(id, [&](domain::CaseRecord& record) -> Result<void> {
        const catalogue::OneThing* thing = m_context.parts.catalogue.find(record.oneThing);
        const bool known = thing != nullptr && std::ranges::any_of(thing->questions, [&](const auto& asked) {
                               return asked.id == question;
                           });
        if (!known)
            return fail(Fault::NotFound, "case.no_question", {}, {question.text()});
        if (answer.isNull())
            record.answers.erase(question.text());
        else
            record.answers.insert_or_assign(question.text(), answer);
        record.confirmedByCitizen = false;
        return {};
    });
}

Result<ports::CaseView> FormDesk::setField(const domain::CaseId& id, const domain::ElementId& element,
                                           const Value& value, const std::string& reason)
{
    return m_desk.supplement(id, [&](domain::CaseRecord& record) -> Result<void> {
        const catalogue::OneThing* thing = m_context.parts.catalogue.find(record.oneThing);
        const catalogue::DataElement* described = elementOf(thing, element);
        if (described == nullptr)
            return fail(Fault::NotFound, "case.no_field", {}, {element.text()});
        domain::Field field = record.fields[element];
        if (field.disputed())
            return fail(Fault::Rejected, "case.field_disputed", {}, {catalogue::fieldName(*thing, *described).zh});
        field.element = element;
        field = domain::withTyped(std::move(field), storedForm(*described, value), reason, m_context.typedNow());
        field.confirmed = true;
        if (field.provenance.source == domain::Source::Changed)
            record.timeline.push_back(entry(m_context, "field.changed", {element.text()}));
        record.fields.insert_or_assign(element, std::move(field));
        record.confirmedByCitizen = false;
        return {};
    });
}

Result<ports::CaseView> FormDesk::restoreField(const domain::CaseId& id, const domain::Field& field)
{
    return m_desk.edit(id, [&](domain::CaseRecord& record) -> Result<void> {
        record.fields.insert_or_assign(field.element, field);
        record.confirmedByCitizen = false;
        return {};
    });
}

Result<ports::CaseView> FormDesk::chooseReading(const domain::CaseId& id, const domain::ElementId& element, int reading,
                                                const std::string& reason)
{
    return m_desk.edit(id, [&](domain::CaseRecord& record) -> Result<void> {
        const auto it = record.fields.find(element);
        if (it == record.fields.end() || reading < 0 || reading >= static_cast<int>(it->second.others.size()))
            return fail(Fault::NotFound, "case.no_reading", {}, {element.text()});
        it->second = domain::withChoice(it->second, static_cast<std::size_t>(reading), reason);
        record.timeline.push_back(entry(m_context, "field.chosen", {element.text()}));
        return {};
    });
}

Result<ports::CaseView> FormDesk::confirmGroup(const domain::CaseId& id, const std::string& group)
{
    return m_desk.edit(id, [&](domain::CaseRecord& record) -> Result<void> {
        const CaseFacts facts = factsOf(record, m_context.parts.catalogue, m_context.today());
        int confirmed = 0;
        for (const catalogue::FormSection& section : facts.derived.form) {
            if (section.group->id != group)
                continue;
            for (const catalogue::FormField& shown : section.fields) {
                const auto it = record.fields.find(shown.element->id);
                if (it == record.fields.end() || it->second.empty())
                    continue;
                if (it->second.inConflict())
                    return fail(Fault::Rejected, "case.group_in_conflict", {}, {group});
                confirmed += it->second.confirmed ? 0 : 1;
                it->second.confirmed = true;
            }
        }
        if (confirmed > 0)
            record.timeline.push_back(entry(m_context, "group.confirmed", {group, std::to_string(confirmed)}));
        return {};
    });
}

Result<ports::CaseView> FormDesk::decideFinding(const domain::CaseId& id, const std::string& finding,
                                                const std::string& reason)
{
    if (trimmed(reason).empty())
        return fail(Fault::Invalid, "finding.reason_missing");
    return m_desk.edit(id, [&](domain::CaseRecord& record) -> Result<void> {
        std::erase_if(record.decisions, [&](const auto& decision) { return decision.finding == finding; });
        record.decisions.push_back({finding, trimmed(reason), m_context.session.user.id, m_context.now()});
        record.timeline.push_back(entry(m_context, "finding.passed", {finding}));
        return m_context.parts.store.audit({m_context.session.user.id, "override", id.text(), finding});
    });
}

Result<ports::CaseView> FormDesk::setConfirmed(const domain::CaseId& id, bool confirmed)
{
    return m_desk.edit(id, [&](domain::CaseRecord& record) -> Result<void> {
        record.confirmedByCitizen = confirmed;
        if (confirmed)
            record.timeline.push_back(entry(m_context, "case.confirmed"));
        return {};
    });
}

} // namespace yc::desk
