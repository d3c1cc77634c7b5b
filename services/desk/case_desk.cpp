#include "desk/case_desk.h"

#include "domain/commands.h"

#include <algorithm>

namespace yc::desk
{
domain::TimelineEntry entry(const Context& context, std::string code, std::vector<std::string> args)
{
    return {.at = context.now(), .by = context.session.user.id, .code = std::move(code), .args = std::move(args)};
}

std::vector<ports::OneThingView> CaseDesk::oneThings() const
{
    std::vector<ports::OneThingView> views;
    for (const catalogue::OneThing& thing : m_context.parts.catalogue.oneThings) {
        ports::OneThingView view;
        view.id = thing.id;
        view.name = {thing.shortName.zh, thing.shortName.en};
        view.region = thing.region;
        view.matters = static_cast<int>(thing.matters.size());
        std::vector<domain::DepartmentId> departments;
        for (const catalogue::Matter& matter : thing.matters) {
            if (std::ranges::find(departments, matter.department) == departments.end())
                departments.push_back(matter.department);
        }
        view.departments = static_cast<int>(departments.size());
        view.promisedDays = thing.promisedDays;
        views.push_back(std::move(view));
    }
    return views;
}

Result<ports::CaseView> CaseDesk::begin(const domain::OneThingId& thingId, const domain::TicketId& ticket)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    const Result<domain::Ticket> known = m_tickets.find(ticket);
    const domain::OneThingId wanted = thingId.empty() && known.ok() ? known->oneThing : thingId;
    if (wanted.empty())
        return fail(Fault::Rejected, "case.which_thing");
    const catalogue::OneThing* thing = m_context.parts.catalogue.find(wanted);
    if (thing == nullptr)
        return fail(Fault::NotFound, "catalogue.no_thing", {}, {wanted.text()});
    domain::CaseRecord record;
    record.id = domain::CaseId(newUuid(m_context.parts.random));
    record.oneThing = thing->id;
    record.oneThingName = thing->shortName.zh;
    record.catalogueVersion = m_context.parts.catalogue.version;
    record.hall = m_context.session.user.hall;
    record.window = m_context.session.window.id;
    record.clerk = m_context.session.user.id;
    record.ticket = ticket;
    record.applicantElement = thing->applicantRole;
    record.openedAt = m_context.now();
    if (known.ok())
        record.visit = known->visit;
    for (const catalogue::Question& question : thing->questions) {
        if (!question.initial.isNull())
            record.answers.insert_or_assign(question.id.text(), question.initial);
    }
    record.timeline.push_back(entry(m_context, "case.begun"));
    settle(record);
    if (Result<void> saved = m_cases.save(record); !saved)
        return saved.problem();
    m_context.changed(ports::Topic::Queue);
    return view(record);
}

Result<ports::CaseView> CaseDesk::open(const domain::CaseId& id)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    Result<domain::CaseRecord> record = m_cases.find(id);
    if (!record)
        return record.problem();
    return view(*record);
}

Result<void> CaseDesk::discard(const domain::CaseId& id)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session;
    Result<domain::CaseRecord> record = m_cases.find(id);
    if (!record)
        return record.problem();
    if (!record->isDraft())
        return fail(Fault::Rejected, "case.not_a_draft");
    if (Result<void> gone = m_context.parts.store.discardDraft(id); !gone)
        return gone;
    m_cases.renew(id);
    m_context.changed(ports::Topic::Queue);
    return {};
}

ports::CaseView CaseDesk::view(const domain::CaseRecord& record)
{
    const CaseFacts facts = factsOf(record, m_context.parts.catalogue, m_context.today());
    ports::CaseView view = viewOf(record, facts, m_context.parts.catalogue, m_context.parts.calendar, m_context.today(),
                                  m_context.parts.hallOffset);
    view.savedAt = m_context.now();
    if (const Result<domain::Ticket> ticket = m_tickets.find(record.ticket); ticket.ok())
        view.ticketNumber = ticket->number;
    for (const domain::CaseRecord& earlier : m_cases.historyOf(domain::applicantIdNumber(record), record.id)) {
        view.history.push_back({.id = earlier.id,
                                .receiptNumber = earlier.receiptNumber,
                                .title = earlier.oneThingName,
                                .day = dayOf(earlier.receivedAt, m_context.parts.hallOffset),
                                .state = earlier.state()});
    }
    view.unsent = m_cases.unsentOf(record.id);
    return view;
}

