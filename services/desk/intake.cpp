#include "desk/intake.h"

#include "domain/commands.h"

#include <algorithm>

namespace yc::desk
{

std::vector<domain::DepartmentItem> itemsOf(const domain::CaseRecord& record, const catalogue::Derived& derived,
                                            const catalogue::Catalogue& catalogue, Moment receivedAt)
{
    std::vector<domain::DepartmentItem> items;
    for (const catalogue::DerivedMatter& entry : derived.matters) {
        const catalogue::Matter& matter = *entry.matter;
        domain::DepartmentItem item;
        item.id = domain::ItemId(record.id.text() + "/" + matter.id.text());
        item.matter = matter.id;
        item.matterName = matter.name.zh;
        item.department = matter.department;
        if (const catalogue::Department* department = catalogue.find(matter.department))
            item.departmentName = department->name.zh;
        item.rules = {.promisedDays = matter.promisedDays,
                      .statutoryDays = matter.statutoryDays,
                      .hasResult = !matter.result.zh.empty(),
                      .gate = matter.part == catalogue::MatterPart::Gate};
        item.after = entry.after;
        item.resultName = matter.result.zh;
        const auto kind = entry.after.empty() ? domain::ItemEventKind::Receive : domain::ItemEventKind::Wait;
        item.events.push_back({.kind = kind, .at = receivedAt, .actor = record.clerk});
        items.push_back(std::move(item));
    }
    return items;
}

Result<ports::SubmitOutcome> IntakeDesk::submit(const domain::CaseId& id)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    Result<domain::CaseRecord> draft = m_cases.find(id);
    if (!draft)
        return draft.problem();
    if (!draft->isDraft())
        return fail(Fault::Rejected, "case.taken_in");
    const CaseFacts facts = factsOf(*draft, m_context.parts.catalogue, m_context.today());
    if (facts.thing == nullptr)
        return fail(Fault::NotFound, "catalogue.no_thing", {}, {draft->oneThing.text()});
    if (!m_desk.view(*draft).maySubmit)
        return fail(Fault::Rejected, "case.findings_block");
    Result<std::string> number = m_context.parts.store.takeNumber();
    if (!number)
        return number.problem();
    domain::CaseRecord record = *draft;
    record.receiptNumber = *number;
    record.receivedAt = m_context.now();
    record.clerk = m_context.session.user.id;
    record.window = m_context.session.window.id;
    record.items = itemsOf(record, facts.derived, m_context.parts.catalogue, record.receivedAt);
    record.timeline.push_back(entry(m_context, "case.received", {*number}));
    ports::Promise promise = m_context.promise();
    promise.record = record;
    promise.operations.push_back({.lane = domain::Role::Cases,
                                  .kind = domain::SubmitCase::kKind,
                                  .entity = id.text(),
                                  .baseVersion = record.version,
                                  .payload = domain::toValue(domain::SubmitCase{record})});
    promise.audit.push_back({record.clerk, "submit", id.text(), *number});
    if (auto kept = m_context.keep(promise); !kept)
        return kept.problem();
    m_cases.renew(id);
    m_context.changed(ports::Topic::Case, id.text());
    m_context.changed(ports::Topic::Queue);
    return ports::SubmitOutcome{id, *number, record.receivedAt, !m_context.reachable(domain::Role::Cases)};
}

Result<ports::CaseView> IntakeDesk::handOut(const ports::Desk::HandOut& request)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    Result<domain::CaseRecord> record = m_cases.find(request.id);
    if (!record)
        return record.problem();
    if (trimmed(request.receiver).empty())
        return fail(Fault::Invalid, "handout.no_receiver");
    if (request.items.empty())
        return fail(Fault::Invalid, "handout.no_items");
    const domain::HandOutResult command{request.id, request.items, trimmed(request.receiver), request.way,
                                        m_context.now()};
    for (const domain::DepartmentItem& item : record->items) {
        if (std::ranges::find(request.items, item.id) == request.items.end())
            continue;
        const domain::ItemEvent deliver{.kind = domain::ItemEventKind::Deliver,
                                        .at = command.at,
                                        .actor = m_context.session.user.id,
                                        .ground = request.way};
        if (const auto after = domain::stateAfter(item.events, deliver); !after)
            return after.problem();
    }
    return m_desk.act(*record, {.kind = domain::HandOutResult::kKind, .payload = domain::toValue(command)}, "handout");
}

Result<ports::CaseView> IntakeDesk::handInSupplement(const domain::CaseId& id)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    Result<domain::CaseRecord> record = m_cases.find(id);
    if (!record)
        return record.problem();
    const std::optional<Moment> notice = domain::openNoticeSince(*record);
    if (!notice)
        return fail(Fault::Rejected, "case.no_notice_out");
    domain::HandInSupplement command{.caseId = id, .at = m_context.now()};
    for (const domain::DepartmentItem& item : record->items) {
        if (domain::awaitsSupplement(item))
            command.items.push_back(item.id);
    }
    for (const auto& [key, material] : record->materials) {
        if (material.at > *notice)
            command.materials.push_back(material);
    }
    const Result<domain::CaseRecord> sent = m_cases.findSent(id);
    if (!sent)
        return sent.problem();
    for (const auto& [element, field] : record->fields) {
        const auto there = sent->fields.find(element);
        const bool ours = there == sent->fields.end() || there->second != field; // not what another window brought
        if (field.provenance.at > *notice && ours)
            command.fields.push_back(field);
    }
    return m_desk.act(*record, {.kind = domain::HandInSupplement::kKind, .payload = domain::toValue(command)},
                      "supplement");
}

Result<ports::CaseView> IntakeDesk::withdraw(const domain::CaseId& id, const std::string& reason)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    Result<domain::CaseRecord> record = m_cases.find(id);
    if (!record)
        return record.problem();
    if (trimmed(reason).empty())
        return fail(Fault::Invalid, "case.reason_missing");
    const domain::WithdrawCase command{id, trimmed(reason), m_context.now()};
    return m_desk.act(*record, {.kind = domain::WithdrawCase::kKind, .payload = domain::toValue(command)}, "withdraw");
}

} // namespace yc::desk
