#include "hub/sessions.h"

#include "base/text.h"
#include "hub/accounts.h"
#include "hub/hall.h"
#include "security/digest.h"

namespace yc::hub
{
namespace
{

const char* kindName(SessionKind kind)
{
    return kind == SessionKind::Desk ? "desk" : "review";
}

std::string hashOf(const std::string& token)
{
    return toHex(security::sha256(bytesOf(token)));
}

/// Silence ends a review page; a desk has its own lock and keeps its session through the day.
bool isIdle(const Parts& parts, SessionKind kind, Moment seen)
{
    return kind == SessionKind::Review && parts.now() - seen > parts.settings.reviewIdle;
}

/// Noting every request would make each page view a write; once a minute is exact enough for half an hour.
constexpr std::chrono::minutes kSeenStep{1};

void noteSeen(const Parts& parts, const std::string& hash, Moment seen)
{
    if (parts.now() - seen < kSeenStep)
        return;
    writing(parts.storage, [&](Transaction& tx) {
        tx.run("UPDATE session SET seen_at = ? WHERE hall = ? AND token_hash = ?",
               {toMicros(parts.now()), parts.hall(), hash});
    });
}

} // namespace

StartedSession startSession(const Parts& parts, const domain::User& user, SessionKind kind,
                            const domain::WindowId& window)
{
    StartedSession started;
    started.token = newToken(parts.random);
    const Moment now = parts.now();
    const auto length = kind == SessionKind::Desk ? parts.settings.sessionLength : parts.settings.reviewLength;
    started.session = {user, window, hashOf(started.token), newToken(parts.random), now + length};
    writing(parts.storage, [&](Transaction& tx) {
        if (!window.empty())
            windowOf(tx, parts, window);
        tx.run("INSERT INTO session (hall, token_hash, account, kind, window_id, csrf, created_at, seen_at, expires_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               {parts.hall(), started.session.tokenHash, user.id.text(), std::string(kindName(kind)), window.text(),
                started.session.csrf, toMicros(now), toMicros(now), toMicros(started.session.expires)});
    });
    return started;
}

std::optional<Session> findSession(const Parts& parts, SessionKind kind, const std::string& token)
{
    if (token.empty())
        return std::nullopt;
    const std::string hash = hashOf(token);
    Moment seen{};
    auto found = reading(parts.storage, [&](Transaction& tx) -> std::optional<Session> {
        const auto row = tx.first("SELECT account, window_id, csrf, seen_at, expires_at FROM session "
                                  "WHERE hall = ? AND token_hash = ? AND kind = ?",
                                  {parts.hall(), hash, std::string(kindName(kind))});
        if (!row)
            return std::nullopt;
        const auto user = activeUser(tx, parts, domain::UserId(ports::stringOf(row->at(0))));
        seen = fromMicros(ports::integerOf(row->at(3)));
        const Moment expires = fromMicros(ports::integerOf(row->at(4)));
        if (!user || expires <= parts.now() || isIdle(parts, kind, seen))
            return std::nullopt;
        return Session{*user, domain::WindowId(ports::stringOf(row->at(1))), hash, ports::stringOf(row->at(2)), expires};
    });
    if (found && kind == SessionKind::Review)
        noteSeen(parts, hash, seen);
    return found;
}

void endSession(const Parts& parts, const Session& session)
{
    writing(parts.storage, [&](Transaction& tx) {
        tx.run("DELETE FROM session WHERE hall = ? AND token_hash = ?", {parts.hall(), session.tokenHash});
    });
}

void forgetSessions(Transaction& tx, const Parts& parts)
{
    tx.run("DELETE FROM session WHERE hall = ? AND expires_at <= ?", {parts.hall(), toMicros(parts.now())});
}

} // namespace yc::hub
