#pragma once

namespace CLI
{
class App;
}

namespace yc::ctl
{

/// `yichuangctl hub ...`: set a hall up. `exitCode` becomes 1 when something was refused; the reason is on stderr.
void addHubCommands(CLI::App& program, int& exitCode);

} // namespace yc::ctl
