#include "demo_hub.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <linux/close_range.h>
#include <unistd.h>

namespace yc::app
{
namespace
{

constexpr int kStartMs = 60000; ///< the first start derives the keys of every demo account
constexpr int kEndMs = 3000;
constexpr std::chrono::seconds kOutage{60};

QString beside(const char* program)
{
    return QCoreApplication::applicationDirPath() + u'/' + QLatin1String(program);
}

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(kEndMs))
        process.kill();
    process.waitForFinished(kEndMs);
}

} // namespace

DemoHub::DemoHub(QObject* parent) : QObject(parent)
{
    // A hub that starts again must not hold the connections this program had to the one before.
    const auto dropFiles = [] { ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC); };
    m_process.setChildProcessModifier(dropFiles);
    m_traffic.setChildProcessModifier(dropFiles);
    m_back.setSingleShot(true);
    connect(&m_back, &QTimer::timeout, this, &DemoHub::launch);
}

DemoHub::~DemoHub()
{
    end(m_traffic);
    end(m_process);
}

/// The first time the hub chooses its ports; after that it has to be where it was.
void DemoHub::launch()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(beside("yichuang-hub"),
                    {QStringLiteral("--demo"), QStringLiteral("--end-with-parent"), QStringLiteral("--data"), m_data,
                     QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--bell-port"),
                     QString::number(m_bellPort)});
}

QString DemoHub::start(const QString& data)
{
    m_data = data;
    launch();
    if (!m_process.waitForStarted() || !m_process.waitForReadyRead(kStartMs))
        return m_process.errorString();
    const QJsonObject told = QJsonDocument::fromJson(m_process.readLine()).object();
    m_port = told.value(QLatin1String("port")).toInt();
    m_bellPort = told.value(QLatin1String("bellPort")).toInt();
    if (m_port == 0)
        return QStringLiteral("the hub did not say its port");
    if (QFile::exists(beside("yichuang-demo-traffic")))
        m_traffic.start(beside("yichuang-demo-traffic"), {QStringLiteral("--hub"), url()});
    return {};
}

void DemoHub::tryOutage()
{
    if (m_back.isActive())
        return;
    m_process.kill();
    m_process.waitForFinished(kEndMs);
    m_back.start(kOutage);
}

QString DemoHub::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

QString DemoHub::bellUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_bellPort);
}

} // namespace yc::app
