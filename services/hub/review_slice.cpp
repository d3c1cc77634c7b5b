#include "hub/review_slice.h"

#include "base/redact.h"
#include "base/text.h"
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

Value fieldValues(const DataElement& element, const domain::Field& field, bool reveal)
{
    const std::string text = shown(element, field.value);
    const bool hide = element.sensitive && !reveal;
    return Object{{"label", element.label.zh},
                  {"value", hide ? masked(element, text) : text},
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

} // namespace

Array sliceFields(const Parts& parts, const CaseRecord& record, const domain::MatterId& matterId, bool reveal)
{
    Array rows;
    const OneThing* thing = parts.catalogue.find(record.oneThing);
    const catalogue::Matter* matter = matterOf(parts, record, matterId);
    if (thing == nullptr || matter == nullptr)
        return rows;
    for (const DataElement& element : thing->elements) {
        const bool needed = std::ranges::find(matter->elements, element.id) != matter->elements.end();
        const auto field = record.fields.find(element.id);
        if (needed && field != record.fields.end() && !field->second.empty())
            rows.push_back(fieldValues(element, field->second, reveal));
    }
    return rows;
}

Array sliceMaterials(const Parts& parts, const CaseRecord& record, const domain::MatterId& matterId)
{
    Array rows;
    const OneThing* thing = parts.catalogue.find(record.oneThing);
    const catalogue::Matter* matter = matterOf(parts, record, matterId);
    if (thing == nullptr || matter == nullptr)
        return rows;
    for (const auto& [key, taken] : record.materials) {
        const std::size_t slash = std::min(key.find('/'), key.size());
        const domain::MaterialId id(key.substr(0, slash));
        const auto material = std::ranges::find(thing->materials, id, &catalogue::Material::id);
        if (material == thing->materials.end() ||
            std::ranges::find(matter->materials, id) == matter->materials.end())
            continue;
        const auto role = thing->roles.find(key.substr(std::min(slash + 1, key.size())));
        rows.push_back(Object{{"name", material->name.zh},
                              {"role", role == thing->roles.end() ? std::string() : role->second.zh},
                              {"taken", takenWord(taken.as)},
                              {"detail", detailOf(taken)},
                              {"tone", materialTone(taken)}});
    }
    return rows;
}

} // namespace yc::hub
