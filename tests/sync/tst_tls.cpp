#include "central/http_client.h"
#include "fakes/tls_server.h"

#include <QTest>

using namespace yc;
using namespace yc::central;
using namespace std::chrono_literals;

namespace
{

const std::string kBody = R"({"protocol":1})";
constexpr const char* kHost = "localhost";

/// Waits for the first bytes, whatever they are, says this and hangs up.
fakes::LoneServer::Serve saying(const std::string& words)
{
    return [words](Poco::Net::StreamSocket& socket) {
        char heard[4096];
        socket.receiveBytes(heard, sizeof heard);
        socket.sendBytes(words.data(), static_cast<int>(words.size()));
        fakes::LoneServer::part(socket);
    };
}

Result<Reply> askAt(const std::string& url, const Endpoints& endpoints, std::chrono::milliseconds wait = 0ms)
{
    const SystemClock clock;
    const StopSignal stop;
    HttpClient client(endpoints, url, clock, stop);
    return client.ask({.method = "GET", .path = "/healthz", .body = {}, .token = "t", .wait = wait});
}

/// What a client that trusts only `authority` hears from a server that shows those files.
Result<Reply> ask(const fakes::Authority::Files& shown, const fakes::Authority& authority,
                  const fakes::TlsOptions& options = {}, const fakes::Authority::Files& own = {})
{
    const fakes::TlsServer server(shown, kBody, options);
    Endpoints endpoints;
    endpoints.certificates = authority.certificates();
    endpoints.clientCertificate = own.certificate;
    endpoints.clientKey = own.key;
    return askAt(server.url(kHost), endpoints);
}

std::string codeOf(const Result<Reply>& reply)
{
    if (reply)
        return "believed";
    qInfo("%s: %s", reply.problem().code.c_str(), reply.problem().detail.c_str());
    return reply.problem().code;
}

} // namespace

/// Loopback names are no way around the check: the mode is strict.
class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void aTrustedServerOfTheRightNameIsBelieved();
    void anAddressIsANameToo();
    void aServerOfAnotherAuthorityIsNotBelieved();
    void anotherAuthorityOfTheSameNameIsNotBelieved();
    void aServerThatVouchesForItselfIsNotBelieved();
    void anExpiredCertificateIsNamedAsSuch();
    void aCertificateOfTomorrowPointsAtTheClock();
    void aServerOfAnotherNameIsNotBelieved();
    void aCertificateForClientsIsNoServers();
    void aServerThatSpeaksOldTlsIsLeft();
    void aPlainServerIsNamedAsSuch();
    void aServerThatHangsUpIsTriedAgain();
    void aLongWaitGoesOnPastTheServersTickets();
    void aServerMayDemandTheWindowsCertificate();
    void aWindowWithoutACertificateIsTold();
    void aWindowsCertificateOfAnotherAuthorityIsTold();
    void anExpiredCertificateOfTheWindowIsTold();
    void filesThatCannotBeReadAreTold();
};

void TestTls::aTrustedServerOfTheRightNameIsBelieved()
{
    const fakes::Authority authority;
    const Result<Reply> reply = ask(authority.server(kHost), authority);
    QVERIFY2(reply.ok(), reply.ok() ? "" : reply.problem().detail.c_str());
    QCOMPARE(reply->body, kBody);
}

void TestTls::anAddressIsANameToo()
{
    const fakes::Authority authority;
    const fakes::TlsServer server(authority.server("127.0.0.1"), kBody);
    Endpoints endpoints;
    endpoints.certificates = authority.certificates();
    QCOMPARE(codeOf(askAt(server.url("127.0.0.1"), endpoints)), std::string("believed"));
    QCOMPARE(codeOf(askAt(server.url(kHost), endpoints)), std::string("tls.wrong_host"));
}

void TestTls::aServerOfAnotherAuthorityIsNotBelieved()
{
    const fakes::Authority shown("别家机构");
    QCOMPARE(codeOf(ask(shown.server(kHost), fakes::Authority())), std::string("tls.untrusted"));
}

void TestTls::anotherAuthorityOfTheSameNameIsNotBelieved()
{
    const fakes::Authority shown;
    QCOMPARE(codeOf(ask(shown.server(kHost), fakes::Authority())), std::string("tls.untrusted"));
}

void TestTls::aServerThatVouchesForItselfIsNotBelieved()
{
    const fakes::Authority shown(kHost);
    QCOMPARE(codeOf(ask(shown.files("self", shown.pair()), fakes::Authority())), std::string("tls.self_signed"));
}

void TestTls::anExpiredCertificateIsNamedAsSuch()
{
    const fakes::Authority authority;
    QCOMPARE(codeOf(ask(authority.server(kHost, fakes::aroundToday(-2)), authority)), std::string("tls.expired"));
}

