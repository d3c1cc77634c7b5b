#include "central/http_client.h"
#include "fakes/authority.h"
#include "hub/raw_exchange.h"
#include "hub/real_hub.h"
#include "hub/test_hall.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/StreamSocket.h>

#include <QFile>
#include <QTest>

#include <vector>

using namespace yc;
using namespace yc::tests;
using namespace std::chrono_literals;
using fakes::Authority;
using security::CertificateUse;

namespace
{

constexpr const char* kHost = "localhost";
/// The beginning of a greeting of TLS that is 512 bytes long.
const std::string kGreeting = std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) + std::string(60, '\0');

hub::ServerOptions over(const Authority::Files& shown, const std::string& clientAuthorities = {})
{
    hub::ServerOptions options;
    options.tls = {shown.certificate, shown.key, clientAuthorities};
    return options;
}

Authority::Files forHost(const Authority& authority)
{
    return authority.server(kHost, fakes::forAges());
}

/// The real client of a workstation.
class Desk
{
public:
    Desk(std::uint16_t port, const std::string& authorities, const Authority::Files& own = {})
        : m_client(endpoints(authorities, own), "https://localhost:" + std::to_string(port), m_clock, m_stop)
    {
    }
    /// "ok", or why not.
    std::string ask()
    {
        const Result<central::Reply> reply =
            m_client.ask({.method = "GET", .path = "/healthz", .body = {}, .token = {}, .wait = 0ms});
        return reply ? "ok" : reply.problem().code;
    }

private:
    static central::Endpoints endpoints(const std::string& authorities, const Authority::Files& own)
    {
        central::Endpoints made;
        made.certificates = authorities;
        made.clientCertificate = own.certificate;
        made.clientKey = own.key;
        return made;
    }

    SystemClock m_clock;
    central::StopSignal m_stop;
    central::HttpClient m_client;
};

/// What a server over that hall says when it is started so.
std::string refusal(const TestHall& hall, const hub::ServerOptions& options, std::vector<std::string>* args = nullptr)
{
    hub::Server server(hall.hub(), options);
    const Result<void> started = server.start();
    if (started)
        return "started";
    if (args != nullptr)
        *args = started.problem().args;
    return started.problem().code;
}

/// Reads until the other side hangs up; false when it does not.
bool isHungUp(Poco::Net::StreamSocket& socket)
{
    constexpr long kPatienceSeconds = 30;
    socket.setReceiveTimeout(Poco::Timespan(kPatienceSeconds, 0));
    char ignored[256];
    try {
        while (socket.receiveBytes(ignored, sizeof ignored) > 0) {
        }
        return true;
    } catch (const Poco::TimeoutException&) {
        return false;
    } catch (const Poco::Net::NetException&) {
        return true;
    }
}

Poco::Net::SocketAddress addressOf(std::uint16_t port)
{
    return {"127.0.0.1", port};
}

} // namespace

class TestHubTls : public QObject
{
    Q_OBJECT

private slots:
    void aWorkstationIsServedOverTls();
    void othersAreServedOnlyOverTls();
    void badFilesAreRefusedAtTheStart_data();
    void badFilesAreRefusedAtTheStart();
    void aKeyThatOthersMayReadIsRefused();
    void aRenewedCertificateIsShownToNewConnections();
    void aBadRenewalKeepsTheOldCertificate();
    void whoeverConnectsMustShowACertificateWhereOneIsDemanded();
    void aClientThatSpeaksPlainHttpIsTold();
    void stalledHandshakesHoldUpNobody();
    void aHandshakeThatNeverEndsIsEnded();
    void aHandshakeThatDripsIsEnded();
    void theServerStopsInTheMiddleOfAHandshake();
    void aReviewersSessionStaysUnderTls();
    void theMetricsTellWhenTheCertificateEnds();
    void theProgramTakesARenewedCertificateAtASignal();
};

