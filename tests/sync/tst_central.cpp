#include "central/central_impl.h"
#include "domain/ticket_codec.h"
#include "fakes/sample_messages.h"
#include "fakes/seeded_random.h"
#include "fakes/tcp_server.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

#include <QTest>

#include <functional>

using namespace yc;
using fakes::TcpServer;
using namespace std::chrono_literals;

namespace
{

/// A central whose roles are one fake hub, but for statistics, which has its own.
struct Hall {
    Hall()
    {
        endpoints.hub = hub.url();
        endpoints.roles[domain::Role::Statistics] = counting.url();
        endpoints.timeouts = {.connect = 1000ms, .send = 1000ms, .receive = 200ms, .whole = 500ms};
        central.emplace(endpoints, domain::ClientId("client-a"), clock, random);
    }
    void answer(const Value& body, const std::string& status = "200 OK")
    {
        hub.answer({{.bytes = TcpServer::http(wire::encode(body), status)}});
    }
    void raw(const std::string& body, const std::string& status = "200 OK")
    {
        hub.answer({{.bytes = TcpServer::http(body, status)}});
    }
    Value asked() const { return wire::decode(hub.heard().back().body).value(); }
    ports::RoleHealth health(domain::Role role) const
    {
        for (const ports::RoleHealth& health : central->health()) {
            if (health.role == role)
                return health;
        }
        return {};
    }

    TcpServer hub;
    TcpServer counting;
    SystemClock clock;
    fakes::SeededRandom random;
    central::Endpoints endpoints;
    std::optional<central::CentralImpl> central;
};

} // namespace

class TestCentral : public QObject
{
    Q_OBJECT

private slots:
    void signingInGivesTheTokenToEveryLaterCall();
    void aWrongSecretIsWhatTheHubSaid();
    void aHelloNamesClientAndLane();
    void aPushGivesOneVerdictAnOperation();
    void aPullAsksFromItsCursor();
    void aClaimIsRepeatedUnderItsOwnId();
    void aLostLeaseIsAskedForUnderTheSameRequest();
    void aPortalsPageIsNotSuccess();
    void aPortalsPageAnswersNoCallAtAll();
    void jsonOfSomebodyElseIsNotSuccess();
    void aGatewaysErrorPageIsOffline();
    void whoStandsBetweenUsIsNamed_data();
    void whoStandsBetweenUsIsNamed();
    void theHealthTellsWhatWasAskedLastAndWhoLetsNobodyIn();
    void anotherProtocolIsSaidSo();
    void anAnswerThatCannotBeReadRefusesNothing();
    void whatWasDoneIsBelievedWithItsOwnMembersOnly();
    void whatARoleSaysInsteadOfAnAnswerIsShown();
    void whoAsksToBeLeftAloneIs_data();
    void whoAsksToBeLeftAloneIs();
    void aRoleThatIsDownHoldsNoOtherUp();
    void aTokenIsShownOnlyToWhoGaveIt();
    void aCentralSystemThatIsAwayIsNamedWithItsRoles();
    void anOpenBreakerAnswersWithoutTheNetwork();
    void whatTheHubRefusesIsNotItsIllness();
    void theUnsentReportNamesTheClient();
    void aFetchedFileIsTheOneAskedFor();
};

void TestCentral::signingInGivesTheTokenToEveryLaterCall()
{
    Hall hall;
    hall.answer(wire::toValue(fakes::sampleSignIn()));
    const auto answer = hall.central->accounts().signIn(domain::UserId("0107"), "word", domain::WindowId("07"));
    QVERIFY(answer.ok());
    QCOMPARE(hall.asked()["secret"].toString(), std::string("word"));
    hall.answer(wire::toValue(ports::HelloAnswer{"e1", fakes::mondayMorning(), 0}));
    QVERIFY(hall.central->lane(domain::Role::Queue).hello().ok());
    QVERIFY(hall.hub.heard().back().head.find("Bearer token-1") != std::string::npos);
    hall.central->setTokens({});
    QVERIFY(hall.central->lane(domain::Role::Queue).hello().ok());
    QVERIFY(hall.hub.heard().back().head.find("Bearer") == std::string::npos);
}

