#include "domain/case_record.h"
#include "domain/codec.h"

namespace yc::domain
{
namespace
{

constexpr const char* kCaseForm = "case";

Value decisionValue(const FindingDecision& decision)
{
    return Writer()
        .put("finding", decision.finding)
        .maybe("reason", decision.reason)
        .put("by", decision.by)
        .put("at", decision.at)
        .done();
}

Result<FindingDecision> decisionFrom(const Value& value)
{
    Reader in(value, "case.decisions");
    return in.finish(FindingDecision{.finding = in.text("finding"),
                                     .reason = in.textOr("reason"),
                                     .by = in.id<UserId>("by"),
                                     .at = in.moment("at")});
}

Value entryValue(const TimelineEntry& entry)
{
    return Writer().put("at", entry.at).maybe("by", entry.by).put("code", entry.code).maybe("args", entry.args).done();
}

Result<TimelineEntry> entryFrom(const Value& value)
{
    Reader in(value, "case.timeline");
    return in.finish(TimelineEntry{
        .at = in.moment("at"), .by = in.idOr<UserId>("by"), .code = in.text("code"), .args = in.texts("args")});
}

/// Where the case came from and who took it in.
void writeOrigin(Writer& out, const CaseRecord& record)
{
    out.put("id", record.id)
        .maybe("receiptNumber", record.receiptNumber)
        .put("oneThing", record.oneThing)
        .maybe("oneThingName", record.oneThingName)
        .put("catalogueVersion", record.catalogueVersion)
        .put("hall", record.hall)
        .maybe("window", record.window)
        .maybe("clerk", record.clerk)
        .maybe("visit", record.visit)
        .maybe("ticket", record.ticket)
        .put("openedAt", record.openedAt)
        .maybe("receivedAt", record.receivedAt)
        .maybe("hubReceivedAt", record.hubReceivedAt)
        .maybe("localOrder", record.localOrder)
        .put("version", record.version);
}

/// What was asked, filled in, handed in and decided.
void writeContent(Writer& out, const CaseRecord& record)
{
    const auto second = [](const auto& entry) { return toValue(entry.second); };
    out.maybe("applicantElement", record.applicantElement)
        .maybe("answers", record.answers.empty() ? Value() : Value(record.answers))
        .maybeList("fields", record.fields, second)
        .maybeList("materials", record.materials, second)
        .maybeList("decisions", record.decisions, decisionValue)
        .maybeList("items", record.items, [](const DepartmentItem& item) { return toValue(item); })
        .maybeList("timeline", record.timeline, entryValue)
        .maybe("confirmedByCitizen", record.confirmedByCitizen)
        .maybe("withdrawn", record.withdrawn);
}

void readOrigin(Reader& in, CaseRecord& record)
{
    record.id = in.id<CaseId>("id");
    record.receiptNumber = in.textOr("receiptNumber");
    record.oneThing = in.id<OneThingId>("oneThing");
    record.oneThingName = in.textOr("oneThingName");
    record.catalogueVersion = in.text("catalogueVersion");
    record.hall = in.id<HallId>("hall");
    record.window = in.idOr<WindowId>("window");
    record.clerk = in.idOr<UserId>("clerk");
    record.visit = in.idOr<VisitId>("visit");
    record.ticket = in.idOr<TicketId>("ticket");
    record.openedAt = in.moment("openedAt");
    record.receivedAt = in.momentOr("receivedAt");
    record.hubReceivedAt = in.momentOr("hubReceivedAt");
    record.localOrder = in.integerOr("localOrder");
    record.version = in.integerOr("version");
}

void readContent(Reader& in, CaseRecord& record)
{
    record.applicantElement = in.textOr("applicantElement");
    record.answers = in.objectOr("answers");
    for (Field& field : in.list("fields", fieldFromValue)) {
        ElementId element = field.element;
        record.fields.insert_or_assign(std::move(element), std::move(field));
    }
    for (TakenMaterial& material : in.list("materials", materialFromValue)) {
        std::string key = material.key;
        record.materials.insert_or_assign(std::move(key), std::move(material));
    }
    record.decisions = in.list("decisions", decisionFrom);
    record.items = in.list("items", itemFromValue);
    record.timeline = in.list("timeline", entryFrom);
    record.confirmedByCitizen = in.flagOr("confirmedByCitizen");
    record.withdrawn = in.flagOr("withdrawn");
}

} // namespace

Value toValue(const CaseRecord& record)
{
    Writer out;
    writeOrigin(out, record);
    writeContent(out, record);
    return out.done();
}

Result<CaseRecord> caseFromValue(const Value& value)
{
    Reader in(value, kCaseForm);
    CaseRecord record;
    readOrigin(in, record);
    readContent(in, record);
    return in.finish(std::move(record));
}

} // namespace yc::domain
