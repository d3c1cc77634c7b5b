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

LocalHub::LocalHub(ManualClock& clock, const std::string& sources, const std::string& folder) : m_clock(clock)
{
    load(sources);
    m_storage = store::SqliteHubStorage::open(folder + "/hub.db", m_files).value();
    hub::take(m_storage->migrate(hub::schemaSteps()));
    m_sealer = std::make_unique<security::Sealer>(security::DataKey::random(m_random), security::Algorithm::Aes256Gcm,
                                                  m_random);
    hub::Settings settings;
    settings.hall = domain::HallId(kHall);
    settings.argonCost = security::kTrivialCost;
    m_parts = std::unique_ptr<hub::Parts>(new hub::Parts{*m_storage,
                                                         *m_sealer,
                                                         m_clock,
                                                         m_random,
                                                         m_catalogue,
                                                         m_catalogueFiles,
                                                         m_calendar,
                                                         m_pages,
                                                         m_people,
                                                         {},
                                                         {},
                                                         settings});
    m_hub = std::make_unique<hub::Hub>(*m_parts);
    furnish();
}

void LocalHub::load(const std::string& sources)
{
    m_catalogue = catalogue::load(m_files, sources + "/resources/catalogue").catalogue;
    m_calendar = shippedCalendar(sources).value();
    const Bytes people = m_files.read(sources + "/resources/demo/people.json", 4U << 20).value();
    m_people = hub::People::fromValue(parseJson(textOf(people)).value()).value();
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
        return fail(Fault::Offline, "net.refused");
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
        return fail(Fault::Offline, "net.refused");
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

domain::Ticket LocalHub::ticketOf(const domain::TicketId& id)
{
    return hub::reading(*m_storage, [&](hub::Transaction& tx) { return hub::loadTicket(tx, *m_parts, id); });
}

} // namespace yc::fakes
