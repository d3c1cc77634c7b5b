#include "fakes/local_hub.h"

#include "catalogue/load.h"
#include "domain/ticket_codec.h"
#include "fakes/calendars.h"
#include "hub/admin.h"
#include "hub/cases.h"
#include "hub/refusal.h"
#include "hub/schema.h"
#include "hub/tickets.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

namespace yc::fakes
{
namespace
{

constexpr std::uint64_t kSeed = 7;
constexpr const char* kLine = "newborn";
constexpr const char* kKiosk = "0100";

struct Person {
    const char* id;
    const char* name;
    domain::UserRole role;
};
constexpr Person kStaff[] = {{kKiosk, "取号机", domain::UserRole::Clerk},
                             {"0107", "林示范", domain::UserRole::Clerk},
                             {"0108", "赵示例", domain::UserRole::Clerk},
                             {"0900", "周示例", domain::UserRole::Supervisor}};

} // namespace

std::shared_ptr<const Ground> Ground::shipped(const std::string& sources)
{
    const PosixFiles disk;
    const Files& files = disk;
    auto ground = std::make_shared<Ground>();
    ground->catalogue = catalogue::load(files, sources + "/resources/catalogue").catalogue;
    ground->calendar = shippedCalendar(sources).value();
    const Bytes people = files.read(sources + "/resources/demo/people.json", 4U << 20).value();
    ground->people = hub::People::fromValue(parseJson(textOf(people)).value()).value();
    return ground;
}

LocalHub::LocalHub(ManualClock& clock, const std::string& sources, const std::string& folder)
    : m_clock(clock), m_ground(Ground::shipped(sources)), m_files(m_ownFiles), m_folder(folder), m_seeded(kSeed)
{
    hub::take(open());
}

LocalHub::LocalHub(const Clock& clock, std::shared_ptr<const Ground> ground, Files& files, const std::string& folder,
                   std::uint64_t seed)
    : m_clock(clock), m_ground(std::move(ground)), m_files(files), m_folder(folder), m_seeded(seed)
{
    hub::take(open());
}

void LocalHub::close()
{
    m_hub.reset();
    m_parts.reset();
    m_storage.reset();
}

Result<void> LocalHub::open()
{
    auto storage = store::SqliteHubStorage::open(m_folder + "/hub.db", m_files);
    if (!storage)
        return storage.problem();
    m_storage = std::move(*storage);
    if (Result<void> migrated = m_storage->migrate(hub::schemaSteps()); !migrated)
        return migrated;
    if (!m_sealer) {
        SeededRandom keys(kSeed); // the same key for whoever opens that file
        m_sealer = std::make_unique<security::Sealer>(security::DataKey::random(keys), security::Algorithm::Aes256Gcm,
                                                      m_random);
    }
    hub::Settings settings;
    settings.hall = domain::HallId(kHall);
    settings.argonCost = security::kTrivialCost;
    m_parts = std::unique_ptr<hub::Parts>(new hub::Parts{*m_storage,
                                                         *m_sealer,
                                                         m_clock,
                                                         m_random,
                                                         m_ground->catalogue,
                                                         m_ground->catalogueFiles,
                                                         m_ground->calendar,
                                                         m_ground->pages,
                                                         m_ground->people,
                                                         {},
                                                         {},
                                                         settings});
    m_hub = std::make_unique<hub::Hub>(*m_parts);
    const Result<bool> furnished = hub::hasHall(*m_parts);
    if (!furnished)
        return furnished.problem();
    if (!*furnished)
        furnish();
    return m_hub->begin();
}

void LocalHub::furnish()
{
    hub::initHall(*m_parts, {.name = "示例区综合大厅"}).value();
    domain::Service line;
    line.id = domain::ServiceId(kLine);
    line.name = "新生儿出生";
    line.prefix = "A";
    line.oneThings = {domain::OneThingId("newborn")};
    domain::Service other;
    other.id = domain::ServiceId("social-card");
    other.name = "社会保障卡补换";
    other.prefix = "D";
    hub::take(hub::putServices(*m_parts, {line, other}));
    for (const char* id : {"07", "08"}) {
        domain::Window window;
        window.id = domain::WindowId(id);
        window.name = "综合受理";
        window.services = {line.id};
        hub::take(hub::putWindow(*m_parts, window));
    }
    for (const Person& person : kStaff) {
        hub::NewAccount account;
        account.user = {domain::UserId(person.id), person.name, person.role, domain::HallId(kHall), {}};
        account.secret = kSecret;
        hub::take(hub::addUser(*m_parts, account));
    }
    const Value session =
        ask(wire::path::kSignIn, Object{{"user", kKiosk}, {"secret", kSecret}, {"window", ""}}, {}).value();
    m_kioskToken = session["token"].toString();
}

Result<std::string> LocalHub::text(const std::string& path, Value body, const std::string& token)
{
    if (away)
        return fail(awayFault, awayCode);
    hub::Request request;
    request.method = "POST";
    request.path = path;
    request.headers["content-type"] = "application/json";
    if (!token.empty())
        request.headers["authorization"] = "Bearer " + token;
    request.body = wire::encode(std::move(body));
    const hub::Response response = m_hub->answer(request);
    if (response.status == 200)
        return response.body;
    const Result<Value> refused = wire::decode(response.body);
    return refused ? wire::problemFrom(*refused, response.status) : refused.problem();
}

Result<hub::Response> LocalHub::respond(const std::string& method, const std::string& path, std::string body,
                                        const std::string& token,
                                        std::map<std::string, std::string, std::less<>> headers)
{
    if (away)
        return fail(awayFault, awayCode);
    hub::Request request;
    request.method = method;
    request.path = path;
    request.headers = std::move(headers);
    request.headers["authorization"] = "Bearer " + token;
    request.body = std::move(body);
    return m_hub->answer(request);
}

Result<Value> LocalHub::ask(const std::string& path, Value body, const std::string& token)
{
    const Result<std::string> answer = text(path, std::move(body), token);
    if (!answer)
        return answer.problem();
    return wire::decode(*answer);
}

domain::Ticket LocalHub::takeNumber(const std::string& applicant, const std::string& priority)
{
    const Value wish =
        Object{{"service", kLine}, {"oneThing", "newborn"}, {"priority", priority}, {"applicant", applicant}};
    return domain::ticketFromValue(ask(wire::path::kTake, wish, m_kioskToken).value()["ticket"]).value();
}

Result<void> LocalHub::happens(const domain::CaseId& id, const std::string& matter, const domain::ItemEvent& event)
{
    try {
        hub::writing(*m_storage, [&](hub::Transaction& tx) {
            domain::CaseRecord record = hub::loadCase(tx, *m_parts, id);
            hub::happen(record, hub::itemOf(record, domain::ItemId(id.text() + "/" + matter)), event);
            hub::settle(*m_parts, record);
            hub::saveCase(tx, *m_parts, record);
        });
        return {};
    } catch (const hub::Refusal& refusal) {
        return refusal.problem;
    }
}

domain::CaseRecord LocalHub::caseOf(const domain::CaseId& id)
{
    return hub::reading(*m_storage, [&](hub::Transaction& tx) { return hub::loadCase(tx, *m_parts, id); });
}

void LocalHub::setOfflineShare(int tickets)
{
    hub::take(hub::setOfflineShare(*m_parts, tickets));
}

domain::Ticket LocalHub::ticketOf(const domain::TicketId& id)
{
    return hub::reading(*m_storage, [&](hub::Transaction& tx) { return hub::loadTicket(tx, *m_parts, id); });
}

} // namespace yc::fakes
