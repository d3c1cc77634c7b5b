#include "command_line.h"
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
#include <QDir>
#include <QMessageBox>
#include <QSettings>
#include <QTextStream>

#include <memory>

namespace
{

using namespace yc;

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

/// The hub's review page; a city names its own with web/start and web/origins.
ui::WebSite siteOf(const QSettings& settings, const QString& hub)
{
    const QString start =
        settings.value(QStringLiteral("web/start"), QString(hub + QStringLiteral("/review"))).toString();
    return {QUrl(start), settings.value(QStringLiteral("web/origins")).toStringList()};
}

int run(QApplication& application, const app::CommandLine& line)
{
    app::DemoHub hub;
    app::WorkstationOptions options{.data = line.data.toStdString() + "/store",
                                    .resources = line.resources.toStdString(),
                                    .endpoints = {},
                                    .demo = line.demo};
    if (!line.demo) {
        Result<central::Endpoints> endpoints = central::endpointsFrom(line.central);
        if (!endpoints)
            return refused(app::whyNoAddress(endpoints.problem()));
        options.endpoints = std::move(*endpoints);
        if (options.endpoints.hub.empty())
            return refused(QStringLiteral("no hub is named. Give --hub URL, or --demo for one of its own"));
    }
    QDir().mkpath(line.data);
    if (line.demo) {
        if (const QString why = hub.start(line.data + QStringLiteral("/hub")); !why.isEmpty())
            return refused(QStringLiteral("the demo's hub does not start: ") + why);
        options.endpoints.hub = hub.url().toStdString();
        options.endpoints.bell = hub.bellUrl().toStdString();
    }
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
    QCoreApplication::setApplicationName(QStringLiteral("yichuang"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YC_VERSION));
    if (const QString asked = app::onlyAsked(count, words); !asked.isEmpty()) {
        const QCoreApplication withoutScreen(count, words);
        app::commandLine({QString::fromLocal8Bit(words[0]), asked}); // answers, and ends the program
    }
    if (!app::hasScreen(count, words))
        return refused(QStringLiteral("there is no display here. Start it on a desktop, or under a virtual one: "
                                      "xvfb-run yichuang --demo"));
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    if (ui::webPluginExpected(ui::webPluginFolders()))
        QApplication::setAttribute(Qt::AA_ShareOpenGLContexts); // the engine needs it from the start
    QApplication application(count, words);
    return run(application, app::commandLine(QApplication::arguments()));
}
