#pragma once

#include "base/clock.h"
#include "catalogue/derive.h"
#include "domain/case_record.h"

#include <string>
#include <vector>

namespace yc::review
{

enum class Severity { Block, Warn, Info };

/// Something a machine noticed. It never decides: a person does, and the override is recorded.
struct Finding {
    std::string id;       ///< rule and place: "FRM-015@father.phone"; stable while it stands
    std::string rule;     ///< "FRM-015"; own rules: "REQ" (empty required), "VAL" (wrong value), "CON" (conflict),
                          ///< "INF" (inferred, to verify), "MAT" (material not settled)
    std::string version;  ///< of the catalogue
    Severity severity = Severity::Warn;
    catalogue::Text message;
    catalogue::Text remedy;
    std::string basis;
    std::string element;  ///< field it points at, or ""
    std::string material; ///< material key it points at, or ""
    bool overridable = true; ///< false: a person settles it another way (a conflict is settled by choosing)
    bool overridden = false; ///< a person let it pass, with a reason
};

/// All findings of a case, blocking ones first, then in the order of the form. Pure.
std::vector<Finding> findingsOf(const domain::CaseRecord& record, const catalogue::Derived& derived,
                                const std::string& version, Day today);

/// May it be submitted? True when nothing blocks or every block that may be overridden is.
bool maySubmit(const std::vector<Finding>& findings);

} // namespace yc::review
