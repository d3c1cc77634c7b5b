#include "commands.h"

#include "dispatch/erlang.h"
#include "output.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <fmt/format.h>
#include <memory>

namespace yc::ctl
{
namespace
{

struct Options {
    Answer answer;
    dispatch::Load load;
    double patienceMinutes = 0;
};

void run(const Options& options)
{
    dispatch::Load load = options.load;
    if (options.patienceMinutes > 0)
        load.patienceMinutes = options.patienceMinutes;
    const Result<dispatch::Staffing> found = dispatch::staffing(load);
    if (!found) {
        const double busy = load.perHour * load.serviceMinutes / 60;
        const bool unstable = found.problem().code == "erlang.unstable";
        return options.answer.fault(
            unstable
                ? fmt::format("unstable load: {:.2f} windows are busy all the time and there are {}; open at least {}",
                              busy, load.windows, static_cast<int>(std::floor(busy)) + 1)
                : "the load cannot be computed: " + described(found.problem()));
    }
    const Object value{{"waitProbability", found->waitProbability}, {"meanWaitSeconds", found->meanWaitSeconds},
                       {"serviceLevel", found->serviceLevel},       {"occupancy", found->occupancy},
                       {"abandonment", found->abandonment},         {"meanQueue", found->meanQueue}};
    options.answer.tell(value,
                        fmt::format("{:.1f} % wait, {:.0f} s on average; {:.1f} % within the target; windows busy "
                                    "{:.1f} % of the time; {:.1f} % leave; {:.2f} in the queue",
                                    100 * found->waitProbability, found->meanWaitSeconds, 100 * found->serviceLevel,
                                    100 * found->occupancy, 100 * found->abandonment, found->meanQueue));
}

void addErlang(CLI::App& group, int& exitCode)
{
    auto options = std::make_shared<Options>();
    options->answer.exitCode = &exitCode;
    CLI::App* command =
        group.add_subcommand("erlang", "waits that a number of windows gives (Erlang C; A with patience)");
    command->add_option("--per-hour", options->load.perHour, "arrivals an hour")
        ->required()
        ->check(CLI::PositiveNumber);
    command->add_option("--minutes", options->load.serviceMinutes, "mean service time")
        ->required()
        ->check(CLI::PositiveNumber);
    command->add_option("--windows", options->load.windows, "windows open")->required()->check(CLI::PositiveNumber);
    command->add_option("--target-minutes", options->load.targetMinutes, "wait that counts as good")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--patience-minutes", options->patienceMinutes, "mean time before a person leaves")
        ->check(CLI::PositiveNumber);
    command->add_flag("--json", options->answer.json, "print one JSON object");
    command->callback([options] { run(*options); });
}

} // namespace

void addQueueCommands(CLI::App& program, int& exitCode)
{
    CLI::App* group = program.add_subcommand("queue", "how many windows a day needs");
    group->require_subcommand(1);
    addErlang(*group, exitCode);
}

} // namespace yc::ctl
