#include "bench/drain_desk.h"

#include "bench/bench.h"
#include "catalogue/load.h"
#include "fakes/calendars.h"

#include <poll.h>

namespace yc::bench
{
namespace
{

constexpr std::uint64_t kLargestResource = 8U << 20;
constexpr int kSignInTries = 60;
constexpr int kBetweenTriesMillis = 1000;

Value resource(const Files& files, const std::string& path)
{
    return need(parseJson(textOf(need(files.read(std::string(YC_SOURCE_DIR "/resources/") + path, kLargestResource)))));
}

} // namespace

DrainHouse::DrainHouse()
    : catalogue(catalogue::load(files, YC_SOURCE_DIR "/resources/catalogue").catalogue),
      calendar(need(fakes::shippedCalendar(YC_SOURCE_DIR))),
      wording(need(documents::Wording::fromValue(resource(files, "documents/zh_CN.json")))),
      pinyin(need(search::Pinyin::fromValue(resource(files, "search/pinyin.json"))))
{
}

DrainDesk::DrainDesk(const DrainHouse& house, DrainPlace place, OfficeClock& clock)
    : m_place(std::move(place)), m_clock(clock), m_deskWorker("desk"), m_calculator("background"),
      m_queueLane("lane-queue"), m_casesLane("lane-cases"), m_statisticsLane("lane-stats"), m_bellWorker("bell"),
      m_directWorker("direct"), m_firstUpload("upload-1"), m_secondUpload("upload-2")
{
    open(house);
}

DrainDesk::~DrainDesk()
{
    for (central::CentralImpl* central : {m_background.get(), m_direct.get()})
        central->stop(); // a waiting request would hold its worker
    for (Worker* worker : {&m_bellWorker, &m_queueLane, &m_casesLane, &m_statisticsLane, &m_directWorker,
                           &m_firstUpload, &m_secondUpload, &m_calculator, &m_deskWorker})
        worker->stop();
}

void DrainDesk::open(const DrainHouse& house)
{
    need(m_files.makeFolder(m_place.folder));
    m_store = need(store::openWorkStore(m_place.folder, m_files, m_clock, m_random, nullptr,
                                        {security::Algorithm::Aes256Gcm, security::kTrivialCost}));
    central::Endpoints endpoints;
    endpoints.hub = m_place.hub;
    endpoints.bell = m_place.bell;
    const auto connect = [&] {
        return std::make_unique<central::CentralImpl>(endpoints, m_store->client(), m_clock, m_random);
    };
    m_background = connect();
    m_direct = connect();
    m_synced = std::make_unique<app::SyncedDesk>(
        app::SyncedDeskParts{.store = *m_store,
                             .keys = m_store->keys(),
                             .synced = *m_background,
                             .direct = *m_direct,
                             .threads = {.desk = m_deskWorker,
                                         .background = m_calculator,
                                         .direct = m_directWorker,
                                         .queue = m_queueLane,
                                         .cases = m_casesLane,
                                         .statistics = m_statisticsLane,
                                         .bell = m_bellWorker,
                                         .uploads = {&m_firstUpload, &m_secondUpload}},
                             .clock = m_clock,
                             .random = m_random,
                             .catalogue = house.catalogue,
                             .calendar = house.calendar,
                             .wording = house.wording,
                             .pinyin = house.pinyin,
                             .heard = m_place.heard});
}

/// Sixty at once on two cores may wait longer than a request does: a clerk tries again.
ports::SessionView DrainDesk::signIn()
{
    for (int tries = 1;; ++tries) {
        std::promise<Result<ports::SessionView>> promise;
        m_deskWorker.post([&] {
            desk().signIn({domain::UserId(kDrainClerk), kDrainSecret, domain::WindowId(m_place.window)},
                          [&](Result<ports::SessionView> session) { promise.set_value(std::move(session)); });
        });
        Result<ports::SessionView> session = promise.get_future().get();
        if (session || session.problem().fault != Fault::Offline || tries == kSignInTries)
            return need(std::move(session));
        ::poll(nullptr, 0, kBetweenTriesMillis);
    }
}

} // namespace yc::bench
