#include "catalogue/derive_matters.h"

#include "catalogue/scope.h"
#include "rules/json_logic.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

namespace yc::catalogue
{
namespace
{

constexpr std::string_view kAnswerPrefix = "answers.";

/// Chooses matters and orders them by their predecessors.
class Order
{
public:
    explicit Order(const OneThing& thing) : m_matters(thing.matters), m_chosen(thing.matters.size(), false)
    {
        for (std::size_t index = 0; index < m_matters.size(); ++index)
            m_places.emplace(m_matters[index].id.text(), index);
    }

    void choose(std::size_t index) { m_chosen[index] = true; }

    std::vector<DerivedMatter> ordered()
    {
        std::vector<DerivedMatter> matters;
        m_plans.resize(m_matters.size());
        for (std::size_t index = 0; index < m_matters.size(); ++index) {
            if (!m_chosen[index])
                continue;
            const Plan plan = planOf(index);
            DerivedMatter matter{&m_matters[index], {}, plan.stage};
            for (const std::size_t before : plan.before)
                matter.after.push_back(m_matters[before].id);
            matters.push_back(std::move(matter));
            m_longestDays = std::max(m_longestDays, plan.days);
        }
        std::stable_sort(matters.begin(), matters.end(), [](const DerivedMatter& left, const DerivedMatter& right) {
            return left.stage < right.stage;
        });
        return matters;
    }

    int longestDays() const { return m_longestDays; }

private:
    struct Plan {
        std::vector<std::size_t> before; ///< predecessors in the case, as listed
        int stage = 0;
        int days = 0; ///< of the longest chain that ends here
    };

    /// Predecessors in the case; those of a matter that is not in it stand in for it.
    void collect(std::size_t index, std::vector<bool>& seen, std::vector<std::size_t>& before) const
    {
        for (const domain::MatterId& id : m_matters[index].after) {
            const auto place = m_places.find(id.text());
            if (place == m_places.end() || seen[place->second])
                continue;
            seen[place->second] = true;
            if (m_chosen[place->second])
                before.push_back(place->second);
            else
                collect(place->second, seen, before);
        }
    }

    const Plan& planOf(std::size_t index)
    {
        std::optional<Plan>& kept = m_plans[index];
        if (kept)
            return *kept;
        kept = Plan{}; // a cycle, which load() refuses, ends here instead of running for ever
        Plan plan;
        std::vector<bool> seen(m_matters.size(), false);
        seen[index] = true;
        collect(index, seen, plan.before);
        for (const std::size_t before : plan.before) {
            const Plan& earlier = planOf(before);
            plan.stage = std::max(plan.stage, earlier.stage + 1);
            plan.days = std::max(plan.days, earlier.days);
        }
        plan.days += m_matters[index].promisedDays;
        return kept.emplace(std::move(plan));
    }

    const std::vector<Matter>& m_matters;
    std::vector<bool> m_chosen;
    std::unordered_map<std::string_view, std::size_t> m_places;
    std::vector<std::optional<Plan>> m_plans;
    int m_longestDays = 0;
};

struct Alternatives {
    int chosen = 0;
    bool open = false; ///< an answer that decides it is still missing
};

} // namespace

bool readsOpen(const Value& rule, const OpenQuestions& open)
{
    if (open.empty())
        return false;
    const std::vector<std::string> variables = rules::variablesOf(rule);
    return std::any_of(variables.begin(), variables.end(), [&](std::string_view variable) {
        return variable.starts_with(kAnswerPrefix) && open.contains(variable.substr(kAnswerPrefix.size()));
    });
}

std::vector<DerivedMatter> chosenMatters(const OneThing& thing, const Value& scope, const OpenQuestions& open,
                                         std::vector<std::string>& problems, int& longestDays)
{
    Order order(thing);
    std::map<std::string, Alternatives> groups;
    for (std::size_t index = 0; index < thing.matters.size(); ++index) {
        const Matter& matter = thing.matters[index];
        const bool wanted = holds(matter.when, scope);
        if (matter.part != MatterPart::Alternative) {
            if (wanted)
                order.choose(index);
            continue;
        }
        Alternatives& group = groups[matter.alternativeOf];
        if (wanted && group.chosen == 0)
            order.choose(index);
        group.chosen += wanted ? 1 : 0;
        group.open = group.open || readsOpen(matter.when, open);
    }
    for (const auto& [name, group] : groups) {
        if (group.chosen == 0 && group.open)
            problems.push_back("alternative_missing:" + name);
        else if (group.chosen > 1)
            problems.push_back("alternative_several:" + name);
    }
    std::vector<DerivedMatter> matters = order.ordered();
    longestDays = order.longestDays();
    return matters;
}

} // namespace yc::catalogue
