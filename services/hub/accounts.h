#pragma once

#include "domain/person.h"
#include "hub/parts.h"
#include "hub/transaction.h"

#include <optional>
#include <set>
#include <string>

namespace yc::hub
{

struct NewAccount {
    domain::User user; ///< the hall is set by the hub
    std::string secret;
    int offlineDays = 7; ///< G12; at most kMaxOfflineDays
};
inline constexpr int kMaxOfflineDays = 35;
/// NIST SP 800-63B: at least eight signs, no rules of composition.
inline constexpr std::size_t kMinSecret = 8;

/// Add or replace an account. Invalid "account.secret_short", "account.id", "account.offline_days".
void putAccount(const Parts& parts, const NewAccount& account);
/// Its sessions end at once. NotFound "account.unknown".
void setActive(const Parts& parts, const domain::UserId& id, bool active);
void setSecret(const Parts& parts, const domain::UserId& id, const std::string& secret);
std::vector<std::pair<domain::User, bool>> accounts(const Parts& parts); ///< with "active"

/// The account when it is active.
std::optional<domain::User> activeUser(Transaction& tx, const Parts& parts, const domain::UserId& id);

/// Is this the secret of an active account? Denied "signin.wrong"; "signin.locked" (args: minutes left) after too many
/// wrong ones. The slow derivation runs outside every transaction.
domain::User verifySecret(const Parts& parts, const domain::UserId& id, const std::string& secret);
/// How long this account may sign in without a network.
int offlineDaysOf(Transaction& tx, const Parts& parts, const domain::UserId& id);

} // namespace yc::hub
