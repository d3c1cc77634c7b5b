#include "base/text.h"
#include "catalogue/checks.h"
#include "catalogue/reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace yc::catalogue
{
namespace
{

/// Whole texts that stand where something should have been written; all seen in published guides.
constexpr std::array<std::string_view, 16> kPlaceholders = {"暂无", "无",   "真实有效", "正确材料", "待定", "待补充",
                                                            "略",   "同上", "详见",     "其它",     "测试", "xxx",
                                                            "XXX",  "-",    "--",       "/"};
/// Words by which a note says that a paper need not be handed in.
constexpr std::array<std::string_view, 7> kNotNeeded = {"不需要", "无需提",   "无须提",  "不用提供",
                                                        "不必提", "免予提交", "不再提供"};
/// Words by which a note says that a paper is for some cases only.
constexpr std::array<std::string_view, 9> kOnlyWhen = {"仅在", "仅限", "仅当",   "只在",  "只有",
                                                       "时才", "才需", "时提供", "时提交"};
/// 上海市优化营商环境条例 art. 24: no catch-all conditions or materials.
constexpr std::string_view kCatchAll = "其他";

template <std::size_t Size> bool containsAny(std::string_view text, const std::array<std::string_view, Size>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool isPlaceholder(const std::string& text)
{
    const std::string bare = trimmed(text);
    const bool digits = !bare.empty() && bare.find_first_not_of("0123456789") == std::string::npos;
    return digits || std::find(kPlaceholders.begin(), kPlaceholders.end(), bare) != kPlaceholders.end();
}

class SourceCheck
{
public:
    SourceCheck(const OneThing& thing, Notes& notes) : m_thing(thing), m_notes(notes) {}

    void run()
    {
        limits();
        matterNames();
        materialNames();
        necessity();
        placeholders();
        catchAlls();
    }

private:
    /// Defect 1: no single date can be promised; both clocks are tracked.
    void limits()
    {
        for (std::size_t index = 0; index < m_thing.matters.size(); ++index) {
            const Matter& matter = m_thing.matters[index];
            if (m_thing.promisedDays == 0 || matter.promisedDays <= m_thing.promisedDays)
                continue;
            m_notes.warn("limit_contradiction", pointerTo("/matters", index) + "/promisedDays",
                         "the whole is promised in " + std::to_string(m_thing.promisedDays) + " working days, but \"" +
                             matter.name.zh + "\" alone takes " + std::to_string(matter.promisedDays),
                         "have the publisher agree on one limit; until then both clocks are tracked and told");
        }
    }

    /// Defect 2.
    void matterNames()
    {
        std::map<std::string, std::string> seen;
        for (std::size_t index = 0; index < m_thing.matters.size(); ++index) {
            const Matter& matter = m_thing.matters[index];
            const auto [first, isNew] = seen.emplace(matter.name.zh, matter.id.text());
            if (!isNew)
                m_notes.warn("same_name", pointerTo("/matters", index) + "/name",
                             "\"" + matter.name.zh + "\" is also the name of \"" + first->second + "\"",
                             "add to the name what tells the two apart");
        }
    }

    /// Defect 6: one paper of two persons, and nothing says whose it is.
    void materialNames()
    {
        std::map<std::string, std::vector<const Material*>> seen;
        for (std::size_t index = 0; index < m_thing.materials.size(); ++index) {
            const Material& material = m_thing.materials[index];
            std::vector<const Material*>& others = seen[material.name.zh];
            const bool unclear = std::any_of(others.begin(), others.end(), [&](const Material* other) {
                return other->roles.empty() || material.roles.empty() || sharesRole(*other, material);
            });
            if (unclear)
                m_notes.warn("material_without_role", pointerTo("/materials", index) + "/roles",
                             "\"" + material.name.zh + "\" stands more than once and nothing says whose each is",
                             "give each the role of the person it belongs to, or list it once");
            others.push_back(&material);
        }
    }

    static bool sharesRole(const Material& one, const Material& other)
    {
        return std::find_first_of(one.roles.begin(), one.roles.end(), other.roles.begin(), other.roles.end()) !=
               one.roles.end();
    }

    /// Defects 3 and 4.
    void necessity()
    {
        for (std::size_t index = 0; index < m_thing.materials.size(); ++index) {
            const Material& material = m_thing.materials[index];
            const bool always = material.necessity == domain::Necessity::Required && material.when.isNull();
            if (!always || material.notAsked != domain::NotAsked::No)
                continue;
            const std::string place = pointerTo("/materials", index) + "/necessity";
            if (containsAny(material.note.zh, kNotNeeded) || guideSaysNotNeeded(material.name.zh))
                m_notes.warn("required_but_not_needed", place,
                             "\"" + material.name.zh +
                                 "\" is required, but its note or the guide says it is not needed",
                             "make it conditional with \"when\", name the way of not asking, or remove it");
            else if (containsAny(material.note.zh, kOnlyWhen))
                m_notes.warn("required_but_conditional", place,
                             "\"" + material.name.zh + "\" is required of all, but its note limits it to some cases",
                             "make it conditional and put the case into \"when\"");
        }
    }

    /// A paragraph of the guide (mostly a frequent question) that names the material and says it is not needed.
    bool guideSaysNotNeeded(const std::string& name) const
    {
        return std::any_of(m_thing.guide.begin(), m_thing.guide.end(), [&](const auto& paragraph) {
            const std::string whole = paragraph.first + paragraph.second;
            return whole.find(name) != std::string::npos && containsAny(whole, kNotNeeded);
        });
    }

    /// Defect 5.
    void placeholder(const std::string& text, const std::string& place)
    {
        if (!text.empty() && isPlaceholder(text))
            m_notes.warn("placeholder", place, "\"" + text + "\" stands for a text that was never written",
                         "write the text, or leave the member out");
    }

    void placeholders()
    {
        placeholder(m_thing.name.zh, "/name/zh");
        placeholder(m_thing.region, "/region");
        for (std::size_t index = 0; index < m_thing.conditions.size(); ++index)
            placeholder(m_thing.conditions[index], pointerTo("/conditions", index));
        for (std::size_t index = 0; index < m_thing.guide.size(); ++index)
            placeholder(m_thing.guide[index].second, pointerTo("/guide", index) + "/text");
        for (std::size_t index = 0; index < m_thing.matters.size(); ++index) {
            const std::string place = pointerTo("/matters", index);
            placeholder(m_thing.matters[index].name.zh, place + "/name/zh");
            placeholder(m_thing.matters[index].basis, place + "/basis");
            placeholder(m_thing.matters[index].result.zh, place + "/result/zh");
        }
        for (std::size_t index = 0; index < m_thing.materials.size(); ++index) {
            const std::string place = pointerTo("/materials", index);
            placeholder(m_thing.materials[index].name.zh, place + "/name/zh");
            placeholder(m_thing.materials[index].note.zh, place + "/note/zh");
            placeholder(m_thing.materials[index].basis, place + "/basis");
        }
        for (std::size_t index = 0; index < m_thing.rules.size(); ++index)
            placeholder(m_thing.rules[index].basis, pointerTo("/rules", index) + "/basis");
    }

    void catchAll(const std::string& text, const std::string& place)
    {
        if (text.find(kCatchAll) != std::string::npos)
            m_notes.warn("catch_all", place, "\"" + text + "\" leaves open what is asked for",
                         "name each thing that is asked for (上海市优化营商环境条例 art. 24)");
    }

    void catchAlls()
    {
        for (std::size_t index = 0; index < m_thing.conditions.size(); ++index)
            catchAll(m_thing.conditions[index], pointerTo("/conditions", index));
        for (std::size_t index = 0; index < m_thing.materials.size(); ++index)
            catchAll(m_thing.materials[index].name.zh, pointerTo("/materials", index) + "/name/zh");
    }

    const OneThing& m_thing;
    Notes& m_notes;
};

} // namespace

void checkSource(const OneThing& thing, Notes& notes)
{
    SourceCheck(thing, notes).run();
}

} // namespace yc::catalogue
