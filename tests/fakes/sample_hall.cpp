#include "fakes/sample_desk.h"

namespace yc::fakes
{

using namespace ports;
using namespace domain;
using namespace std::chrono;

namespace
{

OperationView operation(int sequence, minutes ago, const char* kind, const char* subject, OperationState state,
                        Role lane = Role::Cases)
{
    OperationView one;
    one.id = OperationId("o-" + std::to_string(sequence));
    one.lane = lane;
    one.sequence = sequence;
    one.at = sampleNow() - ago;
    one.kind = kind;
    one.subject = subject;
    one.state = state;
    return one;
}

Value figure(const char* id, int value, int target, const char* unit, const char* better, const char* tone)
{
    return Object{{"id", id}, {"value", value}, {"target", target}, {"unit", unit}, {"better", better}, {"tone", tone}};
}

Value seat(int number, const char* state, const char* clerk, const char* ticket, int minutesSince)
{
    const std::string id = (number < 10 ? "0" : "") + std::to_string(number);
    return Object{{"id", id},
                  {"name", "综合受理"},
                  {"state", state},
                  {"reason", std::string(state) == "paused" ? "lunch" : ""},
                  {"clerk", "0203" + id},
                  {"clerkName", clerk},
                  {"held", number % 3},
                  {"ticket", ticket},
                  {"number", ticket},
                  {"service", "family"},
                  {"ticketState", *ticket ? "serving" : ""},
                  {"since", toMicros(sampleNow() - minutes(minutesSince))},
                  {"reported", toMicros(sampleNow() - (number == 12 ? minutes(12) : minutes(1)))}};
}

/// From half past eight on.
Value halfHours(std::initializer_list<int> waitingAtEnd, Day day)
{
    Array rows;
    const Moment open = startOf(day) + minutes(510);
    int i = 0;
    for (const int waiting : waitingAtEnd) {
        rows.push_back(Object{{"from", toMicros(open + minutes(30 * i))},
                              {"arrived", waiting + 4},
                              {"called", waiting + 1},
                              {"served", 4 + waiting / 2},
                              {"waiting", waiting}});
        ++i;
    }
    return rows;
}

/// From the half hour under way on.
Value ahead(std::initializer_list<int> waiting, Moment now)
{
    Array rows;
    Moment from = startOf(dayOf(now));
    while (from + minutes(30) <= now)
        from += minutes(30);
    for (const int people : waiting) {
        rows.push_back(Object{{"from", toMicros(from)}, {"arrived", 3}, {"waiting", people}});
        from += minutes(30);
    }
    return rows;
}

Value line(const char* service, const char* title, int waiting, int median, int p90, int longest)
{
    return Object{{"service", service}, {"name", title},    {"target", 1200}, {"waiting", waiting}, {"count", 42},
                  {"mean", median},     {"median", median}, {"p90", p90},     {"longest", longest}, {"excluded", 1}};
}

Value limit(const char* number, const char* matter, const char* department, const char* due, int left)
{
    return Object{{"case", "case-1"}, {"item", number},           {"receiptNumber", number},
                  {"matter", matter}, {"department", department}, {"state", "accepted"},
                  {"due", due},       {"kind", "promise"},        {"left", left}};
}

Value person(const char* number, const char* service, const char* priority, int minutesWaited, int target)
{
    return Object{{"ticket", number},
                  {"number", number},
                  {"service", service},
                  {"priority", priority},
                  {"since", toMicros(sampleNow() - minutes(minutesWaited) - seconds(10))},
                  {"waited", 60 * minutesWaited + 10},
                  {"target", target}};
}

Value returned(const char* number, const char* matter, const char* department)
{
    return Object{{"case", number},
                  {"item", "item-1"},
                  {"receiptNumber", number},
                  {"matter", matter},
                  {"department", department},
                  {"notices", 1},
                  {"at", toMicros(sampleNow() - minutes(40))}};
}

Value unsent(const char* window, int pending, int needsPerson, int oldest, int told)
{
    return Object{{"client", std::string("c-") + window},
                  {"window", window},
                  {"pending", pending},
                  {"sent", 0},
                  {"needsPerson", needsPerson},
                  {"oldest", toMicros(sampleNow() - minutes(oldest))},
                  {"at", toMicros(sampleNow() - minutes(told))}};
}

Value alert(const char* kind, const char* tone, const char* window, const char* number, int ago, Array args)
{
    return Object{{"kind", kind},
                  {"tone", tone},
                  {"window", window},
                  {"ticket", number},
                  {"number", number},
                  {"args", std::move(args)},
                  {"since", toMicros(sampleNow() - minutes(ago))}};
}

} // namespace

SyncView sampleSync(bool online)
{
    SyncView view;
    view.online = online;
    view.numbersLeft = 412;
    view.numbersLastDays = 38;
    view.session = online ? HubSession::Online : HubSession::Offline;
    view.hubAhead = seconds(online ? 0 : 190);
    view.store.unlocked = true;
    view.lastSync = sampleNow() - (online ? minutes(1) : minutes(12));
    for (const Role role : {Role::Queue, Role::Cases, Role::Sharing, Role::Catalogue, Role::Policy, Role::Statistics}) {
        RoleView one;
        one.role = role;
        one.reachable = online || role == Role::Queue || role == Role::Catalogue;
        one.since = sampleNow() - minutes(12);
        one.nextTry = sampleNow() + seconds(25);
        one.lastGood = sampleNow() - (one.reachable ? seconds(4) : seconds(780));
        one.lastTry = sampleNow() - seconds(4);
        one.lastAsked = role == Role::Cases ? "/v1/push" : role == Role::Sharing ? "/v1/sharing/look-up" : "/v1/hello";
        one.lastCode = one.reachable ? "" : role == Role::Sharing ? "net.not_ours" : "net.timeout";
        view.roles.push_back(one);
    }
    if (online)
        return view;
    view.offlineSince = sampleNow() - minutes(12);
    view.pending = 6;
    view.needsPerson = 1;
    view.oldest = sampleNow() - minutes(16);
    view.operations = {
        operation(1846, minutes(1), "case.submit", "A021", OperationState::Pending),
        operation(1845, minutes(2), "case.handout", "A022", OperationState::Pending),
        operation(1844, minutes(4), "case.submit", "A020", OperationState::Pending),
        operation(1843, minutes(6), "case.supplement", "A019", OperationState::Pending),
        operation(1842, minutes(8), "ticket.step", "A019", OperationState::Pending, Role::Queue),
        operation(1841, minutes(11), "audit.note", "A017", OperationState::Pending, Role::Statistics),
        operation(1838, minutes(16), "case.correct", "A012", OperationState::NeedsPerson),
    };
    view.operations.back().reason = "operation.dependency";
    view.operations.back().brought = {
        {{"户籍地址", "Registered address"}, {"示例市样本区示范路 7 号", "示例市样本区示范路 7 号"}}};
    return view;
}

ConflictView sampleConflict(std::size_t fields)
{
    const auto side = [](const char* value, const char* shown, const char* by, const char* window, int before, bool here) {
        return ConflictSide{.value = value,
                            .shown = {shown, shown},
                            .by = UserId(by),
                            .window = WindowId(window),
                            .agency = {},
                            .at = sampleNow() - minutes(before),
                            .here = here};
    };
    ConflictView view;
    view.id = CaseId("c-0712");
    view.receiptNumber = "99010700000118";
    view.title = {"新生儿出生“一件事”", "Newborn, one thing"};
    view.at = sampleNow() - minutes(2);
    view.fields = {{.element = ElementId("mother.address"),
                    .label = {"户籍地址", "Registered address"},
                    .options = {},
                    .version = 4,
                    .centre = side("示例市样本区示范路 18 号 2 单元 301 室", "示例市样本区示范路 18 号 2 单元 301 室",
                                   "020317", "07", 5, true),
                    .brought = {side("示例市样本区示范路 81 号 2 单元 301 室", "示例市样本区示范路 81 号 2 单元 301 室",
                                     "020318", "08", 2, false)}},
                   {.element = ElementId("mother.phone"),
                    .label = {"手机", "Mobile phone"},
                    .options = {},
                    .version = 5,
                    .centre = side("13800001234", "138****1234", "020317", "07", 5, true),
                    .brought = {side("13800001299", "138****1299", "020318", "08", 2, false),
                                side("13900001234", "139****1234", "020320", "12", 1, false)}}};
    view.fields.resize(std::min(fields, view.fields.size()));
    return view;
}

Value sampleHall()
{
    return Object{
        {"protocol", 1},
        {"hall", "demo"},
        {"hallName", "示例大厅"},
        {"at", toMicros(sampleNow())},
        {"dayStart", toMicros(startOf(dayOf(sampleNow())))},
        {"newest", 4711},
        {"counts", Object{{"waiting", 18}, {"serving", 9}, {"served", 126}, {"left", 4}, {"called", 146}}},
        {"numbers", Array{figure("waiting", 18, 15, "people", "lower", "warn"),
                          figure("longest_wait", 1330, 1200, "seconds", "lower", "error"),
                          figure("mean_service", 580, 1200, "seconds", "lower", "ok"),
                          figure("called_in_time", 86, 95, "percent", "higher", "warn"),
                          figure("first_time", 91, 90, "percent", "higher", "ok")}},
        {"windows", Array{seat(1, "open", "李样板", "A021", 6), seat(2, "open", "周样例", "B016", 11),
                          seat(3, "paused", "吴样本", "", 18), seat(4, "open", "郑示范", "A019", 3),
                          seat(5, "open", "孙样例", "", 1), seat(6, "open", "钱示例", "A020", 8),
                          seat(7, "open", "王示范", "A022", 3), seat(8, "open", "何样板", "C014", 72),
                          seat(9, "open", "冯样本", "A015", 15), seat(10, "open", "陈示范", "C017", 2),
                          seat(11, "closed", "", "", 0), seat(12, "open", "褚样例", "A013", 12)}},
        {"halfHours", halfHours({4, 9, 13, 16, 19, 17, 12, 6, 5, 9, 14, 17, 18}, dayOf(sampleNow()))},
        {"lastWeek",
         halfHours({3, 8, 11, 14, 16, 15, 11, 7, 4, 7, 11, 14, 15, 14, 12, 9, 6}, dayOf(sampleNow()) - days(7))},
        {"forecast", ahead({17, 14, 10, 7}, sampleNow())},
        {"line", Array{person("B031", "business", "normal", 22, 1200), person("A027", "family", "elderly", 14, 600),
                       person("B033", "business", "normal", 9, 1200), person("C018", "social", "normal", 4, 900)}},
        {"today", Object{{"received", 112},
                         {"returned", 10},
                         {"openItems", 86},
                         {"overdue", 1},
                         {"dueToday", 2},
                         {"fields", 2380},
                         {"prefilled", 1761},
                         {"prefillTarget", 70},
                         {"calledLate", 20}}},
        {"returned", Array{returned("9901070000021655", "食品经营许可", "市场监管"),
                           returned("9901070000021649", "户口登记", "公安")}},
        {"waits",
         Array{line("business", "开办餐饮店", 6, 840, 1860, 1330), line("family", "新生儿出生", 7, 480, 1140, 640),
               line("change", "企业信息变更", 2, 540, 1020, 300), line("retire", "退休", 1, 420, 960, 120),
               line("social", "社会保障卡补换", 2, 360, 840, 250), line("residence", "居住证签注", 0, 300, 720, 0)}},
        {"limits", Array{limit("9901070000018207", "食品经营许可", "市场监管", "2026-11-20", -1),
                         limit("9901070000019114", "消防安全检查", "消防救援", "2026-11-23", 0),
                         limit("9901070000017960", "残疾人证办理", "残联", "2026-11-24", 1),
                         limit("9901070000018551", "社会保障卡申领", "人社", "2026-11-25", 2),
                         limit("9901070000018730", "退休待遇核定", "人社", "2026-11-27", 4)}},
        {"unsent", Array{unsent("12", 9, 0, 12, 12), unsent("03", 2, 0, 1, 0), unsent("07", 0, 1, 16, 0)}},
        {"alerts", Array{alert("long_wait", "error", "", "B031", 22, Array{"22", "20"}),
                         alert("forgotten_service", "warn", "08", "C014", 72, Array{"72"}),
                         alert("long_pause", "warn", "03", "", 18, Array{"18", "lunch"}),
                         alert("unsent", "warn", "12", "", 12, Array{"9"})}},
        {"definitions", Object{{"wait", "waiting_periods_until_last_call"}}},
    };
}

} // namespace yc::fakes
