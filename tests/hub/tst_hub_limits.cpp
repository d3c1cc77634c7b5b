#include "hub/raw_exchange.h"
#include "hub/real_hub.h"
#include "hub/test_hall.h"

#include "security/digest.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

#include <QTest>

#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

using namespace yc;
using namespace yc::tests;

namespace
{

std::string hello(const std::string& headers, const std::string& body = {})
{
    return "POST /v1/hello HTTP/1.1\r\nHost: hub\r\n" + headers + "\r\n" + body;
}

const std::string kAsk = "GET /metrics HTTP/1.1\r\nHost: hub\r\n\r\n";
const std::string kServed = "HTTP/1.1 200";

Poco::Net::StreamSocket connection(std::uint16_t port)
{
    Poco::Net::StreamSocket socket(Poco::Net::SocketAddress("127.0.0.1", port));
    socket.setReceiveTimeout(Poco::Timespan(30, 0));
    return socket;
}

std::string firstWords(Poco::Net::StreamSocket& socket)
try {
    std::array<char, 4096> answer{}; // the words of an answer come with its first bytes
    const int count = socket.receiveBytes(answer.data(), static_cast<int>(answer.size()));
    return {answer.data(), std::min(static_cast<std::size_t>(std::max(count, 0)), kServed.size())};
} catch (const Poco::Exception& none) {
    return none.displayText();
}

/// On open files, for this process and what it starts, as long as this lives.
class SoftLimit
{
public:
    explicit SoftLimit(rlim_t files)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit small{files, m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &small);
    }
    ~SoftLimit() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    SoftLimit(const SoftLimit&) = delete;
    SoftLimit& operator=(const SoftLimit&) = delete;

private:
    rlimit m_before{};
};

std::string sized(const std::string& body)
{
    return "Content-Length: " + std::to_string(body.size()) + "\r\n";
}

} // namespace

class HubLimits : public QObject
{
    Q_OBJECT

private slots:
    void whatCannotBeReadIsAnsweredWithAProblemThatSaysWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("retry");
        const auto row = [](const char* name, const std::string& sent, int status, const char* code,
                            const char* retry) {
            QTest::newRow(name) << QByteArray::fromStdString(sent) << status << QByteArray(code) << QByteArray(retry);
        };
        row("one byte over four megabytes", hello("Content-Length: 4194305\r\n", std::string(wire::kMaxBody + 1, ' ')),
            413, "http.too_large", "after_fix");
        row("no length", hello("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), 411, "http.length", "after_fix");
        row("a negative length", hello("Content-Length: -5\r\n"), 400, "http.malformed", "after_fix");
        row("a length with a sign", hello("Content-Length: -0\r\n"), 400, "http.malformed", "after_fix");
        row("a path that cannot be decoded", "GET /%zz HTTP/1.1\r\nHost: hub\r\n\r\n", 400, "http.malformed",
            "after_fix");
        row("cut off on its way", hello("Content-Length: 100\r\n", "{\"protocol\":1,"), 400, "http.cut_off", "later");
        row("changed on its way", hello(sized("{}") + "X-Body-SHA256: " + std::string(64, '0') + "\r\n", "{}"), 400,
            "http.digest", "later");
    }

    void whatCannotBeReadIsAnsweredWithAProblemThatSaysWhatToDo()
    {
        QFETCH(QByteArray, sent);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, retry);
        const TestHall hall;
        const RawAnswer answer = rawExchange(hall.server().port(), sent.toStdString());
        QCOMPARE(answer.status(), status);
        QCOMPARE(answer.answers(), 1);
        const Value json = answer.json();
        QCOMPARE(json["protocol"].toInteger(), std::int64_t{wire::kProtocol});
        QCOMPARE(json["error"]["code"].toString(), code.toStdString());
        QCOMPARE(json["error"]["retry"].toString(), retry.toStdString());
    }

