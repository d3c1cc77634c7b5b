#include "desk/papers.h"

#include <algorithm>

namespace yc::desk
{
namespace
{

using namespace documents;

const catalogue::OneThing* thingOf(const Context& context, const domain::CaseRecord& record)
{
    return context.parts.catalogue.find(record.oneThing);
}

std::string roleName(const catalogue::OneThing* thing, const std::string& role)
{
    if (thing == nullptr)
        return {};
    const auto it = thing->roles.find(role);
    return it != thing->roles.end() ? it->second.zh : std::string();
}

Applicant applicantOf(const Context& context, const domain::CaseRecord& record)
{
    const catalogue::OneThing* thing = thingOf(context, record);
    Applicant applicant;
    applicant.organisation = thing != nullptr && thing->forWhom == "organization";
    applicant.name = domain::applicantName(record);
    applicant.role = applicant.organisation ? std::string() : roleName(thing, record.applicantElement);
    applicant.idNumber = applicant.organisation ? record.text(record.applicantElement + ".creditCode")
                                                : domain::applicantIdNumber(record);
    return applicant;
}

Counter counterOf(const Context& context, const domain::CaseRecord& record)
{
    const bool own = record.clerk == context.session.user.id;
    return {record.window.text(), own ? context.session.user.name : std::string(), record.clerk.text()};
}

documents::MaterialLine materialLine(const catalogue::OneThing* thing, const domain::TakenMaterial& taken)
{
    documents::MaterialLine line;
    const std::vector<std::string> parts = split(taken.key, '/');
    line.name = taken.key;
    if (thing != nullptr) {
        const auto it =
            std::ranges::find(thing->materials, domain::MaterialId(parts.front()), &catalogue::Material::id);
        if (it != thing->materials.end())
            line.name = it->name.zh;
    }
    line.whose = parts.size() > 1 ? roleName(thing, parts[1]) : std::string();
    line.as = taken.as;
    line.count = std::max(taken.count, 1);
    line.pages = static_cast<int>(taken.files.size());
    line.originalSeen = taken.originalSeen;
    line.promisedBy = taken.promisedBy;
    return line;
}

std::vector<documents::MaterialLine> materialLines(const Context& context, const domain::CaseRecord& record)
{
    std::vector<documents::MaterialLine> lines;
    for (const auto& [key, taken] : record.materials) {
        if (taken.settled())
            lines.push_back(materialLine(thingOf(context, record), taken));
    }
    return lines;
}

domain::ItemView viewOfItem(const Context& context, const domain::DepartmentItem& item)
{
    return domain::viewOf(item.events, item.rules, context.parts.calendar, context.parts.hallOffset);
}

const domain::ItemEvent* lastEvent(const domain::DepartmentItem& item, domain::ItemEventKind kind)
{
    const auto it = std::find_if(item.events.rbegin(), item.events.rend(),
                                 [kind](const domain::ItemEvent& event) { return event.kind == kind; });
    return it != item.events.rend() ? &*it : nullptr;
}

/// What a promise would come to if it were accepted today: the paper words it as expected.
domain::Due expectedDue(const Context& context, const domain::CaseRecord& record, int days)
{
    return domain::dueDay({.start = dayOf(record.receivedAt, context.parts.hallOffset), .workingDays = days},
                          context.parts.calendar);
}

Problem tooEarly(const char* what)
{
    return fail(Fault::Rejected, "paper.too_early", what);
}

} // namespace

ReceiptVoucher voucherOf(const Context& context, const domain::CaseRecord& record)
{
    ReceiptVoucher paper;
    paper.receiptNumber = record.receiptNumber;
    paper.applicant = applicantOf(context, record);
    paper.oneThing = record.oneThingName;
    for (const domain::DepartmentItem& item : record.items) {
        const domain::Due due = expectedDue(context, record, item.rules.promisedDays);
        paper.matters.push_back({.name = item.matterName,
                                 .department = item.departmentName,
                                 .promisedDays = item.rules.promisedDays,
                                 .due = due.day,
                                 .provisional = due.provisional});
    }
    paper.materials = materialLines(context, record);
    paper.received = {record.receivedAt, record.hubReceivedAt};
    paper.counter = counterOf(context, record);
    paper.collection = record.text("delivery.way");
    if (const catalogue::OneThing* thing = thingOf(context, record)) {
        paper.promisedDays = thing->promisedDays;
        const domain::Due due = expectedDue(context, record, thing->promisedDays);
        paper.expected = due.day;
        paper.provisional = due.provisional;
        const auto way =
            std::ranges::find(thing->elements, domain::ElementId("delivery.way"), &catalogue::DataElement::id);
        if (way != thing->elements.end()) {
            for (const auto& [value, label] : way->options)
                paper.collection = value == paper.collection ? label.zh : paper.collection;
        }
    }
    return paper;
}

Result<AcceptanceNotice> acceptanceOf(const Context& context, const domain::CaseRecord& record)
{
    AcceptanceNotice paper;
    paper.receiptNumber = record.receiptNumber;
    paper.applicant = applicantOf(context, record);
    paper.oneThing = record.oneThingName;
    for (const domain::DepartmentItem& item : record.items) {
        const domain::ItemView view = viewOfItem(context, item);
        if (!view.acceptedOn || record.version == 0) // only what the hub has said
            continue;
        documents::MatterLine line{.name = item.matterName,
                                   .department = item.departmentName,
                                   .promisedDays = item.rules.promisedDays,
                                   .accepted = view.acceptedOn};
        if (view.promise) {
            line.due = view.promise->day;
            line.provisional = view.promise->provisional;
        }
        line.deemed = lastEvent(item, domain::ItemEventKind::DeemAccepted) != nullptr;
        if (const auto* deficient = lastEvent(item, domain::ItemEventKind::AcceptDeficient))
            line.deficientBy = deficient->day;
        paper.matters.push_back(std::move(line));
        for (const domain::ItemEvent& event : item.events)
            paper.accepted.hub = std::max(paper.accepted.hub, event.at);
    }
    if (paper.matters.empty())
        return tooEarly("nothing accepted yet");
    paper.materials = materialLines(context, record);
    paper.accepted.local = paper.accepted.hub;
    paper.counter = counterOf(context, record);
    return paper;
}

Result<SupplementNotice> supplementOf(const Context& context, const domain::CaseRecord& record)
{
    SupplementNotice paper;
    paper.receiptNumber = record.receiptNumber;
    paper.applicant = applicantOf(context, record);
    paper.oneThing = record.oneThingName;
    for (const domain::DepartmentItem& item : record.items) {
        const domain::ItemState state = viewOfItem(context, item).state;
        const bool out = state == domain::ItemState::Supplementing || state == domain::ItemState::ReviewSupplement;
        const domain::ItemEvent* asked = lastEvent(item, domain::ItemEventKind::AskSupplement);
        if (!out || asked == nullptr)
            continue;
        SupplementPart part{.matter = item.matterName, .department = item.departmentName, .deadline = asked->day};
        for (const std::string& line : asked->lines)
            part.lines.push_back({.what = line, .basis = asked->ground});
        paper.issued = std::max(paper.issued, asked->at);
        paper.parts.push_back(std::move(part));
    }
    if (paper.parts.empty())
        return tooEarly("no notice is out");
    paper.received = {record.receivedAt, record.hubReceivedAt};
    paper.counter = counterOf(context, record);
    return paper;
}

Result<DeliveryReceipt> deliveryOf(const Context& context, const domain::CaseRecord& record)
{
    DeliveryReceipt paper;
    paper.receiptNumber = record.receiptNumber;
    paper.applicant = applicantOf(context, record);
    paper.oneThing = record.oneThingName;
    for (const domain::DepartmentItem& item : record.items) {
        const domain::ItemEvent* delivered = lastEvent(item, domain::ItemEventKind::Deliver);
        if (delivered == nullptr)
            continue;
        paper.results.push_back(
            {.name = item.resultName, .number = item.resultNumber, .department = item.departmentName});
        paper.handedOut = std::max(paper.handedOut, delivered->at);
        paper.way = delivered->ground == "post"    ? DeliveryWay::Post
                    : delivered->ground == "agent" ? DeliveryWay::Agent
                                                   : DeliveryWay::Self;
    }
    if (paper.results.empty())
        return tooEarly("nothing handed out yet");
    paper.place = context.session.hallName;
    paper.counter = counterOf(context, record);
    return paper;
}

} // namespace yc::desk
