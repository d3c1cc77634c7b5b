#include "commands.h"

#include "output.h"
#include "rules/json_logic.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace yc::ctl
{
namespace
{

Result<Value> answerTo(const std::string& line)
{
    const Result<Value> request = parseJson(line);
    if (!request)
        return request.problem();
    if (!request->has("rule"))
        return fail(Fault::Invalid, "rules.no_rule", "a line is {\"rule\":…,\"data\":…}");
    return rules::evaluate((*request)["rule"], (*request)["data"]);
}

/// One line of answer for each line of question, at once, so that a script may talk with it.
void evaluateLines(const Answer& answer)
{
    std::string line;
    for (int number = 1; std::getline(std::cin, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const Result<Value> result = answerTo(line);
        const Object told = result ? Object{{"result", *result}} : Object{{"error", result.problem().code}};
        std::cout << toJson(told) << std::endl;
        if (!result)
            answer.fault("line " + std::to_string(number), result.problem());
    }
}

} // namespace

void addRulesCommands(CLI::App& program, int& exitCode)
{
    auto answer = std::make_shared<Answer>();
    answer->exitCode = &exitCode;
    CLI::App* group = program.add_subcommand("rules", "rules of the catalogue (JsonLogic)");
    group->require_subcommand(1);
    CLI::App* eval = group->add_subcommand(
        "eval", "read lines {\"rule\":…,\"data\":…}, print a line {\"result\":…} or {\"error\":…} for each");
    eval->add_flag("--json", answer->json, "lines of JSON; they always are");
    eval->callback([answer] { evaluateLines(*answer); });
}

} // namespace yc::ctl
