#pragma once

#include "central/central_impl.h"
#include "fakes/local_hub.h"
#include "fakes/memory_key_store.h"
#include "faults/net/warp_crew.h"
#include "store/work_store.h"
#include "workstation/synced_desk.h"

#include <QTemporaryDir>

#include <chrono>
#include <future>
#include <memory>

namespace yc::faults
{

/// What the desk shows never changes, loaded once.
struct DeskGround {
    std::shared_ptr<const fakes::Ground> ground;
    documents::Wording wording;
    std::shared_ptr<const search::Pinyin> pinyin;

    static DeskGround load(const std::string& sources, std::shared_ptr<const fakes::Ground> ground);
};

/// A whole workstation below the screen as app/workstation joins it: real desk, store on files, sync and Poco, each
/// worker with a thread. Only its clock may jump, and its bounds of time are short.
class NetDesk
{
public:
    NetDesk(const DeskGround& ground, WarpClock& clock, const std::string& hub);
    ~NetDesk();

    /// On the desk worker, as every call of the desk.
    template <class Job> auto on(Job job) -> decltype(job(std::declval<ports::Desk&>()));
    /// A call that answers later; the answer, or Offline "test.no_answer".
    template <class T> Result<T> asks(std::function<void(ports::Desk&, ports::Reply<T>)> call);
    /// Until it holds (asked on the desk worker while nobody does anything), or so much time has gone.
    bool passes(std::chrono::seconds most, const std::function<bool(ports::Desk&)>& until);
    /// Nobody has anything to do now; false when that did not come.
    bool rest() { return m_crew.rest(kRealPatience); }

    store::WorkStore& store() { return *m_store; } ///< on the desk worker only
    std::string client() const { return m_client; }
    std::string folder() const { return m_folder.path().toStdString(); }

private:
    static constexpr std::chrono::seconds kRealPatience{20};

    QTemporaryDir m_folder;
    WarpClock& m_clock;
    PosixFiles m_files;
    SystemRandom m_random;
    fakes::MemoryKeyStore m_keyring;
    std::unique_ptr<store::WorkStore> m_store;
    std::string m_client;
    WarpCrew m_crew;
    Executor& m_worker;
    Executor& m_network;
    std::unique_ptr<central::CentralImpl> m_background;
    std::unique_ptr<central::CentralImpl> m_direct;
    std::unique_ptr<app::SyncedDesk> m_synced;
};

template <class Job> auto NetDesk::on(Job job) -> decltype(job(std::declval<ports::Desk&>()))
{
    using Answer = decltype(job(std::declval<ports::Desk&>()));
    auto task =
        std::make_shared<std::packaged_task<Answer()>>([this, job = std::move(job)] { return job(m_synced->desk()); });
    std::future<Answer> answer = task->get_future();
    m_worker.post([task] { (*task)(); });
    return answer.get();
}

template <class T> Result<T> NetDesk::asks(std::function<void(ports::Desk&, ports::Reply<T>)> call)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    std::future<Result<T>> answer = promise->get_future();
    m_worker.post([this, promise, call] {
        call(m_synced->desk(), [promise](Result<T> result) { promise->set_value(std::move(result)); });
    });
    if (answer.wait_for(kRealPatience) != std::future_status::ready)
        return fail(Fault::Offline, "test.no_answer");
    return answer.get();
}

} // namespace yc::faults
