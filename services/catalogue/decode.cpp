#include "catalogue/decode.h"

namespace yc::catalogue
{
namespace
{

void decodeHead(Reader& file, OneThing& thing)
{
    thing.id = domain::OneThingId(file.text("id", kRequired));
    thing.code = file.text("code");
    thing.name = file.words("name", kRequired);
    thing.shortName = file.words("shortName");
    thing.region = file.text("region");
    thing.lead = domain::DepartmentId(file.text("lead", kRequired));
    thing.promisedDays = file.number("promisedDays");
    thing.forWhom = file.word("forWhom", {"person", "organization"});
    thing.applicantRole = file.text("applicantRole");
    thing.conditions = file.texts("conditions");
    thing.known = file.texts("known");
    thing.separate = file.object("separate");
    thing.origin = decodeOrigin(file);
    file.each("guide", [&](Reader& entry) {
        std::string heading = entry.text("heading", kRequired);
        thing.guide.emplace_back(std::move(heading), entry.text("text", kRequired));
    });
    file.eachNamed("roles", [&](const std::string& role, Reader& entry) { thing.roles[role] = entry.ownWords(); });
    file.each("groups", [&](Reader& entry) {
        std::string id = entry.text("id", kRequired);
        Text title = entry.words("title", kRequired);
        thing.groups.push_back({std::move(id), std::move(title), entry.text("role")});
    });
}

} // namespace

OneThing decodeThing(Reader& file)
{
    OneThing thing;
    decodeHead(file, thing);
    file.each("questions", [&](Reader& entry) { thing.questions.push_back(decodeQuestion(entry)); });
    file.each("elements", [&](Reader& entry) { thing.elements.push_back(decodeElement(entry)); });
    file.each("matters", [&](Reader& entry) { thing.matters.push_back(decodeMatter(entry)); });
    file.each("materials", [&](Reader& entry) { thing.materials.push_back(decodeMaterial(entry)); });
    file.each("rules", [&](Reader& entry) { thing.rules.push_back(decodeRule(entry)); });
    if (thing.shortName.zh.empty())
        thing.shortName = thing.name;
    return thing;
}

std::vector<Department> decodeDepartments(Reader& file)
{
    std::vector<Department> departments;
    file.each("departments", [&](Reader& entry) {
        Department department;
        department.id = domain::DepartmentId(entry.text("id", kRequired));
        department.name = entry.words("name", kRequired);
        department.shortName = entry.words("shortName");
        if (department.shortName.zh.empty())
            department.shortName = department.name;
        departments.push_back(std::move(department));
    });
    return departments;
}

} // namespace yc::catalogue
