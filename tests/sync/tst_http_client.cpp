#include "base/text.h"
#include "central/body_digest.h"
#include "central/exchange.h"
#include "central/http_client.h"
#include "fakes/tcp_server.h"
#include "wire/messages.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yc;
using namespace yc::central;
using fakes::TcpServer;
using namespace std::chrono_literals;

namespace
{

const std::string kBody = R"({"protocol":1,"a":"甲"})";

/// A client of a fake server, with bounds short enough for a test.
struct Pair {
    Pair()
    {
        endpoints.timeouts = {.connect = 1000ms, .send = 1000ms, .receive = 150ms, .whole = 400ms};
        client.emplace(endpoints, server.url(), clock, stop);
    }
    Result<Reply> ask(std::vector<TcpServer::Answer> answers)
    {
        server.answer(std::move(answers));
        return client->ask({.method = "POST", .path = "/v1/hello", .body = "{}", .token = "t-1", .wait = 0ms});
    }
    std::string codeOf(std::vector<TcpServer::Answer> answers)
    {
        const Result<Reply> reply = ask(std::move(answers));
        return reply ? "ok" : reply.problem().code;
    }

    TcpServer server;
    SystemClock clock;
    StopSignal stop;
    Endpoints endpoints;
    std::optional<HttpClient> client;
};

TcpServer::Answer whole(const std::string& bytes)
{
    return {.bytes = bytes};
}

TcpServer::Answer thenClosed(const std::string& bytes)
{
    return {.bytes = bytes, .close = true};
}

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void aQuestionCarriesItsTokenAndTheDigestOfItsBody();
    void oneConnectionServesManyQuestions();
    void aBodyShorterThanAnnouncedIsNeverWhole();
    void aHeadThatBreaksOffIsNeverWhole();
    void aBodyThatIsNotWhatWasSentIsRefused();
    void aRightDigestIsAccepted();
    void aCutBodyIsAskedForOnceMore();
    void aConnectionClosedWhileIdleIsOpenedAgain();
    void aRedirectIsNotFollowed();
    void packedContentIsRefused();
    void anAnswerPastTheBoundIsRefused();
    void silenceEndsInATimeOut();
    void aStallInTheMiddleOfABodyIsNotItsEnd();
    void anAnswerThatDripsEndsInATimeOut();
    void aHeadThatDripsEndsInATimeOut();
    void aLongBodyOverAClosedConnectionArrivesWhole();
    void aChunkedBodyComesWhole();
    void nobodyThereIsRefused();
    void whatIsNoHttpIsAResetNotACrash();
    void afterAFailureTheNextQuestionUsesANewConnection();
    void aWaitingQuestionEndsWhenStopped();
};

void TestHttpClient::aQuestionCarriesItsTokenAndTheDigestOfItsBody()
{
    Pair pair;
    const Result<Reply> reply = pair.ask({whole(TcpServer::http(kBody))});
    QVERIFY(reply.ok());
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, kBody);
    const TcpServer::Heard heard = pair.server.heard().at(0);
    QVERIFY(heard.head.starts_with("POST /v1/hello HTTP/1.1"));
    QVERIFY(heard.head.find("Authorization: Bearer t-1") != std::string::npos);
    QVERIFY(heard.head.find("X-Body-SHA256: " + bodyDigest("{}")) != std::string::npos);
    QCOMPARE(heard.body, std::string("{}"));
}

void TestHttpClient::oneConnectionServesManyQuestions()
{
    Pair pair;
    for (int i = 0; i < 5; ++i)
        QVERIFY(pair.ask({whole(TcpServer::http(kBody))}).ok());
    QCOMPARE(pair.server.heard().back().connection, 1);
}

void TestHttpClient::aBodyShorterThanAnnouncedIsNeverWhole()
{
    Pair pair;
    const std::string full = TcpServer::http(kBody);
    for (std::size_t missing = 1; missing <= kBody.size(); ++missing)
        QCOMPARE(pair.codeOf({thenClosed(full.substr(0, full.size() - missing))}), std::string("net.truncated"));
}

