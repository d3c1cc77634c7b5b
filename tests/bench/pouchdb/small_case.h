#pragma once

#include "domain/commands.h"
#include "fakes/typed_case.h"
#include "ports/local_store.h"

#include <string>
#include <vector>

namespace yc::bench
{

/// A case taken in, of some 1 KB as JSON: one matter, what is known of one person.
inline domain::CaseRecord smallCase(int serial, Random& random, Moment now)
{
    domain::CaseRecord record;
    record.id = domain::CaseId(newUuid(random));
    record.receiptNumber = "9901" + std::to_string(1000000000 + serial);
    record.oneThing = domain::OneThingId("newborn");
    record.oneThingName = "新生儿出生";
    record.catalogueVersion = "2026-11";
    record.hall = domain::HallId("demo");
    record.window = domain::WindowId("W01");
    record.clerk = domain::UserId(kDrainClerk);
    record.applicantElement = "mother";
    record.openedAt = record.receivedAt = now;
    for (const auto& [element, value] : {std::pair<const char*, std::string>{"mother.name", "张示例"},
                                         {"mother.idNumber", fakes::madeIdNumber(serial, domain::Sex::Female)}}) {
        domain::Field field;
        field.element = domain::ElementId(element);
        field.value = value;
        field.provenance.at = now;
        record.fields.insert_or_assign(field.element, field);
    }
    domain::DepartmentItem item;
    item.id = domain::ItemId(record.id.text() + "/hukou");
    item.matter = domain::MatterId("hukou");
    item.matterName = "出生登记";
    item.department = domain::DepartmentId("police");
    item.departmentName = "公安局";
    item.events.push_back({.kind = domain::ItemEventKind::Receive, .at = now, .actor = record.clerk});
    record.items.push_back(std::move(item));
    return record;
}

inline std::vector<domain::CaseRecord> smallCases(int count)
{
    SystemRandom random;
    const Moment now = SystemClock().now();
    std::vector<domain::CaseRecord> records;
    for (int serial = 0; serial < count; ++serial)
        records.push_back(smallCase(serial, random, now));
    return records;
}

} // namespace yc::bench
