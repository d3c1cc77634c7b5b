#include "desk_rig.h"

#include <stdexcept>

namespace yc::testing
{
namespace
{

constexpr std::uint64_t kLargestResource = 8U << 20;
constexpr int kRounds = 60;

Value resource(const std::string& path)
{
    const std::string file = std::string(YC_SOURCE_DIR) + "/resources/" + path;
    return parseJson(textOf(PosixFiles().read(file, kLargestResource).value())).value();
}

} // namespace

DeskRig::DeskRig()
    : hall(std::make_shared<LocalHub>(disk.clock, YC_SOURCE_DIR, disk.path())),
      wording(documents::Wording::fromValue(resource("documents/zh_CN.json")).value()),
      pinyin(search::Pinyin::fromValue(resource("search/pinyin.json")).value())
{
    restart();
}

DeskRig::DeskRig(DeskRig& first, std::uint64_t seed) : hall(first.hall), wording(first.wording), pinyin(first.pinyin)
{
    disk.random = fakes::SeededRandom(seed);
    restart();
}

void DeskRig::restart()
{
    synced.reset();
    for (fakes::ManualExecutor* executor : {&worker, &background, &network, &lanes, &bell, &uploads})
        executor->dropAll();
    disk.store.reset();
    disk.store = std::move(store::openWorkStore(disk.path(), disk.realFiles, disk.clock, disk.random, &disk.keyring,
                                                disk.settings))
                     .value();
    central.emplace(hub, disk.clock, disk.store->client());
    synced.emplace(app::SyncedDeskParts{.store = *disk.store,
                                        .keys = disk.store->keys(),
                                        .synced = *central,
                                        .direct = *central,
                                        .threads = {.desk = worker,
                                                    .background = background,
                                                    .direct = network,
                                                    .queue = lanes,
                                                    .cases = lanes,
                                                    .statistics = lanes,
                                                    .bell = bell,
                                                    .uploads = {&uploads, &uploads}},
                                        .clock = disk.clock,
                                        .random = disk.random,
                                        .catalogue = hub.catalogue(),
                                        .calendar = hub.calendar(),
                                        .wording = wording,
                                        .pinyin = pinyin,
                                        .numbers = {.keep = 100, .lease = 150}});
    desk = &synced->desk();
    engine = &synced->engine();
    desk->setListener([this](ports::Topic topic, const std::string&) { told.push_back(topic); });
}

void DeskRig::settle()
{
    for (int round = 0; round < kRounds; ++round) {
        lanes.runReady();
        uploads.runReady();
        network.runReady();
        background.runReady();
        worker.runReady();
    }
}

void DeskRig::pass(std::chrono::milliseconds span)
{
    disk.clock.advance(span);
    lanes.runDelayed();
    uploads.runDelayed();
    worker.runDelayed();
    settle();
}

Result<ports::SessionView> DeskRig::signIn(const std::string& user, const std::string& secret,
                                           const std::string& window)
{
    Answer<ports::SessionView> answer;
    desk->signIn({domain::UserId(user), secret, domain::WindowId(window)}, answer.reply());
    settle();
    return answer.once() ? *answer : Result<ports::SessionView>(fail(Fault::Invalid, "test.not_once"));
}

Result<ports::QueueRow> DeskRig::call(const domain::TicketId& ticket)
{
    Answer<ports::QueueRow> answer;
    desk->call(ticket, answer.reply());
    settle();
    return answer.once() ? *answer : Result<ports::QueueRow>(fail(Fault::Invalid, "test.not_once"));
}

Result<void> DeskRig::step(const domain::TicketId& ticket, domain::TicketStep step)
{
    return desk->step({.ticket = ticket, .step = step, .service = {}, .reason = {}});
}

ports::CaseView DeskRig::begin(const std::string& thing)
{
    return desk->beginCase(domain::OneThingId(thing), {}).value();
}

Result<ports::CaseView> DeskRig::set(const domain::CaseId& id, const std::string& element, const Value& value,
                                     const std::string& reason)
{
    return desk->setField(id, domain::ElementId(element), value, reason);
}

Result<ports::CaseView> DeskRig::prefill(const domain::CaseId& id, const std::string& role, const std::string& consent)
{
    Answer<ports::CaseView> answer;
    desk->prefill(id, role, consent, answer.reply());
    settle();
    return answer.once() ? *answer : Result<ports::CaseView>(fail(Fault::Invalid, "test.not_once"));
}

ports::CaseView DeskRig::complete()
{
    const domain::CaseId id = begin().record.id;
    set(id, "mother.name", kMotherName).value();
    set(id, "mother.idNumber", kMother).value();
    ports::CaseView view = prefill(id, "mother").value();
    for (const ports::GroupView& group : std::vector(view.groups)) {
        for (const ports::FieldView& field : group.fields) {
            if (!field.field.empty() || !field.required)
                continue;
            const Value value = field.kind == "phone"    ? Value("13800001299")
                                : field.kind == "number" ? Value(std::int64_t{1})
                                : field.options.empty()  ? Value("示例")
                                                         : Value(field.options.front().value);
            view = set(id, field.field.element.text(), value).value();
        }
    }
    for (const ports::MaterialView& material : std::vector(view.materials)) {
        if (material.taken.settled())
            continue;
        domain::TakenMaterial paper = material.taken;
        paper.as = domain::TakenAs::Paper;
        view = desk->takeMaterial(id, paper).value();
    }
    for (const ports::FindingView& finding : std::vector(view.findings)) {
        if (finding.severity == "warn")
            view = desk->decideFinding(id, finding.id, "已核对").value();
    }
    return desk->setConfirmed(id, true).value();
}

ports::SubmitOutcome DeskRig::takeIn()
{
    return desk->submit(complete().record.id).value();
}

const ports::FieldView& fieldOf(const ports::CaseView& view, const std::string& element)
{
    for (const ports::GroupView& group : view.groups) {
        for (const ports::FieldView& field : group.fields) {
            if (field.field.element.text() == element)
                return field;
        }
    }
    throw std::runtime_error("the form has no " + element);
}

int filledPercent(const ports::CaseView& view)
{
    int all = 0;
    int filled = 0;
    for (const ports::GroupView& group : view.groups) {
        for (const ports::FieldView& field : group.fields) {
            ++all;
            filled += !field.field.empty();
        }
    }
    return all == 0 ? 0 : filled * 100 / all;
}

} // namespace yc::testing