/// Of an answer without a body nothing else tells: this one would say that the attachment came as number 1.
void TestHttpClient::aHeadThatBreaksOffIsNeverWhole()
{
    Pair pair;
    pair.server.answer({thenClosed("HTTP/1.1 200 OK\r\nHub-Sequence: 1")}); // of "1234"
    const Result<Reply> cut = pair.client->ask({.method = "HEAD", .path = "/v1/blobs/x", .body = {}, .token = {}, .wait = 0ms});
    QVERIFY(!cut.ok());
    QCOMPARE(cut.problem().code, std::string("net.truncated"));
    pair.server.answer({thenClosed("HTTP/1.1 200 OK\r\nHub-Sequence: 1234\r\nConnection: Close\r\n\r\n")});
    QVERIFY(pair.client->ask({.method = "HEAD", .path = "/v1/blobs/x", .body = {}, .token = {}, .wait = 0ms}).ok());
}

void TestHttpClient::aBodyThatIsNotWhatWasSentIsRefused()
{
    Pair pair;
    QCOMPARE(pair.codeOf({whole(TcpServer::http(kBody, "200 OK", "X-Body-SHA256: " + bodyDigest("other") + "\r\n"))}),
             std::string("net.truncated"));
}

void TestHttpClient::aRightDigestIsAccepted()
{
    Pair pair;
    const std::string digest = toUpperAscii(bodyDigest(kBody));
    QVERIFY(pair.ask({whole(TcpServer::http(kBody, "200 OK", "X-Body-SHA256: " + digest + "\r\n"))}).ok());
}

void TestHttpClient::aCutBodyIsAskedForOnceMore()
{
    Pair pair;
    const std::string full = TcpServer::http(kBody);
    QVERIFY(pair.ask({thenClosed(full.substr(0, full.size() - 3)), whole(full)}).ok());
    QCOMPARE(pair.server.heard().size(), std::size_t{2});
    QCOMPARE(pair.server.heard()[1].body, std::string("{}"));
}

void TestHttpClient::aConnectionClosedWhileIdleIsOpenedAgain()
{
    Pair pair;
    QVERIFY(pair.ask({thenClosed(TcpServer::http(kBody))}).ok());
    QVERIFY(pair.ask({whole(TcpServer::http(kBody))}).ok());
    QCOMPARE(pair.server.heard().back().connection, 2);
}

void TestHttpClient::aRedirectIsNotFollowed()
{
    Pair pair;
    TcpServer elsewhere;
    const std::string head = "Location: " + elsewhere.url() + "/v1/hello\r\n";
    for (const char* status : {"301 Moved", "302 Found", "307 Temporary Redirect"})
        QCOMPARE(pair.codeOf({whole(TcpServer::http("{}", status, head))}), std::string("net.not_ours"));
    QVERIFY(elsewhere.heard().empty());
}

void TestHttpClient::packedContentIsRefused()
{
    Pair pair;
    QCOMPARE(pair.codeOf({whole(TcpServer::http("\x1f\x8b\x08", "200 OK", "Content-Encoding: gzip\r\n"))}),
             std::string("net.not_ours"));
}

void TestHttpClient::anAnswerPastTheBoundIsRefused()
{
    Pair pair;
    const std::string tooLong = std::to_string(wire::kMaxBody + 1);
    QCOMPARE(pair.codeOf({thenClosed("HTTP/1.1 200 OK\r\nContent-Length: " + tooLong + "\r\n\r\n{")}),
             std::string("net.too_large"));
}

void TestHttpClient::silenceEndsInATimeOut()
{
    Pair pair;
    QCOMPARE(pair.codeOf({{.stall = true}}), std::string("net.timeout"));
    QCOMPARE(pair.server.heard().size(), std::size_t{1}); // who is slow is not asked twice
}

