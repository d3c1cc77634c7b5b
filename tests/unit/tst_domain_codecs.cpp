#include "base/text.h"
#include "domain/commands.h"
#include "domain/operation.h"
#include "domain/ticket_codec.h"
#include "domain/work_item.h"
#include "domain_samples.h"

#include <QTest>

using namespace yc;
using namespace yc::domain;

namespace
{

/// Through JSON text and back, as store and wire do it.
Value throughText(const Value& value)
{
    return parseJson(toJson(value)).value();
}

template <class T> bool comesBack(const char* what, T (*make)(), Result<T> (*from)(const Value&))
{
    return rc::check(what, [make, from] {
        const T sample = make();
        Value form = throughText(toValue(sample));
        form.set("memberOfTomorrow", Array{1, "unknown"});
        const Result<T> back = from(form);
        RC_ASSERT(back.ok());
        RC_ASSERT(*back == sample);
    });
}

/// Commands have no equality: their forms are compared.
template <class T> bool formComesBack(const T& sample, Result<T> (*from)(const Value&))
{
    const Value form = throughText(toValue(sample));
    const Result<T> back = from(form);
    return back.ok() && toValue(*back) == form;
}

/// Take each compulsory member away in turn, then put a value of a wrong kind there.
template <class T>
QString firstNotRefused(const Value& form, Result<T> (*from)(const Value&), const std::string& formName,
                        const std::vector<std::string>& members)
{
    for (const std::string& member : members) {
        for (const Value& wrong : {Value(), Value(Object{})}) {
            Value broken = form;
            broken.set(member, wrong);
            const Result<T> back = from(broken);
            const bool named = !back.ok() && back.problem().fault == Fault::Invalid &&
                               startsWith(back.problem().code, formName + "." + member);
            const bool inside = !back.ok() && wrong.isObject(); // a part may name its own member
            if (!named && !inside)
                return QString::fromStdString(member);
        }
    }
    return {};
}

template <auto kLast, class From> bool wordsComeBack(From from)
{
    using Enum = decltype(kLast);
    for (int i = 0; i <= static_cast<int>(kLast); ++i) {
        if (from(name(static_cast<Enum>(i))) != static_cast<Enum>(i))
            return false;
    }
    return !from("no such word") && !from("");
}

CaseRecord smallCase()
{
    CaseRecord record;
    record.id = CaseId("c1");
    record.oneThing = OneThingId("newborn");
    record.catalogueVersion = "2026.1";
    record.hall = HallId("h1");
    record.openedAt = fromMicros(1);
    return record;
}

Ticket smallTicket()
{
    Ticket ticket;
    ticket.id = TicketId("t1");
    ticket.number = "A001";
    ticket.service = ServiceId("newborn");
    return ticket;
}

Operation smallOperation()
{
    Operation operation;
    operation.id = OperationId("o1");
    operation.client = ClientId("ws1");
    operation.sequence = 1;
    operation.kind = StepTicket::kKind;
    return operation;
}

} // namespace

class TestDomainCodecs : public QObject
{
    Q_OBJECT

private slots:
    void everyValueComesBackAndUnknownMembersAreIgnored();
    void whoCameWithoutATicketHasNoNumberYet();
    void everyCommandComesBack();
    void everyWordComesBackAndUnknownOnesAreRefused();
    void missingMembersAreRefusedByName();
    void missingMembersOfCommandsAreRefusedByName();
    void anUnknownWordIsRefusedWithItsMember();
    void aFaultInsideAListIsFound();
    void impossibleNumbersAreRefused();
    void timesAreMicrosecondsAndDaysAreTexts();
    void whatIsNotAnObjectIsRefused();
};

void TestDomainCodecs::everyValueComesBackAndUnknownMembersAreIgnored()
{
    QVERIFY(comesBack("field", &samples::field, &fieldFromValue));
    QVERIFY(comesBack("material", &samples::material, &materialFromValue));
    QVERIFY(comesBack("item event", &samples::itemEvent, &itemEventFromValue));
    QVERIFY(comesBack("item", &samples::item, &itemFromValue));
    QVERIFY(comesBack("case", &samples::caseRecord, &caseFromValue));
    QVERIFY(comesBack("ticket", &samples::ticket, &ticketFromValue));
    QVERIFY(comesBack("operation", &samples::operation, &operationFromValue));
    QVERIFY(comesBack("verdict", &samples::verdict, &verdictFromValue));
    QVERIFY(comesBack("user", &samples::user, &userFromValue));
    QVERIFY(comesBack("window", &samples::window, &windowFromValue));
    QVERIFY(comesBack("service", &samples::service, &serviceFromValue));
}

void TestDomainCodecs::whoCameWithoutATicketHasNoNumberYet()
{
    Ticket walkIn = smallTicket();
    walkIn.number.clear();
    const Result<Ticket> back = ticketFromValue(toValue(walkIn));
    QVERIFY(back.ok());
    QCOMPARE(*back, walkIn);
}

