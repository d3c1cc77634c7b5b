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
                  {"since", toMicros(sampleNow() - minutes(minutesSince))}};
}

Value halfHours()
{
    constexpr int kWaiting[] = {3, 8, 14, 19, 16, 11, 6, 4, 9, 15, 21, 18};
    Array rows;
    const Moment open = startOf(dayOf(sampleNow())) + hours(9);
    int i = 0;
    for (const int waiting : kWaiting) {
        rows.push_back(Object{{"from", toMicros(open + minutes(30 * i))},
                              {"arrived", waiting + 4},
                              {"called", waiting + 1},
                              {"served", waiting},
                              {"waiting", waiting}});
        ++i;
    }
    return rows;
}

Value line(const char* service, const char* title, int waiting, int median, int p90, int longest)
{
    return Object{{"service", service}, {"name", title},    {"target", 600}, {"waiting", waiting}, {"count", 42},
                  {"mean", median},     {"median", median}, {"p90", p90},    {"longest", longest}, {"excluded", 1}};
}

Value limit(const char* number, const char* matter, const char* department, const char* due, int left)
{
    return Object{{"case", "case-1"}, {"item", "item-1"},         {"receiptNumber", number},
                  {"matter", matter}, {"department", department}, {"state", "accepted"},
                  {"due", due},       {"kind", "promise"},        {"left", left}};
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
    view.lastSync = sampleNow() - (online ? minutes(1) : minutes(12));
    for (const Role role : {Role::Queue, Role::Cases, Role::Sharing, Role::Catalogue, Role::Policy, Role::Statistics}) {
        RoleView one;
        one.role = role;
        one.reachable = online || role == Role::Queue || role == Role::Catalogue;
        one.since = sampleNow() - minutes(12);
        one.nextTry = sampleNow() + seconds(25);
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
        operation(1838, minutes(16), "case.supplement", "A012", OperationState::NeedsPerson),
    };
    view.operations.back().reason = "field.conflict";
    view.operations.back().reasonArgs = {"户籍地址"};
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
        {"counts", Object{{"waiting", 18}, {"serving", 8}, {"served", 126}, {"left", 4}, {"called", 2}}},
        {"numbers", Array{figure("waiting", 18, 15, "people", "lower", "warn"),
                          figure("longest_wait", 1330, 1200, "seconds", "lower", "error"),
                          figure("mean_service", 580, 1200, "seconds", "lower", "ok"),
                          figure("called_in_time", 86, 95, "percent", "higher", "warn"),
                          figure("first_time", 91, 90, "percent", "higher", "ok")}},
        {"windows", Array{seat(1, "open", "李样板", "A019", 4), seat(2, "open", "周示例", "A018", 9),
                          seat(3, "paused", "吴样本", "", 18), seat(4, "open", "郑示范", "A020", 2),
                          seat(5, "open", "孙样例", "", 1), seat(6, "closed", "", "", 0),
                          seat(7, "open", "王示范", "A022", 3), seat(8, "open", "何样板", "A017", 22)}},
        {"halfHours", halfHours()},
        {"waits",
         Array{line("family", "出生与家庭", 7, 380, 720, 1330), line("business", "企业开办与变更", 6, 520, 900, 640),
               line("social", "社保与就业", 5, 260, 540, 480)}},
        {"limits", Array{limit("9901070000021701", "食品经营许可", "市场监管", "2026-11-23", 0),
                         limit("9901070000021688", "残疾人证办理", "残联", "2026-11-27", 4)}},
        {"unsent", Array{Object{{"client", "c-3"},
                                {"window", "03"},
                                {"pending", 3},
                                {"sent", 0},
                                {"needsPerson", 1},
                                {"oldest", toMicros(sampleNow() - minutes(18))},
                                {"at", toMicros(sampleNow())}}}},
        {"alerts", Array{alert("long_wait", "error", "", "A001", 2, Array{"22", "20"}),
                         alert("long_pause", "warn", "03", "", 3, Array{"18"})}},
        {"definitions", Object{{"wait", "waiting_periods_until_last_call"}}},
    };
}

} // namespace yc::fakes