void TestCentral::aWrongSecretIsWhatTheHubSaid()
{
    Hall hall;
    hall.answer(wire::toValue(fail(Fault::Denied, "signin.locked", {}, {"15"})), "401 Unauthorized");
    const auto answer = hall.central->accounts().signIn(domain::UserId("0107"), "no", domain::WindowId("07"));
    QCOMPARE(answer.problem().fault, Fault::Denied);
    QCOMPARE(answer.problem().code, std::string("signin.locked"));
    QCOMPARE(answer.problem().args, std::vector<std::string>{"15"});
    QVERIFY(hall.health(domain::Role::Cases).reachable);
}

void TestCentral::aHelloNamesClientAndLane()
{
    Hall hall;
    hall.answer(wire::toValue(ports::HelloAnswer{"e1", fakes::mondayMorning(), 12}));
    const auto answer = hall.central->lane(domain::Role::Cases).hello();
    QCOMPARE(answer->received, std::int64_t{12});
    QCOMPARE(hall.asked()["client"].toString(), std::string("client-a"));
    QCOMPARE(hall.asked()["lane"].toString(), std::string("cases"));
}

void TestCentral::aPushGivesOneVerdictAnOperation()
{
    Hall hall;
    hall.answer(wire::verdictsToValue({domain::Verdict{}, domain::Verdict{}}));
    const std::vector<domain::Operation> operations{fakes::sampleOperation(1), fakes::sampleOperation(2)};
    const auto verdicts = hall.central->lane(domain::Role::Cases).push("e1", operations);
    QCOMPARE(verdicts->size(), std::size_t{2});
    const auto sent = wire::pushRequestFrom(hall.asked());
    QVERIFY(sent.ok());
    QVERIFY(sent->operations == operations);
    QCOMPARE(sent->epoch, std::string("e1"));
}

void TestCentral::aPullAsksFromItsCursor()
{
    Hall hall;
    hall.answer(wire::toValue(fakes::samplePage()));
    const auto page = hall.central->lane(domain::Role::Queue).pull("queue:hall-1", {.epoch = "e1", .cursor = 37}, 250);
    QCOMPARE(page->entities.size(), std::size_t{3});
    QCOMPARE(hall.asked()["cursor"].toInteger(), std::int64_t{37});
    QCOMPARE(hall.asked()["limit"].toInteger(), std::int64_t{250});
}

void TestCentral::aClaimIsRepeatedUnderItsOwnId()
{
    Hall hall;
    const std::string good = TcpServer::http(wire::encode(wire::toValue(ports::CallAnswer{fakes::sampleTicket(), 9})));
    hall.hub.answer({{.close = true}, {.bytes = good}});
    const auto answer = hall.central->queue().call(
        {.claim = domain::ClaimId("claim-1"), .window = domain::WindowId("07"), .ticket = domain::TicketId()});
    QVERIFY(answer.ok());
    QCOMPARE(answer->fence, std::int64_t{9});
    QCOMPARE(hall.hub.heard().size(), std::size_t{2});
    QCOMPARE(hall.hub.heard()[0].body, hall.hub.heard()[1].body);
}

void TestCentral::aLostLeaseIsAskedForUnderTheSameRequest()
{
    Hall hall;
    const std::string good = TcpServer::http(wire::encode(wire::toValue(ports::NumberBlock{"receipt", "31", 1, 9, 8})));
    hall.hub.answer({{.close = true}, {.bytes = good}});
    QVERIFY(hall.central->numbers().lease(8).ok());
    QCOMPARE(hall.hub.heard()[0].body, hall.hub.heard()[1].body);
    QVERIFY(!hall.asked()["request"].toString().empty());
}

