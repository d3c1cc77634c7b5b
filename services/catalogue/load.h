#pragma once

#include "base/files.h"
#include "catalogue/one_thing.h"

#include <string>
#include <vector>

namespace yc::catalogue
{

/// Something wrong in the files: file, place inside it, what, and how to mend it. `code` is stable:
/// "unreadable", "json.syntax" and its kin, "schema", "unknown_member", "file_name", "duplicate_id",
/// "unknown_reference", "cycle", "rule", "undecided", "unused", and the defects seen in official data:
/// "limit_contradiction" (1), "same_name" (2), "required_but_not_needed" (3), "required_but_conditional" (4),
/// "placeholder" (5), "material_without_role" (6); "catch_all" (上海市优化营商环境条例 art. 24 forbids 其他).
struct Defect {
    std::string code;
    bool error = true;    ///< false: a warning; the catalogue still loads
    std::string file;
    std::string place;    ///< JSON pointer, "/matters/3/promisedDays"; or "line 12"
    std::string message;  ///< en; says what and where
    std::string remedy;
    bool known = false;   ///< the entry itself says that the source has it (OneThing::known); always a warning
};

struct Loaded {
    Catalogue catalogue;
    std::vector<Defect> defects;
    bool usable() const;
};

/// Read every *.json below `folder` (catalogue.json, departments.json, one file a one thing). Never throws; a file that
/// cannot be read is a defect. Any thread.
Loaded load(const Files& files, const std::string& folder);

/// Contradictions inside a loaded catalogue (defects 1-6 and unknown references); load() has run it already. The file
/// of a one thing is named after its id unless `file` says otherwise. Pure.
std::vector<Defect> check(const Catalogue& catalogue, const std::string& file = {});

} // namespace yc::catalogue
