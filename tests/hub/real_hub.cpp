#include "hub/real_hub.h"

#include "hub/admin.h"
#include "hub_house.h"

#include <csignal>
#include <cstdio>

namespace yc::tests
{
namespace
{

constexpr int kPatienceMillis = 30 * 1000;
constexpr int kLongestRunMillis = 15 * 60 * 1000;
constexpr const char* kStorageSecret = "secret-of-the-storage";

void need(const Result<void>& result)
{
    if (!result)
        qFatal("real hub: %s %s", result.problem().code.c_str(), result.problem().detail.c_str());
}

void furnish(const hub::Parts& parts, int windows)
{
    if (const auto password = hub::initHall(parts, {.name = "示例大厅"}); !password)
        need(password.problem());
    domain::Service newborn;
    newborn.id = domain::ServiceId("newborn");
    newborn.name = "新生儿出生";
    newborn.prefix = "A";
    need(hub::putServices(parts, {newborn}));
    for (int number = 1; number <= windows; ++number) {
        domain::Window window;
        window.id = domain::WindowId(RealHub::windowName(number));
        window.name = "综合受理";
        window.services = {newborn.id};
        need(hub::putWindow(parts, window));
    }
    hub::NewAccount clerk;
    clerk.user = {domain::UserId(kRealClerk), "王示范", domain::UserRole::Clerk, parts.settings.hall, {}};
    clerk.secret = kRealSecret;
    need(hub::addUser(parts, clerk));
}

} // namespace

RealHub::RealHub(int windows)
{
    PosixFiles files;
    need(files.writeAtomically(data() + ".secret", bytesOf(kStorageSecret)));
    inside([windows](const hub::Parts& parts) { furnish(parts, windows); });
}

RealHub::~RealHub()
{
    stop();
}

std::string RealHub::data() const
{
    return m_folder.filePath(QStringLiteral("hall")).toStdString();
}

std::string RealHub::database() const
{
    return data() + "/hub.db";
}

std::string RealHub::windowName(int number)
{
    char name[8];
    std::snprintf(name, sizeof name, "W%02d", number);
    return name;
}

void RealHub::inside(const std::function<void(const hub::Parts&)>& work) const
{
    const auto house = app::HubHouse::open({.data = data(),
                                            .hall = "demo",
                                            .resources = YC_SOURCE_DIR "/resources",
                                            .catalogue = {},
                                            .secret = kStorageSecret});
    if (!house)
        need(house.problem());
    work((*house)->parts());
}

void RealHub::start(const QStringList& more)
{
    const auto text = [](const std::string& word) { return QString::fromStdString(word); };
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_program.start(QStringLiteral(YC_BIN_DIR "/yichuang-hub"),
                    QStringList{QStringLiteral("--data"), text(data()), QStringLiteral("--secret-file"),
                                text(data() + ".secret"), QStringLiteral("--resources"),
                                QStringLiteral(YC_SOURCE_DIR "/resources"), QStringLiteral("--port"),
                                QString::number(m_port), QStringLiteral("--bell-port"), QString::number(m_bellPort),
                                QStringLiteral("--end-with-parent")} +
                        more);
    while (!m_program.canReadLine()) {
        if (!m_program.waitForReadyRead(kPatienceMillis))
            qFatal("real hub: the program does not say that it is ready");
    }
    const Value ready = parseJson(m_program.readLine().toStdString()).value();
    m_port = static_cast<std::uint16_t>(ready["port"].toInteger());
    m_bellPort = static_cast<std::uint16_t>(ready["bellPort"].toInteger());
}

void RealHub::renewCertificate()
{
    ::kill(static_cast<pid_t>(m_program.processId()), SIGHUP);
}

void RealHub::kill()
{
    m_program.kill();
    m_program.waitForFinished(kPatienceMillis);
}

void RealHub::stop()
{
    if (m_program.state() == QProcess::NotRunning)
        return;
    m_program.terminate();
    m_program.waitForFinished(kPatienceMillis);
}

WindowProcesses::WindowProcesses(const RealHub& hub, int count, int rounds)
{
    for (int number = 1; number <= count; ++number) {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QStringLiteral(YC_BIN_DIR "/hub_window"),
                       {QString::number(hub.port()), QString::fromStdString(RealHub::windowName(number)),
                        QString::number(rounds)});
        m_processes.push_back(std::move(process));
    }
}

WindowProcesses::~WindowProcesses() = default;

void WindowProcesses::waitUntilAtWork()
{
    for (const auto& process : m_processes) {
        while (!process->canReadLine()) {
            if (!process->waitForReadyRead(kPatienceMillis))
                qFatal("real hub: a window cannot sign in");
        }
        if (process->readLine().trimmed() != kAtWork)
            qFatal("real hub: a window says something else");
    }
}

std::vector<Value> WindowProcesses::end()
{
    std::vector<Value> reports;
    for (const auto& process : m_processes)
        process->closeWriteChannel();
    for (const auto& process : m_processes) {
        if (!process->waitForFinished(kLongestRunMillis) || process->exitCode() != 0)
            qFatal("real hub: a window ended badly");
        reports.push_back(parseJson(process->readAllStandardOutput().toStdString()).value());
    }
    return reports;
}

} // namespace yc::tests