void TestHubTls::aWorkstationIsServedOverTls()
{
    const Authority authority;
    const TestHall hall(over(forHost(authority)));
    Desk desk(hall.server().port(), authority.certificates());
    QCOMPARE(desk.ask(), std::string("ok"));
    QCOMPARE(desk.ask(), std::string("ok")); // on the same connection
    Desk atTheBell(hall.server().bellPort(), authority.certificates());
    QCOMPARE(atTheBell.ask(), std::string("ok"));
    const Authority other("别家机构");
    Desk stranger(hall.server().port(), other.certificates());
    QCOMPARE(stranger.ask(), std::string("tls.untrusted"));
}

void TestHubTls::othersAreServedOnlyOverTls()
{
    const TestHall hall;
    const Authority authority;
    hub::ServerOptions options;
    options.address = "0.0.0.0";
    QCOMPARE(refusal(hall, options), std::string("server.not_loopback"));
    options = over(forHost(authority));
    options.address = "0.0.0.0";
    QCOMPARE(refusal(hall, options), std::string("started"));
}

void TestHubTls::badFilesAreRefusedAtTheStart_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("file"); // how the name of the file that is told ends
    const auto row = [](const char* what, const char* code, const char* file) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code) << QString::fromLatin1(file);
    };
    row("no certificate", "certificate.missing", "none.pem");
    row("no key", "certificate.missing", "none.key");
    row("a certificate without a key", "certificate.missing", "");
    row("a key in place of the certificate", "certificate.unreadable", "localhost.key");
    row("a certificate in place of the key", "certificate.key_unreadable", "localhost.pem");
    row("another key", "certificate.other_key", "localhost.pem");
    row("expired", "certificate.expired", "expired.pem");
    row("not yet valid", "certificate.not_yet_valid", "tomorrow.pem");
    row("of a window", "certificate.wrong_use", "window.pem");
    row("without a host", "certificate.no_host", "nameless.pem");
    row("no client authorities", "certificate.missing", "none.pem");
    row("client authorities that are none", "certificate.unreadable", "localhost.key");
}

void TestHubTls::badFilesAreRefusedAtTheStart()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    QFETCH(QString, file);
    using std::chrono::days;
    const TestHall hall;
    const Authority authority;
    const auto made = [&](const char* name, std::vector<std::string> hosts, CertificateUse use,
                          security::Validity validity) {
        return authority.files(name, authority.certified({name, std::move(hosts), use, validity}));
    };
    const Moment now = hall.clock.now();
    const Authority::Files good = forHost(authority);
    const std::string none = authority.certificates() + ".none";
    const std::map<QString, hub::TlsFiles> rows{
        {QStringLiteral("no certificate"), {none + ".pem", good.key, {}}},
        {QStringLiteral("no key"), {good.certificate, none + ".key", {}}},
        {QStringLiteral("a certificate without a key"), {good.certificate, {}, {}}},
        {QStringLiteral("a key in place of the certificate"), {good.key, good.key, {}}},
        {QStringLiteral("a certificate in place of the key"), {good.certificate, good.certificate, {}}},
        {QStringLiteral("another key"), {good.certificate, authority.client("07").key, {}}},
        {QStringLiteral("no client authorities"), {good.certificate, good.key, none + ".pem"}},
        {QStringLiteral("client authorities that are none"), {good.certificate, good.key, good.key}}};
    const std::map<QString, Authority::Files> others{
        {QStringLiteral("expired"), made("expired", {kHost}, CertificateUse::Server, {now - days(9), now - days(1)})},
        {QStringLiteral("not yet valid"),
         made("tomorrow", {kHost}, CertificateUse::Server, {now + days(1), now + days(9)})},
        {QStringLiteral("of a window"), made("window", {kHost}, CertificateUse::Client, fakes::forAges())},
        {QStringLiteral("without a host"), made("nameless", {}, CertificateUse::Server, fakes::forAges())}};
    hub::ServerOptions options;
    options.tls =
        others.contains(what) ? hub::TlsFiles{others.at(what).certificate, others.at(what).key, {}} : rows.at(what);
    std::vector<std::string> args;
    QCOMPARE(refusal(hall, options, &args), code.toStdString());
    QVERIFY2(!args.empty() && args.front().ends_with(file.toStdString()), qPrintable(what));
}