void TestDomainCodecs::everyCommandComesBack()
{
    using namespace samples;
    QVERIFY(rc::check("commands", [] {
        const std::vector<ItemId> items{ItemId("i1"), id<ItemId>()};
        RC_ASSERT(formComesBack(SubmitCase{caseRecord()}, &submitCaseFrom));
        RC_ASSERT(formComesBack(HandOutResult{id<CaseId>(), items, text(), "self", moment()}, &handOutResultFrom));
        RC_ASSERT(formComesBack(HandInSupplement{id<CaseId>(), items, listOf(material), listOf(field), moment()},
                                &handInSupplementFrom));
        RC_ASSERT(formComesBack(CorrectCase{id<CaseId>(), {{field(), value()}, {field(), value()}}, maybeText(), moment()},
                                &correctCaseFrom));
        RC_ASSERT(formComesBack(SettleField{id<CaseId>(), field(), number(), moment()}, &settleFieldFrom));
        RC_ASSERT(formComesBack(WithdrawCase{id<CaseId>(), maybeText(), moment()}, &withdrawCaseFrom));
        RC_ASSERT(formComesBack(StepTicket{id<TicketId>(), oneOf<TicketStep::ForceEnd>(), number(),
                                           maybeId<ServiceId>(), maybeText(), moment()},
                                &stepTicketFrom));
        RC_ASSERT(formComesBack(AddTicket{ticket(), flag()}, &addTicketFrom));
        RC_ASSERT(formComesBack(SetWindowState{"paused", maybeText(), moment()}, &setWindowStateFrom));
        RC_ASSERT(formComesBack(AuditNote{"reveal", text(), moment()}, &auditNoteFrom));
    }));
}

void TestDomainCodecs::everyWordComesBackAndUnknownOnesAreRefused()
{
    QVERIFY(wordsComeBack<Source::Conflict>(&sourceFrom));
    QVERIFY(wordsComeBack<Trust::Low>(&trustFrom));
    QVERIFY(wordsComeBack<Necessity::Deferrable>(&necessityFrom));
    QVERIFY(wordsComeBack<NotAsked::PersonalSpace>(&notAskedFrom));
    QVERIFY(wordsComeBack<TakenAs::Promised>(&takenAsFrom));
    QVERIFY(wordsComeBack<ItemState::SupplementTimeout>(&itemStateFrom));
    QVERIFY(wordsComeBack<ItemEventKind::TimeOutSupplement>(&itemEventFrom));
    QVERIFY(wordsComeBack<CaseState::Withdrawn>(&caseStateFrom));
    QVERIFY(wordsComeBack<TicketState::Left>(&ticketStateFrom));
    QVERIFY(wordsComeBack<TicketStep::ForceEnd>(&ticketStepFrom));
    QVERIFY(wordsComeBack<PriorityClass::Returned>(&priorityFrom));
    QVERIFY(wordsComeBack<Role::Statistics>(&roleFrom));
    QVERIFY(wordsComeBack<VerdictCode::RetryLater>(&verdictFrom));
    QVERIFY(wordsComeBack<OperationState::NeedsPerson>(&operationStateFrom));
    QVERIFY(wordsComeBack<UserRole::Administrator>(&userRoleFrom));
    QCOMPARE(name(ItemState::AwaitingDelivery), std::string("awaiting_delivery"));
    QCOMPARE(name(WorkItemKind::LowRating), std::string_view("low_rating"));
}

void TestDomainCodecs::missingMembersAreRefusedByName()
{
    QCOMPARE(firstNotRefused(toValue(smallCase()), &caseFromValue, "case",
                             {"id", "oneThing", "catalogueVersion", "hall", "openedAt"}),
             QString());
    QCOMPARE(firstNotRefused(toValue(smallTicket()), &ticketFromValue, "ticket", {"id", "service", "state"}),
             QString());
    QCOMPARE(firstNotRefused(toValue(smallOperation()), &operationFromValue, "operation",
                             {"id", "client", "lane", "sequence", "kind", "at"}),
             QString());
    QCOMPARE(firstNotRefused(toValue(Verdict{}), &verdictFromValue, "verdict", {"code"}), QString());
    Field field;
    field.element = ElementId("a");
    QCOMPARE(firstNotRefused(toValue(field), &fieldFromValue, "field", {"element", "provenance"}), QString());
    TakenMaterial material;
    material.key = "M10/mother";
    QCOMPARE(firstNotRefused(toValue(material), &materialFromValue, "material", {"key", "as"}), QString());
    QCOMPARE(firstNotRefused(toValue(ItemEvent{}), &itemEventFromValue, "item_event", {"kind", "at"}), QString());
    const DepartmentItem item{.id = ItemId("i"),
                              .matter = MatterId("m"),
                              .matterName = {},
                              .department = DepartmentId("d"),
                              .departmentName = {},
                              .rules = {},
                              .after = {},
                              .events = {},
                              .departmentNumber = {},
                              .resultName = {},
                              .resultNumber = {}};
    QCOMPARE(firstNotRefused(toValue(item), &itemFromValue, "department_item", {"id", "matter", "department", "rules"}),
             QString());
}