    void whatIsNotOurJsonIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("deep") << QByteArray(100, '[') << 400 << QByteArray("json.too_deep");
        QTest::newRow("not UTF-8") << QByteArray("{\"protocol\":1,\"client\":\"\xff\"}") << 400
                                   << QByteArray("json.not_utf8");
        QTest::newRow("syntax") << QByteArray("{\"protocol\":1,") << 400 << QByteArray("json.syntax");
        QTest::newRow("nothing") << QByteArray() << 400 << QByteArray("json.syntax");
        QTest::newRow("doubled member") << QByteArray("{\"protocol\":1,\"a\":1,\"a\":2}") << 400
                                        << QByteArray("json.duplicate_key");
        QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html></html>") << 400 << QByteArray("net.not_ours");
        QTest::newRow("another version") << QByteArray("{\"protocol\":2}") << 501 << QByteArray("wire.protocol");
        QTest::newRow("no version") << QByteArray("{}") << 501 << QByteArray("wire.protocol");
        QTest::newRow("no client") << QByteArray("{\"protocol\":1,\"lane\":\"queue\"}") << 400
                                   << QByteArray("wire.client");
        QTest::newRow("unknown lane") << QByteArray("{\"protocol\":1,\"client\":\"k1\",\"lane\":\"fast\"}") << 400
                                      << QByteArray("wire.lane");
    }

    void whatIsNotOurJsonIsRefusedWithItsReason()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        const TestHall hall;
        Client client = hall.desk();
        const Reply reply = client.send("POST", wire::path::kHello, body.toStdString());
        QCOMPARE(reply.code(), code.toStdString());
        QCOMPARE(reply.status, status);
        QVERIFY(!reply.json["error"]["retry"].toString().empty());
        QVERIFY(reply.headers.at("Content-Type").starts_with("application/json"));
    }

    void aDigestThatFitsIsTakenAndTheAnswerBringsItsOwn()
    {
        const TestHall hall;
        Client client = hall.desk();
        const std::string body = R"({"protocol":1,"client":"k1","lane":"queue"})";
        const std::string digest = toHex(security::sha256(bytesOf(body)));
        const Reply good = client.send("POST", wire::path::kHello, body, {{"X-Body-SHA256", digest}});
        QCOMPARE(good.status, 200);
        QCOMPARE(good.headers.at("X-Body-SHA256"), toHex(security::sha256(bytesOf(good.body))));
    }

    void aBodyNobodyReadsIsNeverTakenForTheNextRequest()
    {
        const TestHall hall;
        const std::string hidden = "GET /openapi.json HTTP/1.1\r\nHost: hub\r\n\r\n";
        const RawAnswer answer = rawExchange(hall.server().port(), "GET /healthz HTTP/1.1\r\nHost: hub\r\n" +
                                                                       sized(hidden) + "\r\n" + hidden);
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.answers(), 1);
    }

    void unknownPathsAndMethodsAreSaidSo()
    {
        const TestHall hall;
        Client client = hall.client();
        const Reply nothing = client.get("/v1/nothing");
        QCOMPARE(nothing.status, 404);
        QCOMPARE(nothing.code(), std::string("http.path"));
        const Reply method = client.get(wire::path::kPush);
        QCOMPARE(method.status, 405);
        QCOMPARE(method.code(), std::string("http.method"));
    }

    void aSequenceThatIsNoNumberIsRefused()
    {
        const TestHall hall;
        QCOMPARE(hall.desk().get("/v1/operations/k1/cases/1x").code(), std::string("wire.sequence"));
    }

    void onlyThisMachineMayBeListenedOnAsLongAsThereIsNoTls_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char* address : {"0.0.0.0", "::", "192.0.2.7", "a-name"})
            QTest::newRow(address) << QByteArray(address);
    }

    void onlyThisMachineMayBeListenedOnAsLongAsThereIsNoTls()
    {
        QFETCH(QByteArray, address);
        const TestHall hall;
        hub::Server open(hall.hub(), {.address = address.toStdString()});
        QCOMPARE(open.start().problem().code, std::string("server.not_loopback"));
    }

    void aPortSomebodyElseHasIsSaid()
    {
        const TestHall hall;
        hub::Server second(hall.hub(), {.port = hall.server().port()});
        const Problem problem = second.start().problem();
        QCOMPARE(problem.code, std::string("server.port"));
        QCOMPARE(problem.args.at(0), std::to_string(hall.server().port()));
    }

    /// Sixty windows after an outage, each with its lanes, its uploads and its clerk's own questions, under the limit on
    /// open files that a shell gives, scaled down: this process needs one a connection, the hub more.
    void aHallThatComesAtOnceIsServedWholeUnderASmallLimitOfOpenFiles()
    {
        constexpr int kAtOnce = 60 * 8;
        constexpr int kSoftLimit = kAtOnce + 100;
        RealHub hub(1);
        {
            const SoftLimit small(kSoftLimit);
            hub.start();
        }
        std::vector<Poco::Net::StreamSocket> sockets;
        for (int visitor = 0; visitor < kAtOnce; ++visitor) {
            sockets.push_back(connection(hub.port()));
            sockets.back().sendBytes(kAsk.data(), static_cast<int>(kAsk.size()));
        }
        for (Poco::Net::StreamSocket& socket : sockets)
            QCOMPARE(firstWords(socket), kServed);
    }

    void aHubEndsWhileItIsAsked()
    {
        constexpr int kVisitors = 4;
        TestHall hall;
        std::atomic<int> served = 0;
        std::vector<std::thread> visitors;
        for (int visitor = 0; visitor < kVisitors; ++visitor)
            visitors.emplace_back([&served, client = hall.client()]() mutable {
                try {
                    while (client.get(wire::path::kMetrics).status == 200)
                        ++served;
                } catch (const Poco::Exception&) {
                    return; // the hub has gone
                }
            });
        while (served < 10 * kVisitors)
            std::this_thread::yield();
        const int before = served;
        hall.server().stop();
        for (std::thread& visitor : visitors)
            visitor.join();
        QVERIFY(served > before); // it was asked while it ended
        hall.restart();
        QCOMPARE(hall.client().get(wire::path::kHealth).status, 200);
    }

    void nearTheLimitOfConnectionsTheAnswerIsComeBackLater()
    {
        const TestHall hall({.threads = 5});
        std::vector<Client> open;
        std::vector<int> statuses;
        for (int connection = 0; connection < 4; ++connection) {
            open.push_back(hall.client());
            const Reply reply = open.back().get(wire::path::kOpenApi);
            statuses.push_back(reply.status);
            QCOMPARE(reply.headers.contains("Retry-After"), reply.status == 503);
        }
        QCOMPARE(statuses, (std::vector<int>{200, 200, 200, 503}));
        QCOMPARE(open.front().get(wire::path::kHealth).status, 200);
    }
};

QTEST_GUILESS_MAIN(HubLimits)
#include "tst_hub_limits.moc"
