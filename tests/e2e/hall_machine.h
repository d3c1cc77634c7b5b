#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace yc::stage
{

/// The machines of the hall that a test plays itself: the number machine, and who asks the hub for its figures. They use
/// the hub's public interface.
class HallMachine
{
public:
    explicit HallMachine(QString url) : m_url(std::move(url)) {}

    bool signIn(const QString& user, const QString& secret, const QString& window);
    /// A number for that one thing; its text as printed, "" = refused.
    QString takeNumber(const QString& oneThing, const QString& applicant);
    std::optional<QJsonObject> get(const QString& path) const;
    std::optional<QJsonObject> post(const QString& path, const QJsonObject& body) const;

private:
    QString m_url;
    QByteArray m_token;
};

} // namespace yc::stage
