#include "command_line.h"

#include <QCommandLineParser>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <span>
#include <string_view>

namespace yc::app
{
namespace
{

/// Where the central systems are: what the line says, else what the machine's own settings say.
Value centralOf(const QCommandLineParser& parser)
{
    struct Named {
        const char* option;
        const char* key;
        const char* setting;
    };
    constexpr Named kNamed[] = {{"hub", "hub/url", "hub"},
                                {"bell", "hub/bell", "bell"},
                                {"authorities", "hub/authorities", "certificates"},
                                {"certificate", "hub/certificate", "clientCertificate"},
                                {"key", "hub/key", "clientKey"}};
    QSettings machine(QStringLiteral("/etc/yichuang/workstation.ini"), QSettings::IniFormat);
    Value settings = Object{};
    const auto put = [&settings](const QString& name, const QString& value) {
        if (!value.isEmpty())
            settings.set(name.toStdString(), value.toStdString());
    };
    for (const Named& each : kNamed)
        put(QLatin1String(each.setting), parser.isSet(QLatin1String(each.option))
                                             ? parser.value(QLatin1String(each.option))
                                             : machine.value(QLatin1String(each.key)).toString());
    machine.beginGroup(QStringLiteral("roles"));
    for (const QString& role : machine.childKeys())
        put(role, machine.value(role).toString());
    for (const QString& role : parser.values(QStringLiteral("role")))
        put(role.section(QLatin1Char('='), 0, 0), role.section(QLatin1Char('='), 1));
    return settings;
}

/// The first word of the line that is one of these; none = "".
QString firstOf(int count, const char* const* words, std::initializer_list<std::string_view> wanted)
{
    for (const char* word : std::span(words, static_cast<std::size_t>(count))) {
        if (std::ranges::find(wanted, std::string_view(word)) != wanted.end())
            return QString::fromLocal8Bit(word);
    }
    return {};
}

} // namespace

QString onlyAsked(int count, const char* const* words)
{
    return firstOf(count, words, {"-h", "--help", "--help-all", "-v", "--version"});
}

bool hasScreen(int count, const char* const* words)
{
    const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM") ||
           !firstOf(count, words, {"-platform", "--platform"}).isEmpty();
}

CommandLine commandLine(const QStringList& words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The workstation of a window clerk."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("demo"), QStringLiteral("Start an embedded hub with invented people.")});
    parser.addOption(
        {QStringLiteral("data"), QStringLiteral("Folder of this machine's store."), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("hub"), QStringLiteral("URL of the hub."), QStringLiteral("url")});
    parser.addOption({QStringLiteral("bell"), QStringLiteral("URL of the hub's bell."), QStringLiteral("url")});
    parser.addOption(
        {QStringLiteral("role"),
         QStringLiteral("A role that another central system has: queue, sharing, statistics; may be repeated."),
         QStringLiteral("name=url")});
    parser.addOption({QStringLiteral("authorities"),
                      QStringLiteral("File of the hall's own authority; else those of the machine are trusted."),
                      QStringLiteral("file")});
    parser.addOption({QStringLiteral("certificate"),
                      QStringLiteral("File with this window's certificate, for a hub that demands one."),
                      QStringLiteral("file")});
    parser.addOption({QStringLiteral("key"), QStringLiteral("File with its key."), QStringLiteral("file")});
    parser.addOption(
        {QStringLiteral("resources"), QStringLiteral("Folder of the shipped resources."), QStringLiteral("folder")});
    parser.addOption(
        {QStringLiteral("language"), QStringLiteral("zh_CN or en; else as last time."), QStringLiteral("code")});
    parser.process(words);
    const bool demo = parser.isSet(QStringLiteral("demo"));
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QString fallback = home + (demo ? QStringLiteral("/yichuang-demo") : QStringLiteral("/yichuang"));
    const QString data = parser.value(QStringLiteral("data"));
    return {demo, data.isEmpty() ? fallback : data, centralOf(parser), parser.value(QStringLiteral("resources")),
            parser.value(QStringLiteral("language"))};
}

QString whyNoAddress(const Problem& problem)
{
    const QString what = problem.args.empty() ? QString() : QString::fromStdString(problem.args.front());
    if (problem.code == "endpoint.not_encrypted")
        return QStringLiteral("%1 is another machine: personal data goes there by https:// only").arg(what);
    if (problem.code == "endpoint.role")
        return QStringLiteral("there is no role \"%1\"; known: queue, cases, sharing, catalogue, policy, statistics")
            .arg(what);
    return QStringLiteral("\"%1\" is no address of a central system; one looks like https://hub.hall.example:8443")
        .arg(what);
}

} // namespace yc::app
