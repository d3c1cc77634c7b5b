#pragma once

#include "fakes/manual_clock.h"
#include "hub/admin.h"
#include "hub/client.h"
#include "hub/server.h"
#include "store/sqlite_hub_storage.h"

#include <QTemporaryDir>

#include <memory>
#include <string>

namespace yc::tests
{

inline constexpr const char* kSecret = "secret-of-a-test";
inline constexpr const char* kClerk = "020317";
inline constexpr const char* kOtherClerk = "020318";
inline constexpr const char* kSupervisor = "010006";
inline constexpr const char* kHealthReviewer = "310301";
inline constexpr const char* kPoliceReviewer = "310208";
inline constexpr const char* kNoMother = "310199199604089028"; ///< of nobody: the area code is not in use

/// A hall of four windows with its hub on free ports, over a real database in a folder of its own. The clock stands on
/// a Monday morning until a test moves it.
class TestHall
{
public:
    explicit TestHall(hub::ServerOptions options = {});
    ~TestHall();

    /// End the hub and begin it again over the same files.
    void restart();
    /// The program ends, that copy takes the place of its data, and it begins again.
    void restartFrom(const std::string& copy);
    Client client() const { return Client(server().port()); }
    /// A desk that has signed in.
    Client desk(const std::string& user = kClerk, const std::string& window = "07") const;
    /// A reviewer's browser that has signed in.
    Client reviewer(const std::string& user) const;

    hub::Server& server() const { return *m_server; }
    hub::Hub& hub() const { return *m_hub; }
    const hub::Parts& parts() const { return *m_parts; }
    ports::HubStorage& storage() const { return *m_storage; }
    std::string folder() const { return m_folder.path().toStdString(); }

    fakes::ManualClock clock{fakes::mondayMorning()};
    catalogue::Catalogue catalogue;

private:
    void open();
    void close();
    void furnish();

    hub::ServerOptions m_options;
    QTemporaryDir m_folder;
    PosixFiles m_files;
    SystemRandom m_random;
    std::map<std::string, std::string> m_catalogueFiles;
    domain::WorkCalendar m_calendar;
    hub::Pages m_pages;
    hub::People m_people;
    std::unique_ptr<security::Sealer> m_sealer;
    std::unique_ptr<store::SqliteHubStorage> m_storage;
    std::unique_ptr<hub::Parts> m_parts;
    std::unique_ptr<hub::Hub> m_hub;
    std::unique_ptr<hub::Server> m_server;
};

} // namespace yc::tests
