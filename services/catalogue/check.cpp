#include "catalogue/load.h"

#include "catalogue/notes.h"
#include "rules/json_logic.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace yc::catalogue
{
namespace
{

/// Words that official data left where content belongs.
bool isPlaceholder(const std::string& text)
{
    static const std::set<std::string> kPlaceholders{"暂无", "无", "真实有效", "正确材料", "1", "2", "待补充", "TODO"};
    return kPlaceholders.contains(text);
}

class ThingCheck
{
public:
    ThingCheck(const Catalogue& catalogue, const OneThing& thing, const std::string& file, std::vector<Defect>& defects)
        : m_catalogue(catalogue), m_thing(thing), m_notes(file, defects)
    {
    }

    void run()
    {
        limits();
        names();
        references();
        cycles();
        materials();
        placeholders();
    }

private:
    static std::string at(const char* list, std::size_t index, const char* member)
    {
        return std::string("/") + list + "/" + std::to_string(index) + "/" + member;
    }

    /// Defect 1: an overall limit that one matter alone exceeds.
    void limits()
    {
        for (std::size_t i = 0; i < m_thing.matters.size(); ++i) {
            if (m_thing.matters[i].promisedDays > m_thing.promisedDays)
                m_notes.warn("limit_contradiction", at("matters", i, "promisedDays"),
                             "the overall limit is " + std::to_string(m_thing.promisedDays) + " working days, this matter alone takes " +
                                 std::to_string(m_thing.matters[i].promisedDays),
                             "ask the lead department which holds; until then both clocks are tracked and shown");
        }
    }

    /// Defect 2: matters that a clerk cannot tell apart.
    void names()
    {
        std::map<std::string, std::size_t> seen;
        for (std::size_t i = 0; i < m_thing.matters.size(); ++i) {
            const auto [it, fresh] = seen.emplace(m_thing.matters[i].name.zh, i);
            if (!fresh)
                m_notes.error("same_name", at("matters", i, "name"), "the same name as matter " + std::to_string(it->second),
                              "add what tells them apart to the name");
        }
    }

    void references()
    {
        if (m_catalogue.find(m_thing.lead) == nullptr)
            m_notes.error("unknown_reference", "/lead", "no department \"" + m_thing.lead.text() + "\"", "name one of departments.json");
        for (std::size_t i = 0; i < m_thing.matters.size(); ++i) {
            const Matter& matter = m_thing.matters[i];
            if (m_catalogue.find(matter.department) == nullptr)
                m_notes.error("unknown_reference", at("matters", i, "department"),
                              "no department \"" + matter.department.text() + "\"", "name one of departments.json");
            known(matter.after, m_thing.matters, at("matters", i, "after"), &Matter::id);
            known(matter.elements, m_thing.elements, at("matters", i, "elements"), &DataElement::id);
            known(matter.materials, m_thing.materials, at("matters", i, "materials"), &Material::id);
            variables(matter.when, at("matters", i, "when"));
        }
        for (std::size_t i = 0; i < m_thing.materials.size(); ++i)
            variables(m_thing.materials[i].when, at("materials", i, "when"));
        for (std::size_t i = 0; i < m_thing.rules.size(); ++i)
            variables(m_thing.rules[i].when, at("rules", i, "when"));
    }

    template <class Id, class Item>
    void known(const std::vector<Id>& ids, const std::vector<Item>& items, const std::string& place, Id Item::*member)
    {
        for (const Id& id : ids) {
            if (std::ranges::find(items, id, member) == items.end())
                m_notes.error("unknown_reference", place, "nothing is called \"" + id.text() + "\"",
                              "correct the id, or add what it names");
        }
    }

    /// A rule that reads an answer or a field nobody gives would never hold.
    void variables(const Value& rule, const std::string& place)
    {
        for (const std::string& variable : rules::variablesOf(rule)) {
            const auto dot = variable.find('.');
            const std::string head = variable.substr(0, dot);
            const std::string rest = dot == std::string::npos ? std::string() : variable.substr(dot + 1);
            const bool answer = head == "answers" && !rest.empty() &&
                                std::ranges::none_of(m_thing.questions, [&](const Question& q) { return q.id.text() == rest; });
            const bool field = head == "fields" && !rest.empty() &&
                               std::ranges::none_of(m_thing.elements, [&](const DataElement& e) { return e.id.text() == rest; });
            if (answer || field)
                m_notes.error("unknown_reference", place, "the rule reads \"" + variable + "\", which nothing gives",
                              "name a question as answers.ID or an element as fields.ID");
        }
    }

    void cycles()
    {
        std::set<domain::MatterId> done;
        std::vector<domain::MatterId> path;
        const std::function<void(const Matter&)> visit = [&](const Matter& matter) {
            if (std::ranges::find(path, matter.id) != path.end()) {
                m_notes.error("cycle", "/matters", "matter " + matter.id.text() + " comes before itself",
                              "take one of the predecessors away");
                return;
            }
            if (!done.insert(matter.id).second)
                return;
            path.push_back(matter.id);
            for (const domain::MatterId& before : matter.after) {
                const auto it = std::ranges::find(m_thing.matters, before, &Matter::id);
                if (it != m_thing.matters.end())
                    visit(*it);
            }
            path.pop_back();
        };
        for (const Matter& matter : m_thing.matters) {
            done.erase(matter.id);
            visit(matter);
        }
    }

    /// Defects 3, 4 and 6.
    void materials()
    {
        std::map<std::string, std::size_t> seen;
        for (std::size_t i = 0; i < m_thing.materials.size(); ++i) {
            const Material& material = m_thing.materials[i];
            const bool required = material.necessity == domain::Necessity::Required && material.when.isNull();
            const std::string& note = material.note.zh;
            if (required && note.find("不需要") != std::string::npos)
                m_notes.error("required_but_not_needed", at("materials", i, "necessity"),
                              "required, yet its own note says it is not needed", "make it conditional, or correct the note");
            if (required && (note.find("仅") != std::string::npos || note.find("只有") != std::string::npos) &&
                note.find("时") != std::string::npos)
                m_notes.error("required_but_conditional", at("materials", i, "necessity"),
                              "required of everybody, yet its note names a condition", "put the condition into \"when\"");
            const auto [it, fresh] = seen.emplace(material.name.zh, i);
            if (!fresh && m_thing.materials[it->second].roles == material.roles)
                m_notes.error("material_without_role", at("materials", i, "roles"),
                              "the same name and holder as material " + std::to_string(it->second),
                              "say whose it is in \"roles\"");
            if (material.name.zh.find("其他材料") != std::string::npos)
                m_notes.error("catch_all", at("materials", i, "name"), "a catch-all is not a material (上海市优化营商环境条例 art. 24)",
                              "name what is asked for, or take it away");
        }
    }

    /// Defect 5.
    void placeholders()
    {
        for (std::size_t i = 0; i < m_thing.matters.size(); ++i) {
            if (isPlaceholder(m_thing.matters[i].basis))
                m_notes.error("placeholder", at("matters", i, "basis"), "\"" + m_thing.matters[i].basis + "\" is no legal basis",
                              "cite the law and its article, or leave it out");
        }
        for (std::size_t i = 0; i < m_thing.materials.size(); ++i) {
            for (const std::string& text : {m_thing.materials[i].basis, m_thing.materials[i].note.zh}) {
                if (isPlaceholder(text))
                    m_notes.error("placeholder", at("materials", i, "basis"), "\"" + text + "\" says nothing", "cite the basis, or leave it out");
            }
        }
    }

    const Catalogue& m_catalogue;
    const OneThing& m_thing;
    Notes m_notes;
};

} // namespace

std::vector<Defect> check(const Catalogue& catalogue, const std::string& file)
{
    std::vector<Defect> defects;
    for (const OneThing& thing : catalogue.oneThings) {
        const std::size_t before = defects.size();
        ThingCheck(catalogue, thing, file.empty() ? thing.id.text() + ".json" : file, defects).run();
        for (std::size_t i = before; i < defects.size(); ++i) {
            if (std::ranges::find(thing.known, defects[i].code) == thing.known.end())
                continue;
            defects[i].known = true; // the entry itself says that its source has it
            defects[i].error = false;
        }
    }
    return defects;
}

} // namespace yc::catalogue
