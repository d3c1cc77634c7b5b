#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace yc::stage
{

class VirtualDesktop;

/// The hub as a program of its own. Killed and started again it keeps port and data.
class HubProcess
{
public:
    /// `tls`: options of a hub that speaks HTTPS as "localhost"; none = plain HTTP.
    explicit HubProcess(QString data, QStringList tls = {});
    ~HubProcess();

    bool start();
    /// kill -9: nothing is flushed, nothing is said.
    void kill();
    QString url() const;
    QString bellUrl() const;

private:
    QString urlAt(int port) const;

    QString m_data;
    QStringList m_tls;
    int m_port = 0;
    int m_bellPort = 0;
    QProcess m_process;
};

/// The workstation as a clerk starts it.
class WorkstationProcess
{
public:
    WorkstationProcess(const VirtualDesktop& desktop, const HubProcess& hub, QString data);
    ~WorkstationProcess();

    bool start(const QStringList& more = {});
    /// SIGKILL to its process id, at once.
    void strike() { m_process.kill(); }
    /// The same, and wait until it is gone.
    void kill();
    /// As closing the window does.
    bool end();
    bool running() const { return m_process.state() == QProcess::Running; }

private:
    const VirtualDesktop& m_desktop;
    const HubProcess& m_hub;
    QString m_data;
    QProcess m_process;
};

/// A program of the build, by name.
QString programPath(const QString& name);

} // namespace yc::stage