void TestTls::aCertificateOfTomorrowPointsAtTheClock()
{
    const fakes::Authority authority;
    QCOMPARE(codeOf(ask(authority.server(kHost, fakes::aroundToday(2)), authority)), std::string("tls.not_yet_valid"));
}

void TestTls::aServerOfAnotherNameIsNotBelieved()
{
    const fakes::Authority authority;
    const Result<Reply> reply = ask(authority.server("hall.example.cn"), authority);
    QCOMPARE(codeOf(reply), std::string("tls.wrong_host"));
    QCOMPARE(reply.problem().args, std::vector<std::string>{kHost});
}

void TestTls::aCertificateForClientsIsNoServers()
{
    const fakes::Authority authority;
    const security::CertificateWish wish{kHost, {kHost}, security::CertificateUse::Client, fakes::aroundToday()};
    QCOMPARE(codeOf(ask(authority.files("window", authority.certified(wish)), authority)),
             std::string("tls.wrong_use"));
}

void TestTls::aServerThatSpeaksOldTlsIsLeft()
{
    using Poco::Net::Context;
    const fakes::Authority authority;
    const fakes::TlsOptions old{.without = Context::PROTO_TLSV1_2 | Context::PROTO_TLSV1_3};
    QCOMPARE(codeOf(ask(authority.server(kHost), authority, old)), std::string("tls.too_old"));
    const fakes::TlsOptions enough{.without = Context::PROTO_TLSV1_3};
    QCOMPARE(codeOf(ask(authority.server(kHost), authority, enough)), std::string("believed"));
}

void TestTls::aPlainServerIsNamedAsSuch()
{
    const fakes::LoneServer server(saying("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
    QCOMPARE(codeOf(askAt(server.url(kHost), {})), std::string("tls.not_tls"));
}

void TestTls::aServerThatHangsUpIsTriedAgain()
{
    const fakes::LoneServer server(saying(""));
    QCOMPARE(codeOf(askAt(server.url(kHost), {})), std::string("net.reset"));
    QCOMPARE(server.calls(), 2);
}

void TestTls::aLongWaitGoesOnPastTheServersTickets()
{
    const fakes::Authority authority;
    const fakes::TlsServer server(authority.server(kHost), kBody, {.silentMillis = 300});
    Endpoints endpoints;
    endpoints.certificates = authority.certificates();
    endpoints.timeouts.receive = 100ms;
    QCOMPARE(codeOf(askAt(server.url(kHost), endpoints, 60s)), std::string("believed"));
}

void TestTls::aServerMayDemandTheWindowsCertificate()
{
    const fakes::Authority authority;
    const fakes::TlsOptions demanding{.clientAuthorities = authority.certificates()};
    QCOMPARE(codeOf(ask(authority.server(kHost), authority, demanding, authority.client("07"))),
             std::string("believed"));
}

void TestTls::aWindowWithoutACertificateIsTold()
{
    const fakes::Authority authority;
    const fakes::TlsOptions demanding{.clientAuthorities = authority.certificates()};
    QCOMPARE(codeOf(ask(authority.server(kHost), authority, demanding)), std::string("tls.no_client_certificate"));
}

void TestTls::aWindowsCertificateOfAnotherAuthorityIsTold()
{
    const fakes::Authority authority;
    const fakes::Authority other("别家机构");
    const fakes::TlsOptions demanding{.clientAuthorities = authority.certificates()};
    QCOMPARE(codeOf(ask(authority.server(kHost), authority, demanding, other.client("07"))),
             std::string("tls.client_refused"));
}

void TestTls::anExpiredCertificateOfTheWindowIsTold()
{
    const fakes::Authority authority;
    const fakes::TlsOptions demanding{.clientAuthorities = authority.certificates()};
    QCOMPARE(codeOf(ask(authority.server(kHost), authority, demanding, authority.client("07", fakes::aroundToday(-2)))),
             std::string("tls.client_expired"));
}

void TestTls::filesThatCannotBeReadAreTold()
{
    const fakes::Authority authority;
    const fakes::TlsServer server(authority.server(kHost), kBody);
    Endpoints endpoints;
    endpoints.certificates = authority.certificates() + ".gone";
    QCOMPARE(codeOf(askAt(server.url(kHost), endpoints)), std::string("tls.files"));
    endpoints.certificates = authority.certificates();
    endpoints.clientCertificate = authority.client("07").certificate;
    endpoints.clientKey = authority.client("08").key;
    QCOMPARE(codeOf(askAt(server.url(kHost), endpoints)), std::string("tls.files"));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
