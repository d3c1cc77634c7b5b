#include "faults/sim/net.h"

#include "base/text.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

namespace yc::sim
{
namespace
{

using namespace std::chrono_literals;
using central::Question;
using central::Reply;

constexpr const char* kPage = "<!DOCTYPE html><html><body>欢迎使用大厅网络，请先登录</body></html>";
constexpr int kOk = 200;
constexpr int kServerError = 500;
constexpr int kBadGateway = 502;
constexpr auto kTimeout = 10s;

Net* s_current = nullptr;

Problem offline(const char* code)
{
    return fail(Fault::Offline, code, "simulated");
}

bool changesSomething(const Question& question)
{
    return question.method == "POST" && question.path != wire::path::kPull;
}

hub::Request requestOf(const Question& question)
{
    hub::Request request;
    request.method = question.method;
    const std::size_t mark = std::min(question.path.find('?'), question.path.size());
    request.path = question.path.substr(0, mark);
    if (mark < question.path.size()) {
        for (const std::string& pair : split(question.path.substr(mark + 1), '&')) {
            const std::size_t equals = std::min(pair.find('='), pair.size());
            request.query[pair.substr(0, equals)] = pair.substr(std::min(equals + 1, pair.size()));
        }
    }
    request.headers["content-type"] = "application/json";
    if (!question.token.empty())
        request.headers["authorization"] = "Bearer " + question.token;
    request.body = question.body;
    return request;
}

/// The connection died under the question: the client puts it once more, as the real one does.
bool diedOnTheWay(const Problem& problem)
{
    return problem.code == "net.reset" || problem.code == "net.truncated";
}

bool isDoneFirst(NetFault fault)
{
    switch (fault) {
    case NetFault::LostReply:
    case NetFault::ResetAfter:
    case NetFault::Truncated:
    case NetFault::TruncatedOpen:
    case NetFault::PortalAfter:
    case NetFault::ErrorAfter:
        return true;
    default:
        return false;
    }
}

} // namespace

const char* name(NetFault fault)
{
    static constexpr const char* kNames[kNetFaults] = {
        "none",         "refused",        "lost_request", "lost_reply", "reset_before",   "reset_after",
        "duplicate",    "late_duplicate", "slow",         "truncated",  "truncated_open", "portal",
        "portal_after", "bad_gateway",    "error_after",  "busy"};
    return kNames[static_cast<int>(fault)];
}

Net::Net(Schedule& schedule, HubMachine& hub, int windows)
    : m_schedule(schedule), m_hub(hub), m_links(static_cast<std::size_t>(windows))
{
    s_current = this;
}

Net::~Net()
{
    s_current = nullptr;
}

Net& Net::current()
{
    return *s_current;
}

void Net::mend()
{
    faultOneIn = 0;
    for (Link& link : m_links) {
        link.up = true;
        link.cloggedUntil = {};
    }
}

NetFault Net::drawn()
{
    if (faultOneIn == 0 || !m_schedule.oneIn(static_cast<std::uint64_t>(faultOneIn)))
        return NetFault::None;
    const auto fault = static_cast<NetFault>(1 + m_schedule.below(kNetFaults - 1));
    ++injected[std::string("net.") + name(fault)];
    m_schedule.note(static_cast<std::uint64_t>(fault));
    return fault;
}

Result<Reply> Net::ask(int window, const Question& question)
{
    Link& link = m_links[static_cast<std::size_t>(window)];
    Result<Reply> reply = attempt(link, question);
    if (!reply && diedOnTheWay(reply.problem()) && link.running)
        reply = attempt(link, question);
    return reply;
}

Result<Reply> Net::attempt(Link& link, const Question& question)
{
    ++exchanges;
    const NetFault fault = drawn();
    if (!link.running)
        return offline("net.reset");
    if (!link.up) {
        m_schedule.wait(m_schedule.oneIn(3) ? Tick::duration(3s) : Tick::duration(1ms));
        return offline("net.refused");
    }
    if (link.cloggedUntil > m_schedule.now()) {
        const bool tooLong = link.cloggedUntil - m_schedule.now() > kTimeout;
        m_schedule.wait(tooLong ? Tick::duration(kTimeout) : link.cloggedUntil - m_schedule.now());
        if (tooLong)
            return offline("net.timeout");
    }
    m_schedule.wait(fault == NetFault::Slow ? m_schedule.between(1s, 9s) : m_schedule.between(200us, 8ms));
    Result<Reply> reply = carried(link, question, fault);
    m_schedule.wait(fault == NetFault::Slow ? m_schedule.between(0s, 8s) : m_schedule.between(200us, 8ms));
    if (!link.running || !link.up)
        return offline("net.reset"); // whatever it was
    return reply;
}

Result<Reply> Net::carried(Link& link, const Question& question, NetFault fault)
{
    switch (fault) {
    case NetFault::Refused:
        return offline("net.refused");
    case NetFault::LostRequest:
        m_schedule.wait(kTimeout);
        return offline("net.timeout");
    case NetFault::ResetBefore:
        return offline("net.reset");
    case NetFault::Portal:
        return Reply{kOk, kPage};
    case NetFault::BadGateway:
        return Reply{kBadGateway, kPage};
    case NetFault::Busy: {
        const hub::Response busy = hub::problemResponse(fail(Fault::Busy, "hub.busy"));
        return Reply{busy.status, busy.body};
    }
    case NetFault::Duplicate:
        (void)served(question);
        m_schedule.wait(m_schedule.between(0ms, 50ms));
        break;
    case NetFault::LateDuplicate:
        m_schedule.after(m_schedule.between(1s, 40s), [this, question] { (void)served(question); });
        break;
    default:
        break;
    }
    if (!link.running)
        return offline("net.reset");
    Result<Reply> reply = served(question);
    return isDoneFirst(fault) ? damaged(std::move(reply), fault) : reply;
}

Result<Reply> Net::damaged(Result<Reply> reply, NetFault fault)
{
    if (!reply)
        return reply;
    switch (fault) {
    case NetFault::ResetAfter:
        return offline("net.reset");
    case NetFault::Truncated:
        return offline("net.truncated");
    case NetFault::TruncatedOpen:
        reply->body.resize(m_schedule.below(reply->body.size() + 1));
        return reply;
    case NetFault::PortalAfter:
        return Reply{kOk, kPage};
    case NetFault::ErrorAfter:
        return Reply{kServerError, kPage};
    default:
        m_schedule.wait(kTimeout);
        return offline("net.timeout");
    }
}

Result<Reply> Net::served(const Question& question)
{
    if (!m_hub.isUp())
        return offline("net.refused");
    const hub::Request request = requestOf(question);
    if (request.path == wire::path::kBell) {
        const Result<std::int64_t> newest = m_hub.newest(request.header("authorization"));
        const hub::Response told =
            newest ? hub::jsonResponse(Object{{"newest", *newest}}) : hub::problemResponse(newest.problem());
        return Reply{told.status, told.body};
    }
    const std::optional<hub::Response> response = m_hub.answer(request);
    if (!response)
        return offline("net.reset"); // it died over the question
    if (changesSomething(question))
        m_hub.ring();
    return Reply{response->status, response->body};
}

} // namespace yc::sim

// The transport of services/central, replaced when linking.
namespace yc::central
{

StopSignal::StopSignal() : m_descriptor(-1) {}
StopSignal::~StopSignal() = default;
void StopSignal::raise() {}

struct HttpClient::Inner {
    int window = 0;
};

HttpClient::HttpClient(const Endpoints&, const std::string& url, const Clock&, const StopSignal&)
    : m_inner(std::make_unique<Inner>(std::stoi(url.substr(url.rfind('/') + 1))))
{
}

HttpClient::~HttpClient() = default;

Result<Reply> HttpClient::ask(const Question& question)
{
    return sim::Net::current().ask(m_inner->window, question);
}

void HttpClient::reset() {}

} // namespace yc::central