void TestHubTls::aKeyThatOthersMayReadIsRefused()
{
    const TestHall hall;
    const Authority authority;
    const Authority::Files files = forHost(authority);
    QFile key(QString::fromStdString(files.key));
    for (const QFile::Permission open : {QFile::ReadGroup, QFile::ReadOther}) {
        QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner | open));
        std::vector<std::string> args;
        QCOMPARE(refusal(hall, over(files), &args), std::string("certificate.open_key"));
        QCOMPARE(args, std::vector<std::string>{files.key});
    }
    QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(refusal(hall, over(files)), std::string("started"));
}

void TestHubTls::aRenewedCertificateIsShownToNewConnections()
{
    const Authority first;
    const Authority second("新的机构");
    const Authority::Files files = forHost(first);
    const TestHall hall(over(files));
    Desk before(hall.server().port(), first.certificates());
    QCOMPARE(before.ask(), std::string("ok"));
    first.files(kHost, second.certified({kHost, {kHost}, CertificateUse::Server, fakes::forAges()}));
    QVERIFY(hall.server().renewCertificate().ok());
    QCOMPARE(before.ask(), std::string("ok")); // the connection goes on
    QCOMPARE(Desk(hall.server().port(), second.certificates()).ask(), std::string("ok"));
    QCOMPARE(Desk(hall.server().bellPort(), second.certificates()).ask(), std::string("ok"));
    QCOMPARE(Desk(hall.server().port(), first.certificates()).ask(), std::string("tls.untrusted"));
}

void TestHubTls::aBadRenewalKeepsTheOldCertificate()
{
    const Authority authority;
    const Authority::Files files = forHost(authority);
    const TestHall hall(over(files));
    const Moment until = hall.server().certificateUntil();
    QFile(QString::fromStdString(files.key)).resize(10);
    const Result<void> renewed = hall.server().renewCertificate();
    QVERIFY(!renewed);
    QCOMPARE(renewed.problem().code, std::string("certificate.key_unreadable"));
    QCOMPARE(Desk(hall.server().port(), authority.certificates()).ask(), std::string("ok"));
    QCOMPARE(hall.server().certificateUntil(), until);
}

void TestHubTls::whoeverConnectsMustShowACertificateWhereOneIsDemanded()
{
    const Authority authority;
    const Authority other("别家机构");
    const TestHall hall(over(forHost(authority), authority.certificates()));
    const auto ask = [&](const Authority::Files& own) {
        return Desk(hall.server().port(), authority.certificates(), own).ask();
    };
    QCOMPARE(ask(authority.client("07")), std::string("ok"));
    QCOMPARE(ask({}), std::string("tls.no_client_certificate"));
    QCOMPARE(ask(other.client("07")), std::string("tls.client_refused"));
    QCOMPARE(ask(authority.client("08", fakes::aroundToday(-2))), std::string("tls.client_expired"));
    QCOMPARE(ask(forHost(authority)), std::string("tls.client_refused")); // a server's is no window's
}

