// A counter as a process of its own: calls, starts and ends one visitor after another over one connection, and asks
// again under the same claim and the same (client, lane, sequence) whenever an answer does not come. Says when it has
// signed in, and reports in one JSON line.

#include "base/clock.h"
#include "domain/ticket.h"
#include "hub/operations.h"
#include "hub/real_hub.h"
#include "ports/central.h"
#include "wire/endpoints.h"

#include <Poco/Exception.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace yc;
using namespace yc::tests;
using domain::Role;
using domain::VerdictCode;

namespace
{

constexpr int kBetweenTriesMillis = 5;
constexpr int kOk = 200;

/// Nothing is ever written to this program: its input only ends.
bool toldToEnd()
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return poll(&input, 1, 0) > 0;
}

class Counter
{
public:
    Counter(std::uint16_t port, std::string window)
        : m_client(port), m_window(std::move(window)), m_desk(m_client, "client-" + m_window, kRealClerk, m_window)
    {
    }

    void signIn()
    {
        const Value body = Object{{"user", kRealClerk}, {"secret", kRealSecret}, {"window", m_window}};
        m_client.token = insist(wire::path::kSignIn, body).json["token"].toString();
    }
    /// Somebody comes and takes a number; a case is taken in for somebody else.
    void bring()
    {
        insist(wire::path::kTake, Object{{"service", "newborn"}});
        const std::string serial = std::to_string(++m_cases);
        const std::string id = m_window + "-case-" + serial;
        const domain::CaseRecord record =
            takenIn(id, "9901" + m_window.substr(1) + std::string(8 - serial.size(), '0') + serial, m_clock.now());
        hand({m_desk.make(Role::Cases, "case.submit", id, submitPayload(record), m_clock.now())});
    }
    /// False when nobody waits.
    bool callAndServe()
    {
        const std::string claim = m_window + "-claim-" + std::to_string(++m_claims);
        const Reply called = insist(wire::path::kCall, Object{{"claim", claim}, {"window", m_window}, {"ticket", ""}});
        if (called.json["ticket"].isNull())
            return false;
        m_called.emplace_back(called.json["ticket"]["id"]);
        hand({step(called, domain::TicketStep::Start), step(called, domain::TicketStep::Finish)});
        return true;
    }
    Value report() const
    {
        return Object{{"window", m_window},         {"called", m_called},   {"acknowledged", m_acknowledged},
                      {"duplicates", m_duplicates}, {"refused", m_refused}, {"unanswered", m_unanswered}};
    }

private:
    domain::Operation step(const Reply& called, domain::TicketStep kind)
    {
        domain::StepTicket command;
        command.ticket = domain::TicketId(called.json["ticket"]["id"].toString());
        command.step = kind;
        command.fence = called.json["fence"].toInteger();
        command.at = m_clock.now();
        return m_desk.make(Role::Queue, "ticket.step", command.ticket.text(), domain::toValue(command), command.at);
    }
    /// Ask until there is a good answer.
    Reply insist(const char* path, const Value& body)
    {
        return insist([&] { return m_client.post(path, body); });
    }
    template <class Ask> Reply insist(const Ask& ask)
    {
        for (;;) {
            try {
                if (Reply reply = ask(); reply.status == kOk)
                    return reply;
                else
                    std::fprintf(stderr, "%s: %d %s\n", m_window.c_str(), reply.status, reply.body.c_str());
            } catch (const Poco::Exception&) {
                ++m_unanswered; // the hub is away: it comes back under the same port
            }
            poll(nullptr, 0, kBetweenTriesMillis);
        }
    }
    void hand(const std::vector<domain::Operation>& operations)
    {
        const Reply reply = insist([&] {
            Reply pushed = m_desk.push(operations);
            if (pushed.code() == ports::kOtherLife)
                m_desk.greet(operations.front().lane);
            return pushed;
        });
        for (std::size_t place = 0; place < operations.size(); ++place) {
            const domain::Operation& operation = operations[place];
            const VerdictCode code = verdictAt(reply, place).code;
            m_duplicates += code == VerdictCode::Duplicate ? 1 : 0;
            m_refused += code != VerdictCode::Duplicate && code != VerdictCode::Applied ? 1 : 0;
            m_acknowledged.push_back(Object{{"lane", domain::name(operation.lane)},
                                            {"sequence", operation.sequence},
                                            {"operation", operation.id.text()},
                                            {"entity", operation.entity}});
        }
    }

    SystemClock m_clock;
    Client m_client;
    std::string m_window;
    Workstation m_desk;
    int m_cases = 0;
    int m_claims = 0;
    Array m_called;
    Array m_acknowledged;
    int m_duplicates = 0;
    int m_refused = 0;
    int m_unanswered = 0;
};

} // namespace

int main(int count, char** words)
{
    if (count != 4)
        return 2;
    prctl(PR_SET_PDEATHSIG, SIGKILL); // a test that breaks off leaves nobody behind who asks for ever
    const int rounds = std::atoi(words[3]);
    Counter counter(static_cast<std::uint16_t>(std::atoi(words[1])), words[2]);
    counter.signIn();
    std::puts(kAtWork);
    std::fflush(stdout);
    if (rounds == 0) {
        while (!toldToEnd()) {
            counter.bring();
            counter.callAndServe();
        }
    }
    for (int round = 0; round < rounds && counter.callAndServe(); ++round)
        continue;
    std::puts(toJson(counter.report()).c_str());
    return 0;
}