void TestCentral::aPortalsPageIsNotSuccess()
{
    Hall hall;
    hall.raw("<!DOCTYPE html><html>请登录</html>");
    const auto answer = hall.central->lane(domain::Role::Cases).push("e1", {fakes::sampleOperation(1)});
    QCOMPARE(answer.problem().fault, Fault::Offline);
    QCOMPARE(answer.problem().code, std::string("net.not_ours"));
    QVERIFY(!hall.health(domain::Role::Cases).reachable);
}

/// 200 with a page, whatever is asked: nothing is believed to have been done.
void TestCentral::aPortalsPageAnswersNoCallAtAll()
{
    const std::string digest(64, 'a');
    const Bytes piece{1, 2, 3};
    const domain::UserId clerk("0107");
    const domain::WindowId window("07");
    const domain::TicketId ticket("t");
    const std::pair<const char*, std::function<Problem(ports::Central&)>> calls[] = {
        {"sign-in", [&](ports::Central& to) { return to.accounts().signIn(clerk, "word", window).problem(); }},
        {"sign-out", [](ports::Central& to) { return to.accounts().signOut().problem(); }},
        {"key", [](ports::Central& to) { return to.accounts().recoveryKey(std::string(32, 'a')).problem(); }},
        {"hello", [](ports::Central& to) { return to.lane(domain::Role::Queue).hello().problem(); }},
        {"push", [](ports::Central& to) { return to.lane(domain::Role::Cases).push("e1", {fakes::sampleOperation(1)}).problem(); }},
        {"pull", [](ports::Central& to) { return to.lane(domain::Role::Queue).pull("queue:hall-1", {}, 10).problem(); }},
        {"bell", [](ports::Central& to) { return to.lane(domain::Role::Queue).bell(0, 0s).problem(); }},
        {"call", [&](ports::Central& to) { return to.queue().call({domain::ClaimId("c"), window, {}}).problem(); }},
        {"recall", [&](ports::Central& to) { return to.queue().recall(ticket, 1).problem(); }},
        {"reserve", [&](ports::Central& to) { return to.queue().reserve(window).problem(); }},
        {"sharing", [](ports::Central& to) { return to.sharing().lookUp({}).problem(); }},
        {"numbers", [](ports::Central& to) { return to.numbers().lease(8).problem(); }},
        {"hall", [](ports::Central& to) { return to.statistics().hallNow().problem(); }},
        {"unsent", [](ports::Central& to) { return to.statistics().reportUnsent({}).problem(); }},
        {"forgotten", [&](ports::Central& to) { return to.statistics().endForgotten(ticket, "x").problem(); }},
        {"day", [](ports::Central& to) { return to.statistics().closeDay(Object{}).problem(); }},
        {"create", [&](ports::Central& to) { return to.uploads(0).create({digest, 3, "application/pdf"}).problem(); }},
        {"offset", [](ports::Central& to) { return to.uploads(0).offset("/v1/uploads/u").problem(); }},
        {"send", [&](ports::Central& to) { return to.uploads(0).send("/v1/uploads/u", 0, piece).problem(); }},
        {"terminate", [](ports::Central& to) { return to.uploads(0).terminate("/v1/uploads/u").problem(); }},
        {"stored", [&](ports::Central& to) { return to.uploads(0).stored(digest).problem(); }},
    };
    for (const auto& [name, call] : calls) {
        Hall hall;
        const std::string page = TcpServer::http("<!DOCTYPE html><html>请登录</html>", "200 OK");
        hall.hub.answer({{.bytes = page}});
        hall.counting.answer({{.bytes = page}});
        const Problem told = call(*hall.central);
        QVERIFY2(told.fault == Fault::Offline && told.code == "net.not_ours", (name + (" " + told.code)).c_str());
    }
    Hall hall; // a fetched file is judged by its bytes
    hall.raw("<html>请登录</html>");
    QCOMPARE(hall.central->uploads(0).fetch(digest).problem().code, std::string("attachment.spoiled"));
}

