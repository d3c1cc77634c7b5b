#pragma once

namespace CLI
{
class App;
}

namespace yc::ctl
{

/// `yichuangctl hub ca | certificate | enroll`: the certificates of a hall without an authority of its city. `json` is
/// read when a command runs; `exitCode` becomes 1 when something was refused. Both outlive the program.
void addCertificateCommands(CLI::App& group, const bool& json, int& exitCode);

} // namespace yc::ctl
