#pragma once

#include "fakes/local_central.h"
#include "fakes/local_hub.h"
#include "fakes/manual_executor.h"
#include "store_rig.h"
#include "workstation/synced_desk.h"

#include <optional>

namespace yc::testing
{

/// The mother of the first invented family (resources/demo/people.json).
inline constexpr const char* kMother = "310199199604089028";
inline constexpr const char* kMotherName = "张示例";

/// What an asynchronous call of the desk answered; empty while it has not.
template <class T> class Answer
{
public:
    ports::Reply<T> reply()
    {
        return [kept = m_kept](Result<T> result) { kept->push_back(std::move(result)); };
    }
    bool once() const { return m_kept->size() == 1; }
    const Result<T>& operator*() const { return m_kept->back(); }

private:
    std::shared_ptr<std::vector<Result<T>>> m_kept = std::make_shared<std::vector<Result<T>>>();
};

/// A whole workstation below the screen: the real desk, store and sync over real files, beside a hub in this process.
/// Time, chance and every thread are the test's.
struct DeskRig {
    DeskRig();
    /// Another workstation of the same hall, with a disk and a clock of its own; `first` outlives it.
    DeskRig(DeskRig& first, std::uint64_t seed);
    /// The program ends and begins again; the disk stays.
    void restart();
    /// Everything that can happen without time passing.
    void settle();
    /// Time passes, timers look at it.
    void pass(std::chrono::milliseconds span);

    Result<ports::SessionView> signIn(const std::string& user = "0107", const std::string& secret = LocalHub::kSecret,
                                      const std::string& window = "07");
    Result<ports::QueueRow> call(const domain::TicketId& ticket = {});
    Result<void> step(const domain::TicketId& ticket, domain::TicketStep step);
    ports::QueueView queue() { return desk->queue().value(); }
    /// A newborn case begun by hand, nobody waiting.
    ports::CaseView begin(const std::string& thing = "newborn");
    Result<ports::CaseView> set(const domain::CaseId& id, const std::string& element, const Value& value,
                                const std::string& reason = {});
    Result<ports::CaseView> prefill(const domain::CaseId& id, const std::string& role,
                                    const std::string& consent = "screen");
    /// A case with everything that a submission needs: shared data, answers, materials.
    ports::CaseView complete();
    /// The same, taken in.
    ports::SubmitOutcome takeIn();

    using LocalHub = fakes::LocalHub;
    StoreRig disk;
    std::shared_ptr<LocalHub> hall;
    LocalHub& hub = *hall;
    documents::Wording wording;
    std::shared_ptr<const search::Pinyin> pinyin;
    fakes::ManualExecutor worker, background, network, lanes, bell, uploads;
    std::optional<fakes::LocalCentral> central;
    std::optional<app::SyncedDesk> synced;
    sync::SyncEngine* engine = nullptr; ///< its halves
    desk::DeskImpl* desk = nullptr;
    std::vector<ports::Topic> told;
};

/// The field of that element in a view; fails the test when the form has none.
const ports::FieldView& fieldOf(const ports::CaseView& view, const std::string& element);
/// How many of the fields shown have a value, in per cent.
int filledPercent(const ports::CaseView& view);

} // namespace yc::testing