void TestHubTls::aClientThatSpeaksPlainHttpIsTold()
{
    const Authority authority;
    const TestHall hall(over(forHost(authority)));
    const RawAnswer answer = rawExchange(hall.server().port(), "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(answer.status(), 400);
    QVERIFY2(answer.bytes.find("HTTPS") != std::string::npos, answer.bytes.c_str());
    QCOMPARE(answer.answers(), 1);
}

void TestHubTls::stalledHandshakesHoldUpNobody()
{
    const Authority authority;
    hub::ServerOptions options = over(forHost(authority));
    options.threads = 8;
    const TestHall hall(options);
    std::vector<Poco::Net::StreamSocket> silent;
    for (int each = 0; each < 4; ++each) {
        silent.emplace_back(addressOf(hall.server().port()));
        silent.back().sendBytes(kGreeting.data(), 11);
    }
    QCOMPARE(Desk(hall.server().port(), authority.certificates()).ask(), std::string("ok"));
}

void TestHubTls::aHandshakeThatNeverEndsIsEnded()
{
    const Authority authority;
    hub::ServerOptions options = over(forHost(authority));
    options.handshake = 50ms;
    const TestHall hall(options);
    Poco::Net::StreamSocket silent(addressOf(hall.server().port()));
    QVERIFY(isHungUp(silent));
}

void TestHubTls::aHandshakeThatDripsIsEnded()
{
    const Authority authority;
    hub::ServerOptions options = over(forHost(authority));
    options.handshake = 10s;
    TestHall hall(options);
    Poco::Net::StreamSocket dripping(addressOf(hall.server().port()));
    bool hungUp = false;
    try {
        for (std::size_t seconds = 0; seconds < kGreeting.size() && !hungUp; ++seconds) {
            dripping.sendBytes(&kGreeting[seconds], 1);
            hall.clock.advance(1s);
            hungUp = dripping.poll(Poco::Timespan(0, 10 * 1000), Poco::Net::Socket::SELECT_READ);
        }
    } catch (const Poco::Exception&) {
        hungUp = true;
    }
    QVERIFY(hungUp);
}

void TestHubTls::theServerStopsInTheMiddleOfAHandshake()
{
    const Authority authority;
    const TestHall hall(over(forHost(authority)));
    Poco::Net::StreamSocket silent(addressOf(hall.server().port()));
    silent.sendBytes(kGreeting.data(), 11);
    hall.server().stop();
    QVERIFY(isHungUp(silent));
}

void TestHubTls::aReviewersSessionStaysUnderTls()
{
    constexpr const char* kHsts = "Strict-Transport-Security";
    const std::multimap<std::string, std::string> form{{"user", kHealthReviewer}, {"secret", kSecret}};
    const Authority authority;
    const TestHall hall(over(forHost(authority)));
    Client browser(hall.server().port(), authority.certificates());
    const Reply signedIn = browser.postForm("/review/sign-in", form);
    QVERIFY(signedIn.headers.at("Set-Cookie").ends_with("; Secure"));
    QVERIFY(browser.get("/review/sign-in").headers.contains(kHsts));

    const TestHall plain;
    Client visitor = plain.client();
    QVERIFY(visitor.postForm("/review/sign-in", form).headers.at("Set-Cookie").find("Secure") == std::string::npos);
    QVERIFY(!visitor.get("/review/sign-in").headers.contains(kHsts));
}

void TestHubTls::theMetricsTellWhenTheCertificateEnds()
{
    const Authority authority;
    const TestHall hall(over(forHost(authority)));
    rawExchange(hall.server().port(), "GET / HTTP/1.1\r\n\r\n"); // no handshake comes of it
    const std::string text = Client(hall.server().port(), authority.certificates()).get("/metrics").body;
    const auto left = std::chrono::floor<std::chrono::seconds>(fakes::forAges().until - hall.clock.now());
    const std::string certificate = "yichuang_hub_certificate_seconds_left " + std::to_string(left.count()) + "\n";
    QVERIFY2(text.find(certificate) != std::string::npos, text.c_str());
    QVERIFY2(text.find("yichuang_hub_handshakes_failed 1\n") != std::string::npos, text.c_str());
}

void TestHubTls::theProgramTakesARenewedCertificateAtASignal()
{
    const auto text = [](const std::string& word) { return QString::fromStdString(word); };
    const Authority first;
    const Authority second("新的机构");
    const Authority::Files files = first.server(kHost, fakes::forAges());
    RealHub hub(1);
    hub.start({QStringLiteral("--listen"), QStringLiteral("0.0.0.0"), QStringLiteral("--certificate"),
               text(files.certificate), QStringLiteral("--key"), text(files.key)});
    QCOMPARE(Desk(hub.port(), first.certificates()).ask(), std::string("ok"));
    first.files(kHost, second.certified({kHost, {kHost}, CertificateUse::Server, fakes::forAges()}));
    hub.renewCertificate();
    QTRY_COMPARE_WITH_TIMEOUT(Desk(hub.port(), second.certificates()).ask(), std::string("ok"), 30000);
    QFile(QString::fromStdString(files.certificate)).resize(10);
    hub.renewCertificate();
    hub.renewCertificate();
    QCOMPARE(Desk(hub.port(), second.certificates()).ask(), std::string("ok"));
}

QTEST_GUILESS_MAIN(TestHubTls)
#include "tst_hub_tls.moc"
