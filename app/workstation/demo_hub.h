#pragma once

#include <QObject>
#include <QProcess>
#include <QString>

namespace yc::app
{

/// The demo's own hub, as a child process on loopback. It ends with this program.
class DemoHub final : public QObject
{
    Q_OBJECT

public:
    explicit DemoHub(QObject* parent = nullptr) : QObject(parent) {}
    ~DemoHub() override;

    /// Start it over that data folder and wait until it answers. "" or why not.
    QString start(const QString& data);
    QString url() const;
    QString bellUrl() const;

private:
    QProcess m_process;
    QProcess m_traffic; ///< people and departments, over the public interface only
    int m_port = 0;
    int m_bellPort = 0;
};

} // namespace yc::app
