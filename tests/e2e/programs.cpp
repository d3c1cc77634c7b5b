#include "e2e/programs.h"

#include "e2e/virtual_desktop.h"
#include "e2e/wait.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace yc::stage
{
namespace
{

constexpr int kEndMs = 10000;

} // namespace

QString programPath(const QString& name)
{
    return QStringLiteral(YC_BIN_DIR "/") + name;
}

HubProcess::HubProcess(QString data, QStringList tls) : m_data(std::move(data)), m_tls(std::move(tls)) {}

HubProcess::~HubProcess()
{
    kill();
}

bool HubProcess::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(programPath(QStringLiteral("yichuang-hub")),
                    QStringList{QStringLiteral("--demo"), QStringLiteral("--data"), m_data, QStringLiteral("--port"),
                                QString::number(m_port), QStringLiteral("--bell-port"), QString::number(m_bellPort)} +
                        m_tls);
    if (!waitUntil([this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }))
        return false;
    const QJsonObject told = QJsonDocument::fromJson(m_process.readLine()).object();
    m_port = told.value(QStringLiteral("port")).toInt();
    m_bellPort = told.value(QStringLiteral("bellPort")).toInt();
    return m_port != 0;
}

void HubProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(kEndMs);
}

QString HubProcess::url() const
{
    return urlAt(m_port);
}

QString HubProcess::bellUrl() const
{
    return urlAt(m_bellPort);
}

QString HubProcess::urlAt(int port) const
{
    return (m_tls.isEmpty() ? QStringLiteral("http://127.0.0.1:%1") : QStringLiteral("https://localhost:%1")).arg(port);
}

WorkstationProcess::WorkstationProcess(const VirtualDesktop& desktop, const HubProcess& hub, QString data)
    : m_desktop(desktop), m_hub(hub), m_data(std::move(data))
{
}

WorkstationProcess::~WorkstationProcess()
{
    kill();
}

bool WorkstationProcess::start(const QStringList& more)
{
    m_process.setProcessEnvironment(m_desktop.environment());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(programPath(QStringLiteral("yichuang")),
                    QStringList{QStringLiteral("--data"), m_data, QStringLiteral("--hub"), m_hub.url(),
                                QStringLiteral("--bell"), m_hub.bellUrl()} +
                        more);
    return m_process.waitForStarted();
}

void WorkstationProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(kEndMs);
}

bool WorkstationProcess::end()
{
    m_process.terminate();
    return m_process.waitForFinished(kEndMs);
}

} // namespace yc::stage
