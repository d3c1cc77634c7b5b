#pragma once

#include "base/result.h"
#include "domain/case_record.h"
#include "domain/operation.h"

#include <map>
#include <string>

namespace yc::faults
{

/// What a work folder holds after its program was killed.
struct KeptWork {
    std::string findings;                                      ///< of the store's own look at itself; "" = sound
    std::map<std::string, domain::CaseRecord> cases;           ///< own ones by id, drafts included
    std::multimap<std::string, domain::OperationState> unsent; ///< operations of cases not acknowledged, by case

    /// The first thing that contradicts itself: a number or an order given twice, an acceptance twice in the outbox.
    std::string contradiction() const;
};

/// Read it with a clerk's secret. It is read from a copy: what the killed program left stays as it is.
Result<KeptWork> readKept(const std::string& folder, const std::string& clerk, const std::string& secret);

} // namespace yc::faults
