#include "central/http_client.h"
#include "fakes/tls_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using namespace yc::central;
using namespace std::chrono_literals;

namespace
{

const std::string kBody = R"({"protocol":1})";

/// A server that shows the certificate of `host`, and a client that trusts only `trusted`.
Result<Reply> ask(const fakes::Certificate& shown, const fakes::Certificate& trusted, const std::string& host)
{
    const fakes::TlsServer server(shown, kBody);
    const SystemClock clock;
    const StopSignal stop;
    Endpoints endpoints;
    endpoints.certificates = trusted.certificateFile;
    HttpClient client(endpoints, server.url(host), clock, stop);
    return client.ask({.method = "GET", .path = "/healthz", .body = {}, .token = "t", .wait = 0ms});
}

} // namespace

/// Loopback names are no way around the check: the mode is strict.
class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void aTrustedServerOfTheRightNameIsBelieved();
    void anUntrustedServerIsNotOurs();
    void aTrustedServerOfAnotherNameIsNotOurs();
};

void TestTls::aTrustedServerOfTheRightNameIsBelieved()
{
    const QTemporaryDir folder;
    const fakes::Certificate certificate(folder.path().toStdString(), "localhost");
    const Result<Reply> reply = ask(certificate, certificate, "localhost");
    QVERIFY2(reply.ok(), reply.ok() ? "" : reply.problem().detail.c_str());
    QCOMPARE(reply->body, kBody);
}

void TestTls::anUntrustedServerIsNotOurs()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    const fakes::Certificate shown(folder.path().toStdString(), "localhost");
    const fakes::Certificate trusted(other.path().toStdString(), "localhost");
    QCOMPARE(ask(shown, trusted, "localhost").problem().code, std::string("net.not_ours"));
}

void TestTls::aTrustedServerOfAnotherNameIsNotOurs()
{
    const QTemporaryDir folder;
    const fakes::Certificate certificate(folder.path().toStdString(), "hall.example.cn");
    QCOMPARE(ask(certificate, certificate, "localhost").problem().code, std::string("net.not_ours"));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
