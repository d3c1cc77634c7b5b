#include "catalogue/checks.h"
#include "catalogue/reader.h"

#include <algorithm>
#include <set>

namespace yc::catalogue
{
namespace
{

void checkDepartments(const Catalogue& catalogue, std::vector<Defect>& defects)
{
    Notes notes("departments.json", defects);
    std::set<std::string> seen;
    for (std::size_t index = 0; index < catalogue.departments.size(); ++index) {
        const std::string& id = catalogue.departments[index].id.text();
        if (!seen.insert(id).second)
            notes.error("duplicate_id", pointerTo("/departments", index) + "/id", "the id \"" + id + "\" stands twice",
                        "give every department an id of its own");
    }
}

/// What the entry says it keeps as published is a warning that nobody has to act on.
void markKnown(const OneThing& thing, std::vector<Defect>& defects, std::size_t first)
{
    for (std::size_t index = first; index < defects.size(); ++index) {
        Defect& defect = defects[index];
        defect.known =
            !defect.error && std::find(thing.known.begin(), thing.known.end(), defect.code) != thing.known.end();
    }
}

} // namespace

std::vector<Defect> check(const Catalogue& catalogue, const std::string& file)
{
    std::vector<Defect> defects;
    checkDepartments(catalogue, defects);
    for (const OneThing& thing : catalogue.oneThings) {
        const std::size_t first = defects.size();
        Notes notes(file.empty() ? thing.id.text() + ".json" : file, defects);
        checkReferences(catalogue, thing, notes);
        checkRules(thing, notes);
        checkSource(thing, notes);
        markKnown(thing, defects, first);
    }
    return defects;
}

} // namespace yc::catalogue
