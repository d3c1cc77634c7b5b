#include "e2e/hall_machine.h"

#include "e2e/wait.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <memory>

namespace yc::stage
{
namespace
{

constexpr int kProtocol = 1;

std::optional<QJsonObject> answerOf(QNetworkReply* reply)
{
    const std::unique_ptr<QNetworkReply> held(reply);
    if (!waitUntil([&] { return held->isFinished(); }) || held->error() != QNetworkReply::NoError)
        return std::nullopt;
    return QJsonDocument::fromJson(held->readAll()).object();
}

QNetworkRequest requestTo(const QString& url, const QByteArray& token)
{
    QNetworkRequest request{QUrl(url)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    return request;
}

} // namespace

bool HallMachine::signIn(const QString& user, const QString& secret, const QString& window)
{
    const auto answer = post(QStringLiteral("/v1/sign-in"), {{"user", user}, {"secret", secret}, {"window", window}});
    m_token = answer ? answer->value(QStringLiteral("token")).toString().toLatin1() : QByteArray();
    return !m_token.isEmpty();
}

QString HallMachine::takeNumber(const QString& oneThing, const QString& applicant)
{
    const auto answer = post(QStringLiteral("/v1/queue/take"), {{"service", oneThing},
                                                                {"oneThing", oneThing},
                                                                {"priority", "normal"},
                                                                {"applicant", applicant}});
    return answer ? answer->value(QStringLiteral("ticket")).toObject().value(QStringLiteral("number")).toString()
                  : QString();
}

std::optional<QJsonObject> HallMachine::get(const QString& path) const
{
    QNetworkAccessManager network;
    return answerOf(network.get(requestTo(m_url + path, m_token)));
}

std::optional<QJsonObject> HallMachine::post(const QString& path, const QJsonObject& body) const
{
    QNetworkAccessManager network;
    QJsonObject message = body;
    message.insert(QStringLiteral("protocol"), kProtocol);
    return answerOf(
        network.post(requestTo(m_url + path, m_token), QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

} // namespace yc::stage
