#include "commands.h"

#include "base/files.h"
#include "base/text.h"
#include "common/resources.h"
#include "domain/time_limit.h"
#include "output.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <vector>

namespace yc::ctl
{
namespace
{

constexpr std::uint64_t kMaxCalendarBytes = 1U << 20;
/// Ten years of working days: more is a slip of the hand.
constexpr int kMaxWorkingDays = 2'500;
constexpr const char* kFrom = "--from";
constexpr const char* kSuspend = "--suspend";

struct Options {
    Answer answer;
    std::string from;
    int workingDays = 0;
    std::vector<std::string> suspensions;
    std::string calendar;
};

Day dayFrom(const char* option, const std::string& text)
{
    Day day;
    if (!parseDay(text, day))
        throw CLI::ValidationError(option, "\"" + text + "\" is no day; write it as 2026-02-13");
    return day;
}

domain::Suspension suspensionFrom(const std::string& text)
{
    const std::size_t dots = text.find("..");
    if (dots == std::string::npos)
        throw CLI::ValidationError(kSuspend, "\"" + text + "\" is no suspension; write it as 2026-03-02..2026-03-06");
    domain::Suspension suspension{dayFrom(kSuspend, text.substr(0, dots)), std::nullopt};
    const std::string end = text.substr(dots + 2);
    if (!end.empty()) {
        suspension.to = dayFrom(kSuspend, end);
        if (*suspension.to < suspension.from)
            throw CLI::ValidationError(kSuspend, "\"" + text + "\" ends before it begins");
    }
    return suspension;
}

Result<domain::WorkCalendar> readCalendar(const std::string& option)
{
    const std::string path = option.empty() ? app::resourceFolder({}) + "/calendars/cn.json" : option;
    const Result<Bytes> bytes = PosixFiles().read(path, kMaxCalendarBytes);
    if (!bytes)
        return bytes.problem();
    const Result<Value> years = parseJson(textOf(*bytes));
    if (!years)
        return years.problem();
    return domain::WorkCalendar::fromValue(*years);
}

void run(const Options& options)
{
    domain::TimeLimit limit{dayFrom(kFrom, options.from), options.workingDays, 0, {}};
    for (const std::string& suspension : options.suspensions)
        limit.suspensions.push_back(suspensionFrom(suspension));
    const Result<domain::WorkCalendar> calendar = readCalendar(options.calendar);
    if (!calendar)
        return options.answer.fault("the work calendar cannot be read", calendar.problem());
    const domain::Due due = domain::dueDay(limit, *calendar);
    Array days;
    for (const Day day : due.counted)
        days.push_back(dayText(day));
    Object value{{"due", dayText(due.day)}, {"provisional", due.provisional}, {"days", std::move(days)}};
    std::string text = "due " + dayText(due.day);
    if (due.provisional)
        text += " (provisional: a year it crosses has no published calendar)";
    if (!due.running) {
        value.emplace("running", false);
        text += " at the earliest: a suspension has no end yet";
    }
    options.answer.tell(std::move(value), text);
}

} // namespace

void addDeadlineCommand(CLI::App& program, int& exitCode)
{
    auto options = std::make_shared<Options>();
    options->answer.exitCode = &exitCode;
    CLI::App* command = program.add_subcommand(
        "deadline", "the day a limit in working days ends (行政许可法 art. 82; the first day is not counted)");
    command->add_option(kFrom, options->from, "day of acceptance or receipt")->required();
    command->add_option("--working-days", options->workingDays, "length of the limit")
        ->required()
        ->check(CLI::Range(0, kMaxWorkingDays));
    command->add_option(kSuspend, options->suspensions, "FROM..TO; both days and all between are not counted")
        ->take_all();
    command->add_option("--calendar", options->calendar, "file with the published years; else the shipped one");
    command->add_flag("--json", options->answer.json, "print {\"due\":…,\"provisional\":…,\"days\":[…]}");
    command->callback([options] { run(*options); });
}

} // namespace yc::ctl
