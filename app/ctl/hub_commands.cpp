#include "hub_commands.h"

#include "certificate_commands.h"
#include "hub/admin.h"
#include "hub/backup.h"
#include "hub_house.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <iostream>
#include <memory>

namespace yc::ctl
{
namespace
{

/// What every command of the group is given.
struct Shared {
    app::HouseOptions house;
    std::string secretFile;
    bool json = false;
    int* exitCode = nullptr;
};

void report(const Shared& shared, const Problem& problem)
{
    std::cerr << "hub: " << problem.code;
    for (const std::string& arg : problem.args)
        std::cerr << ' ' << arg;
    if (!problem.detail.empty())
        std::cerr << " (" << problem.detail << ')';
    std::cerr << '\n';
    *shared.exitCode = 1;
}

/// JSON on one line, or what a person reads.
void tell(const Shared& shared, const Value& value, const std::string& text)
{
    std::cout << (shared.json ? toJson(value) : text) << '\n';
}

using Work = std::function<Result<void>(app::HubHouse&)>;

/// Open the hub's data and do the work. The hub itself must not be running: its file has one owner.
void run(const std::shared_ptr<Shared>& shared, const Work& work)
{
    for (const auto& [name, given] :
         {std::pair("--data", &shared->house.data), std::pair("--hall", &shared->house.hall)}) {
        if (given->empty())
            throw CLI::RequiredError(name); // of the group, but its certificates need neither
    }
    const Result<std::string> secret = app::hubSecret(shared->secretFile);
    if (!secret)
        return report(*shared, secret.problem());
    shared->house.secret = *secret;
    const auto house = app::HubHouse::open(shared->house);
    if (!house)
        return report(*shared, house.problem());
    if (const Result<void> done = work(**house); !done)
        report(*shared, done.problem());
}

void addInit(CLI::App& group, const std::shared_ptr<Shared>& shared)
{
    auto hall = std::make_shared<hub::NewHall>();
    CLI::App* command = group.add_subcommand("init", "make the hall and its administrator; prints a password, once");
    command->add_option("--name", hall->name, "name of the hall")->required();
    command->add_option("--prefix", hall->receiptPrefix, "digits that begin every receipt number")
        ->capture_default_str();
    command->callback([shared, hall] {
        run(shared, [&](app::HubHouse& house) -> Result<void> {
            const Result<std::string> password = hub::initHall(house.parts(), *hall);
            if (!password)
                return password.problem();
            tell(*shared, Object{{"user", "admin"}, {"password", *password}},
                 "admin " + *password + "\nWrite it down: it is kept nowhere.");
            return {};
        });
    });
}

void addUserAdd(CLI::App& users, const std::shared_ptr<Shared>& shared)
{
    struct Wish {
        std::string id, name, role = "clerk", department;
        int offlineDays = 7;
    };
    auto wish = std::make_shared<Wish>();
    CLI::App* command = users.add_subcommand("add", "add or replace an account; prints its first password, once");
    command->add_option("id", wish->id, "staff number")->required();
    command->add_option("--name", wish->name)->required();
    command->add_option("--role", wish->role, "clerk, supervisor, reviewer or administrator")->capture_default_str();
    command->add_option("--department", wish->department, "of a reviewer, as the catalogue names it");
    command->add_option("--offline-days", wish->offlineDays, "days of sign-in without a network, at most 35");
    command->callback([shared, wish] {
        run(shared, [&](app::HubHouse& house) -> Result<void> {
            const auto role = domain::userRoleFrom(wish->role);
            if (!role)
                return fail(Fault::Invalid, "account.role", {}, {wish->role});
            SystemRandom random;
            hub::NewAccount account;
            account.user = {domain::UserId(wish->id), wish->name, *role, house.parts().settings.hall,
                            domain::DepartmentId(wish->department)};
            account.secret = hub::newPassword(random);
            account.offlineDays = wish->offlineDays;
            if (const Result<void> added = hub::addUser(house.parts(), account); !added)
                return added;
            tell(*shared, Object{{"user", wish->id}, {"password", account.secret}}, wish->id + " " + account.secret);
            return {};
        });
    });
}

void addUserList(CLI::App& users, const std::shared_ptr<Shared>& shared)
{
    users.add_subcommand("list", "who has an account")->callback([shared] {
        run(shared, [&](app::HubHouse& house) -> Result<void> {
            const auto all = hub::listUsers(house.parts());
            if (!all)
                return all.problem();
            Array rows;
            std::string text;
            for (const auto& [user, active] : *all) {
                Value row = domain::toValue(user);
                row.set("active", active);
                rows.push_back(row);
                text += user.id.text() + "  " + domain::name(user.role) + "  " + user.name +
                        (active ? "\n" : "  (disabled)\n");
            }
            tell(*shared, rows, text);
            return {};
        });
    });
}

void addUserSwitch(CLI::App& users, const std::shared_ptr<Shared>& shared, const char* name, const char* what,
                   bool active)
{
    auto id = std::make_shared<std::string>();
    CLI::App* command = users.add_subcommand(name, what);
    command->add_option("id", *id, "staff number")->required();
    command->callback([shared, id, active] {
        run(shared,
            [&](app::HubHouse& house) { return hub::setUserActive(house.parts(), domain::UserId(*id), active); });
    });
}

void addUserSecret(CLI::App& users, const std::shared_ptr<Shared>& shared)
{
    auto id = std::make_shared<std::string>();
    CLI::App* command = users.add_subcommand("password", "give a new password; prints it, once");
    command->add_option("id", *id, "staff number")->required();
    command->callback([shared, id] {
        run(shared, [&](app::HubHouse& house) -> Result<void> {
            SystemRandom random;
            const std::string password = hub::newPassword(random);
            if (const Result<void> set = hub::setUserSecret(house.parts(), domain::UserId(*id), password); !set)
                return set;
            tell(*shared, Object{{"user", *id}, {"password", password}}, *id + " " + password);
            return {};
        });
    });
}

void addWindows(CLI::App& group, const std::shared_ptr<Shared>& shared)
{
    struct Wish {
        std::string id, name = "综合受理";
        std::vector<std::string> services;
    };
    auto wish = std::make_shared<Wish>();
    CLI::App* windows = group.add_subcommand("windows", "counters and the lines they call from");
    windows->require_subcommand(1);
    CLI::App* put = windows->add_subcommand("put", "add or change one");
    put->add_option("id", wish->id, "as on its sign: 07")->required();
    put->add_option("--name", wish->name)->capture_default_str();
    put->add_option("--service", wish->services, "a line it may call from; repeat for more");
    put->callback([shared, wish] {
        run(shared, [&](app::HubHouse& house) {
            domain::Window window;
            window.id = domain::WindowId(wish->id);
            window.name = wish->name;
            for (const std::string& service : wish->services)
                window.services.emplace_back(service);
            return hub::putWindow(house.parts(), window);
        });
    });
    windows->add_subcommand("list", "all of them")->callback([shared] {
        run(shared, [&](app::HubHouse& house) -> Result<void> {
            const auto all = hub::listWindows(house.parts());
            if (!all)
                return all.problem();
            Array rows;
            std::string text;
            for (const domain::Window& window : *all) {
                rows.push_back(domain::toValue(window));
                text += window.id.text() + "  " + window.name + "  " + window.state + "\n";
            }
            tell(*shared, rows, text);
            return {};
        });
    });
}

void addServices(CLI::App& group, const std::shared_ptr<Shared>& shared)
{
    struct Wish {
        std::string id, name, prefix;
        int target = 20;
        std::vector<std::string> oneThings;
    };
    auto wish = std::make_shared<Wish>();
    CLI::App* services = group.add_subcommand("services", "waiting lines");
    services->require_subcommand(1);
    CLI::App* put = services->add_subcommand("put", "add or change one");
    put->add_option("id", wish->id)->required();
    put->add_option("--name", wish->name)->required();
    put->add_option("--prefix", wish->prefix, "letter of its numbers")->required();
    put->add_option("--target", wish->target, "promised wait in minutes")->check(CLI::Range(1, 240));
    put->add_option("--one-thing", wish->oneThings, "a one thing it is for; repeat for more");
    put->callback([shared, wish] {
        run(shared, [&](app::HubHouse& house) {
            domain::Service service;
            service.id = domain::ServiceId(wish->id);
            service.name = wish->name;
            service.prefix = wish->prefix;
            service.target = std::chrono::minutes(wish->target);
            for (const std::string& thing : wish->oneThings)
                service.oneThings.emplace_back(thing);
            return hub::putServices(house.parts(), {service});
        });
    });
}

void addOfflineShare(CLI::App& group, const std::shared_ptr<Shared>& shared)
{
    auto tickets = std::make_shared<int>(0);
    CLI::App* command = group.add_subcommand(
        "offline-share", "waiting tickets kept for each window, to be called when the network fails");
    command->add_option("tickets", *tickets, "0 to 3; a kept ticket is given to no other window for some minutes")
        ->required();
    command->callback([shared, tickets] {
        run(shared, [&](app::HubHouse& house) { return hub::setOfflineShare(house.parts(), *tickets); });
    });
}

void addEnrolment(CLI::App& group, const std::shared_ptr<Shared>& shared)
{
    CLI::App* enrolment = group.add_subcommand("enrolment", "workstations the hub knows");
    enrolment->require_subcommand(1);
    enrolment->add_subcommand("list", "all of them")->callback([shared] {
        run(shared, [&](app::HubHouse& house) -> Result<void> {
            const auto all = hub::listWorkstations(house.parts());
            if (!all)
                return all.problem();
            Array rows;
            std::string text;
            for (const hub::Workstation& each : *all) {
                rows.push_back(Object{{"client", each.id.text()},
                                      {"window", each.window.text()},
                                      {"firstSeen", toMicros(each.firstSeen)},
                                      {"lastSeen", toMicros(each.lastSeen)},
                                      {"blocked", each.blocked}});
                text += each.id.text() + "  " + each.window.text() + "  " + momentText(each.lastSeen) +
                        (each.blocked ? "  (blocked)\n" : "\n");
            }
            tell(*shared, rows, text);
            return {};
        });
    });
    for (const bool blocked : {true, false}) {
        auto id = std::make_shared<std::string>();
        CLI::App* command = enrolment->add_subcommand(blocked ? "block" : "unblock",
                                                      blocked ? "turn a workstation away" : "let it in again");
        command->add_option("client", *id)->required();
        command->callback([shared, id, blocked] {
            run(shared,
                [&](app::HubHouse& house) { return hub::setBlocked(house.parts(), domain::ClientId(*id), blocked); });
        });
    }
}

void addBackup(CLI::App& group, const std::shared_ptr<Shared>& shared)
{
    auto destination = std::make_shared<std::string>();
    CLI::App* command = group.add_subcommand("backup", "a verified copy of the database; keep hub.key with it");
    command->add_option("file", *destination, "where to")->required();
    command->callback([shared, destination] {
        run(shared, [&](app::HubHouse& house) { return hub::backUp(house.parts(), *destination); });
    });
}

} // namespace

void addHubCommands(CLI::App& program, int& exitCode)
{
    auto shared = std::make_shared<Shared>();
    shared->exitCode = &exitCode;
    CLI::App* group = program.add_subcommand("hub", "set a hall up; the hub must not be running");
    group->require_subcommand(1);
    group->fallthrough();
    group->add_option("--data", shared->house.data,
                      "folder of the hub's data; needed by all but ca, certificate and enroll");
    group->add_option("--hall", shared->house.hall, "id of the hall; likewise");
    group->add_option("--resources", shared->house.resources,
                      "folder of the shipped resources; else beside the program");
    group->add_option("--catalogue", shared->house.catalogue, "folder of the catalogue; else the shipped one");
    group->add_option("--secret-file", shared->secretFile,
                      "file with the secret of the data key; else the variable YICHUANG_HUB_SECRET");
    group->add_flag("--json", shared->json, "print JSON");
    addInit(*group, shared);
    CLI::App* users = group->add_subcommand("users", "accounts");
    users->require_subcommand(1);
    addUserAdd(*users, shared);
    addUserList(*users, shared);
    addUserSwitch(*users, shared, "disable", "end an account and its sessions at once", false);
    addUserSwitch(*users, shared, "enable", "open it again", true);
    addUserSecret(*users, shared);
    addServices(*group, shared);
    addWindows(*group, shared);
    addOfflineShare(*group, shared);
    addEnrolment(*group, shared);
    addBackup(*group, shared);
    addCertificateCommands(*group, shared->json, exitCode);
}

} // namespace yc::ctl
