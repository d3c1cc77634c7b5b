#pragma once

#include "base/files.h"
#include "base/random.h"
#include "hub/parts.h"
#include "store/sqlite_hub_storage.h"

#include <memory>
#include <string>

namespace yc::app
{

struct HouseOptions {
    std::string data;      ///< folder of hub.db and hub.key
    std::string hall;
    std::string resources; ///< "" = beside the program
    std::string catalogue; ///< "" = that of the resources
    std::string secret;    ///< opens hub.key
    bool demo = false;
};

/// The concrete parts of a hub, joined. Shared by the server and by the administrator's tool.
class HubHouse
{
public:
    static Result<std::unique_ptr<HubHouse>> open(const HouseOptions& options);

    const hub::Parts& parts() const { return *m_parts; }
    ports::HubStorage& storage() { return *m_storage; }

private:
    HubHouse() = default;
    Result<void> loadResources(const HouseOptions& options);
    Result<void> openStorage(const HouseOptions& options);

    PosixFiles m_files;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<store::SqliteHubStorage> m_storage;
    std::unique_ptr<security::Sealer> m_sealer;
    catalogue::Catalogue m_catalogue;
    std::map<std::string, std::string> m_catalogueFiles;
    domain::WorkCalendar m_calendar;
    hub::Pages m_pages;
    hub::People m_people;
    std::string m_openApi;
    std::unique_ptr<hub::Parts> m_parts;
};

/// The folder of the shipped resources beside this program (installed or in a build); "" when there is none.
std::string shippedResources();
/// The secret of the hub's key: the first line of that file, else the environment variable YICHUANG_HUB_SECRET.
Result<std::string> hubSecret(const std::string& file);
/// The demo's own secret: kept beside the data folder, readable by the owner alone, made when there is none.
Result<std::string> demoSecret(const std::string& data);

} // namespace yc::app
