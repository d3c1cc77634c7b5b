#include "domain/person.h"

#include "domain/codec.h"
#include "domain/word_table.h"

namespace yc::domain
{
namespace
{

constexpr auto kUserRoles = wordTable<UserRole::Administrator>("clerk", "supervisor", "reviewer", "administrator");

} // namespace

std::string name(UserRole role)
{
    return kUserRoles.name(role);
}

std::optional<UserRole> userRoleFrom(const std::string& name)
{
    return kUserRoles.from(name);
}

Value toValue(const User& user)
{
    return Writer()
        .put("id", user.id)
        .put("name", user.name)
        .put("role", name(user.role))
        .maybe("hall", user.hall)
        .maybe("department", user.department)
        .done();
}

Result<User> userFromValue(const Value& value)
{
    Reader in(value, "user");
    return in.finish(User{.id = in.id<UserId>("id"),
                          .name = in.text("name"),
                          .role = in.word("role", userRoleFrom),
                          .hall = in.idOr<HallId>("hall"),
                          .department = in.idOr<DepartmentId>("department")});
}

Value toValue(const Window& window)
{
    return Writer()
        .put("id", window.id)
        .put("name", window.name)
        .maybe("services", window.services)
        .put("state", window.state)
        .maybe("reason", window.reason)
        .maybe("since", window.since)
        .done();
}

Result<Window> windowFromValue(const Value& value)
{
    Reader in(value, "window");
    return in.finish(Window{.id = in.id<WindowId>("id"),
                            .name = in.text("name"),
                            .services = in.ids<ServiceId>("services"),
                            .state = in.text("state"),
                            .reason = in.textOr("reason"),
                            .since = in.momentOr("since")});
}

Value toValue(const Service& service)
{
    return Writer()
        .put("id", service.id)
        .put("name", service.name)
        .put("prefix", service.prefix)
        .put("targetMinutes", std::int64_t{service.target.count()})
        .maybe("oneThings", service.oneThings)
        .done();
}

Result<Service> serviceFromValue(const Value& value)
{
    Reader in(value, "service");
    return in.finish(Service{.id = in.id<ServiceId>("id"),
                             .name = in.text("name"),
                             .prefix = in.textOr("prefix"),
                             .target = std::chrono::minutes(in.integer("targetMinutes")),
                             .oneThings = in.ids<OneThingId>("oneThings")});
}

} // namespace yc::domain
