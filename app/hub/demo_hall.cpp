#include "demo_hall.h"

#include "hub/admin.h"

#include <cstdio>

namespace yc::app
{
namespace
{

using domain::UserRole;

constexpr int kWindows = 12;
constexpr int kFirstReviewer = 310301;
/// So that an outage can be tried with people waiting.
constexpr int kDemoShare = 1;
constexpr const char* kPoliceReviewer = "310208";

struct Person {
    const char* id;
    const char* name;
    UserRole role;
};
constexpr Person kStaff[] = {
    {"020317", "王示范", UserRole::Clerk},
    {"020318", "李样板", UserRole::Clerk},
    {"020319", "赵示例", UserRole::Clerk},
    {"090001", "取号机", UserRole::Clerk},
    {"010006", "周示例", UserRole::Supervisor},
};

struct Line {
    const char* id;
    const char* name;
    const char* prefix;
    int targetMinutes;
    const char* oneThing;
};
constexpr Line kLines[] = {
    {"newborn", "新生儿出生", "A", 20, "newborn"},     {"restaurant", "开办餐饮店", "B", 20, "restaurant"},
    {"after-life", "身后事", "C", 20, "after-life"},   {"social-card", "社会保障卡补换", "D", 15, ""},
    {"retirement", "退休", "E", 20, ""},               {"residence", "居住证签注", "F", 15, ""},
};

std::vector<domain::Service> lines()
{
    std::vector<domain::Service> services;
    for (const Line& line : kLines) {
        domain::Service service;
        service.id = domain::ServiceId(line.id);
        service.name = line.name;
        service.prefix = line.prefix;
        service.target = std::chrono::minutes(line.targetMinutes);
        if (*line.oneThing != '\0')
            service.oneThings = {domain::OneThingId(line.oneThing)};
        services.push_back(std::move(service));
    }
    return services;
}

Result<void> add(const hub::Parts& parts, const std::string& id, const std::string& name, UserRole role,
                 const domain::DepartmentId& department = {})
{
    hub::NewAccount account;
    account.user = {domain::UserId(id), name, role, parts.settings.hall, department};
    account.secret = kDemoSecret;
    return hub::addUser(parts, account);
}

Result<void> addWindows(const hub::Parts& parts, const std::vector<domain::Service>& services)
{
    for (int number = 1; number <= kWindows; ++number) {
        char id[4];
        std::snprintf(id, sizeof id, "%02d", number);
        domain::Window window;
        window.id = domain::WindowId(id);
        window.name = "综合受理";
        window.since = parts.now();
        for (const domain::Service& service : services)
            window.services.push_back(service.id);
        if (const Result<void> put = hub::putWindow(parts, window); !put)
            return put;
    }
    return {};
}

Result<void> addReviewers(const hub::Parts& parts)
{
    int next = kFirstReviewer;
    for (const catalogue::Department& department : parts.catalogue.departments) {
        const bool police = department.id.text() == "police";
        const std::string id = police ? kPoliceReviewer : std::to_string(next++);
        const std::string name = police ? "吴样本" : department.shortName.zh + "审批员";
        if (const Result<void> added = add(parts, id, name, UserRole::Reviewer, department.id); !added)
            return added;
    }
    return {};
}

} // namespace

Result<void> makeDemoHall(const hub::Parts& parts)
{
    const Result<bool> there = hub::hasHall(parts);
    if (!there || *there)
        return there ? Result<void>() : Result<void>(there.problem());
    if (const auto password = hub::initHall(parts, {.name = "示例区综合大厅"}); !password)
        return password.problem();
    if (const Result<void> reset = hub::setUserSecret(parts, domain::UserId("admin"), kDemoSecret); !reset)
        return reset;
    const std::vector<domain::Service> services = lines();
    if (const Result<void> put = hub::putServices(parts, services); !put)
        return put;
    if (const Result<void> added = addWindows(parts, services); !added)
        return added;
    if (const Result<void> set = hub::setOfflineShare(parts, kDemoShare); !set)
        return set;
    for (const Person& person : kStaff) {
        if (const Result<void> added = add(parts, person.id, person.name, person.role); !added)
            return added;
    }
    return addReviewers(parts);
}

} // namespace yc::app
