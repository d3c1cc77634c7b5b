#pragma once

namespace CLI
{
class App;
}

/// One function a group of sub-commands, one file each. `exitCode` is what the program will end with; a command sets it
/// when it finds a fault. Wrong use is thrown as a CLI error and becomes exit 2.
namespace yc::ctl
{

void addCheckCommands(CLI::App& program, int& exitCode);
void addDeadlineCommand(CLI::App& program, int& exitCode);
void addRulesCommands(CLI::App& program, int& exitCode);
void addCatalogueCommands(CLI::App& program, int& exitCode);
void addQueueCommands(CLI::App& program, int& exitCode);
void addStoreCommands(CLI::App& program, int& exitCode);

} // namespace yc::ctl
