#include "commands.h"

#include "base/random.h"
#include "output.h"
#include "secret.h"
#include "store/verify.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace yc::ctl
{
namespace
{

struct Options {
    Answer answer;
    std::string file;
    std::string destination;
    std::string secretFile;
};
using Shared = std::shared_ptr<Options>;

void faultOf(const Options& options, const Problem& problem)
{
    if (problem.code == "store.in_use")
        return options.answer.fault(options.file + " is in use; close the workstation, or work on a copy");
    options.answer.fault(options.file, problem);
}

Value valueOf(const store::StoreReport& report)
{
    Array findings;
    for (const std::string& finding : report.findings)
        findings.push_back(finding);
    if (report.ofHub)
        return Object{{"sound", report.sound()},
                      {"version", report.version},
                      {"integrity", report.intact},
                      {"findings", std::move(findings)}};
    return Object{{"sound", report.sound()},
                  {"version", report.version},
                  {"integrity", report.intact},
                  {"audit", Object{{"intact", report.auditIntact}, {"lines", report.auditLines}}},
                  {"cases", report.cases},
                  {"outbox", Object{{"unsent", report.unsent}, {"needsPerson", report.needsPerson}}},
                  {"findings", std::move(findings)}};
}

std::string sentenceOf(const store::StoreReport& report)
{
    const std::string version = "version " + std::to_string(report.version);
    const char* verdict = report.sound() ? "sound" : "not sound";
    if (report.ofHub)
        return version + " of a hub's database: " + verdict;
    return version + ", " + std::to_string(report.cases) + " cases, " + std::to_string(report.auditLines) +
           " audit lines, " + std::to_string(report.unsent) + " operations not sent, " +
           std::to_string(report.needsPerson) + " need a person: " + verdict;
}

void verify(const Options& options)
{
    const Result<store::StoreReport> report = store::verifyStore(options.file, PosixFiles());
    if (!report)
        return faultOf(options, report.problem());
    options.answer.tell(valueOf(*report), sentenceOf(*report));
    for (const std::string& finding : report->findings)
        options.answer.fault(options.file + ": " + finding);
}

void backup(const Options& options)
{
    const Result<void> done = store::backupStore(options.file, options.destination, PosixFiles());
    if (!done)
        return faultOf(options, done.problem());
    options.answer.tell(Object{{"copy", options.destination}}, "copied and verified: " + options.destination);
}

void exportUnsent(const Options& options)
{
    const std::string destination = options.destination.empty() ? options.file + ".unsent" : options.destination;
    const Result<std::string> secret = askSecret(options.secretFile);
    if (!secret)
        return options.answer.fault("no secret was given; it is the one a clerk signs in with");
    PosixFiles files;
    SystemRandom random;
    const auto report = store::exportUnsent(options.file, *secret, destination, files, random);
    if (!report)
        return faultOf(options, report.problem());
    options.answer.tell(Object{{"file", destination}, {"operations", report->operations}, {"cases", report->cases}},
                        std::to_string(report->operations) + " operations of " + std::to_string(report->cases) +
                            " cases, sealed under the same secret, in " + destination);
}

CLI::App* addCommand(CLI::App& group, int& exitCode, const char* name, const char* says, void (*run)(const Options&),
                     Shared& options)
{
    options = std::make_shared<Options>();
    options->answer.exitCode = &exitCode;
    CLI::App* command = group.add_subcommand(name, says);
    command
        ->add_option("FILE", options->file,
                     "the work file of a workstation (verify: also a hub's database), closed, or a copy")
        ->required();
    command->add_flag("--json", options->answer.json, "print one JSON object");
    command->callback([options, run] { run(*options); });
    return command;
}

} // namespace

void addStoreCommands(CLI::App& program, int& exitCode)
{
    CLI::App* group = program.add_subcommand("store", "look after the work file of a workstation");
    group->require_subcommand(1);
    Shared options;
    addCommand(*group, exitCode, "verify", "integrity, audit chain and outbox; changes nothing", verify, options);
    addCommand(*group, exitCode, "backup", "a verified copy", backup, options)
        ->add_option("DEST", options->destination, "where the copy goes; must not exist")
        ->required();
    CLI::App* unsent = addCommand(*group, exitCode, "export-unsent",
                                  "everything not sent yet, sealed under the clerk's secret", exportUnsent, options);
    unsent->add_option("--output", options->destination, "file to write; else FILE.unsent");
    unsent->add_option("--secret-file", options->secretFile, "file with the secret; else it is asked for");
}

} // namespace yc::ctl
