#pragma once

#include "central/health.h"
#include "central/http_client.h"
#include "central/truce.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

#include <mutex>
#include <string>

namespace yc::central
{

/// The bearer tokens of the present session, in memory only. Any thread.
class Wallet
{
public:
    void set(const ports::Tokens& tokens)
    {
        const std::lock_guard lock(m_mutex);
        m_tokens = tokens;
    }
    ports::Tokens get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_tokens;
    }

private:
    mutable std::mutex m_mutex;
    ports::Tokens m_tokens;
};

/// What all links of a workstation share. Everything outlives them.
struct LinkParts {
    Endpoints endpoints;
    domain::ClientId client;
    const Clock& clock;
    Random& random;
    const StopSignal& stop;
    Wallet& wallet;

    /// What that role's central system is shown, and no other.
    std::string bearer(domain::Role role) const;
};

/// Whether a call waits for the breaker; only for a truce, as the lane's hello does, which looks whether the role is back;
/// or for neither, because a person waits for it.
enum class Gate { Obey, Look, Pass };

/// How long an answer asks to be left alone (RFC 9110 section 10.2.3, in seconds); 0 = it does not.
std::chrono::seconds retryAfter(const Result<Reply>& reply);
/// Ask, and heed what the answer says of being left alone.
Result<Reply> underTruce(Truce& truce, HttpClient& client, const Question& question);
/// The body of an answer whose status is good; else what the other side said, or that it is not ours.
Result<std::string> goodBody(Result<Reply> reply);
/// Why an answer with a good status cannot be read. Nobody refused anything: it is as good as none.
Problem unread(const Problem& problem);

/// Decodes the text of an answer: the envelope first, then its members with `read`.
template <class Read> auto within(Read read)
{
    return [read](const std::string& text) -> decltype(read(Value())) {
        const Result<Value> body = wire::decode(text);
        if (!body)
            return body.problem();
        return read(*body);
    };
}

/// Everything one role needs: a connection for what a person waits for, one for the bulk of a lane, one for the bell,
/// so that none holds up another; and its health. Any thread.
class RoleLink
{
public:
    RoleLink(const LinkParts& parts, domain::Role role);

    /// A question a person may wait for; `read` decodes the text of the answer.
    template <class Read> auto ask(const char* path, Value&& body, Gate gate, Read read)
    {
        return guarded(m_direct, question(path, std::move(body)), gate, read);
    }
    template <class Read> auto look(const char* path, Gate gate, Read read)
    {
        return guarded(m_direct, {.method = "GET", .path = path, .body = {}, .token = m_parts.bearer(m_role), .wait = {}},
                       gate, read);
    }
    /// One of a lane.
    template <class Read> auto bulk(const char* path, Value&& body, Gate gate, Read read)
    {
        return guarded(m_bulk, question(path, std::move(body)), gate, read);
    }
    /// The newest hub sequence; held back by the other side up to `wait`. Does not count for health: its listener is another one.
    Result<std::int64_t> bell(std::int64_t after, std::chrono::seconds wait);
    void reset();

    domain::Role role() const { return m_role; }
    const domain::ClientId& client() const { return m_parts.client; }
    Random& random() const { return m_parts.random; }
    Wallet& wallet() const { return m_parts.wallet; }
    ports::RoleHealth health() const { return m_breaker.health(); }

private:
    /// Ask unless the breaker is open, judge the answer, and tell the breaker.
    template <class Read> auto guarded(HttpClient& client, const Question& question, Gate gate, Read read)
        -> decltype(read(std::string()))
    {
        if (gate != Gate::Pass && m_truce.holds())
            return leftAlone();
        if (!m_breaker.admit() && gate == Gate::Obey)
            return fail(Fault::Offline, m_breaker.health().lastCode, "the breaker is open");
        m_breaker.asked(question.path);
        Result<Reply> reply = underTruce(m_truce, client, question);
        const Result<std::string> text = goodBody(std::move(reply));
        if (!text)
            return noted(text.problem());
        auto answer = read(*text);
        if (!answer)
            return noted(unread(answer.problem()));
        m_breaker.answered();
        return answer;
    }
    Question question(const char* path, Value&& body) const;
    /// A problem as the caller sees it, once the breaker knows of it.
    Problem noted(const Problem& problem);
    /// What it said when it asked for the truce.
    Problem leftAlone() const;

    LinkParts m_parts;
    domain::Role m_role;
    HttpClient m_direct;
    HttpClient m_bulk;
    HttpClient m_bell;
    Truce m_truce;
    Truce m_bellTruce; ///< of the bell's own listener
    Breaker m_breaker;
};

} // namespace yc::central
