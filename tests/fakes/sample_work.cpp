#include "fakes/sample_desk.h"

namespace yc::fakes
{

using namespace ports;
using namespace domain;

namespace
{

QuestionView question(const char* id, Words text, const char* group, const char* kind, Value answer,
                      std::vector<OptionView> options = {}, std::vector<Words> classes = {})
{
    QuestionView view;
    view.id = QuestionId(id);
    view.text = std::move(text);
    view.group = group;
    view.kind = kind;
    view.answer = std::move(answer);
    view.options = std::move(options);
    view.legalClasses = std::move(classes);
    return view;
}

MatterView matter(const char* id, Words name, Words department, int days, const char* part, Words result, int stage = 1)
{
    MatterView view;
    view.id = MatterId(id);
    view.name = std::move(name);
    view.department = std::move(department);
    view.promisedDays = days;
    view.part = part;
    view.result = std::move(result);
    view.stage = stage;
    return view;
}

MaterialView material(const char* key, Words name, Words whose, std::vector<std::string> departments, int merged,
                      NotAsked way, TakenAs as)
{
    MaterialView view;
    view.key = key;
    view.name = std::move(name);
    view.whose = std::move(whose);
    view.departments = std::move(departments);
    view.mergedFrom = merged;
    view.notAsked = way;
    view.taken.key = key;
    view.taken.as = as;
    view.taken.count = as == TakenAs::Paper ? 1 : 0;
    return view;
}

std::vector<MaterialView> materials()
{
    const Words motherOf{"母亲", "Mother"}, fatherOf{"父亲", "Father"}, childOf{"新生儿", "Child"};
    std::vector<MaterialView> list{
        material("M1/mother", {"居民身份证", "Identity card"}, motherOf, {"公安", "医保", "人社"}, 4, NotAsked::Licence,
                 TakenAs::Licence),
        material("M1/father", {"居民身份证", "Identity card"}, fatherOf, {"公安", "人社"}, 3, NotAsked::Licence,
                 TakenAs::Licence),
        material("M2/child", {"出生医学证明", "Birth certificate"}, childOf, {"卫健", "公安", "医保"}, 4,
                 NotAsked::Generated, TakenAs::Generated),
        material("M3/couple", {"结婚证", "Marriage certificate"}, motherOf, {"卫健", "公安"}, 2, NotAsked::Verified,
                 TakenAs::Verified),
        material("M4/mother", {"户口簿", "Household register"}, motherOf, {"公安"}, 2, NotAsked::No, TakenAs::File),
        material("M5/child", {"新生儿照片", "Photo of the child"}, childOf, {"人社"}, 1, NotAsked::No, TakenAs::File),
        material("M6/mother", {"预防接种登记表", "Vaccination form"}, motherOf, {"卫健"}, 2, NotAsked::Generated,
                 TakenAs::Generated),
        material("M7/mother", {"银行账户证明", "Bank account"}, motherOf, {"人社"}, 1, NotAsked::No, TakenAs::Nothing),
    };
    list[4].taken.files = {{"d1", "image/jpeg", "户口簿-1.jpg", 812000}, {"d2", "image/jpeg", "户口簿-2.jpg", 640000}};
    list[5].taken.files = {{"d3", "image/jpeg", "照片.jpg", 210000}};
    list[7].necessity = Necessity::Deferrable;
    list[7].note = {"可容缺，五个工作日内补", "May follow within five working days"};
    return list;
}

FindingView finding(const char* id, const char* severity, Words message, Words remedy, const char* element,
                    const char* materialKey = "")
{
    FindingView view;
    view.id = id;
    view.rule = id;
    view.version = "2026.10";
    view.severity = severity;
    view.message = std::move(message);
    view.remedy = std::move(remedy);
    view.basis = "示例审查要点";
    view.element = element;
    view.material = materialKey;
    return view;
}

} // namespace

void addSampleWork(CaseView& view)
{
    view.questions = {
        question("born_here", {"孩子在本市出生吗？", "Was the child born in this city?"}, "出生", "yesno", Value(true)),
        question("married", {"父母已登记结婚吗？", "Are the parents married?"}, "出生", "yesno", Value(true), {},
                 {{"婚内生育", "Born in wedlock"}}),
        question("register_with", {"户口落在谁那里？", "With whom is the child registered?"}, "落户", "one",
                 Value("mother"), {{"mother", {"随母", "Mother"}}, {"father", {"随父", "Father"}}},
                 {{"随母落户", "Registered with the mother"}}),
        question("needs", {"还要办哪些？", "What else is wanted?"}, "参保", "many",
                 Value(Array{Value("insurance"), Value("card")}),
                 {{"insurance", {"参加医保", "Health insurance"}},
                  {"card", {"办社会保障卡", "Social security card"}},
                  {"subsidy", {"领育儿补贴", "Child subsidy"}}}),
    };
    view.matters = {
        matter("m1", {"出生医学证明签发", "Birth certificate"}, {"卫健", "Health"}, 1, "fixed",
               {"出生医学证明", "Certificate"}),
        matter("m2", {"出生登记", "Birth registration"}, {"公安", "Police"}, 1, "fixed", {"户口簿", "Register"}, 2),
        matter("m3", {"城乡居民参保登记", "Health insurance"}, {"医保", "Insurance"}, 1, "optional", {}, 3),
        matter("m4", {"社会保障卡申领", "Social security card"}, {"人社", "Social affairs"}, 5, "optional",
               {"社会保障卡", "Card"}, 3),
    };
    view.materials = materials();
    view.findings = {
        finding("FORM-001", "block", {"户籍地址两处不一致", "Two addresses differ"},
                {"公安「18 号」，本次「81 号」", "No. 18 and no. 81"}, "mother.address"),
        finding("FORM-002", "warn", {"父亲手机未填", "The father's mobile is empty"},
                {"必填，接收取件短信", "Needed for the text"}, "father.phone"),
        finding("FORM-007", "warn", {"与户主关系是推定值", "The relation was inferred"},
                {"核对「外孙女」", "Verify it"}, "household.relation"),
        finding("MAT-032", "warn", {"户口簿第 2 页偏模糊", "Page 2 is blurred"}, {"重拍可避免退件", "Retake it"}, "",
                "M4/mother"),
        finding("INFO-004", "info", {"出生登记还剩 9 天", "9 days left to register"},
                {"须在出生后一个月内申报", "Within a month"}, ""),
    };
}

} // namespace yc::fakes
