#include "hub/accounts.h"

#include "base/text.h"
#include "hub/vault.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

constexpr std::size_t kMaxId = 32;

std::string placeOf(const Parts& parts, const std::string& id)
{
    return "account|" + parts.hall() + "|" + id;
}

domain::User userFrom(const Parts& parts, const Row& row)
{
    domain::User user;
    user.id = domain::UserId(ports::stringOf(row[0]));
    user.name = opened(parts, ports::bytesOf(row[1]), placeOf(parts, user.id.text()));
    user.role = domain::userRoleFrom(ports::stringOf(row[2])).value_or(domain::UserRole::Clerk);
    user.department = domain::DepartmentId(ports::stringOf(row[3]));
    user.hall = parts.settings.hall;
    return user;
}

constexpr std::string_view kUserColumns = "SELECT id, name, role, department, active FROM account WHERE hall = ? ";

struct Secrets {
    std::string verifier;
    std::int64_t lockedUntil = 0;
    bool active = false;
};

std::optional<Secrets> secretsOf(Transaction& tx, const Parts& parts, const std::string& id)
{
    const auto row = tx.first("SELECT verifier, locked_until, active FROM account WHERE hall = ? AND id = ?",
                              {parts.hall(), id});
    if (!row)
        return std::nullopt;
    return Secrets{ports::stringOf(row->at(0)), ports::integerOf(row->at(1)), ports::integerOf(row->at(2)) != 0};
}

/// Count one wrong secret; at the limit the account is locked and the count begins anew.
void countWrong(const Parts& parts, const std::string& id)
{
    const std::int64_t until = toMicros(parts.now() + parts.settings.lockOut);
    const std::int64_t limit = parts.settings.maxWrongSecrets;
    writing(parts.storage, [&](Transaction& tx) {
        tx.run("UPDATE account SET wrong_secrets = wrong_secrets + 1 WHERE hall = ? AND id = ?", {parts.hall(), id});
        tx.run("UPDATE account SET wrong_secrets = 0, locked_until = ? WHERE hall = ? AND id = ? AND wrong_secrets >= ?",
               {until, parts.hall(), id, limit});
    });
}

[[noreturn]] void refuseLocked(std::int64_t until, Moment now)
{
    const auto left = std::chrono::ceil<std::chrono::minutes>(fromMicros(until) - now);
    refuse(Fault::Denied, "signin.locked", {std::to_string(left.count())});
}

std::string verifierOf(const Parts& parts, const std::string& secret)
{
    if (length(secret) < kMinSecret)
        refuse(Fault::Invalid, "account.secret_short", {std::to_string(kMinSecret)});
    return security::hashPassword(secret, parts.settings.argonCost, parts.random);
}

void endSessions(Transaction& tx, const Parts& parts, const std::string& id)
{
    tx.run("DELETE FROM session WHERE hall = ? AND account = ?", {parts.hall(), id});
}

} // namespace

void putAccount(const Parts& parts, const NewAccount& account)
{
    const std::string& id = account.user.id.text();
    if (id.empty() || id.size() > kMaxId || !isUtf8(id))
        refuse(Fault::Invalid, "account.id");
    if (account.offlineDays < 0 || account.offlineDays > kMaxOfflineDays)
        refuse(Fault::Invalid, "account.offline_days", {std::to_string(kMaxOfflineDays)});
    const std::string verifier = verifierOf(parts, account.secret);
    const Bytes name = sealed(parts, account.user.name, placeOf(parts, id));
    writing(parts.storage, [&](Transaction& tx) {
        tx.run("INSERT INTO account (hall, id, name, role, department, verifier, offline_days, active, wrong_secrets, "
               "locked_until) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 0, 0) "
               "ON CONFLICT (hall, id) DO UPDATE SET name = excluded.name, role = excluded.role, "
               "department = excluded.department, verifier = excluded.verifier, "
               "offline_days = excluded.offline_days, active = 1, wrong_secrets = 0, locked_until = 0",
               {parts.hall(), id, name, domain::name(account.user.role), account.user.department.text(), verifier,
                std::int64_t{account.offlineDays}});
        endSessions(tx, parts, id);
    });
}

void setActive(const Parts& parts, const domain::UserId& id, bool active)
{
    writing(parts.storage, [&](Transaction& tx) {
        if (!secretsOf(tx, parts, id.text()))
            refuse(Fault::NotFound, "account.unknown", {id.text()});
        tx.run("UPDATE account SET active = ? WHERE hall = ? AND id = ?",
               {std::int64_t{active ? 1 : 0}, parts.hall(), id.text()});
        endSessions(tx, parts, id.text());
    });
}

void setSecret(const Parts& parts, const domain::UserId& id, const std::string& secret)
{
    const std::string verifier = verifierOf(parts, secret);
    writing(parts.storage, [&](Transaction& tx) {
        if (!secretsOf(tx, parts, id.text()))
            refuse(Fault::NotFound, "account.unknown", {id.text()});
        tx.run("UPDATE account SET verifier = ?, wrong_secrets = 0, locked_until = 0 WHERE hall = ? AND id = ?",
               {verifier, parts.hall(), id.text()});
        endSessions(tx, parts, id.text());
    });
}

std::vector<std::pair<domain::User, bool>> accounts(const Parts& parts)
{
    return reading(parts.storage, [&](Transaction& tx) {
        std::vector<std::pair<domain::User, bool>> users;
        for (const Row& row : tx.run(std::string(kUserColumns) + "ORDER BY id", {parts.hall()}))
            users.emplace_back(userFrom(parts, row), ports::integerOf(row[4]) != 0);
        return users;
    });
}

std::optional<domain::User> activeUser(Transaction& tx, const Parts& parts, const domain::UserId& id)
{
    const auto row = tx.first(std::string(kUserColumns) + "AND id = ? AND active = 1", {parts.hall(), id.text()});
    if (!row)
        return std::nullopt;
    return userFrom(parts, *row);
}

domain::User verifySecret(const Parts& parts, const domain::UserId& id, const std::string& secret)
{
    const auto known = reading(parts.storage, [&](Transaction& tx) { return secretsOf(tx, parts, id.text()); });
    const Moment now = parts.now();
    if (known && known->lockedUntil > toMicros(now))
        refuseLocked(known->lockedUntil, now);
    if (!known) {
        // As slow as for a known account, so that the time of an answer does not tell who works here.
        security::hashPassword(secret, parts.settings.argonCost, parts.random);
        refuse(Fault::Denied, "signin.wrong");
    }
    if (!security::verifyPassword(known->verifier, secret) || !known->active) {
        countWrong(parts, id.text());
        const auto after = reading(parts.storage, [&](Transaction& tx) { return secretsOf(tx, parts, id.text()); });
        if (after && after->lockedUntil > toMicros(now))
            refuseLocked(after->lockedUntil, now);
        refuse(Fault::Denied, "signin.wrong");
    }
    return writing(parts.storage, [&](Transaction& tx) {
        tx.run("UPDATE account SET wrong_secrets = 0 WHERE hall = ? AND id = ?", {parts.hall(), id.text()});
        const auto user = activeUser(tx, parts, id);
        if (!user)
            refuse(Fault::Denied, "signin.wrong");
        return *user;
    });
}

int offlineDaysOf(Transaction& tx, const Parts& parts, const domain::UserId& id)
{
    const auto row = tx.first("SELECT offline_days FROM account WHERE hall = ? AND id = ?", {parts.hall(), id.text()});
    return row ? static_cast<int>(ports::integerOf(row->at(0))) : 0;
}

} // namespace yc::hub
