#pragma once

#include "domain/case_record.h"

#include <string>
#include <vector>

namespace yc::domain
{

/// What search and queue need to know of a case without its body. A hundred thousand of these are read after sign-in.
struct CaseDigest {
    CaseId id;
    std::string title;                ///< name of the one thing
    std::string applicant;            ///< in full; personal data
    std::vector<std::string> numbers; ///< receipt number, then the departments'
    Moment at{};                      ///< when it was taken in; a draft: when it was opened
    bool waits = false;               ///< see waitsForWindow()
    bool gone = false;                ///< the hub has it no longer

    friend bool operator==(const CaseDigest&, const CaseDigest&) = default;
};
CaseDigest digestOf(const CaseRecord& record);

/// Does it ask something of the window: a notice to pass on, a result to hand out, two values of a field to decide on?
bool waitsForWindow(const CaseRecord& record);
/// Is a notice out and the supplement not yet handed in?
bool awaitsSupplement(const DepartmentItem& item);
/// When the last notice went out; nothing when none is open.
std::optional<Moment> openNoticeSince(const CaseRecord& record);

/// The identity number and the name of the applicant, or "".
std::string applicantIdNumber(const CaseRecord& record);
std::string applicantName(const CaseRecord& record);

/// Text form for the store; refused as Invalid "digest.<member>".
Value toValue(const CaseDigest& digest);
Result<CaseDigest> digestFromValue(const Value& value);

} // namespace yc::domain
