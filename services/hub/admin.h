#pragma once

#include "hub/accounts.h"
#include "hub/hall.h"

#include <string>
#include <vector>

namespace yc::hub
{

// What an administrator sets up. Problems come as Results: these are called from outside the hub.

struct NewHall {
    std::string name;
    std::string receiptPrefix = "9901"; ///< begins every receipt number of the hall
};
/// Make the hall and its administrator "admin"; gives the administrator's password, told once and kept nowhere.
/// Conflict "hall.exists".
Result<std::string> initHall(const Parts& parts, const NewHall& hall);
Result<bool> hasHall(const Parts& parts);

Result<void> addUser(const Parts& parts, const NewAccount& account);
Result<void> setUserActive(const Parts& parts, const domain::UserId& id, bool active);
Result<void> setUserSecret(const Parts& parts, const domain::UserId& id, const std::string& secret);
Result<std::vector<std::pair<domain::User, bool>>> listUsers(const Parts& parts);

Result<void> putServices(const Parts& parts, const std::vector<domain::Service>& services);
Result<void> putWindow(const Parts& parts, const domain::Window& window);
Result<std::vector<domain::Window>> listWindows(const Parts& parts);

/// How many waiting tickets each window has kept for it in case the network fails: 0 (as a hall begins) to 3. Invalid
/// "hall.offline_share". NotFound "hall.unknown".
Result<void> setOfflineShare(const Parts& parts, int tickets);

/// A workstation as the hub knows it. Enrolment: it is known since its first hello; a blocked one may not send.
struct Workstation {
    domain::ClientId id;
    domain::WindowId window;
    Moment firstSeen{};
    Moment lastSeen{};
    bool blocked = false;
};
Result<std::vector<Workstation>> listWorkstations(const Parts& parts);
/// NotFound "client.unknown".
Result<void> setBlocked(const Parts& parts, const domain::ClientId& id, bool blocked);

/// A new random password: 20 signs without those that look alike.
std::string newPassword(Random& random);

} // namespace yc::hub
