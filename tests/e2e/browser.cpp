#include "e2e/browser.h"

#include "e2e/picture.h"
#include "e2e/wait.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QUrl>

#include <memory>

namespace yc::stage
{
namespace
{

constexpr const char* kElementKey = "element-6066-11e4-a52e-4f735466cecf"; ///< W3C WebDriver, 12.1
constexpr int kEndMs = 5000;

QJsonObject byXPath(const QString& xpath)
{
    return {{QStringLiteral("using"), QStringLiteral("xpath")}, {QStringLiteral("value"), xpath}};
}

QJsonObject capabilities(const QString& profile)
{
    // The pages are the test's own, on loopback: the sandbox, which does not start for root, guards nothing here.
    const QJsonArray arguments{"--headless",
                               "--no-sandbox",
                               "--disable-gpu",
                               "--disable-quic",
                               "--no-first-run",
                               "--disable-background-networking",
                               "--disable-component-update",
                               "--disable-sync",
                               "--disable-dev-shm-usage",
                               "--window-size=1280,1600",
                               QString(QStringLiteral("--user-data-dir=") + profile)};
    const QJsonObject always{{"browserName", "chrome"}, {"goog:chromeOptions", QJsonObject{{"args", arguments}}}};
    return {{"capabilities", QJsonObject{{"alwaysMatch", always}}}};
}

} // namespace

Browser::~Browser()
{
    if (!m_session.isEmpty())
        ask("DELETE", QStringLiteral("/session/") + m_session);
    m_driver.terminate();
    if (!m_driver.waitForFinished(kEndMs))
        m_driver.kill();
    m_driver.waitForFinished(kEndMs);
}

bool Browser::start()
{
    m_driver.start(QStringLiteral("chromedriver"), {QStringLiteral("--port=0")});
    static const QRegularExpression told(QStringLiteral("started successfully on port (\\d+)"));
    QString said;
    const bool up = waitUntil([&] {
        said += QString::fromUtf8(m_driver.readAllStandardOutput());
        return told.match(said).hasMatch() || m_driver.state() == QProcess::NotRunning;
    });
    const QRegularExpressionMatch match = told.match(said);
    if (!up || !match.hasMatch()) {
        m_problem = QStringLiteral("chromedriver: ") + m_driver.errorString() + said;
        return false;
    }
    m_driverUrl = QStringLiteral("http://127.0.0.1:") + match.captured(1);
    m_session = ask("POST", QStringLiteral("/session"), capabilities(m_profile.path()))
                    .toObject()
                    .value(QStringLiteral("sessionId"))
                    .toString();
    return !m_session.isEmpty();
}

QJsonValue Browser::ask(const QByteArray& verb, const QString& path, const QJsonObject& body)
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(m_driverUrl + path)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const QByteArray sent = verb == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray();
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, verb, sent));
    if (!waitUntil([&] { return reply->isFinished(); }, 2 * kPatience))
        return {};
    const QJsonValue value = QJsonDocument::fromJson(reply->readAll()).object().value(QStringLiteral("value"));
    const QString error = value.toObject().value(QStringLiteral("error")).toString();
    if (error.isEmpty())
        return value;
    m_problem = error + u": " + value.toObject().value(QStringLiteral("message")).toString().section(u'\n', 0, 0);
    return QJsonValue::Undefined;
}

QStringList Browser::elements(const QString& xpath)
{
    QStringList found;
    const QJsonArray answer =
        ask("POST", QStringLiteral("/session/%1/elements").arg(m_session), byXPath(xpath)).toArray();
    for (const QJsonValue& element : answer)
        found << element.toObject().value(QLatin1String(kElementKey)).toString();
    return found;
}

QString Browser::element(const QString& xpath)
{
    QString found;
    waitUntil([&] { return !(found = elements(xpath).value(0)).isEmpty(); });
    return found;
}

bool Browser::open(const QString& url)
{
    return !ask("POST", QStringLiteral("/session/%1/url").arg(m_session), {{QStringLiteral("url"), url}}).isUndefined();
}

bool Browser::click(const QString& xpath)
{
    return waitUntil([&] {
        const QString found = elements(xpath).value(0);
        return !found.isEmpty() &&
               !ask("POST", QStringLiteral("/session/%1/element/%2/click").arg(m_session, found)).isUndefined();
    });
}

bool Browser::type(const QString& xpath, const QString& text)
{
    const QString path = QStringLiteral("/session/%1/element/%2/").arg(m_session, element(xpath));
    return !ask("POST", path + QStringLiteral("clear")).isUndefined() &&
           !ask("POST", path + QStringLiteral("value"), {{QStringLiteral("text"), text}}).isUndefined();
}

QString Browser::text()
{
    const QString body = element(QStringLiteral("//body"));
    return ask("GET", QStringLiteral("/session/%1/element/%2/text").arg(m_session, body)).toString();
}

void Browser::keepPicture(const char* name)
{
    const QString path = picturePath(name);
    if (path.isEmpty())
        return;
    const QString picture = ask("GET", QStringLiteral("/session/%1/screenshot").arg(m_session)).toString();
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray::fromBase64(picture.toLatin1()));
}

bool Browser::shows(const QString& words)
{
    return waitUntil([&] { return text().contains(words); });
}

QStringList Browser::texts(const QString& xpath)
{
    QStringList found;
    for (const QString& element : elements(xpath))
        found << ask("GET", QStringLiteral("/session/%1/element/%2/text").arg(m_session, element)).toString();
    return found;
}

void Browser::forget()
{
    ask("DELETE", QStringLiteral("/session/%1/cookie").arg(m_session));
}

int Browser::count(const QString& xpath)
{
    return int(elements(xpath).size());
}

QStringList Browser::links(const QString& xpath)
{
    QStringList found;
    for (const QString& element : elements(xpath)) {
        found << ask("GET", QStringLiteral("/session/%1/element/%2/property/href").arg(m_session, element)).toString();
    }
    return found;
}

} // namespace yc::stage
