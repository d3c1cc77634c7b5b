#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

namespace yc::app
{

/// The demo's own hub, as a child process on loopback. It ends with this program.
class DemoHub final : public QObject
{
    Q_OBJECT

public:
    explicit DemoHub(QObject* parent = nullptr);
    ~DemoHub() override;

    /// Start it over that data folder and wait until it answers. "" or why not.
    QString start(const QString& data);
    /// Take the hub away for a minute: it is killed, and comes back at the same place over the same data.
    void tryOutage();
    QString url() const;
    QString bellUrl() const;

private:
    void launch();

    QString m_data;
    QProcess m_process;
    QProcess m_traffic; ///< people and departments, over the public interface only
    int m_port = 0;
    int m_bellPort = 0;
    QTimer m_back; ///< runs during an outage
};

} // namespace yc::app