Result<ports::CaseView> CaseDesk::edit(const domain::CaseId& id, const Change& change)
{
    return changed(id, change, [](const domain::CaseRecord&) { return false; });
}

Result<ports::CaseView> CaseDesk::supplement(const domain::CaseId& id, const Change& change)
{
    return changed(id, change,
                   [](const domain::CaseRecord& record) { return domain::openNoticeSince(record).has_value(); });
}

Result<ports::CaseView> CaseDesk::changed(const domain::CaseId& id, const Change& change, const Allows& alsoAllowed)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    Result<domain::CaseRecord> record = m_cases.find(id);
    if (!record)
        return record.problem();
    if (!record->isDraft() && !alsoAllowed(*record))
        return fail(Fault::Rejected, "case.taken_in");
    if (Result<void> done = change(*record); !done)
        return done.problem();
    if (record->isDraft())
        settle(*record);
    if (Result<void> saved = m_cases.save(*record); !saved)
        return saved.problem();
    return view(*record);
}

Result<ports::CaseView> CaseDesk::act(const domain::CaseRecord& record, ports::NewOperation operation,
                                      const std::string& auditAction)
{
    operation.lane = domain::Role::Cases;
    operation.entity = record.id.text();
    operation.baseVersion = record.version;
    ports::Promise promise = m_context.promise();
    promise.operations.push_back(std::move(operation));
    promise.audit.push_back({m_context.session.user.id, auditAction, record.id.text(), {}});
    if (auto kept = m_context.keep(promise); !kept)
        return kept.problem();
    m_cases.renew(record.id);
    m_context.changed(ports::Topic::Case, record.id.text());
    m_context.changed(ports::Topic::Queue);
    return open(record.id);
}

/// What follows from the rest: papers the system makes itself, and proposals for empty fields.
void CaseDesk::settle(domain::CaseRecord& record) const
{
    const catalogue::OneThing* thing = m_context.parts.catalogue.find(record.oneThing);
    if (thing == nullptr)
        return;
    const Object fields = fieldValues(record);
    const catalogue::Derived derived = catalogue::derive(m_context.parts.catalogue, *thing, record.answers, fields);
    for (const catalogue::MaterialLine& line : derived.materials) {
        domain::TakenMaterial& taken = record.materials[line.key];
        taken.key = line.key;
        if (line.material->notAsked == domain::NotAsked::Generated && !taken.settled()) {
            taken.as = domain::TakenAs::Generated;
            taken.at = m_context.now();
        }
    }
    std::erase_if(record.materials, [&](const auto& kept) {
        const bool listed =
            std::ranges::any_of(derived.materials, [&](const auto& line) { return line.key == kept.first; });
        return !listed && kept.second.files.empty() && kept.second.as != domain::TakenAs::Paper;
    });
    for (const auto& [element, value] : catalogue::inferred(*thing, record.answers, fields)) {
        domain::Field& field = record.fields[element];
        const bool ours = field.provenance.source == domain::Source::Inferred && !field.confirmed;
        if (!field.empty() && !ours)
            continue;
        field.element = element;
        if (field.value == value)
            continue;
        field.value = value;
        field.provenance = {domain::Source::Inferred, {}, m_context.now(), {}, domain::Trust::Low};
        field.confirmed = false;
    }
}

Result<std::string> CaseDesk::reveal(const domain::CaseId& id, const domain::ElementId& element)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    const Result<domain::CaseRecord> record = m_cases.find(id);
    if (!record)
        return record.problem();
    const auto it = record->fields.find(element);
    if (it == record->fields.end())
        return fail(Fault::NotFound, "case.no_field", {}, {element.text()});
    ports::Promise promise = m_context.promise(); // who looked is kept before anything is shown
    promise.audit.push_back({m_context.session.user.id, "reveal", id.text(), element.text()});
    const domain::AuditNote note{"reveal", id.text() + "/" + element.text(), m_context.now()};
    promise.operations.push_back({.lane = domain::Role::Statistics,
                                  .kind = domain::AuditNote::kKind,
                                  .entity = id.text(),
                                  .payload = domain::toValue(note)});
    if (auto kept = m_context.keep(promise); !kept)
        return kept.problem();
    return it->second.value.toString();
}

} // namespace yc::desk
