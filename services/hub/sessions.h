#pragma once

#include "domain/person.h"
#include "hub/parts.h"
#include "hub/transaction.h"

#include <optional>
#include <string>

namespace yc::hub
{

/// Who asks. Tokens are 256 random bits; the hub keeps only their digest, so a stolen database opens no session.
struct Session {
    domain::User user;
    domain::WindowId window;
    std::string tokenHash;
    std::string csrf;        ///< of a review page's session
    Moment expires{};
};

enum class SessionKind { Desk, Review };

struct StartedSession {
    std::string token;
    Session session;
};

/// Begin a session of somebody whose secret was verified.
StartedSession startSession(const Parts& parts, const domain::User& user, SessionKind kind,
                            const domain::WindowId& window);
/// The session of that token, or nothing when it is unknown, over, or its account is no longer active.
std::optional<Session> findSession(const Parts& parts, SessionKind kind, const std::string& token);
void endSession(const Parts& parts, const Session& session);
/// Remove sessions that are over.
void forgetSessions(Transaction& tx, const Parts& parts);

} // namespace yc::hub
