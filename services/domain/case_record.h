#pragma once

#include "base/value.h"
#include "domain/field.h"
#include "domain/ids.h"
#include "domain/item_state.h"
#include "domain/material.h"

#include <map>
#include <string>
#include <vector>

namespace yc::domain
{

/// One department's part of a case.
struct DepartmentItem {
    ItemId id;
    MatterId matter;
    std::string matterName;      ///< as printed; from the pinned catalogue version
    DepartmentId department;
    std::string departmentName;
    ItemRules rules;
    std::vector<MatterId> after; ///< predecessors within the case
    std::vector<ItemEvent> events;
    std::string departmentNumber; ///< 办件编号 of the department, added later; "" until then
    std::string resultName;       ///< 结果, "" when none
    std::string resultNumber;     ///< number of the issued licence

    friend bool operator==(const DepartmentItem&, const DepartmentItem&) = default;
};

/// A person let a finding pass, or agreed with it. A machine finding never decides.
struct FindingDecision {
    std::string finding; ///< FindingId text: rule and place
    std::string reason;
    UserId by;
    Moment at{};

    friend bool operator==(const FindingDecision&, const FindingDecision&) = default;
};

/// A line of the case's story.
struct TimelineEntry {
    Moment at{};
    UserId by;
    std::string code;              ///< "case.received"; its sentence is made in ui/bridge
    std::vector<std::string> args; ///< no personal data beyond what the case holds

    friend bool operator==(const TimelineEntry&, const TimelineEntry&) = default;
};

/// One application: the whole of what a window knows of it. A value.
struct CaseRecord {
    CaseId id;
    std::string receiptNumber;   ///< 收件编号: leased, final when printed; "" while a draft
    OneThingId oneThing;
    std::string oneThingName;
    std::string catalogueVersion; ///< pinned when opened
    HallId hall;
    WindowId window;             ///< where it was taken in
    UserId clerk;
    VisitId visit;
    TicketId ticket;
    std::string applicantElement; ///< prefix of the applicant's elements: "mother"
    Object answers;              ///< question -> answer (bool, text, or array of texts)
    std::map<ElementId, Field> fields;
    std::map<std::string, TakenMaterial> materials; ///< by key
    std::vector<FindingDecision> decisions;
    std::vector<DepartmentItem> items; ///< empty while a draft
    std::vector<TimelineEntry> timeline;
    Moment openedAt{};
    Moment receivedAt{};         ///< local time of 收件
    Moment hubReceivedAt{};      ///< hub time of the same; 0 until the hub has it (G10)
    std::int64_t localOrder = 0; ///< dense per workstation: order of acceptance, evidence (G10)
    bool confirmedByCitizen = false;
    bool withdrawn = false;
    std::int64_t version = 0;    ///< of the hub; 0 = not there yet

    CaseState state() const;
    bool isDraft() const { return receivedAt == Moment{}; }
    /// The text of that element's field, or "".
    std::string text(const std::string& element) const;
    friend bool operator==(const CaseRecord&, const CaseRecord&) = default;
};

/// Text form for store and wire. Unknown members are ignored; missing compulsory ones and those of a wrong kind are
/// refused as Invalid "<form>.<member>". Forms: "case" (with "case.decisions", "case.timeline"), "field" (with
/// "field.provenance", "field.others"), "item_event", "department_item" (with "department_item.rules"), "material" (with
/// "material.files"; a file above kMaxAttachment is "material.files.size"). What is no object at all is "<form>".
Value toValue(const CaseRecord& record);
Result<CaseRecord> caseFromValue(const Value& value);
Value toValue(const Field& field);
Result<Field> fieldFromValue(const Value& value);
Value toValue(const ItemEvent& event);
Result<ItemEvent> itemEventFromValue(const Value& value);
Value toValue(const DepartmentItem& item);
Result<DepartmentItem> itemFromValue(const Value& value);
Value toValue(const TakenMaterial& material);
Result<TakenMaterial> materialFromValue(const Value& value);

} // namespace yc::domain