void TestCentral::jsonOfSomebodyElseIsNotSuccess()
{
    for (const char* body : {"{\"status\":\"ok\"}", "[]", "ok", ""}) {
        Hall hall;
        hall.raw(body);
        const auto page = hall.central->lane(domain::Role::Queue).pull("queue:hall-1", {}, 10);
        QCOMPARE(page.problem().code, std::string("net.not_ours"));
    }
}

void TestCentral::aGatewaysErrorPageIsOffline()
{
    Hall hall;
    hall.raw("<html>502 Bad Gateway</html>", "502 Bad Gateway");
    QCOMPARE(hall.central->lane(domain::Role::Queue).hello().problem().fault, Fault::Offline);
}

void TestCentral::whoStandsBetweenUsIsNamed_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("a proxy") << QByteArray("407 Proxy Authentication Required") << QByteArray("net.proxy");
    QTest::newRow("a gateway") << QByteArray("502 Bad Gateway") << QByteArray("net.gateway");
    QTest::newRow("its hub is away") << QByteArray("503 Service Unavailable") << QByteArray("net.gateway");
    QTest::newRow("its hub is slow") << QByteArray("504 Gateway Timeout") << QByteArray("net.gateway");
    QTest::newRow("a portal") << QByteArray("511 Network Authentication Required") << QByteArray("net.not_ours");
    QTest::newRow("a portal that says fine") << QByteArray("200 OK") << QByteArray("net.not_ours");
}

void TestCentral::whoStandsBetweenUsIsNamed()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, code);
    Hall hall;
    hall.raw("<html>a page</html>", status.toStdString());
    const auto answer = hall.central->lane(domain::Role::Queue).hello();
    QCOMPARE(answer.problem().fault, Fault::Offline);
    QCOMPARE(answer.problem().code, code.toStdString());
    QCOMPARE(hall.health(domain::Role::Queue).lastCode, code.toStdString());
}

void TestCentral::theHealthTellsWhatWasAskedLastAndWhoLetsNobodyIn()
{
    Hall hall;
    hall.raw(R"({"protocol":1,"error":{"fault":"denied","code":"session.needed","args":[],"retry":"after_fix"}})",
             "401 Unauthorized");
    QCOMPARE(hall.central->lane(domain::Role::Queue).hello().problem().fault, Fault::Denied);
    const ports::RoleHealth health = hall.health(domain::Role::Queue);
    QVERIFY(health.reachable);
    QCOMPARE(health.refusal, std::string("session.needed"));
    QCOMPARE(health.lastAsked, std::string(wire::path::kHello));
    QVERIFY(health.lastTry != Moment{});
}

void TestCentral::anotherProtocolIsSaidSo()
{
    Hall hall;
    hall.raw(R"({"protocol":2})");
    const auto answer = hall.central->lane(domain::Role::Queue).hello();
    QCOMPARE(answer.problem().fault, Fault::Unsupported);
    QVERIFY(hall.health(domain::Role::Queue).reachable);
}

/// Else the lane would take it for a refusal of what it sent, and withhold that from the hub.
void TestCentral::anAnswerThatCannotBeReadRefusesNothing()
{
    Hall hall;
    hall.answer(Object{});
    const auto answer = hall.central->lane(domain::Role::Cases).push("e1", {fakes::sampleOperation(1)});
    QCOMPARE(answer.problem().fault, Fault::Offline);
    QCOMPARE(answer.problem().code, std::string("wire.verdicts"));
    QVERIFY(!hall.health(domain::Role::Cases).reachable);
}

