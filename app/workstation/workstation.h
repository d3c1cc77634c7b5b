#pragma once

#include "base/executor.h"
#include "base/files.h"
#include "base/random.h"
#include "central/central_impl.h"
#include "domain/work_calendar.h"
#include "ports/key_store.h"
#include "store/work_store.h"
#include "workstation/synced_desk.h"

#include <memory>
#include <string>

namespace yc::app
{

struct WorkstationOptions {
    std::string data;      ///< folder of the local store
    std::string resources; ///< "" = beside the program
    central::Endpoints endpoints;
    bool demo = false;
};

/// The concrete parts of a workstation, joined, below the screen. Made and destroyed on the GUI thread; the parts run
/// on their own workers.
class Workstation
{
public:
    static Result<std::unique_ptr<Workstation>> open(const WorkstationOptions& options);
    ~Workstation();

    ports::Desk& desk() { return m_synced->desk(); }
    Executor& deskWorker() { return m_deskWorker; }
    /// Begin to look after the lanes.
    void start() { m_synced->start(); }

private:
    Workstation();
    Result<void> loadResources(const WorkstationOptions& options);
    Result<void> openStore(const WorkstationOptions& options);
    Threads threads();
    Result<void> join(const WorkstationOptions& options);

    PosixFiles m_files;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<ports::KeyStore> m_keyStore;
    catalogue::Catalogue m_catalogue;
    domain::WorkCalendar m_calendar;
    documents::Wording m_wording;
    std::shared_ptr<const search::Pinyin> m_pinyin;
    std::unique_ptr<store::WorkStore> m_store;
    std::unique_ptr<central::CentralImpl> m_background; ///< the sync's
    std::unique_ptr<central::CentralImpl> m_direct;     ///< for calls a person waits for
    Worker m_deskWorker;
    Worker m_calculator;
    Worker m_queueLane;
    Worker m_casesLane;
    Worker m_statisticsLane;
    Worker m_bellWorker;
    Worker m_directWorker;
    Worker m_firstUpload;
    Worker m_secondUpload;
    std::unique_ptr<SyncedDesk> m_synced;
};

} // namespace yc::app
