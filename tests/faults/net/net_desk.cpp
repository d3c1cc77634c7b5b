#include "faults/net/net_desk.h"

#include "hub/refusal.h"
#include "unit/store_rig.h"

namespace yc::faults
{
namespace
{

using namespace std::chrono_literals;

constexpr std::uint64_t kLargestResource = 8U << 20;
constexpr sync::NumberPolicy kNumbers{.keep = 100, .lease = 150};
/// Bounds of the product are seconds; these let a hang end soon, and a busy machine still answer in time.
constexpr central::Timeouts kTimeouts{
    .connect = 1000ms, .send = 1000ms, .receive = 400ms, .whole = 900ms, .slowLine = 300ms};
constexpr auto kStep = 5s;

Value resource(const std::string& sources, const std::string& path)
{
    const PosixFiles disk;
    const Files& files = disk;
    return parseJson(textOf(files.read(sources + "/resources/" + path, kLargestResource).value())).value();
}

} // namespace

DeskGround DeskGround::load(const std::string& sources, std::shared_ptr<const fakes::Ground> ground)
{
    return {std::move(ground), documents::Wording::fromValue(resource(sources, "documents/zh_CN.json")).value(),
            search::Pinyin::fromValue(resource(sources, "search/pinyin.json")).value()};
}

NetDesk::NetDesk(const DeskGround& ground, WarpClock& clock, const std::string& hub)
    : m_folder(testing::folderTemplate()), m_clock(clock),
      m_store(hub::take(store::openWorkStore(folder(), m_files, clock, m_random, &m_keyring,
                                             {security::Algorithm::Aes256Gcm, security::kTrivialCost}))),
      m_client(m_store->client().text()), m_crew(clock), m_worker(m_crew.hire("desk")), m_network(m_crew.hire("direct"))
{
    central::Endpoints endpoints;
    endpoints.hub = hub;
    endpoints.timeouts = kTimeouts;
    m_background = std::make_unique<central::CentralImpl>(endpoints, m_store->client(), clock, m_random);
    m_direct = std::make_unique<central::CentralImpl>(endpoints, m_store->client(), clock, m_random);
    m_synced = std::make_unique<app::SyncedDesk>(
        app::SyncedDeskParts{.store = *m_store,
                             .keys = m_store->keys(),
                             .synced = *m_background,
                             .direct = *m_direct,
                             .threads = {.desk = m_worker,
                                         .background = m_crew.hire("background"),
                                         .direct = m_network,
                                         .queue = m_crew.hire("lane-queue"),
                                         .cases = m_crew.hire("lane-cases"),
                                         .statistics = m_crew.hire("lane-stats"),
                                         .bell = m_crew.hire("bell", false),
                                         .uploads = {&m_crew.hire("upload-1"), &m_crew.hire("upload-2")}},
                             .clock = clock,
                             .random = m_random,
                             .catalogue = ground.ground->catalogue,
                             .calendar = ground.ground->calendar,
                             .wording = ground.wording,
                             .pinyin = ground.pinyin,
                             .numbers = kNumbers});
    m_synced->start();
}

NetDesk::~NetDesk()
{
    m_background->stop();
    m_direct->stop();
    m_crew.stop();
}

bool NetDesk::passes(std::chrono::seconds most, const std::function<bool(ports::Desk&)>& until)
{
    SystemClock real;
    const Tick end = m_clock.tick() + most;
    const Tick realEnd = real.tick() + kRealPatience;
    while (real.tick() < realEnd && rest()) {
        if (on(until))
            return true;
        const Tick::duration left = end - m_clock.tick();
        if (left <= Tick::duration(0))
            return false;
        m_crew.pass(std::min<Tick::duration>(left, kStep));
    }
    return false;
}

} // namespace yc::faults
