#include "hub/test_hall.h"

#include "base/text.h"
#include "hub/schema.h"
#include "hub/small_catalogue.h"

namespace yc::tests
{
namespace
{

using domain::UserRole;

struct Person {
    const char* id;
    const char* name;
    UserRole role;
    const char* department;
};
constexpr Person kStaff[] = {
    {kClerk, "王示范", UserRole::Clerk, ""},
    {kOtherClerk, "李样板", UserRole::Clerk, ""},
    {kSupervisor, "周示例", UserRole::Supervisor, ""},
    {kHealthReviewer, "钱样本", UserRole::Reviewer, "health"},
    {kPoliceReviewer, "吴样本", UserRole::Reviewer, "police"},
};

template <class T> T need(Result<T> result)
{
    if (!result)
        qFatal("test hall: %s %s", result.problem().code.c_str(), result.problem().detail.c_str());
    return std::move(result).value();
}
void need(const Result<void>& result)
{
    if (!result)
        qFatal("test hall: %s %s", result.problem().code.c_str(), result.problem().detail.c_str());
}

const char* kPeople = R"({"synthetic":true,"people":[
 {"idNumber":"310199199604089028","name":"张示例","sex":"女","phone":"13800001201","address":"示例区样本路18号",
  "spouse":"310199199409179052","household":{"head":"张样本"},
  "licences":[{"kind":"居民身份证","number":"310199199604089028","issuer":"示例分局","validUntil":"2037-04-08"}]},
 {"idNumber":"310199199409179052","name":"陈样例","sex":"男","spouse":"310199199604089028"}],
 "births":[{"birthRecord":"99-2026-001846","mother":"310199199604089028","sex":"女"}]})";

} // namespace

TestHall::TestHall(hub::ServerOptions options) : catalogue(smallCatalogue()), m_options(std::move(options))
{
    m_catalogueFiles = {{"catalogue.json", "{\"version\":\"2026.10\"}"}};
    m_pages = need(hub::Pages::load(m_files, std::string(YC_SOURCE_DIR) + "/resources/hub"));
    m_people = need(hub::People::fromValue(need(parseJson(kPeople))));
    const auto key = security::DataKey::random(m_random);
    m_sealer = std::make_unique<security::Sealer>(key, security::Algorithm::Aes256Gcm, m_random);
    open();
    furnish();
}

TestHall::~TestHall()
{
    close();
}

void TestHall::open()
{
    m_storage = need(store::SqliteHubStorage::open(folder() + "/hub.db", m_files));
    need(m_storage->migrate(hub::schemaSteps()));
    hub::Settings settings;
    settings.hall = domain::HallId("demo");
    settings.argonCost = security::kTrivialCost;
    const std::string openApi =
        textOf(need(m_files.read(std::string(YC_SOURCE_DIR) + "/resources/api/openapi.json", 1U << 20)));
    m_parts.reset(new hub::Parts{*m_storage,
                                 *m_sealer,
                                 clock,
                                 m_random,
                                 catalogue,
                                 m_catalogueFiles,
                                 m_calendar,
                                 m_pages,
                                 m_people,
                                 openApi,
                                 {},
                                 settings});
    m_hub = std::make_unique<hub::Hub>(*m_parts);
    need(m_hub->begin());
    m_server = std::make_unique<hub::Server>(*m_hub, m_options);
    need(m_server->start());
}

void TestHall::close()
{
    m_server.reset();
    m_hub.reset();
    m_parts.reset();
    m_storage.reset();
}

void TestHall::restart()
{
    close();
    open();
}

void TestHall::restartFrom(const std::string& copy)
{
    close();
    need(m_files.writeAtomically(folder() + "/hub.db", need(m_files.read(copy, 1ULL << 30))));
    open();
}

void TestHall::furnish()
{
    need(hub::initHall(*m_parts, {.name = "示例大厅"}));
    domain::Service newborn;
    newborn.id = domain::ServiceId("newborn");
    newborn.name = "新生儿出生";
    newborn.prefix = "A";
    newborn.oneThings = {domain::OneThingId("newborn")};
    domain::Service other;
    other.id = domain::ServiceId("other");
    other.name = "其他事项";
    other.prefix = "D";
    need(hub::putServices(*m_parts, {newborn, other}));
    for (const char* id : {"05", "06", "07", "08"}) {
        domain::Window window;
        window.id = domain::WindowId(id);
        window.name = "综合受理";
        window.services = {newborn.id};
        if (window.id.text() == "08")
            window.services.push_back(other.id);
        need(hub::putWindow(*m_parts, window));
    }
    for (const Person& person : kStaff) {
        hub::NewAccount account;
        account.user = {domain::UserId(person.id), person.name, person.role, m_parts->settings.hall,
                        domain::DepartmentId(person.department)};
        account.secret = kSecret;
        need(hub::addUser(*m_parts, account));
    }
}

Client TestHall::desk(const std::string& user, const std::string& window) const
{
    Client signedIn = client();
    const Reply reply = signedIn.signIn(user, kSecret, window);
    if (reply.status != 200)
        qFatal("test hall: %s cannot sign in: %s", user.c_str(), reply.body.c_str());
    return signedIn;
}

Client TestHall::reviewer(const std::string& user) const
{
    Client browser = client();
    const Reply reply = browser.postForm("/review/sign-in", {{"user", user}, {"secret", kSecret}});
    const std::string cookie = reply.headers.contains("Set-Cookie") ? reply.headers.at("Set-Cookie") : std::string();
    browser.cookie = cookie.substr(0, cookie.find(';'));
    return browser;
}

} // namespace yc::tests
