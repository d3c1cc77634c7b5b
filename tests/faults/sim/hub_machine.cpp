#include "faults/sim/hub_machine.h"

#include "hub/feed.h"
#include "hub/refusal.h"
#include "hub/transaction.h"

namespace yc::sim
{
namespace
{

using namespace std::chrono_literals;

constexpr const char* kFolder = "hub";
constexpr const char* kFile = "hub/hub.db";
constexpr auto kTickEvery = 60s;

fakes::MemoryDisk& loaded(fakes::MemoryDisk& disk, const fakes::MemoryDisk::Image& image)
{
    disk.load(image);
    return disk;
}

} // namespace

HubMachine::HubMachine(Schedule& schedule, std::shared_ptr<const fakes::Ground> ground,
                       const fakes::MemoryDisk::Image& disk, Moment start, std::uint64_t seed)
    : m_schedule(schedule), m_clock(schedule, start),
      m_local(m_clock, std::move(ground), loaded(m_disk, disk), kFolder, seed)
{
    tickSoon();
}

void HubMachine::tickSoon()
{
    m_schedule.after(kTickEvery, [this] {
        if (isUp()) {
            (void)m_local.core().tick(); // a refusal is the next tick's work
            lookAtPower();
            ring();
        }
        tickSoon();
    });
}

std::optional<hub::Response> HubMachine::answer(const hub::Request& request)
{
    hub::Response response = m_local.core().answer(request);
    if (!m_disk.off())
        return response;
    lookAtPower();
    return std::nullopt;
}

Result<void> HubMachine::act(const std::function<void(const hub::Parts&)>& work)
{
    if (!isUp())
        return fail(Fault::Offline, "net.refused");
    try {
        work(m_local.parts());
    } catch (const hub::Refusal& refusal) {
        lookAtPower();
        return refusal.problem;
    }
    lookAtPower();
    ring();
    return {};
}

void HubMachine::lookAtPower()
{
    if (m_disk.off() && isUp())
        goDown();
}

void HubMachine::kill(fakes::Damage damage)
{
    if (!isUp())
        return;
    m_disk.losePower(damage, m_schedule.draw());
    goDown();
}

void HubMachine::goDown()
{
    m_local.close();
    m_schedule.note("hub down");
    m_schedule.after(m_schedule.between(500ms, 20s), [this] { startUp(); });
}

void HubMachine::startUp()
{
    if (isUp())
        return;
    m_disk.start();
    if (const Result<void> opened = m_local.open(); !opened) {
        if (m_disk.off()) // it ends again before it has begun
            return goDown();
        problems.push_back("hub.not_started " + opened.problem().code + " " + opened.problem().detail);
        m_local.close();
        return;
    }
    ++m_restarts;
    m_newest = -1;
    m_schedule.note("hub up");
    ring();
}

void HubMachine::backUp()
{
    const std::string path = std::string(kFolder) + "/backup-" + std::to_string(++m_backups);
    if (!isUp() || !m_local.parts().storage.backup(path))
        return lookAtPower();
    const Result<Bytes> copy = m_disk.read(path, ~0ULL);
    if (copy)
        m_backup = fakes::MemoryDisk::Image{{kFile, *copy}};
    (void)m_disk.remove(path);
    lookAtPower();
}

bool HubMachine::restore()
{
    if (!m_backup || !isUp())
        return false;
    m_local.close();
    m_disk.load(*m_backup);
    ++m_lives;
    m_schedule.note("hub restored");
    m_schedule.after(m_schedule.between(500ms, 20s), [this] { startUp(); });
    return true;
}

void HubMachine::calm()
{
    m_disk.loseAt(0, fakes::Damage::AllKept, 0);
    m_clock.setRight();
}

void HubMachine::ring()
{
    if (!isUp())
        return;
    std::int64_t newest = 0;
    try {
        newest = hub::reading(m_local.parts().storage,
                              [this](hub::Transaction& tx) { return hub::newestSequence(tx, m_local.parts().hall()); });
    } catch (const hub::Refusal&) {
        return lookAtPower();
    }
    if (newest == m_newest)
        return;
    m_newest = newest;
    m_rung();
}

} // namespace yc::sim
