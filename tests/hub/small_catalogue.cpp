#include "hub/small_catalogue.h"

namespace yc::tests
{
namespace
{

catalogue::DataElement element(const char* id, const char* group, const char* label, const char* kind,
                               bool sensitive)
{
    catalogue::DataElement made;
    made.id = domain::ElementId(id);
    made.group = group;
    made.label.zh = label;
    made.kind = kind;
    made.sensitive = sensitive;
    return made;
}

catalogue::Matter matter(const char* id, const char* name, const char* department,
                         std::initializer_list<const char*> elements)
{
    catalogue::Matter made;
    made.id = domain::MatterId(id);
    made.name.zh = name;
    made.department = domain::DepartmentId(department);
    made.promisedDays = 5;
    for (const char* each : elements)
        made.elements.emplace_back(each);
    made.materials = {domain::MaterialId("M1")};
    return made;
}

} // namespace

catalogue::Catalogue smallCatalogue()
{
    catalogue::Catalogue all;
    all.version = "2026.10";
    all.departments = {{domain::DepartmentId("health"), {"卫生健康委员会", ""}, {"卫健", ""}},
                       {domain::DepartmentId("police"), {"公安局", ""}, {"公安", ""}}};
    catalogue::OneThing thing;
    thing.id = domain::OneThingId("newborn");
    thing.name.zh = "新生儿出生";
    thing.applicantRole = "mother";
    thing.roles = {{"mother", {"母亲", "mother"}}};
    thing.groups = {{"child", {"新生儿", "Child"}, "child"}, {"mother", {"母亲", "Mother"}, "mother"}};
    thing.elements = {element("child.name", "child", "姓名", "name", false),
                      element("mother.name", "mother", "姓名", "name", false),
                      element("mother.idNumber", "mother", "母亲证件号码", "id", true),
                      element("mother.marriageCertificate", "mother", "结婚证号", "text", false),
                      element("hukou.address", "", "户籍地址", "address", false)};
    thing.matters = {matter("certificate", "出生医学证明", "health", {"child.name", "mother.name"}),
                     matter("hukou", "出生登记", "police", {"child.name", "mother.idNumber", "hukou.address"}),
                     matter("enrolment", "参保登记", "health", {"child.name"}),
                     matter("marriage", "婚姻核验", "health", {"mother.marriageCertificate"})};
    thing.matters[0].result.zh = "出生医学证明";
    thing.matters[1].result.zh = "居民户口簿";
    thing.matters[1].after = {domain::MatterId("certificate")};
    thing.matters[2].after = {domain::MatterId("hukou")};
    thing.matters[2].instant = true;
    thing.matters[3].part = catalogue::MatterPart::Gate;
    catalogue::Material paper;
    paper.id = domain::MaterialId("M1");
    paper.name.zh = "居民身份证";
    paper.roles = {"mother"};
    thing.materials = {paper};
    all.oneThings = {thing};
    return all;
}

} // namespace yc::tests
