#pragma once

#include "ports/sync_control.h"
#include "sync/bell_ringer.h"
#include "sync/lane_worker.h"
#include "sync/upload_carrier.h"

#include <array>
#include <memory>
#include <vector>

namespace yc::sync
{

/// What the engine is built from. All of it outlives the executors' last job: stop the executors first.
struct Parts {
    ports::LocalStore& store;
    ports::Central& central;
    Executor& desk;       ///< the desk worker: store and listener are touched there only
    Executor& queue;      ///< the network worker of the queue lane
    Executor& cases;      ///< of the cases lane
    Executor& statistics; ///< of the statistics lane
    Executor& bell;       ///< held by a waiting request nearly always
    std::array<Executor*, ports::kParallelUploads> uploads; ///< one a transfer, so that none holds up a small operation
    const Clock& clock;
    Random& random;
    NumberPolicy numbers;
};

/// Carries everything kept here to the central systems and brings back what they know. One lane a role, each with a
/// worker of its own, so that one role down or slow never holds another. Any thread.
class SyncEngine final : public ports::SyncControl
{
public:
    /// `listener` is called on the desk worker with what changed: Queue, Case or Sync.
    SyncEngine(const Parts& parts, Listener listener);

    /// Say hello to everybody; a session does so too.
    void start();

    void added(domain::Role lane) override;
    void uploadsChanged() override;
    void retryNow() override;
    void session(const ports::Tokens& tokens, const domain::HallId& hall) override;
    std::vector<ports::RoleHealth> health() const override { return m_central.health(); }

private:
    ports::Central& m_central;
    std::vector<std::shared_ptr<LaneWorker>> m_lanes;
    void wakeUploads();

    std::shared_ptr<BellRinger> m_bell;
    Executor& m_desk;
    std::shared_ptr<UploadBoard> m_board; ///< on the desk worker only
    std::vector<std::shared_ptr<UploadCarrier>> m_carriers;
};

} // namespace yc::sync
