#include "faults/sim/window_machine.h"

#include <cstdio>

namespace yc::sim
{
namespace
{

using namespace std::chrono_literals;

constexpr const char* kFolder = "desk";

std::string twoDigits(int number)
{
    char digits[12];
    std::snprintf(digits, sizeof digits, "%02d", number);
    return digits;
}

enum Place { Worker = 1, Network, Queue, Cases, Statistics, Bell, FirstUpload, SecondUpload, Background };

} // namespace

WindowMachine::WindowMachine(const Hall& hall, int index, std::uint64_t seed)
    : clock(hall.schedule, hall.start), m_hall(hall), m_index(index), m_random(seed),
      m_worker(hall.schedule, index, Worker), m_network(hall.schedule, index, Network),
      m_queue(hall.schedule, index, Queue), m_cases(hall.schedule, index, Cases),
      m_statistics(hall.schedule, index, Statistics), m_bellThread(hall.schedule, index, Bell),
      m_firstUpload(hall.schedule, index, FirstUpload), m_secondUpload(hall.schedule, index, SecondUpload), m_background(hall.schedule, index, Background),
      m_bell(hall.schedule, m_bellThread), m_settings{.algorithm = index % 2 == 0 ? security::Algorithm::Aes256Gcm
                                                                                  : security::Algorithm::Sm4CtrHmacSm3,
                                                      .cost = security::kTrivialCost,
                                                      .reserve = 1U << 12}
{
    m_keyring.away = hall.schedule.oneIn(2);
}

WindowMachine::~WindowMachine()
{
    for (SimExecutor* thread : threads())
        thread->close();
    m_synced.reset();
}

std::string WindowMachine::windowId() const
{
    return twoDigits(m_index + 1);
}

void WindowMachine::violated(const std::string& rule, const std::string& what) const
{
    m_hall.violations.push_back({rule, "window " + windowId() + ": " + what});
}

void WindowMachine::start()
{
    auto opened = store::openWorkStore(kFolder, disk, clock, m_random, &m_keyring, m_settings);
    if (!opened) {
        if (disk.off()) { // it ends again before it has begun
            m_ending = true;
            return takeAway();
        }
        return violated("I1", "the store does not open: " + opened.problem().code + " " + opened.problem().detail);
    }
    m_store = std::move(*opened);
    said.clients.insert(m_store->client().text());
    for (SimExecutor* thread : threads())
        thread->open();
    central::Endpoints endpoints;
    endpoints.hub = Net::urlOf(m_index);
    m_central.emplace(endpoints, m_store->client(), clock, m_random);
    m_synced.emplace(app::SyncedDeskParts{.store = *m_store,
                                          .keys = m_store->keys(),
                                          .synced = *m_central,
                                          .direct = *m_central,
                                          .threads = {.desk = m_worker,
                                                      .background = m_background,
                                                      .direct = m_network,
                                                      .queue = m_queue,
                                                      .cases = m_cases,
                                                      .statistics = m_statistics,
                                                      .bell = m_bell,
                                                      .uploads = {&m_firstUpload, &m_secondUpload}},
                                          .clock = clock,
                                          .random = m_random,
                                          .catalogue = m_hall.ground->catalogue,
                                          .calendar = m_hall.ground->calendar,
                                          .wording = m_hall.wording,
                                          .pinyin = m_hall.pinyin,
                                          .numbers = m_hall.numbers});
    m_hall.net.setRunning(m_index, true);
    m_ending = false;
    ++m_life;
    m_synced->start();
    m_begun();
}

std::vector<SimExecutor*> WindowMachine::threads()
{
    return {&m_worker,     &m_network,     &m_queue,        &m_cases,     &m_statistics,
            &m_bellThread, &m_firstUpload, &m_secondUpload, &m_background};
}

bool WindowMachine::busy()
{
    for (const SimExecutor* thread : threads()) {
        if (thread->busy())
            return true;
    }
    return false;
}

void WindowMachine::end()
{
    if (!m_synced || m_ending)
        return;
    m_hall.schedule.note("end");
    m_ending = true;
    m_hall.net.setRunning(m_index, false);
    m_bell.close();
    for (SimExecutor* thread : threads())
        thread->close();
    look();
}

void WindowMachine::kill(fakes::Damage damage)
{
    if (!m_synced || m_ending)
        return;
    disk.losePower(damage, m_hall.schedule.draw());
    end();
}

void WindowMachine::look()
{
    if (disk.off() && m_synced && !m_ending)
        return end();
    if (m_ending && !busy())
        takeAway();
}

void WindowMachine::takeAway()
{
    m_synced.reset();
    m_central.reset();
    m_store.reset();
    if (disk.off())
        disk.start();
    if (m_stays)
        return;
    m_ending = false;
    m_hall.schedule.after(m_hall.schedule.between(1s, 30s), [this] { start(); });
}

} // namespace yc::sim
