#include "sync/sync_engine.h"

#include "domain/mirror_sum.h"

namespace yc::sync
{

using domain::Role;

SyncEngine::SyncEngine(const Parts& parts, Listener listener)
    : m_central(parts.central), m_desk(parts.desk),
      m_board(std::make_shared<UploadBoard>(UploadBoard::Parts{parts.store, parts.clock, parts.random, listener}))
{
    for (std::size_t which = 0; which < parts.uploads.size(); ++which)
        m_carriers.push_back(std::make_shared<UploadCarrier>(UploadCarrier::Parts{
            m_board, parts.central.uploads(which), parts.desk, *parts.uploads.at(which), parts.clock}));

    const LaneParts shared{parts.store,  parts.central,       parts.desk,   parts.clock,
                           parts.random, std::move(listener), parts.numbers};
    const auto add = [&](const Duty& duty, Executor& network) {
        m_lanes.push_back(std::make_shared<LaneWorker>(shared, duty, network));
    };
    const Duty queue{.role = Role::Queue, .scopeKind = domain::kQueueScope, .topic = ports::Topic::Queue};
    const Duty cases{.role = Role::Cases,
                     .scopeKind = domain::kCasesScope,
                     .topic = ports::Topic::Case,
                     .leasesNumbers = true};
    const Duty statistics{.role = Role::Statistics, .scopeKind = {}, .topic = ports::Topic::Sync, .reportsUnsent = true};
    add(queue, parts.queue);
    add(cases, parts.cases);
    add(statistics, parts.statistics);
    // One hub sequence numbers the changes of every scope, so one bell rings for all lanes.
    const auto ring = [lanes = std::vector<std::weak_ptr<LaneWorker>>(m_lanes.begin(), m_lanes.end())] {
        for (const std::weak_ptr<LaneWorker>& lane : lanes) {
            if (const std::shared_ptr<LaneWorker> alive = lane.lock())
                alive->rang();
        }
    };
    m_bell = std::make_shared<BellRinger>(parts.central.lane(Role::Queue), parts.bell, parts.clock, parts.random, ring);
}

void SyncEngine::start()
{
    for (const std::shared_ptr<LaneWorker>& lane : m_lanes)
        lane->start();
    m_bell->start();
    wakeUploads();
}

void SyncEngine::added(Role role)
{
    for (const std::shared_ptr<LaneWorker>& lane : m_lanes) {
        if (lane->role() == role)
            lane->added();
    }
    if (role == Role::Cases)
        wakeUploads();
}

void SyncEngine::uploadsChanged()
{
    m_desk.post([board = m_board] { board->wake(); });
    wakeUploads();
}

void SyncEngine::wakeUploads()
{
    for (const std::shared_ptr<UploadCarrier>& carrier : m_carriers)
        carrier->wake();
}

void SyncEngine::retryNow()
{
    for (const std::shared_ptr<LaneWorker>& lane : m_lanes)
        lane->retryNow();
    m_bell->start();
    uploadsChanged();
}

void SyncEngine::session(const ports::Tokens& tokens, const domain::HallId& hall)
{
    m_central.setTokens(tokens);
    for (const std::shared_ptr<LaneWorker>& lane : m_lanes)
        lane->session(hall);
    m_bell->start();
    uploadsChanged();
}

} // namespace yc::sync
