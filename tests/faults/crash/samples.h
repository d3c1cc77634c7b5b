#pragma once

#include "domain/commands.h"
#include "faults/crash/crash_rig.h"
#include "security/digest.h"

namespace yc::crash
{

inline constexpr int kAll = 1 << 20;
inline constexpr int kBefore = 3;     ///< operations every store holds before the power goes
inline constexpr int kRowsOfPage = 5; ///< of a page pulled
inline constexpr const char* kNameElement = "mother.name";

inline domain::CaseRecord caseOf(const std::string& id, bool takenIn, const std::string& name)
{
    domain::CaseRecord record;
    record.id = domain::CaseId(id);
    record.oneThing = domain::OneThingId("newborn");
    record.oneThingName = "新生儿出生";
    record.catalogueVersion = "2026.11";
    record.applicantElement = "mother";
    record.hall = domain::HallId("hall-1");
    record.window = domain::WindowId("07");
    record.clerk = Rig::clerk();
    record.openedAt = fakes::mondayMorning();
    domain::Field field;
    field.element = domain::ElementId(kNameElement);
    field.value = name;
    record.fields[field.element] = field;
    record.timeline.push_back({fakes::mondayMorning(), Rig::clerk(), std::string(2500, 'x'), {}}); // of a usual size
    if (takenIn)
        record.receivedAt = fakes::mondayMorning();
    return record;
}

inline std::string nameIn(const domain::CaseRecord& record)
{
    return record.fields.at(domain::ElementId(kNameElement)).value.toString();
}

inline ports::Promise numbered(const std::string& id, const std::string& number)
{
    ports::Promise promise;
    promise.record = caseOf(id, true, "示例");
    promise.record->receiptNumber = number;
    promise.operations.push_back({.lane = domain::Role::Cases,
                                  .kind = domain::SubmitCase::kKind,
                                  .entity = id,
                                  .baseVersion = 0,
                                  .dependsOn = {},
                                  .payload = domain::toValue(domain::SubmitCase{*promise.record})});
    promise.audit.push_back({Rig::clerk(), "submit", id, number});
    promise.user = Rig::clerk();
    promise.window = domain::WindowId("07");
    promise.hall = domain::HallId("hall-1");
    return promise;
}

inline ports::Promise promiseFor(const std::string& id)
{
    return numbered(id, {});
}

inline Bytes scan(int which)
{
    const std::string text = "%PDF-1.7 " + std::string(6000, static_cast<char>('a' + which));
    return Bytes(text.begin(), text.end());
}

inline std::string digestOf(const Bytes& bytes)
{
    return toHex(security::sha256(bytes));
}

/// The second one is refused.
inline domain::Verdict verdictFor(int sequence)
{
    domain::Verdict verdict;
    verdict.hubSequence = sequence;
    if (sequence == 2) {
        verdict.code = domain::VerdictCode::Rejected;
        verdict.reason = "case.exists";
    }
    return verdict;
}

inline domain::OperationId refusedOne(store::WorkStore& store)
{
    const std::vector<ports::StoredOperation> open = store.outbox(kAll).value();
    for (const ports::StoredOperation& stored : open) {
        if (stored.state == domain::OperationState::NeedsPerson)
            return stored.operation.id;
    }
    return {};
}

inline ports::PullPage pageOf(int number)
{
    ports::PullPage page{.scope = "cases:hall-1", .epoch = "e", .cursor = number * kRowsOfPage, .entities = {}};
    for (int row = 1; row <= kRowsOfPage; ++row) {
        const int place = (number - 1) * kRowsOfPage + row;
        const std::string id = "mirrored-" + std::to_string(place);
        page.entities.push_back({.type = "case",
                                 .id = id,
                                 .version = 1,
                                 .hubSequence = place,
                                 .deleted = false,
                                 .body = domain::toValue(caseOf(id, true, "示例"))});
    }
    return page;
}

inline ports::NumberBlock block(std::int64_t next, std::int64_t end)
{
    return {.series = "receipt", .prefix = "9901", .next = next, .end = end, .width = 8};
}

} // namespace yc::crash