void TestCentral::whatWasDoneIsBelievedWithItsOwnMembersOnly()
{
    Hall hall;
    hall.counting.answer({{.bytes = TcpServer::http(wire::encode(Object{}))}});
    ports::HallStatistics& statistics = hall.central->statistics();
    QCOMPARE(statistics.endForgotten(domain::TicketId("t"), "忘记结束").problem().fault, Fault::Offline);
    QCOMPARE(statistics.closeDay(Object{{"waiting", "leave"}}).problem().fault, Fault::Offline);
    QCOMPARE(statistics.hallNow().problem().fault, Fault::Offline);
}

void TestCentral::whatARoleSaysInsteadOfAnAnswerIsShown()
{
    Hall hall;
    hall.answer(wire::toValue(fail(Fault::Damaged, "hub.failed")), "500 Internal Server Error");
    QVERIFY(!hall.central->lane(domain::Role::Queue).hello().ok());
    QCOMPARE(hall.health(domain::Role::Queue).refusal, std::string("hub.failed"));
    hall.answer(wire::toValue(ports::HelloAnswer{"e1", fakes::mondayMorning(), 0}));
    QVERIFY(hall.central->lane(domain::Role::Queue).hello().ok());
    QCOMPARE(hall.health(domain::Role::Queue).refusal, std::string());
}

void TestCentral::whoAsksToBeLeftAloneIs_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    const std::string busy = wire::encode(wire::toValue(fail(Fault::Busy, "server.busy")));
    QTest::newRow("the hub") << QByteArray("503 Service Unavailable") << QByteArray::fromStdString(busy);
    QTest::newRow("a gateway") << QByteArray("429 Too Many Requests") << QByteArray("<html>slow down</html>");
}

void TestCentral::whoAsksToBeLeftAloneIs()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    Hall hall;
    hall.hub.answer({{.bytes = TcpServer::http(body.toStdString(), status.toStdString(), "Retry-After: 90\r\n")}});
    ports::Lane& lane = hall.central->lane(domain::Role::Queue);
    QVERIFY(!lane.hello().ok());
    QCOMPARE(lane.hello().problem().fault, Fault::Busy);
    QCOMPARE(hall.hub.heard().size(), std::size_t{1});
    for (int time = 0; time < 2; ++time)
        QVERIFY(!lane.bell(0, 0s).ok()); // of a listener of its own
    QCOMPARE(hall.hub.heard().size(), std::size_t{2});
    QVERIFY(!hall.central->queue().recall(domain::TicketId("t"), 1).ok()); // a person may ask all the same
    QCOMPARE(hall.hub.heard().size(), std::size_t{3});
    QCOMPARE(lane.hello().problem().fault, Fault::Busy); // nobody answered, so it is still on
    QCOMPARE(hall.hub.heard().size(), std::size_t{3});
}

void TestCentral::aRoleThatIsDownHoldsNoOtherUp()
{
    Hall hall;
    hall.counting.answer({{.close = true}});
    QVERIFY(!hall.central->statistics().hallNow().ok());
    hall.answer(wire::toValue(ports::HelloAnswer{"e1", fakes::mondayMorning(), 0}));
    QVERIFY(hall.central->lane(domain::Role::Queue).hello().ok());
    QVERIFY(!hall.health(domain::Role::Statistics).reachable);
    QCOMPARE(hall.health(domain::Role::Statistics).lastCode, std::string("net.reset"));
    QVERIFY(hall.health(domain::Role::Queue).reachable);
}

void TestCentral::anOpenBreakerAnswersWithoutTheNetwork()
{
    Hall hall;
    hall.counting.answer({{.stall = true}});
    QVERIFY(!hall.central->statistics().hallNow().ok());
    const std::size_t asked = hall.counting.heard().size();
    const auto report = hall.central->statistics().reportUnsent({});
    QCOMPARE(report.problem().fault, Fault::Offline);
    QCOMPARE(report.problem().code, std::string("net.timeout"));
    QCOMPARE(hall.counting.heard().size(), asked);
}

