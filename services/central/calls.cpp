#include "central/calls.h"

#include "base/log.h"
#include "domain/ticket_codec.h"

namespace yc::central
{
namespace
{

Result<domain::Ticket> ticketOf(const Value& body)
{
    return domain::ticketFromValue(body["ticket"]);
}

/// For an answer that says no more than that it was done.
Result<void> nothingMore(const Value&)
{
    return {};
}

/// What was done to a ticket is only believed with that ticket.
Result<void> ticketDone(const Value& body)
{
    const Result<domain::Ticket> ticket = ticketOf(body);
    return ticket ? Result<void>() : Result<void>(ticket.problem());
}

/// An answer that is handed on as it is, once it has the member that makes it one.
auto wholeWith(const char* member)
{
    return within([member](const Value& body) -> Result<Value> {
        if (!body[member].isObject())
            return fail(Fault::Invalid, std::string("wire.") + member);
        return body;
    });
}

} // namespace

Result<ports::SignInAnswer> AccountCalls::signIn(const domain::UserId& user, const std::string& secret,
                                                 const domain::WindowId& window)
{
    Result<ports::SignInAnswer> answer = enter(m_link, user, secret, window);
    if (answer) {
        ports::Tokens tokens = m_link.wallet().get();
        tokens.main = answer->token;
        m_link.wallet().set(tokens);
    }
    return answer;
}

Result<ports::SignInAnswer> AccountCalls::enter(RoleLink& link, const domain::UserId& user, const std::string& secret,
                                                const domain::WindowId& window)
{
    return link.ask(wire::path::kSignIn, Object{{"user", user.text()}, {"secret", secret}, {"window", window.text()}},
                    Gate::Pass, within(wire::signInAnswerFrom));
}

ports::SignInElsewhere AccountCalls::signInElsewhere(const domain::UserId& user, const std::string& secret,
                                                     const domain::WindowId& window)
{
    ports::SignInElsewhere all;
    for (const OtherSystem& system : m_others) {
        const Result<ports::SignInAnswer> answer = enter(system.link, user, secret, window);
        const bool away =
            !answer && (answer.problem().fault == Fault::Offline || answer.problem().fault == Fault::Busy);
        if (!answer && !away)
            log::warn("signin.refused_elsewhere",
                      {{"role", domain::name(system.roles.front())}, {"code", answer.problem().code}});
        for (const domain::Role role : system.roles) {
            if (answer)
                all.tokens.insert_or_assign(role, answer->token);
            else if (away)
                all.away.push_back(role);
        }
    }
    return all;
}

Result<Bytes> AccountCalls::recoveryKey(const std::string& lock)
{
    return m_link.ask(wire::path::kRecoveryKey, Object{{"lock", lock}}, Gate::Pass, within(wire::recoveryKeyFrom));
}

Result<void> AccountCalls::signOut()
{
    Result<void> answer = m_link.ask(wire::path::kSignOut, Object{}, Gate::Obey, within(nothingMore));
    for (const OtherSystem& system : m_others) {
        const Result<void> left =
            system.link.get().ask(wire::path::kSignOut, Object{}, Gate::Obey, within(nothingMore));
        if (!left)
            answer = left;
    }
    // Out of reach or not: the tokens are forgotten here, and end by themselves there.
    m_link.wallet().set({});
    return answer;
}

Result<ports::CallAnswer> TicketCalls::call(const ports::CallRequest& request)
{
    return m_link.ask(wire::path::kCall, wire::toValue(request), Gate::Pass, within(wire::callAnswerFrom));
}

Result<domain::Ticket> TicketCalls::recall(const domain::TicketId& ticket, std::int64_t fence)
{
    return m_link.ask(wire::path::kRecall, Object{{"ticket", ticket.text()}, {"fence", fence}}, Gate::Pass, within(ticketOf));
}

Result<std::vector<ports::Reservation>> TicketCalls::reserve(const domain::WindowId& window)
{
    return m_link.ask(wire::path::kReserve, Object{{"window", window.text()}}, Gate::Obey, within(wire::reservationsFrom));
}

Result<ports::SharingAnswer> SharingCalls::lookUp(const ports::SharingRequest& request)
{
    return m_link.ask(wire::path::kSharing, wire::toValue(request), Gate::Pass, within(wire::sharingAnswerFrom));
}

Result<ports::NumberBlock> NumberCalls::lease(std::int64_t count)
{
    // The same request again gives the same block: a lost reply burns no second one.
    return m_link.ask(wire::path::kNumbers, Object{{"count", count}, {"request", newUuid(m_link.random())}}, Gate::Obey,
                      within(wire::numberBlockFrom));
}

Result<Value> StatisticsCalls::hallNow()
{
    return m_link.look(wire::path::kHall, Gate::Pass, wholeWith("counts"));
}

Result<void> StatisticsCalls::reportUnsent(const ports::OutboxSummary& summary)
{
    Value body = wire::toValue(summary);
    body.set("client", m_link.client().text());
    return m_link.ask(wire::path::kUnsent, std::move(body), Gate::Obey, within(nothingMore));
}

Result<void> StatisticsCalls::endForgotten(const domain::TicketId& ticket, const std::string& reason)
{
    return m_link.ask(wire::path::kForgotten, Object{{"ticket", ticket.text()}, {"reason", reason}}, Gate::Pass,
                      within(ticketDone));
}

Result<Value> StatisticsCalls::closeDay(const Value& decisions)
{
    return m_link.ask(wire::path::kCloseDay, Value(decisions), Gate::Pass, wholeWith("closed"));
}

} // namespace yc::central
