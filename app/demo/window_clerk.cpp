#include "window_clerk.h"

#include "demo_case.h"
#include "domain/commands.h"
#include "domain/ticket_codec.h"
#include "store/numbers.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

#include <array>

namespace yc::demo
{
namespace
{

constexpr std::int64_t kNumbers = 200;
constexpr const char* kBundle = "newborn"; ///< the one thing this colleague takes in
constexpr std::uint64_t kElderlyOneIn = 8;

} // namespace

WindowClerk::WindowClerk(const std::string& url, Place place, const catalogue::Catalogue& catalogue,
                         std::vector<Visitor> visitors, const Clock& clock, Random& random)
    : m_link(url), m_place(std::move(place)), m_catalogue(catalogue), m_visitors(std::move(visitors)), m_clock(clock),
      m_random(random), m_client(newUuid(random))
{
}

bool WindowClerk::ready()
{
    if (m_signedIn)
        return true;
    const Result<Value> body = m_link.ask(
        wire::path::kSignIn, Object{{"user", m_place.user}, {"secret", m_place.secret}, {"window", m_place.window}});
    const Result<ports::SignInAnswer> answer = body ? wire::signInAnswerFrom(*body) : body.problem();
    if (!answer)
        return false;
    m_link.useToken(answer->token);
    m_hall = answer->user.hall.text();
    m_services.clear();
    for (const domain::Service& service : answer->services)
        m_services.push_back(service.id.text());
    for (const domain::Role lane : {domain::Role::Queue, domain::Role::Cases}) {
        const Result<Value> hello =
            m_link.ask(wire::path::kHello, Object{{"client", m_client}, {"lane", domain::name(lane)}});
        if (!hello)
            return false;
        m_sequence[lane] = (*hello)["received"].toInteger();
        m_epoch = (*hello)["epoch"].toString();
    }
    m_signedIn = push(domain::Role::Queue, domain::SetWindowState::kKind, m_place.window,
                      domain::toValue(domain::SetWindowState{"open", "", m_clock.now()}));
    return m_signedIn;
}

bool WindowClerk::push(domain::Role lane, const char* kind, const std::string& entity, Value payload)
{
    domain::Operation operation;
    operation.id = domain::OperationId(newUuid(m_random));
    operation.client = domain::ClientId(m_client);
    operation.lane = lane;
    operation.sequence = m_sequence[lane] + 1;
    operation.kind = kind;
    operation.entity = entity;
    operation.payload = std::move(payload);
    operation.hall = domain::HallId(m_hall);
    operation.window = domain::WindowId(m_place.window);
    operation.user = domain::UserId(m_place.user);
    operation.at = m_clock.now();
    const Result<Value> answer =
        m_link.ask(wire::path::kPush, wire::toValue(wire::PushRequest{operation.client, lane, m_epoch, {operation}}));
    if (!answer) {
        m_signedIn = false; // the next turn signs in anew and asks how far the lane is
        return false;
    }
    m_sequence[lane] = operation.sequence;
    return true;
}

bool WindowClerk::call()
{
    const Result<Value> body =
        m_link.ask(wire::path::kCall, Object{{"claim", newUuid(m_random)}, {"window", m_place.window}, {"ticket", ""}});
    const Result<ports::CallAnswer> answer = body ? wire::callAnswerFrom(*body) : body.problem();
    if (!answer)
        return false;
    m_ticket = answer->ticket;
    m_fence = answer->fence;
    return true;
}

bool WindowClerk::step(domain::TicketStep step)
{
    domain::StepTicket command;
    command.ticket = m_ticket->id;
    command.step = step;
    command.fence = m_fence;
    command.at = m_clock.now();
    m_ticket->state = step == domain::TicketStep::Start ? domain::TicketState::Serving : domain::TicketState::Done;
    return push(domain::Role::Queue, domain::StepTicket::kKind, command.ticket.text(), domain::toValue(command));
}

std::optional<std::string> WindowClerk::receiptNumber()
{
    if (m_numbers.next >= m_numbers.end) {
        const Result<Value> body = m_link.ask(wire::path::kNumbers, Object{{"count", kNumbers}});
        const Result<ports::NumberBlock> block = body ? wire::numberBlockFrom(*body) : body.problem();
        if (!block)
            return std::nullopt;
        m_numbers = *block;
    }
    return store::printedNumber(m_numbers.prefix, m_numbers.next++, m_numbers.width);
}

bool WindowClerk::takeIn(const Visitor& visitor)
{
    const catalogue::OneThing* thing = m_catalogue.find(domain::OneThingId(kBundle));
    const auto number = receiptNumber();
    if (thing == nullptr || !number)
        return false;
    domain::CaseRecord record = newCase(m_catalogue, *thing, visitor, newUuid(m_random), m_clock.now());
    record.receiptNumber = *number;
    record.hall = domain::HallId(m_hall);
    record.window = domain::WindowId(m_place.window);
    record.clerk = domain::UserId(m_place.user);
    record.ticket = m_ticket->id;
    record.visit = m_ticket->visit;
    ports::SharingRequest request{visitor.idNumber, visitor.name, record.id,
                                  record.oneThing,  "signed",     {"self", "spouse", "child", "household"}};
    const Result<Value> body = m_link.ask(wire::path::kSharing, wire::toValue(request));
    if (const Result<ports::SharingAnswer> shared = body ? wire::sharingAnswerFrom(*body) : body.problem(); shared)
        fillIn(record, *thing, *shared);
    return push(domain::Role::Cases, domain::SubmitCase::kKind, record.id.text(),
                domain::toValue(domain::SubmitCase{record}));
}

bool WindowClerk::work()
{
    if (!ready())
        return false;
    if (!m_ticket || m_ticket->state == domain::TicketState::Done)
        return call();
    if (m_ticket->state == domain::TicketState::Called)
        return step(domain::TicketStep::Start);
    if (m_ticket->oneThing.text() == kBundle && !m_visitors.empty() &&
        !takeIn(m_visitors[randomBelow(m_random, m_visitors.size())]))
        return false;
    return step(domain::TicketStep::Finish);
}

bool WindowClerk::take(const std::string& service, domain::PriorityClass priority)
{
    const bool bundle = m_catalogue.find(domain::OneThingId(service)) != nullptr;
    const Visitor& visitor = m_visitors[randomBelow(m_random, m_visitors.size())];
    const Result<Value> taken = m_link.ask(wire::path::kTake, Object{{"service", service},
                                                                     {"oneThing", bundle ? service : ""},
                                                                     {"priority", domain::name(priority)},
                                                                     {"applicant", visitor.name}});
    m_signedIn = taken.ok();
    return m_signedIn;
}

bool WindowClerk::takeNumber()
{
    if (!ready())
        return false;
    const bool elderly = randomBelow(m_random, kElderlyOneIn) == 0;
    return take(m_services[randomBelow(m_random, m_services.size())],
                elderly ? domain::PriorityClass::Elderly : domain::PriorityClass::Normal);
}

bool WindowClerk::openDoors(int visitors)
{
    using enum domain::PriorityClass;
    constexpr std::array kPriorities{Normal, Normal, Elderly, Normal, Normal, Military, Normal, Pregnant};
    if (!ready())
        return false;
    for (int i = 0; i < visitors; ++i) {
        if (!take(m_services[std::size_t(i) % m_services.size()], kPriorities[std::size_t(i) % kPriorities.size()]))
            return false;
    }
    return true;
}

} // namespace yc::demo