void TestCentral::whatTheHubRefusesIsNotItsIllness()
{
    Hall hall;
    hall.answer(wire::toValue(fail(Fault::Conflict, "push.gap", {}, {"4"})), "409 Conflict");
    const auto answer = hall.central->lane(domain::Role::Cases).push("e1", {fakes::sampleOperation(9)});
    QCOMPARE(answer.problem().fault, Fault::Conflict);
    QCOMPARE(answer.problem().code, std::string("push.gap"));
    QVERIFY(hall.health(domain::Role::Cases).reachable);
}

void TestCentral::theUnsentReportNamesTheClient()
{
    Hall hall;
    hall.counting.answer({{.bytes = TcpServer::http(wire::encode(Object{}))}});
    ports::OutboxSummary summary;
    summary.pending = 3;
    QVERIFY(hall.central->statistics().reportUnsent(summary).ok());
    const Value body = wire::decode(hall.counting.heard().back().body).value();
    QCOMPARE(body["client"].toString(), std::string("client-a"));
    QCOMPARE(body["pending"].toInteger(), std::int64_t{3});
}

void TestCentral::aTokenIsShownOnlyToWhoGaveIt()
{
    Hall hall;
    hall.answer(wire::toValue(fakes::sampleSignIn()));
    const domain::UserId clerk("0107");
    const domain::WindowId window("07");
    const auto main = hall.central->accounts().signIn(clerk, "word", window);
    QVERIFY(main.ok());
    ports::SignInAnswer other = fakes::sampleSignIn();
    other.token = "token-2";
    hall.counting.answer({{.bytes = TcpServer::http(wire::encode(wire::toValue(other)))}});
    const auto elsewhere = hall.central->accounts().signInElsewhere(clerk, "word", window);
    QVERIFY(elsewhere.away.empty());
    QCOMPARE(elsewhere.tokens.size(), std::size_t{1});
    hall.central->setTokens({.main = main->token, .others = elsewhere.tokens});
    hall.counting.answer({{.bytes = TcpServer::http(wire::encode(Object{}))}});
    QVERIFY(hall.central->statistics().reportUnsent({}).ok());
    QVERIFY(hall.counting.heard().back().head.find("Bearer token-2") != std::string::npos);
    hall.answer(wire::toValue(ports::HelloAnswer{"e1", fakes::mondayMorning(), 0}));
    QVERIFY(hall.central->lane(domain::Role::Cases).hello().ok());
    QVERIFY(hall.hub.heard().back().head.find("Bearer token-1") != std::string::npos);
    for (const auto& heard : hall.counting.heard())
        QVERIFY(heard.head.find("token-1") == std::string::npos);
}

void TestCentral::aCentralSystemThatIsAwayIsNamedWithItsRoles()
{
    Hall hall;
    hall.endpoints.roles[domain::Role::Statistics] = "http://127.0.0.1:1"; // nobody listens there
    hall.endpoints.roles[domain::Role::Policy] = "http://127.0.0.1:1";
    hall.central.emplace(hall.endpoints, domain::ClientId("client-a"), hall.clock, hall.random);
    const auto elsewhere =
        hall.central->accounts().signInElsewhere(domain::UserId("0107"), "word", domain::WindowId("07"));
    QVERIFY(elsewhere.tokens.empty());
    QCOMPARE(elsewhere.away, (std::vector{domain::Role::Policy, domain::Role::Statistics}));
    QVERIFY(hall.hub.heard().empty()); // unified acceptance is not asked once more
}

void TestCentral::aFetchedFileIsTheOneAskedFor()
{
    Hall hall;
    hall.raw("%PDF-1.4 another");
    const auto file = hall.central->uploads(0).fetch(std::string(64, 'a'));
    QVERIFY(!file.ok());
    QCOMPARE(file.problem().code, std::string("attachment.spoiled"));
}

QTEST_GUILESS_MAIN(TestCentral)
#include "tst_central.moc"
