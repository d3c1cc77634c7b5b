#include "hub/review_slice.h"

#include "base/redact.h"
#include "base/text.h"
#include "hub/blobs.h"
#include "hub/cases.h"
#include "hub/review_words.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

using catalogue::DataElement;
using catalogue::OneThing;
using domain::CaseRecord;

constexpr std::size_t kShownEnd = 4;

std::string masked(const DataElement& element, const std::string& text)
{
    if (element.kind == "name")
        return maskName(text);
    if (element.kind == "id")
        return maskIdNumber(text);
    if (element.kind == "phone")
        return maskPhone(text);
    const std::u32string points = toCodePoints(text);
    if (points.size() <= kShownEnd)
        return std::string(points.size(), '*');
    return std::string(points.size() - kShownEnd, '*') +
           fromCodePoints(std::u32string_view(points).substr(points.size() - kShownEnd));
}

std::string shown(const DataElement& element, const Value& value)
{
    if (value.isBool())
        return value.toBool() ? "是" : "否";
    if (!value.isString())
        return value.isNull() ? std::string() : toJson(value);
    for (const auto& [stored, label] : element.options) {
        if (stored == value.toString())
            return label.zh;
    }
    return value.toString();
}

/// Two people have a name: then it says whose.
std::string labelOf(const OneThing& thing, const DataElement& element, bool isAmbiguous)
{
    const auto group = std::ranges::find(thing.groups, element.group, &catalogue::FormGroup::id);
    return isAmbiguous && group != thing.groups.end() ? group->title.zh + element.label.zh : element.label.zh;
}

Value fieldValues(const DataElement& element, const std::string& label, const domain::Field& field, bool reveal)
{
    return Object{{"label", label},
                  {"value", sliceValue(element, field.value, reveal)},
                  {"badge", sourceBadge(field.provenance.source)},
                  {"badgeClass", sourceClass(field.provenance.source)},
                  {"agency", field.provenance.agency},
                  {"note", field.reason}};
}

std::string materialTone(const domain::TakenMaterial& material)
{
    if (material.as == domain::TakenAs::Nothing)
        return "error";
    return material.as == domain::TakenAs::Promised ? "warn" : "ok";
}

std::string detailOf(const domain::TakenMaterial& material)
{
    std::vector<std::string> parts;
    if (material.count > 0)
        parts.push_back(std::to_string(material.count) + " 份");
    if (!material.files.empty())
        parts.push_back(std::to_string(material.files.size()) + " 个文件");
    if (material.originalSeen)
        parts.push_back("窗口核原件");
    if (material.promisedBy)
        parts.push_back("承诺 " + dayText(*material.promisedBy) + " 前补");
    return join(parts, "，");
}

/// A material that a matter needs, and how it was taken.
struct Needed {
    const catalogue::Material* material = nullptr;
    const domain::TakenMaterial* taken = nullptr;
};

std::vector<Needed> neededBy(const Parts& parts, const CaseRecord& record, const domain::MatterId& matterId)
{
    std::vector<Needed> all;
    const OneThing* thing = parts.catalogue.find(record.oneThing);
    const catalogue::Matter* matter = matterOf(parts, record, matterId);
    if (thing == nullptr || matter == nullptr)
        return all;
    for (const auto& [key, taken] : record.materials) {
        const domain::MaterialId id(key.substr(0, std::min(key.find('/'), key.size())));
        const auto material = std::ranges::find(thing->materials, id, &catalogue::Material::id);
        if (material != thing->materials.end() && std::ranges::find(matter->materials, id) != matter->materials.end())
            all.push_back({&*material, &taken});
    }
    return all;
}

Array fileValues(Transaction& tx, const Parts& parts, const domain::TakenMaterial& taken, const std::string& url)
{
    std::set<std::string> digests;
    for (const domain::Attachment& file : taken.files)
        digests.insert(file.digest);
    const std::set<std::string> missing = stillOnTheirWay(tx, parts, digests);
    Array rows;
    for (const domain::Attachment& file : taken.files)
        rows.push_back(Object{{"fileName", file.name.empty() ? std::string("附件") : file.name},
                              {"onItsWay", missing.contains(file.digest)},
                              {"fileUrl", url + "/files/" + file.digest}});
    return rows;
}

} // namespace

std::string sliceValue(const DataElement& element, const Value& value, bool reveal)
{
    const std::string text = shown(element, value);
    return element.sensitive && !reveal ? masked(element, text) : text;
}

Array sliceFields(const Parts& parts, const CaseRecord& record, const domain::MatterId& matterId, bool reveal)
{
    Array rows;
    const OneThing* thing = parts.catalogue.find(record.oneThing);
    const catalogue::Matter* matter = matterOf(parts, record, matterId);
    if (thing == nullptr || matter == nullptr)
        return rows;
    std::vector<const DataElement*> needed;
    std::map<std::string, int> times;
    for (const DataElement& element : thing->elements) {
        const auto field = record.fields.find(element.id);
        if (std::ranges::find(matter->elements, element.id) == matter->elements.end() || field == record.fields.end() ||
            field->second.empty())
            continue;
        needed.push_back(&element);
        ++times[element.label.zh];
    }
    for (const DataElement* element : needed)
        rows.push_back(fieldValues(*element, labelOf(*thing, *element, times[element->label.zh] > 1),
                                   record.fields.at(element->id), reveal));
    return rows;
}

Array sliceMaterials(Transaction& tx, const Parts& parts, const CaseRecord& record, const domain::MatterId& matterId,
                     const std::string& url)
{
    Array rows;
    const OneThing* thing = parts.catalogue.find(record.oneThing);
    for (const Needed& needed : neededBy(parts, record, matterId)) {
        const std::string& key = needed.taken->key;
        const auto role = thing->roles.find(key.substr(std::min(key.find('/') + 1, key.size())));
        rows.push_back(Object{{"name", needed.material->name.zh},
                              {"role", role == thing->roles.end() ? std::string() : role->second.zh},
                              {"taken", takenWord(needed.taken->as)},
                              {"detail", detailOf(*needed.taken)},
                              {"files", fileValues(tx, parts, *needed.taken, url)},
                              {"tone", materialTone(*needed.taken)}});
    }
    return rows;
}

const domain::Attachment* sliceFile(const Parts& parts, const CaseRecord& record, const domain::MatterId& matterId,
                                    const std::string& digest)
{
    for (const Needed& needed : neededBy(parts, record, matterId)) {
        const auto file = std::ranges::find(needed.taken->files, digest, &domain::Attachment::digest);
        if (file != needed.taken->files.end())
            return &*file;
    }
    return nullptr;
}

} // namespace yc::hub
