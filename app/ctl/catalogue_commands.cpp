#include "commands.h"

#include "base/files.h"
#include "base/text.h"
#include "catalogue/derive.h"
#include "catalogue/load.h"
#include "catalogue_text.h"
#include "common/resources.h"
#include "output.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace yc::ctl
{
namespace
{

constexpr const char* kAnswer = "--answer";

struct Options {
    Answer answer;
    std::string folder;
    std::string oneThing;
    std::vector<std::string> answers;
    std::vector<std::string> fields;
    bool usual = false;
};
using Shared = std::shared_ptr<Options>;

catalogue::Loaded loadFrom(const Options& options)
{
    return catalogue::load(PosixFiles(),
                           options.folder.empty() ? app::resourceFolder({}) + "/catalogue" : options.folder);
}

void check(const Options& options)
{
    const catalogue::Loaded loaded = loadFrom(options);
    options.answer.tell(checkValueOf(loaded), checkTextOf(loaded));
    const auto count = std::count_if(loaded.defects.begin(), loaded.defects.end(),
                                     [](const catalogue::Defect& defect) { return !defect.known; });
    if (count > 0)
        options.answer.fault(std::to_string(count) + (count == 1 ? " defect" : " defects") +
                             " in the catalogue; each names its file, place and remedy");
}

/// The catalogue, or nothing with the first error told.
std::optional<catalogue::Catalogue> usable(const Options& options)
{
    catalogue::Loaded loaded = loadFrom(options);
    if (loaded.usable())
        return std::move(loaded.catalogue);
    const auto error = std::find_if(loaded.defects.begin(), loaded.defects.end(),
                                    [](const catalogue::Defect& defect) { return defect.error; });
    options.answer.fault("the catalogue cannot be used: " + lineOf(*error) + " (see `catalogue check`)");
    return std::nullopt;
}

void list(const Options& options)
{
    if (const auto catalogue = usable(options))
        options.answer.tell(listValueOf(*catalogue), listTextOf(*catalogue));
}

std::pair<std::string, std::string> assignment(const char* option, const std::string& text)
{
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos || sign == 0)
        throw CLI::ValidationError(option, "\"" + text + "\" is no assignment; write it as name=value");
    return {text.substr(0, sign), text.substr(sign + 1)};
}

std::string optionsOf(const catalogue::Question& question)
{
    std::vector<std::string> values;
    for (const auto& [value, text] : question.options)
        values.push_back(value);
    return join(values, ", ");
}

std::string optionFrom(const catalogue::Question& question, const std::string& text)
{
    const bool known = std::any_of(question.options.begin(), question.options.end(),
                                   [&](const auto& option) { return option.first == text; });
    if (!known)
        throw CLI::ValidationError(kAnswer, "\"" + text + "\" is no answer to " + question.id.text() + "; it knows " +
                                                optionsOf(question));
    return text;
}

Value answerFrom(const catalogue::Question& question, const std::string& text)
{
    if (question.kind == "one")
        return optionFrom(question, text);
    if (question.kind == "many") {
        Array chosen;
        for (const std::string& part : split(text, ','))
            chosen.push_back(optionFrom(question, trimmed(part)));
        return chosen;
    }
    const std::string word = toLowerAscii(text);
    if (word == "true" || word == "yes" || word == "是")
        return true;
    if (word == "false" || word == "no" || word == "否")
        return false;
    throw CLI::ValidationError(kAnswer, question.id.text() + " is answered with yes or no");
}

void putAnswers(const Options& options, const catalogue::OneThing& thing, Object& answers)
{
    for (const std::string& text : options.answers) {
        const auto [name, value] = assignment(kAnswer, text);
        const auto question = std::find_if(thing.questions.begin(), thing.questions.end(),
                                           [&](const catalogue::Question& asked) { return asked.id.text() == name; });
        if (question == thing.questions.end())
            throw CLI::ValidationError(kAnswer, thing.id.text() + " has no question \"" + name + "\"; it asks " +
                                                    questionsTextOf(thing));
        answers.insert_or_assign(name, answerFrom(*question, value));
    }
}

void derive(const Options& options)
{
    const auto catalogue = usable(options);
    if (!catalogue)
        return;
    const catalogue::OneThing* thing = catalogue->find(domain::OneThingId(options.oneThing));
    if (thing == nullptr)
        throw CLI::ValidationError("ONE_THING", "there is no \"" + options.oneThing + "\"; see `catalogue list`");
    Object answers = options.usual ? catalogue::usualAnswers(*thing) : Object{};
    putAnswers(options, *thing, answers);
    Object fields;
    for (const std::string& text : options.fields)
        fields.insert(assignment("--field", text));
    const catalogue::Derived derived = catalogue::derive(*catalogue, *thing, answers, fields);
    options.answer.tell(catalogue::toValue(derived, *catalogue), derivedTextOf(derived, *catalogue));
}

CLI::App* addCommand(CLI::App& group, int& exitCode, const char* name, const char* says, void (*run)(const Options&),
                     Shared& options)
{
    options = std::make_shared<Options>();
    options->answer.exitCode = &exitCode;
    CLI::App* command = group.add_subcommand(name, says);
    command->add_flag("--json", options->answer.json, "print one JSON object");
    command->callback([options, run] { run(*options); });
    return command;
}

} // namespace

void addCatalogueCommands(CLI::App& program, int& exitCode)
{
    constexpr const char* kFolder = "folder of the catalogue; else the shipped one";
    CLI::App* group = program.add_subcommand("catalogue", "one things: their matters, forms and materials");
    group->require_subcommand(1);
    Shared options;
    addCommand(*group, exitCode, "check", "find contradictions; names file, place and remedy", check, options)
        ->add_option("DIR", options->folder, kFolder);
    addCommand(*group, exitCode, "list", "all one things", list, options)
        ->add_option("--catalogue", options->folder, kFolder);
    CLI::App* derived =
        addCommand(*group, exitCode, "derive", "matters, combined form, materials, order, limits and what is saved",
                   derive, options);
    derived->add_option("ONE_THING", options->oneThing, "id, see `catalogue list`")->required();
    derived->add_option(kAnswer, options->answers, "question=value; several values of one question with commas")
        ->take_all();
    derived->add_option("--field", options->fields, "element=value; some materials depend on it")->take_all();
    derived->add_flag("--usual", options->usual, "begin with the usual answers");
    derived->add_option("--catalogue", options->folder, kFolder);
}

} // namespace yc::ctl
