#include "catalogue/checks.h"
#include "catalogue/reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace yc::catalogue
{
namespace
{

/// The ids of one list, and whether they are used.
class Register
{
public:
    template <class Entry>
    Register(std::string list, const std::vector<Entry>& entries, Notes& notes)
        : m_list(std::move(list)), m_notes(notes)
    {
        for (std::size_t index = 0; index < entries.size(); ++index)
            add(idText(entries[index].id), index);
    }

    /// Note it when `id` is not in the list.
    void use(const std::string& id, const std::string& place)
    {
        if (m_places.contains(id)) {
            m_used.insert(id);
            return;
        }
        m_notes.error("unknown_reference", place, "\"" + id + "\" is not among " + m_list,
                      "correct the id, or add the entry to " + m_list);
    }

    void noteUnused(const std::string& why)
    {
        const std::string used = "\" is used by nothing: " + why;
        for (const auto& [id, index] : m_places) {
            if (!m_used.contains(id))
                m_notes.warn("unused", pointerTo(m_list, index), std::string("\"").append(id).append(used),
                             "name it where it belongs, or remove it");
        }
    }

private:
    static const std::string& idText(const std::string& id) { return id; }
    template <class Tag> static const std::string& idText(const Id<Tag>& id) { return id.text(); }

    void add(const std::string& id, std::size_t index)
    {
        if (!m_places.emplace(id, index).second)
            m_notes.error("duplicate_id", pointerTo(m_list, index) + "/id", "the id \"" + id + "\" stands twice",
                          "give every entry of " + m_list + " an id of its own");
    }

    std::string m_list;
    Notes& m_notes;
    std::map<std::string, std::size_t> m_places;
    std::unordered_set<std::string> m_used;
};

class References
{
public:
    References(const Catalogue& catalogue, const OneThing& thing, Notes& notes)
        : m_catalogue(catalogue), m_thing(thing), m_notes(notes), m_groups("/groups", thing.groups, notes),
          m_elements("/elements", thing.elements, notes), m_matters("/matters", thing.matters, notes),
          m_materials("/materials", thing.materials, notes)
    {
        const Register questions("/questions", thing.questions, notes); // nothing refers to them; an id twice is told
        const Register rules("/rules", thing.rules, notes);
    }

    void run()
    {
        department(m_thing.lead, "/lead");
        if (!m_thing.applicantRole.empty())
            role(m_thing.applicantRole, "/applicantRole");
        groups();
        elements();
        matters();
        materials();
        rules();
        m_elements.noteUnused("a form may not ask for what no matter needs (行政许可法 art. 31)");
        m_materials.noteUnused("no matter asks for it");
    }

private:
    void department(const domain::DepartmentId& id, const std::string& place)
    {
        // Without any department the one defect is that file; it is not told again at every matter.
        if (!m_catalogue.departments.empty() && m_catalogue.find(id) == nullptr)
            m_notes.error("unknown_reference", place, "\"" + id.text() + "\" is no department of departments.json",
                          "correct the id, or add the department");
    }
    void role(const std::string& name, const std::string& place)
    {
        if (!m_thing.roles.contains(name))
            m_notes.error("unknown_reference", place, "\"" + name + "\" is not among /roles",
                          "correct the role, or add it to /roles");
    }
    void groups()
    {
        for (std::size_t index = 0; index < m_thing.groups.size(); ++index) {
            if (!m_thing.groups[index].role.empty())
                role(m_thing.groups[index].role, pointerTo("/groups", index) + "/role");
        }
    }
    void elements()
    {
        for (std::size_t index = 0; index < m_thing.elements.size(); ++index)
            m_groups.use(m_thing.elements[index].group, pointerTo("/elements", index) + "/group");
    }
    template <class Id> void useAll(Register& list, const std::vector<Id>& ids, const std::string& place)
    {
        for (std::size_t index = 0; index < ids.size(); ++index)
            list.use(ids[index].text(), pointerTo(place, index));
    }
    void matters()
    {
        for (std::size_t index = 0; index < m_thing.matters.size(); ++index) {
            const Matter& matter = m_thing.matters[index];
            const std::string place = pointerTo("/matters", index);
            department(matter.department, place + "/department");
            useAll(m_matters, matter.after, place + "/after");
            useAll(m_elements, matter.elements, place + "/elements");
            useAll(m_materials, matter.materials, place + "/materials");
            if (isBefore(matter.id, matter) && isNewCircle(matter))
                m_notes.error("cycle", place + "/after", "\"" + matter.id.text() + "\" has to wait for itself",
                              "remove one predecessor of the circle");
        }
    }
    /// A circle is told once, at its first matter.
    bool isNewCircle(const Matter& matter)
    {
        for (const Matter* told : m_circles) {
            if (isBefore(told->id, matter) && isBefore(matter.id, *told))
                return false;
        }
        m_circles.push_back(&matter);
        return true;
    }
    /// Is `wanted` a predecessor of `matter`, directly or not?
    bool isBefore(const domain::MatterId& wanted, const Matter& matter) const
    {
        std::vector<const Matter*> open{&matter};
        std::set<const Matter*> seen;
        while (!open.empty()) {
            const Matter* next = open.back();
            open.pop_back();
            for (const Matter& candidate : m_thing.matters) {
                const auto& after = next->after;
                if (std::find(after.begin(), after.end(), candidate.id) == after.end())
                    continue;
                if (candidate.id == wanted)
                    return true;
                if (seen.insert(&candidate).second)
                    open.push_back(&candidate);
            }
        }
        return false;
    }
    void materials()
    {
        for (std::size_t index = 0; index < m_thing.materials.size(); ++index) {
            const std::vector<std::string>& roles = m_thing.materials[index].roles;
            for (std::size_t at = 0; at < roles.size(); ++at)
                role(roles[at], pointerTo(pointerTo("/materials", index) + "/roles", at));
        }
    }
    void rules()
    {
        std::set<std::string> keys;
        for (const Material& material : m_thing.materials) {
            keys.insert(material.id.text());
            for (const std::string& whose : material.roles)
                keys.insert(material.id.text() + '/' + whose);
        }
        for (std::size_t index = 0; index < m_thing.rules.size(); ++index) {
            const ReviewRule& rule = m_thing.rules[index];
            const std::string place = pointerTo("/rules", index);
            if (!rule.element.empty())
                m_elements.use(rule.element.text(), place + "/element");
            if (!rule.materialKey.empty() && !keys.contains(rule.materialKey))
                m_notes.error("unknown_reference", place + "/materialKey",
                              "\"" + rule.materialKey + "\" is no material and role",
                              "write the material's id and role as \"M1/mother\"");
        }
    }

    const Catalogue& m_catalogue;
    const OneThing& m_thing;
    Notes& m_notes;
    Register m_groups;
    Register m_elements;
    Register m_matters;
    Register m_materials;
    std::vector<const Matter*> m_circles;
};

} // namespace

void checkReferences(const Catalogue& catalogue, const OneThing& thing, Notes& notes)
{
    References(catalogue, thing, notes).run();
}

} // namespace yc::catalogue
