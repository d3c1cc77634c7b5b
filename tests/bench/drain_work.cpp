#include "bench/drain_work.h"

#include "bench/bench.h"
#include "bench/scan.h"
#include "domain/commands.h"
#include "fakes/typed_case.h"

namespace yc::bench
{
namespace
{

constexpr int kDaysAway = 30;
constexpr int kMostOfWindow = 10000; ///< cases
constexpr const char* kMime = "image/jpeg";
constexpr const char* kScanName = "扫描件.jpg";

std::uint64_t scanNumber(int serial, int which)
{
    return static_cast<std::uint64_t>(serial) * kDrainScans + static_cast<std::uint64_t>(which);
}

domain::CaseId takeInAtDesk(ports::Desk& desk, int serial, std::size_t scanBytes, Day today)
{
    ports::CaseView view = need(desk.beginCase(domain::OneThingId("newborn"), {}));
    view = need(fakes::typeFields(desk, std::move(view), serial, today));
    const std::vector<ports::MaterialView> materials = view.materials;
    for (int which = 0; which < kDrainScans; ++which) {
        const std::string& key = materials[static_cast<std::size_t>(which) % materials.size()].key;
        view = need(desk.attachFile(view.record.id, key, scanOf(scanNumber(serial, which), scanBytes), kMime, kScanName));
    }
    view = need(fakes::settleRest(desk, std::move(view)));
    return need(desk.submit(view.record.id)).id;
}

void giveOwnScans(store::WorkStore& store, domain::CaseRecord& record, int serial, std::size_t scanBytes)
{
    int which = 0;
    for (auto& [key, material] : record.materials) {
        for (domain::Attachment& file : material.files)
            file = need(store.putFile(scanOf(scanNumber(serial, which++), scanBytes), kMime, kScanName));
    }
}

void keepLike(store::WorkStore& store, const domain::CaseRecord& model, int serial, std::size_t scanBytes, Moment now)
{
    SystemRandom random;
    domain::CaseRecord record = model;
    record.id = domain::CaseId(newUuid(random));
    record.receiptNumber = need(store.takeNumber());
    record.localOrder = 0;
    record.openedAt = record.receivedAt = now;
    for (domain::DepartmentItem& item : record.items)
        item.id = domain::ItemId(record.id.text() + "/" + item.matter.text());
    for (auto& [element, field] : record.fields) {
        if (element.text() == "mother.idNumber")
            field.value = fakes::madeIdNumber(serial, domain::Sex::Female);
    }
    giveOwnScans(store, record, serial, scanBytes);
    need(store.keep(promiseOf(record)));
}

} // namespace

ports::Promise promiseOf(const domain::CaseRecord& record)
{
    ports::Promise promise;
    promise.record = record;
    promise.operations.push_back({.lane = domain::Role::Cases,
                                  .kind = domain::SubmitCase::kKind,
                                  .entity = record.id.text(),
                                  .baseVersion = record.version,
                                  .dependsOn = {},
                                  .payload = domain::toValue(domain::SubmitCase{record})});
    promise.audit.push_back({record.clerk, "submit", record.id.text(), record.receiptNumber});
    promise.user = record.clerk;
    promise.window = record.window;
    promise.hall = record.hall;
    return promise;
}

void workThirtyDays(DrainDesk& desk, OfficeClock& clock, const DrainLoad& load)
{
    int serial = load.window * kMostOfWindow;
    domain::CaseRecord model;
    for (int day = 0; day < kDrainWorkDays; ++day) {
        clock.setDaysAgo(kDaysAway - day * kDaysAway / kDrainWorkDays);
        desk.signIn();
        for (int number = 0; number < load.casesADay; ++number, ++serial) {
            desk.at([&] {
                if (!model.id.empty() && !load.allAtDesk)
                    return keepLike(desk.store(), model, serial, load.scanBytes, clock.now());
                const domain::CaseId id = takeInAtDesk(desk.desk(), serial, load.scanBytes, dayOf(clock.now()));
                model = need(desk.store().findCase(id));
            });
        }
    }
    clock.setDaysAgo(0);
}

} // namespace yc::bench
