#include "demo_hub.h"
#include "security/core_dumps.h"
#include "ui/bridge/desk_bridge.h"
#include "ui/bridge/language.h"
#include "ui/bridge/wording.h"
#include "ui/department_web/web_loader.h"
#include "ui/shell/main_window.h"
#include "ui/shell/memory.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "workstation.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include <memory>

namespace
{

using namespace yc;

struct Line {
    bool demo = false;
    QString data;
    Value central; ///< settings of the central systems, as central::endpointsFrom reads them
    QString resources;
    QString language;
};

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

Line parsed(const QCoreApplication& application)
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
    parser.addOption({QStringLiteral("role"),
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
    parser.process(application);
    const bool demo = parser.isSet(QStringLiteral("demo"));
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QString fallback = home + (demo ? QStringLiteral("/yichuang-demo") : QStringLiteral("/yichuang"));
    const QString data = parser.value(QStringLiteral("data"));
    return {demo,
            data.isEmpty() ? fallback : data,
            centralOf(parser),
            parser.value(QStringLiteral("resources")),
            parser.value(QStringLiteral("language"))};
}

int refused(const QString& why)
{
    QTextStream(stderr) << QStringLiteral("yichuang: ") << why << Qt::endl;
    return 1;
}

/// Started from an icon, nobody reads what goes to standard error.
int notBegun(const Problem& problem)
{
    const QString why = ui::Wording::problem(problem);
    refused(QString::fromStdString(problem.code + " " + problem.detail));
    QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), why);
    return 1;
}

/// What is wrong with an address on the line, and what would be right.
QString whyNot(const Problem& problem)
{
    const QString what = problem.args.empty() ? QString() : QString::fromStdString(problem.args.front());
    if (problem.code == "endpoint.not_encrypted")
        return QStringLiteral("%1 is another machine: personal data goes there by https:// only").arg(what);
    if (problem.code == "endpoint.role")
        return QStringLiteral("there is no role \"%1\"; known: queue, cases, sharing, catalogue, policy, statistics").arg(what);
    return QStringLiteral("\"%1\" is no address of a central system; one looks like https://hub.hall.example:8443").arg(what);
}

/// The hub's review page; a city names its own with web/start and web/origins.
ui::WebSite siteOf(const QSettings& settings, const QString& hub)
{
    const QString start =
        settings.value(QStringLiteral("web/start"), QString(hub + QStringLiteral("/review"))).toString();
    return {QUrl(start), settings.value(QStringLiteral("web/origins")).toStringList()};
}

int run(QApplication& application, const Line& line)
{
    app::DemoHub hub;
    app::WorkstationOptions options{.data = line.data.toStdString() + "/store",
                                    .resources = line.resources.toStdString(),
                                    .endpoints = {},
                                    .demo = line.demo};
    if (line.demo) {
        if (const QString why = hub.start(line.data + QStringLiteral("/hub")); !why.isEmpty())
            return refused(QStringLiteral("the demo's hub does not start: ") + why);
        options.endpoints.hub = hub.url().toStdString();
        options.endpoints.bell = hub.bellUrl().toStdString();
    } else {
        Result<central::Endpoints> endpoints = central::endpointsFrom(line.central);
        if (!endpoints)
            return refused(whyNot(endpoints.problem()));
        options.endpoints = std::move(*endpoints);
    }
    if (options.endpoints.hub.empty())
        return refused(QStringLiteral("no hub is named. Give --hub URL, or --demo for one of its own"));
    QSettings settings(line.data + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    const ui::Memory memory(settings);
    ui::Theme theme;
    theme.apply(memory.look());
    ui::Language language;
    language.apply(line.language.isEmpty() ? memory.language() : line.language);
    Result<std::unique_ptr<app::Workstation>> made = app::Workstation::open(options);
    if (!made)
        return notBegun(made.problem());
    app::Workstation& workstation = **made;
    const ui::FocusRing ring;
    const SystemClock clock;
    ui::DeskBridge bridge(workstation.desk(), workstation.deskWorker());
    workstation.start();
    const ui::WebSource web = [&settings] {
        return ui::loadWebPlugin(ui::webPluginFolders(), settings.value(QStringLiteral("web/gpu"), true).toBool());
    };
    auto window = std::make_unique<ui::MainWindow>(ui::ShellParts{
        .bridge = bridge,
        .theme = theme,
        .language = language,
        .clock = clock,
        .settings = settings,
        .version = QApplication::applicationVersion(),
        .department = ui::DepartmentSite{siteOf(settings, QString::fromStdString(options.endpoints.hub)), web},
        .tryOutage = line.demo ? std::function<void()>([&hub] { hub.tryOutage(); }) : std::function<void()>()});
    window->setWindowIcon(ui::brandIcon());
    window->show();
    const int code = application.exec();
    window.reset(); // it saves what is typed while the desk still works
    workstation.deskWorker().post(
        [&workstation] { workstation.desk().setListener([](ports::Topic, const std::string&) {}); });
    made = Problem{}; // the workers end before the bridge they answer to
    return code;
}

} // namespace

int main(int count, char** words)
{
    security::forbidCoreDumps();
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    if (ui::webPluginExpected(ui::webPluginFolders()))
        QApplication::setAttribute(Qt::AA_ShareOpenGLContexts); // the engine needs it from the start
    QApplication application(count, words);
    QApplication::setApplicationName(QStringLiteral("yichuang"));
    QApplication::setApplicationVersion(QStringLiteral(YC_VERSION));
    const Line line = parsed(application);
    QDir().mkpath(line.data);
    return run(application, line);
}
