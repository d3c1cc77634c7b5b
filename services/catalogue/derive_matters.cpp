#include "catalogue/derive_matters.h"

#include "catalogue/scope.h"
#include "rules/json_logic.h"

#include <algorithm>
#include <map>
#include <set>

namespace yc::catalogue
{
namespace
{

using Chosen = std::map<domain::MatterId, const Matter*>;

Chosen partOfCase(Derived& derived, const Value& scope)
{
    Chosen chosen;
    std::map<std::string, int> alternatives;
    for (const Matter& matter : derived.thing->matters) {
        if (matter.part == MatterPart::Alternative)
            alternatives.try_emplace(matter.alternativeOf, 0);
        if (!holds(matter.when, scope))
            continue;
        if (matter.part == MatterPart::Alternative && alternatives[matter.alternativeOf]++ > 0)
            continue; // exactly one of a group; the first that holds
        chosen.emplace(matter.id, &matter);
    }
    for (const auto& [group, count] : alternatives) {
        const bool optional = std::ranges::all_of(derived.thing->matters, [&](const Matter& matter) {
            return matter.alternativeOf != group || !matter.when.isNull();
        });
        if (count == 0 && !optional)
            derived.problems.push_back("alternative_missing:" + group);
    }
    return chosen;
}

/// Predecessors that are part of the case, looking through those that are not. `seen` ends a cycle.
void addPredecessors(const OneThing& thing, const Chosen& chosen, const Matter& matter, std::set<domain::MatterId>& seen,
                     std::vector<domain::MatterId>& into)
{
    for (const domain::MatterId& before : matter.after) {
        if (!seen.insert(before).second)
            continue;
        if (chosen.contains(before)) {
            into.push_back(before);
            continue;
        }
        const auto it = std::ranges::find(thing.matters, before, &Matter::id);
        if (it != thing.matters.end())
            addPredecessors(thing, chosen, *it, seen, into);
    }
}

int stageOf(const std::map<domain::MatterId, std::vector<domain::MatterId>>& after, const domain::MatterId& id, int depth)
{
    const int deepest = static_cast<int>(after.size()); // a cycle is a defect of the catalogue, never an endless loop
    int stage = 0;
    if (depth > deepest)
        return stage;
    for (const domain::MatterId& before : after.at(id))
        stage = std::max(stage, stageOf(after, before, depth + 1) + 1);
    return stage;
}

} // namespace

void chooseMatters(Derived& derived, const Value& scope)
{
    const Chosen chosen = partOfCase(derived, scope);
    std::map<domain::MatterId, std::vector<domain::MatterId>> after;
    for (const auto& [id, matter] : chosen) {
        std::set<domain::MatterId> seen{id};
        addPredecessors(*derived.thing, chosen, *matter, seen, after[id]);
    }
    for (const Matter& matter : derived.thing->matters) {
        if (chosen.contains(matter.id))
            derived.matters.push_back({&matter, after.at(matter.id), stageOf(after, matter.id, 0)});
    }
    std::ranges::stable_sort(derived.matters, {}, &DerivedMatter::stage);
}

int longestChain(const std::vector<DerivedMatter>& matters)
{
    std::map<domain::MatterId, int> ends;
    int longest = 0;
    for (const DerivedMatter& entry : matters) { // in order of stage: predecessors come first
        int start = 0;
        for (const domain::MatterId& before : entry.after)
            start = std::max(start, ends[before]);
        ends[entry.matter->id] = start + entry.matter->promisedDays;
        longest = std::max(longest, ends[entry.matter->id]);
    }
    return longest;
}

Value infer(const DataElement& element, const Value& scope)
{
    const Result<Value> value = rules::evaluate(element.infer, scope);
    return value.ok() ? *value : Value();
}

} // namespace yc::catalogue
