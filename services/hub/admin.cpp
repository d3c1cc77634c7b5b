#include "hub/admin.h"

#include "hub/feed.h"
#include "hub/reservations.h"

#include <string_view>

namespace yc::hub
{
namespace
{

constexpr std::string_view kSigns = "abcdefghjkmnpqrstuvwxyz23456789"; // no i l o 0 1
constexpr int kPasswordLength = 20;                                    // 99 bits
constexpr const char* kAdministrator = "admin";

/// Turn refusals of the work into a Result.
template <class Work> auto guarded(Work&& work) -> Result<decltype(work())>
{
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Refusal& refusal) {
        return refusal.problem;
    }
}

bool hallExists(Transaction& tx, const Parts& parts)
{
    return tx.first("SELECT hall FROM hall WHERE hall = ?", {parts.hall()}).has_value();
}

} // namespace

std::string newPassword(Random& random)
{
    std::string password;
    for (int sign = 0; sign < kPasswordLength; ++sign)
        password += kSigns[randomBelow(random, kSigns.size())];
    return password;
}

Result<bool> hasHall(const Parts& parts)
{
    return guarded([&] { return reading(parts.storage, [&](Transaction& tx) { return hallExists(tx, parts); }); });
}

Result<std::string> initHall(const Parts& parts, const NewHall& hall)
{
    return guarded([&] {
        const std::string epoch = newUuid(parts.random);
        writing(parts.storage, [&](Transaction& tx) {
            if (hallExists(tx, parts))
                refuse(Fault::Conflict, "hall.exists", {parts.hall()});
            tx.run("INSERT INTO hall (hall, name, epoch, receipt_prefix) VALUES (?, ?, ?, ?)",
                   {parts.hall(), hall.name, epoch, hall.receiptPrefix});
        });
        NewAccount administrator;
        administrator.user = {domain::UserId(kAdministrator), "管理员", domain::UserRole::Administrator,
                              parts.settings.hall, {}};
        administrator.secret = newPassword(parts.random);
        administrator.offlineDays = 0;
        putAccount(parts, administrator);
        return administrator.secret;
    });
}

Result<void> addUser(const Parts& parts, const NewAccount& account)
{
    return guarded([&] { putAccount(parts, account); });
}

Result<void> setUserActive(const Parts& parts, const domain::UserId& id, bool active)
{
    return guarded([&] { setActive(parts, id, active); });
}

Result<void> setUserSecret(const Parts& parts, const domain::UserId& id, const std::string& secret)
{
    return guarded([&] { setSecret(parts, id, secret); });
}

Result<std::vector<std::pair<domain::User, bool>>> listUsers(const Parts& parts)
{
    return guarded([&] { return accounts(parts); });
}

Result<void> putServices(const Parts& parts, const std::vector<domain::Service>& services)
{
    return guarded([&] {
        writing(parts.storage, [&](Transaction& tx) {
            int place = 0;
            for (const domain::Service& service : services)
                saveService(tx, parts, service, ++place);
        });
    });
}

Result<void> putWindow(const Parts& parts, const domain::Window& window)
{
    return guarded([&] {
        writing(parts.storage, [&](Transaction& tx) {
            for (const domain::ServiceId& service : window.services)
                serviceOf(tx, parts, service);
            saveWindow(tx, parts, window);
        });
    });
}

Result<void> setOfflineShare(const Parts& parts, int tickets)
{
    if (tickets < 0 || tickets > kMostShare)
        return fail(Fault::Invalid, "hall.offline_share", {}, {std::to_string(kMostShare)});
    return guarded([&] {
        writing(parts.storage, [&](Transaction& tx) {
            epochOf(tx, parts.hall()); // is there such a hall?
            tx.run("UPDATE hall SET offline_share = ? WHERE hall = ?", {std::int64_t{tickets}, parts.hall()});
        });
    });
}

Result<std::vector<domain::Window>> listWindows(const Parts& parts)
{
    return guarded([&] { return reading(parts.storage, [&](Transaction& tx) { return windowsOf(tx, parts); }); });
}

Result<std::vector<Workstation>> listWorkstations(const Parts& parts)
{
    return guarded([&] {
        return reading(parts.storage, [&](Transaction& tx) {
            std::vector<Workstation> all;
            for (const Row& row : tx.run("SELECT id, window_id, first_seen, last_seen, blocked FROM client "
                                         "WHERE hall = ? ORDER BY window_id, id",
                                         {parts.hall()}))
                all.push_back({domain::ClientId(ports::stringOf(row[0])), domain::WindowId(ports::stringOf(row[1])),
                               fromMicros(ports::integerOf(row[2])), fromMicros(ports::integerOf(row[3])),
                               ports::integerOf(row[4]) != 0});
            return all;
        });
    });
}

Result<void> setBlocked(const Parts& parts, const domain::ClientId& id, bool blocked)
{
    return guarded([&] {
        writing(parts.storage, [&](Transaction& tx) {
            const Rows rows = tx.run("UPDATE client SET blocked = ? WHERE hall = ? AND id = ? RETURNING id",
                                     {std::int64_t{blocked ? 1 : 0}, parts.hall(), id.text()});
            if (rows.empty())
                refuse(Fault::NotFound, "client.unknown", {id.text()});
        });
    });
}

} // namespace yc::hub
