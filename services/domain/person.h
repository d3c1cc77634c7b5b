#pragma once

#include "base/clock.h"
#include "base/value.h"
#include "domain/ids.h"

#include <string>
#include <vector>

namespace yc::domain
{

enum class UserRole { Clerk, Supervisor, Reviewer, Administrator };

/// Somebody who works with the system. Synthetic in the demo.
struct User {
    UserId id;          ///< staff number
    std::string name;
    UserRole role = UserRole::Clerk;
    HallId hall;
    DepartmentId department; ///< of a reviewer

    friend bool operator==(const User&, const User&) = default;
};

/// A counter and what it may give.
struct Window {
    WindowId id;                     ///< "07"
    std::string name;                ///< 综合受理
    std::vector<ServiceId> services; ///< waiting lines it may call from
    std::string state = "closed";    ///< open, paused, closed
    std::string reason;              ///< of a pause
    Moment since{};

    friend bool operator==(const Window&, const Window&) = default;
};

/// A waiting line.
struct Service {
    ServiceId id;
    std::string name;                 ///< 新生儿出生
    std::string prefix;               ///< "A"
    std::chrono::minutes target{20};  ///< promised wait
    std::vector<OneThingId> oneThings;

    friend bool operator==(const Service&, const Service&) = default;
};

std::string name(UserRole role);
std::optional<UserRole> userRoleFrom(const std::string& name);

/// Decoders refuse with Invalid "user.<member>", "window.<member>", "service.<member>".
Value toValue(const User& user);
Result<User> userFromValue(const Value& value);
Value toValue(const Window& window);
Result<Window> windowFromValue(const Value& value);
Value toValue(const Service& service);
Result<Service> serviceFromValue(const Value& value);

} // namespace yc::domain