void TestHttpClient::aStallInTheMiddleOfABodyIsNotItsEnd()
{
    Pair pair;
    const std::string full = TcpServer::http(kBody);
    QCOMPARE(pair.codeOf({{.bytes = full.substr(0, full.size() - 4), .stall = true}}),
             std::string("net.timeout"));
}

void TestHttpClient::anAnswerThatDripsEndsInATimeOut()
{
    Pair pair;
    // Each byte is in time; all of them would take longer than the whole exchange may.
    const std::string body(4000, ' ');
    QCOMPARE(pair.codeOf({{.bytes = TcpServer::http(body), .drip = true}}), std::string("net.timeout"));
}

/// Poco bounds each wait for more bytes, not the whole head: this one would take half a minute.
void TestHttpClient::aHeadThatDripsEndsInATimeOut()
{
    Pair pair;
    QElapsedTimer since;
    since.start();
    const std::string head = "X-Fill: " + std::string(6000, 'x') + "\r\n";
    QCOMPARE(pair.codeOf({{.bytes = TcpServer::http(kBody, "200 OK", head), .drip = true}}), std::string("net.timeout"));
    QVERIFY(since.elapsed() < 10000);
}

void TestHttpClient::aLongBodyOverAClosedConnectionArrivesWhole()
{
    Pair pair;
    QVERIFY(pair.ask({thenClosed(TcpServer::http(kBody)), whole(TcpServer::http(kBody))}).ok());
    const std::string body = "{\"text\":\"" + std::string(3U << 20, 'x') + "\"}";
    const Result<Reply> reply =
        pair.client->ask({.method = "POST", .path = "/v1/push", .body = body, .token = {}, .wait = 0ms});
    QVERIFY(reply.ok());
    const TcpServer::Heard heard = pair.server.heard().back();
    QVERIFY(heard.head.starts_with("POST /v1/push"));
    QVERIFY(heard.body == body);
}

void TestHttpClient::aChunkedBodyComesWhole()
{
    Pair pair;
    const Result<Reply> reply =
        pair.ask({whole("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4\r\n\":1}\r\n0\r\n\r\n")});
    QVERIFY(reply.ok());
    QCOMPARE(reply->body, std::string(R"({"a":1})"));
}

void TestHttpClient::nobodyThereIsRefused()
{
    Pair pair;
    std::string url;
    {
        const TcpServer gone;
        url = gone.url();
    }
    HttpClient client(pair.endpoints, url, pair.clock, pair.stop);
    QCOMPARE(client.ask({}).problem().code, std::string("net.refused"));
}

void TestHttpClient::whatIsNoHttpIsAResetNotACrash()
{
    Pair pair;
    for (const char* noise : {"SSH-2.0-OpenSSH_9.2\r\n", "\r\n\r\n", "HTTP/1.1 abc\r\n\r\n"}) {
        const std::string code = pair.codeOf({thenClosed(noise)});
        QVERIFY2(code.starts_with("net."), code.c_str());
    }
}

void TestHttpClient::afterAFailureTheNextQuestionUsesANewConnection()
{
    Pair pair;
    QCOMPARE(pair.codeOf({{.stall = true}}), std::string("net.timeout"));
    QVERIFY(pair.ask({whole(TcpServer::http(kBody))}).ok());
    QCOMPARE(pair.server.heard().back().connection, 2);
}

void TestHttpClient::aWaitingQuestionEndsWhenStopped()
{
    Pair pair;
    pair.server.answer({{.stall = true}});
    Result<Reply> reply = Reply{};
    {
        Worker worker("bell");
        worker.post([&] {
            reply = pair.client->ask({.method = "GET", .path = "/v1/bell", .body = {}, .token = {}, .wait = 10min});
        });
        QTRY_VERIFY(!pair.server.heard().empty());
        pair.stop.raise();
        worker.drain();
    }
    QCOMPARE(reply.problem().code, std::string("net.reset"));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
