#include "fakes/sample_desk.h"

#include <algorithm>

namespace yc::fakes
{

using namespace ports;
using namespace domain;

namespace
{

std::vector<QueueRow>::iterator byId(std::vector<QueueRow>& rows, const std::string& id)
{
    return std::ranges::find(rows, id, &QueueRow::id);
}

} // namespace

void SampleDesk::tell(Topic topic, const std::string& id)
{
    if (m_listener)
        m_listener(topic, id);
}

Result<void> SampleDesk::done(const std::string& method)
{
    asked.push_back(method);
    const auto refusal = refusals.find(method);
    if (refusal != refusals.end())
        return refusal->second;
    return {};
}

Result<MachineView> SampleDesk::machine()
{
    MachineView machine = sampleMachine();
    machine.sync = sampleSync(online);
    if (online)
        machine.sync.pending = 0;
    return machine;
}

void SampleDesk::signIn(const SignIn& request, Reply<SessionView> reply)
{
    const Result<void> allowed = done("signIn");
    if (!allowed)
        return reply(allowed.problem());
    if (request.secret != secret)
        return reply(fail(Fault::Denied, "signin.wrong"));
    SessionView shown = sampleSession();
    shown.offline = !online;
    shown.user.role = role;
    reply(shown);
}

void SampleDesk::unlock(const std::string& given, Reply<SessionView> reply)
{
    const Result<void> allowed = done("unlock");
    if (!allowed)
        return reply(allowed.problem());
    if (given != secret)
        return reply(fail(Fault::Denied, "secret.wrong"));
    reply(session);
}

Result<QueueView> SampleDesk::queue()
{
    return empty ? emptyQueue() : view;
}

void SampleDesk::call(const TicketId& ticket, Reply<QueueRow> reply)
{
    const Result<void> allowed = done("call");
    if (!allowed)
        return reply(allowed.problem());
    const std::string wanted = ticket.empty() && view.nextUp ? view.nextUp->id : ticket.text();
    const auto row = byId(view.todo, wanted);
    if (row == view.todo.end())
        return reply(fail(Fault::NotFound, "queue.nobody_waits"));
    row->ticketState = TicketState::Called;
    row->reason = "called";
    row->mine = true;
    view.current = *row;
    view.nextUp.reset();
    tell(Topic::Queue);
    reply(*view.current);
}

void SampleDesk::recall(Reply<QueueRow> reply)
{
    const Result<void> allowed = done("recall");
    if (!allowed)
        return reply(allowed.problem());
    if (!view.current)
        return reply(fail(Fault::NotFound, "queue.nobody_called"));
    reply(*view.current);
}

Result<void> SampleDesk::step(const Step& step)
{
    const Result<void> allowed = done("step." + name(step.step));
    if (!allowed)
        return allowed;
    const auto row = byId(view.todo, step.ticket.text());
    if (row == view.todo.end())
        return fail(Fault::NotFound, "ticket.unknown");
    if (step.step == TicketStep::Start) {
        row->ticketState = TicketState::Serving;
        row->reason = "serving";
        view.current = *row;
    } else {
        auto& list = step.step == TicketStep::Finish ? view.done : view.parked;
        list.insert(list.begin(), *row);
        view.todo.erase(row);
        view.current.reset();
    }
    tell(Topic::Queue);
    return {};
}

Result<QueueRow> SampleDesk::walkIn(const OneThingId& thing)
{
    const Result<void> allowed = done("walkIn");
    if (!allowed)
        return allowed.problem();
    QueueRow row;
    row.id = "walk-in";
    row.number = "Z001";
    row.title = thing.text();
    row.ticketState = TicketState::Serving;
    row.mine = true;
    view.current = row;
    return row;
}

Result<QueueRow> SampleDesk::nextMatter(const TicketId&, const OneThingId& thing)
{
    return walkIn(thing);
}

Result<QueueRow> SampleDesk::serveByNumber(const std::string& number)
{
    Result<QueueRow> row = walkIn(OneThingId("newborn"));
    if (row)
        row->number = number;
    return row;
}

Result<void> SampleDesk::setWindowState(const std::string& state, const std::string&)
{
    view.windowState = state;
    return done("setWindowState");
}

std::vector<Service> SampleDesk::services()
{
    return {{ServiceId("family"), "出生与家庭", "A", std::chrono::minutes(10), {OneThingId("newborn")}},
            {ServiceId("business"), "企业开办与变更", "B", std::chrono::minutes(15), {OneThingId("restaurant")}},
            {ServiceId("social"), "社保与就业", "C", std::chrono::minutes(10), {OneThingId("retirement")}}};
}

std::vector<OneThingView> SampleDesk::oneThings()
{
    return {{OneThingId("newborn"), {"新生儿出生一件事", "Birth of a child"}, "示例省示例市", 7, 4, 5},
            {OneThingId("restaurant"), {"开办餐饮店一件事", "Opening a restaurant"}, "示例省示例市", 6, 4, 10},
            {OneThingId("retirement"), {"退休一件事", "Retirement"}, "示例省示例市", 5, 3, 7},
            {OneThingId("disability"), {"残疾人服务一件事", "Services for the disabled"}, "示例省示例市", 5, 4, 12}};
}

Result<CaseView> SampleDesk::changedCase(const std::string& method)
{
    const Result<void> allowed = done(method);
    if (!allowed)
        return allowed.problem();
    openedCase.savedAt += std::chrono::seconds(1);
    return openedCase;
}

FieldView* SampleDesk::field(const ElementId& element)
{
    for (GroupView& group : openedCase.groups) {
        for (FieldView& field : group.fields) {
            if (field.field.element == element)
                return &field;
        }
    }
    return nullptr;
}

Result<CaseView> SampleDesk::beginCase(const OneThingId&, const TicketId&)
{
    return changedCase("beginCase");
}

Result<CaseView> SampleDesk::openCase(const CaseId&)
{
    return openedCase;
}

Result<CaseView> SampleDesk::answer(const CaseId&, const QuestionId& question, const Value& answer)
{
    for (QuestionView& one : openedCase.questions) {
        if (one.id == question)
            one.answer = answer;
    }
    return changedCase("answer");
}

Result<CaseView> SampleDesk::setField(const CaseId&, const ElementId& element, const Value& value,
                                      const std::string& why)
{
    if (FieldView* one = field(element)) {
        one->field = withTyped(one->field, value, why, {Source::Typed, "", sampleNow(), "", Trust::High});
        one->shown = value.toString();
        one->problem.clear();
    }
    return changedCase("setField");
}

Result<CaseView> SampleDesk::restoreField(const CaseId&, const Field& field_)
{
    if (FieldView* one = field(field_.element)) {
        one->field = field_;
        one->shown = field_.value.toString();
    }
    return changedCase("restoreField");
}

Result<CaseView> SampleDesk::chooseReading(const CaseId&, const ElementId& element, int reading,
                                           const std::string& why)
{
    if (FieldView* one = field(element)) {
        one->field = withChoice(one->field, std::size_t(reading), why);
        one->shown = one->field.value.toString();
    }
    return changedCase("chooseReading");
}

Result<CaseView> SampleDesk::confirmGroup(const CaseId&, const std::string& group)
{
    for (GroupView& one : openedCase.groups) {
        for (FieldView& each : one.fields)
            each.field.confirmed = each.field.confirmed || one.id == group;
    }
    return changedCase("confirmGroup");
}

void SampleDesk::prefill(const CaseId&, const std::string&, const std::string&, Reply<CaseView> reply)
{
    reply(changedCase("prefill"));
}

Result<CaseView> SampleDesk::readCard(const CaseId&, const std::string&, const Object&)
{
    return changedCase("readCard");
}

Result<CaseView> SampleDesk::takeMaterial(const CaseId&, const TakenMaterial& material)
{
    for (MaterialView& one : openedCase.materials) {
        if (one.key == material.key)
            one.taken = material;
    }
    return changedCase("takeMaterial");
}

Result<CaseView> SampleDesk::attachFile(const CaseId&, const std::string& key, const Bytes& bytes,
                                        const std::string& mime, const std::string& name)
{
    for (MaterialView& one : openedCase.materials) {
        if (one.key == key)
            one.taken.files.push_back({"sample", mime, name, std::int64_t(bytes.size())});
    }
    return changedCase("attachFile");
}

void SampleDesk::file(const std::string&, ports::Reply<Bytes> reply)
{
    reply(fail(Fault::NotFound, "file.missing"));
}

Result<void> SampleDesk::stopUpload(const std::string& digest)
{
    return done("stopUpload:" + digest);
}

Result<void> SampleDesk::resumeUpload(const std::string& digest)
{
    return done("resumeUpload:" + digest);
}

Result<CaseView> SampleDesk::decideFinding(const CaseId&, const std::string& finding, const std::string&)
{
    for (FindingView& one : openedCase.findings)
        one.overridden = one.overridden || one.id == finding;
    return changedCase("decideFinding");
}

Result<CaseView> SampleDesk::setConfirmed(const CaseId&, bool confirmed)
{
    openedCase.record.confirmedByCitizen = confirmed;
    return changedCase("setConfirmed");
}

Result<std::string> SampleDesk::reveal(const CaseId&, const ElementId& element)
{
    const FieldView* one = field(element);
    if (one == nullptr)
        return fail(Fault::NotFound, "case.no_field");
    asked.push_back("reveal");
    return one->field.value.toString();
}

Result<SubmitOutcome> SampleDesk::submit(const CaseId& id)
{
    const Result<void> allowed = done("submit");
    if (!allowed)
        return allowed.problem();
    return SubmitOutcome{id, "9901070000218464", sampleNow(), !online};
}

Result<CaseView> SampleDesk::handOut(const HandOut&)
{
    return changedCase("handOut");
}

Result<CaseView> SampleDesk::handInSupplement(const CaseId&)
{
    return changedCase("handInSupplement");
}

Result<CaseView> SampleDesk::correct(const CaseId&, const std::vector<Correction>& corrections, const std::string& why)
{
    corrected = corrections;
    reason = why;
    return changedCase("correct");
}

Result<CaseView> SampleDesk::settleField(const Decision& decision)
{
    Result<CaseView> answer = changedCase("settleField");
    if (!answer)
        return answer;
    decided.push_back(decision);
    for (ConflictView& conflict : conflicts)
        std::erase_if(conflict.fields, [&](const FieldConflict& field) { return field.element == decision.element; });
    std::erase_if(conflicts, [](const ConflictView& conflict) { return conflict.fields.empty(); });
    return answer;
}

Result<CaseView> SampleDesk::withdraw(const CaseId&, const std::string&)
{
    return changedCase("withdraw");
}

Result<PaperFile> SampleDesk::paper(const CaseId&, PaperKind kind)
{
    const Result<void> allowed = done("paper");
    if (!allowed)
        return allowed.problem();
    return PaperFile{kind, "voucher.pdf", {}, 1, 0};
}

std::vector<SearchHit> SampleDesk::search(const std::string& text, int limit)
{
    if (text.empty())
        return {};
    std::vector<SearchHit> hits{
        {"case", "case-1", "新生儿出生一件事", "张*·9901070000218464·办理中"},
        {"ticket", "t-27", "A027 社会保障卡补换", "赵*·等候"},
        {"onething", "newborn", "新生儿出生一件事", "7 项·4 个部门"},
    };
    hits.resize(std::min(hits.size(), std::size_t(std::max(limit, 0))));
    return hits;
}

Result<SyncView> SampleDesk::sync()
{
    SyncView sync = sampleSync(online);
    sync.uploads = uploads;
    sync.conflicts = conflicts;
    return sync;
}

Result<void> SampleDesk::settleAttention(const OperationId& id, const std::string& resolution)
{
    reason = id.text() + " " + resolution;
    return done("settleAttention");
}

void SampleDesk::hall(Reply<Value> reply)
{
    if (!online)
        return reply(fail(Fault::Offline, "net.unreachable"));
    reply(empty ? Value(Object{{"hallName", "示例大厅"}}) : sampleHall());
}

void SampleDesk::endForgotten(const TicketId&, const std::string& why, Reply<Value> reply)
{
    reason = why;
    if (const Result<void> allowed = done("endForgotten"); !allowed)
        return reply(allowed.problem());
    reply(sampleHall());
}

void SampleDesk::closeDay(const Value& chosen, Reply<Value> reply)
{
    decisions = chosen;
    if (const Result<void> allowed = done("closeDay"); !allowed)
        return reply(allowed.problem());
    reply(Value(Object{{"closed", Object{{"waiting", 18}, {"serving", 9}}}}));
}

} // namespace yc::fakes
