#include "base/log.h"
#include "commands.h"
#include "hub_commands.h"
#include "output.h"

#include <CLI/CLI.hpp>

#include <iostream>

int main(int argc, char** argv)
{
    using namespace yc::ctl;
    int exitCode = kFine;
    CLI::App program("Tools of Yichuang (一窗) for administrators and scripts.", "yichuangctl");
    program.footer("Exit codes: 0 fine, 1 a fault was found, 2 wrong use. What was wrong stands on standard error.");
    program.set_version_flag("--version", std::string(YC_VERSION));
    program.require_subcommand(1);
    addCheckCommands(program, exitCode);
    addDeadlineCommand(program, exitCode);
    addRulesCommands(program, exitCode);
    addCatalogueCommands(program, exitCode);
    addQueueCommands(program, exitCode);
    addStoreCommands(program, exitCode);
    addHubCommands(program, exitCode);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error, std::cout, std::cerr) == 0 ? kFine : kWrongUse; // --help and --version end here too
    }
    return exitCode;
}