void TestDomainCodecs::missingMembersOfCommandsAreRefusedByName()
{
    const std::vector<ItemId> items{ItemId("i1")};
    QCOMPARE(firstNotRefused(toValue(SubmitCase{smallCase()}), &submitCaseFrom, "case.submit", {"record"}), QString());
    QCOMPARE(firstNotRefused(toValue(HandOutResult{CaseId("c"), items, "张示例", "self", {}}), &handOutResultFrom,
                             "case.handout", {"caseId", "items", "receiver", "way", "at"}),
             QString());
    QCOMPARE(firstNotRefused(toValue(HandInSupplement{CaseId("c"), items, {}, {}, {}}), &handInSupplementFrom,
                             "case.supplement", {"caseId", "items", "at"}),
             QString());
    Field field;
    field.element = ElementId("a");
    QCOMPARE(firstNotRefused(toValue(CorrectCase{CaseId("c"), {{field, Value("x")}}, {}, {}}), &correctCaseFrom,
                             "case.correct", {"caseId", "changes", "at"}),
             QString());
    QCOMPARE(firstNotRefused(toValue(SettleField{CaseId("c"), field, 3, {}}), &settleFieldFrom, "case.settle",
                             {"caseId", "chosen", "seen", "at"}),
             QString());
    QCOMPARE(firstNotRefused(toValue(WithdrawCase{CaseId("c"), {}, {}}), &withdrawCaseFrom, "case.withdraw",
                             {"caseId", "at"}),
             QString());
    QCOMPARE(firstNotRefused(toValue(StepTicket{TicketId("t"), TicketStep::Start, 0, {}, {}, {}}), &stepTicketFrom,
                             "ticket.step", {"ticket", "step", "at"}),
             QString());
    QCOMPARE(firstNotRefused(toValue(AddTicket{smallTicket(), true}), &addTicketFrom, "ticket.add", {"ticket"}),
             QString());
    QCOMPARE(
        firstNotRefused(toValue(SetWindowState{"open", {}, {}}), &setWindowStateFrom, "window.state", {"state", "at"}),
        QString());
    QCOMPARE(
        firstNotRefused(toValue(AuditNote{"print", "c", {}}), &auditNoteFrom, "audit.note", {"action", "object", "at"}),
        QString());
}

void TestDomainCodecs::anUnknownWordIsRefusedWithItsMember()
{
    Value form = toValue(smallTicket());
    form.set("state", "teleported");
    QCOMPARE(ticketFromValue(form).problem().code, std::string("ticket.state"));
    form = toValue(smallTicket());
    form.set("priority", "royal");
    QCOMPARE(ticketFromValue(form).problem().code, std::string("ticket.priority"));
}

void TestDomainCodecs::aFaultInsideAListIsFound()
{
    Value form = toValue(smallTicket());
    form.set("periods", Array{Object{{"state", "waiting"}, {"from", 1}}, Object{{"state", "waiting"}}});
    QCOMPARE(ticketFromValue(form).problem().code, std::string("ticket.periods.from"));
    form = toValue(smallCase());
    form.set("fields", Array{Object{{"value", "x"}}});
    QCOMPARE(caseFromValue(form).problem().code, std::string("field.element"));
}

void TestDomainCodecs::impossibleNumbersAreRefused()
{
    Value form = toValue(smallOperation());
    form.set("sequence", 0);
    QCOMPARE(operationFromValue(form).problem().code, std::string("operation.sequence"));
    form = toValue(smallTicket());
    form.set("calls", std::int64_t{1} << 40);
    QCOMPARE(ticketFromValue(form).problem().code, std::string("ticket.calls"));
    TakenMaterial material;
    material.key = "M1";
    material.files = {{"00", "image/png", "a.png", kMaxAttachment + 1}};
    QCOMPARE(materialFromValue(toValue(material)).problem().code, std::string("material.files.size"));
}

void TestDomainCodecs::timesAreMicrosecondsAndDaysAreTexts()
{
    ItemEvent event;
    event.at = fromMicros(1'795'000'000'000'001);
    event.day = Day(std::chrono::year(2026) / 11 / 23);
    const Value form = toValue(event);
    QCOMPARE(form["at"], Value(std::int64_t{1'795'000'000'000'001}));
    QCOMPARE(form["day"], Value("2026-11-23"));
}

void TestDomainCodecs::whatIsNotAnObjectIsRefused()
{
    QCOMPARE(caseFromValue(Value("case")).problem().code, std::string("case"));
    QCOMPARE(ticketFromValue(Value(Array{})).problem().code, std::string("ticket"));
}

QTEST_APPLESS_MAIN(TestDomainCodecs)
#include "tst_domain_codecs.moc"
