#include "domain/case_digest.h"

#include "domain/codec.h"
#include "domain/field_merge.h"

#include <algorithm>

namespace yc::domain
{
namespace
{

constexpr const char* kDigestForm = "digest";

} // namespace

CaseDigest digestOf(const CaseRecord& record)
{
    CaseDigest digest{.id = record.id,
                      .title = record.oneThingName,
                      .applicant = applicantName(record),
                      .numbers = {record.receiptNumber},
                      .at = record.isDraft() ? record.openedAt : record.receivedAt,
                      .waits = waitsForWindow(record),
                      .gone = false};
    for (const DepartmentItem& item : record.items)
        digest.numbers.push_back(item.departmentNumber);
    std::erase(digest.numbers, std::string());
    return digest;
}

bool waitsForWindow(const CaseRecord& record)
{
    return isDisputed(record) || std::ranges::any_of(record.items, [](const DepartmentItem& item) {
        return awaitsSupplement(item) || stateOf(item.events) == ItemState::AwaitingDelivery;
    });
}

bool awaitsSupplement(const DepartmentItem& item)
{
    const ItemState state = stateOf(item.events);
    return state == ItemState::Supplementing || state == ItemState::ReviewSupplement;
}

std::optional<Moment> openNoticeSince(const CaseRecord& record)
{
    std::optional<Moment> since;
    for (const DepartmentItem& item : record.items) {
        if (!awaitsSupplement(item))
            continue;
        for (const ItemEvent& event : item.events) {
            if (event.kind == ItemEventKind::AskSupplement)
                since = std::max(since.value_or(event.at), event.at);
        }
    }
    return since;
}

std::string applicantIdNumber(const CaseRecord& record)
{
    return record.text(record.applicantElement + ".idNumber");
}

std::string applicantName(const CaseRecord& record)
{
    return record.text(record.applicantElement + ".name");
}

Value toValue(const CaseDigest& digest)
{
    return Writer()
        .put("id", digest.id)
        .maybe("title", digest.title)
        .maybe("applicant", digest.applicant)
        .maybe("numbers", digest.numbers)
        .put("at", digest.at)
        .maybe("waits", digest.waits)
        .done();
}

Result<CaseDigest> digestFromValue(const Value& value)
{
    Reader in(value, kDigestForm);
    return in.finish(CaseDigest{.id = in.id<CaseId>("id"),
                                .title = in.textOr("title"),
                                .applicant = in.textOr("applicant"),
                                .numbers = in.texts("numbers"),
                                .at = in.moment("at"),
                                .waits = in.flagOr("waits"),
                                .gone = false});
}

} // namespace yc::domain
