#pragma once

#include "domain/case_record.h"
#include "fakes/locked_random.h"
#include "fakes/manual_clock.h"
#include "fakes/seeded_random.h"
#include "hub/hub.h"
#include "hub/request.h"
#include "store/sqlite_hub_storage.h"

#include <map>
#include <memory>
#include <string>

namespace yc::fakes
{

/// What hubs and desks read and never change: loaded once for many of them.
struct Ground {
    catalogue::Catalogue catalogue;
    std::map<std::string, std::string> catalogueFiles;
    domain::WorkCalendar calendar;
    hub::Pages pages;
    hub::People people;

    /// What the product ships; `sources` is the root of the sources.
    static std::shared_ptr<const Ground> shipped(const std::string& sources);
};

/// A hall's hub in this process: the real core over its own file, with the invented people. Two clerks (0107, 0108), a
/// supervisor, windows 07 and 08, one waiting line "A".
class LocalHub
{
public:
    LocalHub(ManualClock& clock, const std::string& sources, const std::string& folder);
    /// Over any files; a file that holds a hall already is taken as it is.
    LocalHub(const Clock& clock, std::shared_ptr<const Ground> ground, Files& files, const std::string& folder,
             std::uint64_t seed);

    /// The program ends, and begins again over what is on its disk.
    void close();
    Result<void> open();
    bool isOpen() const { return m_hub != nullptr; }
    hub::Hub& core() { return *m_hub; }

    static constexpr const char* kSecret = "demo-2026";
    static constexpr const char* kHall = "hall-1";

    bool away = false; ///< cannot be reached
    std::string awayCode = "net.refused"; ///< and how that shows
    Fault awayFault = Fault::Offline;

    /// One request as a client sends it; Offline while away, the hub's problem when it refuses.
    Result<Value> ask(const std::string& path, Value body, const std::string& token);
    /// The same before its body is read as anything.
    Result<std::string> text(const std::string& path, Value body, const std::string& token);
    /// Any request, answered as the core answers it; Offline while away.
    Result<hub::Response> respond(const std::string& method, const std::string& path, std::string body,
                                  const std::string& token,
                                  std::map<std::string, std::string, std::less<>> headers);
    /// A number is taken at the kiosk.
    domain::Ticket takeNumber(const std::string& applicant, const std::string& priority = "normal");
    /// A department acts on its item of a case.
    Result<void> happens(const domain::CaseId& id, const std::string& matter, const domain::ItemEvent& event);
    domain::CaseRecord caseOf(const domain::CaseId& id);
    void setOfflineShare(int tickets);
    domain::Ticket ticketOf(const domain::TicketId& id);
    const hub::Parts& parts() const { return *m_parts; }
    const catalogue::Catalogue& catalogue() const { return m_ground->catalogue; }
    const domain::WorkCalendar& calendar() const { return m_ground->calendar; }

private:
    void furnish();

    const Clock& m_clock;
    std::shared_ptr<const Ground> m_ground;
    PosixFiles m_ownFiles;
    Files& m_files;
    std::string m_folder;
    SeededRandom m_seeded;
    LockedRandom m_random{m_seeded}; ///< a server over this hub answers on many threads
    std::unique_ptr<store::SqliteHubStorage> m_storage;
    std::unique_ptr<security::Sealer> m_sealer;
    std::unique_ptr<hub::Parts> m_parts;
    std::unique_ptr<hub::Hub> m_hub;
    std::string m_kioskToken;
};

} // namespace yc::fakes
