#include "commands.h"

#include "base/clock.h"
#include "domain/identity.h"
#include "output.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>

namespace yc::ctl
{
namespace
{

using Check = std::function<domain::NumberCheck(const std::string&)>;

void report(const Answer& answer, const domain::NumberCheck& found)
{
    answer.tell(Object{{"valid", found.valid}, {"reason", found.reason}}, found.valid ? "valid" : "not valid");
    if (found.valid)
        return;
    // The number itself is personal data and is not repeated.
    std::string sentence = "not valid: " + found.reason;
    if (found.position > 0)
        sentence += " at sign " + std::to_string(found.position);
    answer.fault(sentence);
}

struct Named {
    const char* name;
    const char* says;
    const char* argument;
    const char* argumentSays;
};

void addCheck(CLI::App& group, int& exitCode, const Named& named, Check check)
{
    auto answer = std::make_shared<Answer>();
    auto number = std::make_shared<std::string>();
    answer->exitCode = &exitCode;
    CLI::App* command = group.add_subcommand(named.name, named.says);
    command->add_option(named.argument, *number, named.argumentSays)->required();
    command->add_flag("--json", answer->json, "print {\"valid\":…,\"reason\":…}");
    command->callback([answer, number, check = std::move(check)] { report(*answer, check(*number)); });
}

} // namespace

void addCheckCommands(CLI::App& program, int& exitCode)
{
    CLI::App* group = program.add_subcommand("check", "check a number by its own rules, without asking anybody");
    group->require_subcommand(1);
    addCheck(*group, exitCode, {"id", "citizen identity number (GB 11643)", "NUMBER", "18 signs"},
             [](const std::string& number) { return domain::checkIdNumber(number, dayOf(SystemClock().now())); });
    addCheck(*group, exitCode, {"uscc", "unified social credit code (GB 32100)", "CODE", "18 signs"},
             [](const std::string& code) { return domain::checkCreditCode(code); });
}

} // namespace yc::ctl
