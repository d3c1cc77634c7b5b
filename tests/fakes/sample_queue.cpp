#include "fakes/sample_desk.h"

namespace yc::fakes
{

using namespace ports;
using namespace domain;
using namespace std::chrono;

namespace
{

QueueRow ticket(const char* id, const char* number, const char* title, const char* applicant, seconds waited,
                const char* target, const char* reason = "wait")
{
    QueueRow row;
    row.id = id;
    row.number = number;
    row.title = title;
    row.applicant = applicant;
    row.since = sampleNow() - waited;
    row.reason = reason;
    row.reasonArgs = {std::to_string(duration_cast<minutes>(waited).count()), target};
    return row;
}

QueueRow work(WorkItemKind kind, const char* id, const char* title, const char* applicant, const char* reason,
              std::vector<std::string> args = {}, std::optional<Moment> due = {}, RowTone tone = RowTone::Plain)
{
    QueueRow row;
    row.kind = kind;
    row.id = id;
    row.title = title;
    row.applicant = applicant;
    row.reason = reason;
    row.reasonArgs = std::move(args);
    row.due = due;
    row.tone = tone;
    row.since = sampleNow() - minutes(95);
    return row;
}

Moment today(int hour, int minute)
{
    return startOf(dayOf(sampleNow())) + hours(hour) + minutes(minute);
}

std::vector<QueueRow> waiting()
{
    QueueRow serving = ticket("t-22", "A022", "新生儿出生一件事", "张*", seconds(220), "10", "serving");
    serving.ticketState = TicketState::Serving;
    serving.mine = true;
    serving.openCase = CaseId("case-1");
    QueueRow elderly = ticket("t-27", "A027", "社会保障卡补换", "赵*", seconds(186), "10", "wait_elderly");
    elderly.priority = PriorityClass::Elderly;
    QueueRow late = ticket("t-23", "A023", "居住证签注", "周*", seconds(560), "10");
    late.tone = RowTone::Warn;
    const Moment tomorrow = today(14, 5) + days(1);
    return {
        serving,
        elderly,
        work(WorkItemKind::SentBack, "c-31", "开办餐饮店一件事", "", "limit_today", {"17:00"}, today(17, 0),
             RowTone::Error),
        late,
        work(WorkItemKind::Appointment, "p-1", "退休一件事", "孙*", "booked_due", {"14:40"}, today(14, 40)),
        ticket("t-24", "A024", "企业信息变更一件事", "示例商贸", seconds(435), "15"),
        ticket("t-25", "A025", "城乡居民参保登记", "吴*", seconds(302), "10"),
        work(WorkItemKind::PreReview, "c-32", "灵活就业参保一件事", "", "limit_today", {"15:05"}, today(15, 5)),
        work(WorkItemKind::Supplement, "c-33", "残疾人服务一件事", "郑*", "limit_day", {"2026-11-27", "17:00"},
             today(17, 0) + days(4)),
        work(WorkItemKind::Result, "c-34", "身后一件事", "何*", "result", {"95"}),
        work(WorkItemKind::LowRating, "c-35", "育儿补贴申领", "冯*", "limit_tomorrow", {"14:05"}, tomorrow),
        work(WorkItemKind::Benefit, "c-36", "高龄津贴", "陈*", "benefit", {"95"}),
        work(WorkItemKind::Attention, "o-1838", "户籍地址变更", "", "attention", {"16"}, {}, RowTone::Error),
        ticket("t-28", "A028", "居住证签注", "刘*", seconds(95), "10"),
        ticket("t-29", "A029", "新生儿出生一件事", "蒋*", seconds(61), "10"),
        ticket("t-30", "A030", "社会保障卡补换", "沈*", seconds(40), "10"),
        ticket("t-31", "A032", "退休一件事", "韩*", seconds(25), "10"),
        ticket("t-32", "A033", "企业信息变更一件事", "示例贸易", seconds(12), "15"),
    };
}

std::vector<QueueRow> parked()
{
    std::vector<QueueRow> rows;
    for (const auto& [id, number, title, who, since] :
         {std::tuple{"t-31p", "A031", "企业信息变更一件事", "示例商贸", days(2)},
          std::tuple{"t-9", "A009", "退休一件事", "孙*", days(1)}}) {
        rows.push_back(ticket(id, number, title, who, since, "15", "on_hold"));
        rows.back().ticketState = TicketState::OnHold;
    }
    rows.push_back(work(WorkItemKind::Draft, "case-6", "居住证签注", "刘*", "draft", {"232"}));
    rows.back().since = today(10, 40);
    return rows;
}

std::vector<QueueRow> finished()
{
    std::vector<QueueRow> rows;
    for (int i = 0; i < 11; ++i) {
        QueueRow row = ticket("", "", "社会保障卡补换", "李*", minutes(20 * (i + 1)), "10", "ended");
        row.id = "d-" + std::to_string(i);
        row.number = "A0" + std::to_string(21 - i);
        row.ticketState = TicketState::Done;
        rows.push_back(row);
    }
    return rows;
}

} // namespace

Moment sampleNow()
{
    return startOf(sys_days{year{2026} / 11 / 23}) + hours(14) + minutes(32) + seconds(5);
}

QueueView sampleQueue()
{
    QueueView view;
    view.todo = waiting();
    view.parked = parked();
    view.done = finished();
    view.current = view.todo[0];
    view.nextUp = view.todo[1];
    view.windowState = "open";
    view.servedToday = int(view.done.size());
    view.meanServiceToday = seconds(552);
    return view;
}

QueueView emptyQueue()
{
    QueueView view = sampleQueue();
    view.todo.clear();
    view.current.reset();
    view.nextUp.reset();
    return view;
}

MachineView sampleMachine()
{
    MachineView machine;
    machine.hallName = "示例大厅";
    machine.windows = {{WindowId("07"), "综合受理", {ServiceId("family")}},
                       {WindowId("08"), "综合受理", {ServiceId("business")}}};
    machine.rememberedWindow = WindowId("07");
    machine.clerks = {{UserId("020317"), "王示范", sys_days{year{2026} / 11 / 28}}};
    machine.catalogueVersion = "2026.10";
    machine.keyringInUse = true;
    machine.demo = true;
    return machine;
}

SessionView sampleSession()
{
    SessionView session;
    session.user = {UserId("020317"), "王示范", UserRole::Supervisor, HallId("demo"), {}};
    session.window = WindowId("07");
    session.windowName = "综合受理";
    session.hallName = "示例大厅";
    session.offlineUntil = sys_days{year{2026} / 11 / 28};
    session.demo = true;
    return session;
}

} // namespace yc::fakes
