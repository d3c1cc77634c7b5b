#include "fakes/sample_desk.h"

namespace yc::fakes
{

using namespace ports;
using namespace domain;
using namespace std::chrono;

namespace
{

Moment at(int minutesAgo)
{
    return sampleNow() - minutes(minutesAgo);
}

FieldView field(const char* element, Words label, const char* kind, const char* value, Source source,
                const char* agency = "")
{
    FieldView view;
    view.field.element = ElementId(element);
    if (*value)
        view.field.value = value;
    view.field.provenance = {source, agency, at(3), "signed", source == Source::Inferred ? Trust::Low : Trust::High};
    view.label = std::move(label);
    view.kind = kind;
    view.shown = value;
    return view;
}

FieldView choice(const char* element, Words label, const char* value, Source source, std::vector<OptionView> options,
                 const char* agency = "")
{
    FieldView view = field(element, std::move(label), "choice", value, source, agency);
    view.options = std::move(options);
    for (const OptionView& option : view.options) {
        if (option.value == value)
            view.shown = option.label.zh;
    }
    return view;
}

FieldView masked(FieldView view, const char* shown)
{
    view.sensitive = true;
    view.shown = shown;
    return view;
}

FieldView disputedAddress()
{
    FieldView view =
        field("mother.address", {"户籍地址", "Registered address"}, "address", "示例区样本路 18 号", Source::Conflict);
    view.field.others = {{Value("示例区样本路 18 号"), {Source::Shared, "公安", at(3), "signed", Trust::High}},
                         {Value("示例区样本路 81 号"), {Source::Typed, "口述", at(2), "", Trust::Medium}}};
    view.departments = {"公安", "人社"};
    return view;
}

GroupView child()
{
    GroupView group{"child", {"新生儿", "The child"}, {"卫健", "公安", "医保", "人社"}, {}};
    group.fields = {
        field("child.name", {"姓名", "Name"}, "name", "陈样宝", Source::Typed),
        choice("child.sex", {"性别", "Sex"}, "f", Source::Licence, {{"f", {"女", "Female"}}, {"m", {"男", "Male"}}},
               "卫健"),
        field("child.born", {"出生时间", "Born"}, "datetime", "2026-11-02 09:16", Source::Licence, "卫健"),
        field("child.certificate", {"出生医学记录", "Birth record"}, "text", "99-2026-001846", Source::Licence, "卫健"),
        field("child.hospital", {"出生机构", "Hospital"}, "text", "示例区妇幼保健院", Source::Licence, "卫健"),
        choice("child.nation", {"民族", "Ethnicity"}, "han", Source::Typed,
               {{"han", {"汉族", "Han"}},
                {"zhuang", {"壮族", "Zhuang"}},
                {"hui", {"回族", "Hui"}},
                {"man", {"满族", "Manchu"}}}),
        field("child.order", {"孩次", "Which child"}, "text", "第 1 孩", Source::Shared, "卫健"),
    };
    for (FieldView& one : group.fields)
        one.field.confirmed = true;
    return group;
}

GroupView mother()
{
    GroupView group{"mother", {"母亲", "The mother"}, {}, {}};
    group.fields = {
        field("mother.name", {"姓名", "Name"}, "name", "张示例", Source::Card),
        masked(field("mother.id", {"证件号码", "ID number"}, "id", "310000199603071234", Source::Card),
               "310***********1234"),
        field("mother.nation", {"民族", "Ethnicity"}, "text", "汉族", Source::Card),
        masked(field("mother.phone", {"手机", "Mobile"}, "phone", "13800001234", Source::Earlier), "138****1234"),
        disputedAddress(),
    };
    return group;
}

GroupView father()
{
    GroupView group{"father", {"父亲", "The father"}, {}, {}};
    group.fields = {
        field("father.name", {"姓名", "Name"}, "name", "陈样例", Source::Shared, "公安"),
        masked(field("father.id", {"证件号码", "ID number"}, "id", "310000199405095678", Source::Shared, "公安"),
               "310***********5678"),
        field("father.nation", {"民族", "Ethnicity"}, "text", "汉族", Source::Shared, "公安"),
        field("father.phone", {"手机", "Mobile"}, "phone", "", Source::None),
        field("marriage.number", {"结婚证字号", "Marriage certificate"}, "text", "J999-2024-000846", Source::Shared,
              "民政"),
    };
    group.fields[3].hint = {"填写父亲手机号，用于接收取件短信",
                            "Enter the father's mobile number for the collection text"};
    group.fields[3].departments = {"公安", "人社"};
    return group;
}

GroupView household()
{
    GroupView group{"household", {"户口登记", "Household register"}, {"公安"}, {}};
    group.fields = {
        choice("household.with", {"落户方式", "Registered with"}, "mother", Source::Typed,
               {{"mother", {"随母", "Mother"}}, {"father", {"随父", "Father"}}}),
        field("household.head", {"户主姓名", "Head of household"}, "name", "张样本", Source::Shared, "公安"),
        field("household.relation", {"与户主关系", "Relation to the head"}, "text", "外孙女", Source::Inferred),
        field("household.station", {"落户派出所", "Police station"}, "text", "示例派出所", Source::Shared, "公安"),
    };
    group.fields[2].hint = {"由母亲与户主关系推定，请核对", "Inferred from the mother's relation; verify"};
    return group;
}

GroupView insurance()
{
    GroupView group{"insurance", {"参保与领取", "Insurance and collection"}, {"医保", "人社"}, {}};
    group.fields = {
        field("insurance.place", {"参保地", "Insured at"}, "text", "示例区", Source::Shared, "医保"),
        choice("card.bank", {"发卡银行", "Bank of the card"}, "b1", Source::Earlier,
               {{"b1", {"示例银行", "Sample Bank"}},
                {"b2", {"样本银行", "Specimen Bank"}},
                {"b3", {"演示银行", "Demo Bank"}}}),
        choice("delivery.way", {"领取方式", "Collected by"}, "post", Source::Typed,
               {{"post", {"邮寄", "Post"}}, {"self", {"自取", "In person"}}}),
    };
    return group;
}

std::vector<TimelineEntry> story()
{
    const UserId clerk("020317");
    return {{at(4), clerk, "case.begun", {}},
            {at(4), clerk, "case.card_read", {}},
            {at(3), clerk, "case.prefilled", {"11", "4"}},
            {at(1), clerk, "group.confirmed", {"child", "7"}}};
}

} // namespace

CaseView sampleCase()
{
    CaseView view;
    view.record.id = CaseId("case-1");
    view.record.oneThing = OneThingId("newborn");
    view.record.oneThingName = "新生儿出生一件事";
    view.record.catalogueVersion = "2026.10";
    view.record.ticket = TicketId("t-22");
    view.record.window = WindowId("07");
    view.record.clerk = UserId("020317");
    view.record.applicantElement = "mother";
    view.record.openedAt = sampleNow() - seconds(220);
    view.record.timeline = story();
    view.title = {"新生儿出生一件事", "Birth of a child"};
    view.region = {"示例省示例市", "Sample City, Sample Province"};
    view.origin = "示例目录";
    view.applicantName = "张*";
    view.applicantId = "310***********1234";
    view.ticketNumber = "A022";
    view.savedAt = sampleNow();
    view.groups = {child(), mother(), father(), household(), insurance()};
    for (const GroupView& group : view.groups) {
        for (const FieldView& one : group.fields)
            view.record.fields.emplace(one.field.element, one.field);
    }
    view.guide = {
        {"father.phone", "取件短信发到此号，可与母亲相同。没有手机的，填一位成年家人，并注明关系。用于公安、人社。"}};
    view.history = {
        {CaseId("case-9"), "9901070000120018", "居住证办理", sys_days{year{2025} / 6 / 18}, CaseState::Done}};
    view.promisedDays = 5;
    view.longestDays = 32;
    view.saved = {7, 61, 24, 19, 8, 5, 4, 1};
    addSampleWork(view);
    return view;
}

} // namespace yc::fakes
