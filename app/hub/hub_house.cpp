#include "hub_house.h"

#include "base/text.h"
#include "catalogue/load.h"
#include "hub/hub_key.h"
#include "hub/schema.h"

#include <cstdlib>
#include <filesystem>

namespace yc::app
{
namespace
{

constexpr const char* kOpenApi = "/api/openapi.json";
constexpr const char* kSecretVariable = "YICHUANG_HUB_SECRET";
constexpr int kParents = 4; ///< from build/<preset>/bin up to the source folder

Result<std::string> textFile(const Files& files, const std::string& path)
{
    const Result<Bytes> bytes = files.read(path);
    if (!bytes)
        return fail(bytes.problem().fault, bytes.problem().code, path);
    return textOf(*bytes);
}

Result<Value> jsonFile(const Files& files, const std::string& path)
{
    const Result<std::string> text = textFile(files, path);
    if (!text)
        return text.problem();
    return parseJson(*text);
}

} // namespace

std::string shippedResources()
{
    std::error_code error;
    std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (int up = 0; up < kParents && !error; ++up, folder = folder.parent_path()) {
        for (const char* name : {"share/yichuang-hub", "resources"}) {
            const std::string candidate = (folder / name).string();
            if (std::filesystem::exists(candidate + kOpenApi, error))
                return candidate;
            error.clear();
        }
    }
    return {};
}

Result<std::string> hubSecret(const std::string& file)
{
    if (file.empty()) {
        const char* secret = std::getenv(kSecretVariable);
        return std::string(secret != nullptr ? secret : "");
    }
    const Result<std::string> text = textFile(PosixFiles(), file);
    if (!text)
        return text.problem();
    return trimmed(split(*text, '\n').front());
}

Result<std::string> demoSecret(const std::string& data)
{
    PosixFiles files;
    const std::string path = data + ".secret";
    if (files.exists(path))
        return hubSecret(path);
    SystemRandom random;
    const std::string secret = newToken(random);
    if (const Result<void> written = files.writeAtomically(path, bytesOf(secret)); !written)
        return written.problem();
    return secret;
}

Result<void> HubHouse::loadResources(const HouseOptions& options)
{
    const std::string resources = options.resources.empty() ? shippedResources() : options.resources;
    const std::string folder = options.catalogue.empty() ? resources + "/catalogue" : options.catalogue;
    catalogue::Loaded loaded = catalogue::load(m_files, folder);
    if (!loaded.usable())
        return fail(Fault::Invalid, "catalogue.unusable", folder);
    m_catalogue = std::move(loaded.catalogue);
    const Result<std::vector<std::string>> names = m_files.list(folder);
    if (!names)
        return names.problem();
    for (const std::string& name : *names) {
        if (!name.ends_with(".json"))
            continue;
        Result<std::string> text = textFile(m_files, folder + "/" + name);
        if (!text)
            return text.problem();
        m_catalogueFiles.emplace(name, std::move(*text));
    }
    const Result<Value> years = jsonFile(m_files, resources + "/calendars/cn.json");
    if (!years)
        return years.problem();
    Result<domain::WorkCalendar> calendar = domain::WorkCalendar::fromValue(*years);
    Result<hub::Pages> pages = hub::Pages::load(m_files, resources + "/hub");
    Result<std::string> openApi = textFile(m_files, resources + kOpenApi);
    if (!calendar || !pages || !openApi)
        return !calendar ? calendar.problem() : !pages ? pages.problem() : openApi.problem();
    m_calendar = std::move(*calendar);
    m_pages = std::move(*pages);
    m_openApi = std::move(*openApi);
    if (!options.demo)
        return {};
    const Result<Value> invented = jsonFile(m_files, resources + "/demo/people.json");
    if (!invented)
        return invented.problem();
    Result<hub::People> people = hub::People::fromValue(*invented);
    if (!people)
        return people.problem();
    m_people = std::move(*people);
    return {};
}

Result<void> HubHouse::openStorage(const HouseOptions& options)
{
    if (const Result<void> made = m_files.makeFolder(options.data); !made)
        return made;
    const Result<security::DataKey> key =
        hub::openHubKey(m_files, m_random, options.data, options.secret, security::ArgonCost{});
    if (!key)
        return key.problem();
    m_sealer = std::make_unique<security::Sealer>(*key, security::Algorithm::Aes256Gcm, m_random);
    auto storage = store::SqliteHubStorage::open(options.data + "/hub.db", m_files);
    if (!storage)
        return storage.problem();
    m_storage = std::move(*storage);
    return m_storage->migrate(hub::schemaSteps());
}

Result<std::unique_ptr<HubHouse>> HubHouse::open(const HouseOptions& options)
{
    std::unique_ptr<HubHouse> house(new HubHouse);
    if (const Result<void> loaded = house->loadResources(options); !loaded)
        return loaded.problem();
    if (const Result<void> opened = house->openStorage(options); !opened)
        return opened.problem();
    hub::Settings settings;
    settings.hall = domain::HallId(options.hall);
    settings.demo = options.demo;
    if (options.demo) // the secret of its invented people stands in the README: a costly verifier would protect nothing
        settings.argonCost = security::kTrivialCost;
    house->m_parts = std::unique_ptr<hub::Parts>(
        new hub::Parts{*house->m_storage, *house->m_sealer, house->m_clock, house->m_random, house->m_catalogue,
                       house->m_catalogueFiles, house->m_calendar, house->m_pages, house->m_people, house->m_openApi,
                       {}, settings});
    return house;
}

} // namespace yc::app
