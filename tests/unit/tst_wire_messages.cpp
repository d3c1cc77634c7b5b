#include "domain/ticket_codec.h"
#include "fakes/sample_messages.h"
#include "wire/messages.h"

#include <QTest>

using namespace yc;
using namespace yc::wire;

namespace
{

/// A message in its written form, and a way to read it and write it again.
struct Kind {
    const char* name;
    Value written;
    std::function<Result<Value>(const Value&)> again;
};

template <class Decode> std::function<Result<Value>(const Value&)> through(Decode decode)
{
    return [decode](const Value& value) -> Result<Value> {
        auto read = decode(value);
        if (!read)
            return read.problem();
        return toValue(*read);
    };
}

std::vector<Kind> kinds()
{
    const ports::CallRequest call{
        .claim = domain::ClaimId("claim-1"), .window = domain::WindowId("07"), .ticket = domain::TicketId("t1")};
    const PushRequest push{.client = domain::ClientId("client-a"),
                           .lane = domain::Role::Cases,
                           .epoch = "e1/start",
                           .operations = {fakes::sampleOperation(7), fakes::sampleOperation(8)}};
    const Moment now = fakes::mondayMorning();
    return {
        {"sign-in", toValue(fakes::sampleSignIn()), through(signInAnswerFrom)},
        {"hello", toValue(ports::HelloAnswer{"e1", now, 12}), through(helloAnswerFrom)},
        {"page", toValue(fakes::samplePage()), through(pullPageFrom)},
        {"call", toValue(call), through(callRequestFrom)},
        {"call answer", toValue(ports::CallAnswer{fakes::sampleTicket(), 9}), through(callAnswerFrom)},
        {"nobody waits", toValue(ports::CallAnswer{}), through(callAnswerFrom)},
        {"sharing", toValue(fakes::sampleSharingRequest()), through(sharingRequestFrom)},
        {"sharing answer", toValue(fakes::sampleSharingAnswer()), through(sharingAnswerFrom)},
        {"numbers", toValue(ports::NumberBlock{"2026", "3101", 5, 905, 8}), through(numberBlockFrom)},
        {"unsent", toValue(ports::OutboxSummary{1, 2, 3, now, now}), through(outboxSummaryFrom)},
        {"push", toValue(push), through(pushRequestFrom)},
    };
}

} // namespace

class TestWireMessages : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageComesBackAsItWas();
    void everyMissingMemberIsNamed();
    void aMemberOfAnotherKindIsNamed();
    void unknownMembersAreIgnored();
    void verdictsKeepTheirOrder();
    void anUnknownVerdictIsRefused();
    void aCallWithoutAClaimIsRefused();
    void moreOperationsThanOnePushHoldsAreRefused();
    void aBlockThatEndsBeforeItBeginsIsRefused();
    void aProblemKeepsItsWordsButNotItsDetail();
    void everyFaultHasAStatusAndComesBack();
};

void TestWireMessages::everyMessageComesBackAsItWas()
{
    for (const Kind& kind : kinds()) {
        const Result<Value> again = kind.again(kind.written);
        QVERIFY2(again.ok(), kind.name);
        QCOMPARE(toJson(*again), toJson(kind.written));
    }
}

void TestWireMessages::everyMissingMemberIsNamed()
{
    for (const Kind& kind : kinds()) {
        for (const auto& [member, value] : kind.written.toObject()) {
            Value less = kind.written;
            less.object().erase(member);
            const Result<Value> again = kind.again(less);
            QVERIFY2(!again.ok(), (std::string(kind.name) + " without " + member).c_str());
            QCOMPARE(again.problem().fault, Fault::Invalid);
            QCOMPARE(again.problem().code, "wire." + member);
        }
    }
}

void TestWireMessages::aMemberOfAnotherKindIsNamed()
{
    for (const Kind& kind : kinds()) {
        for (const auto& [member, value] : kind.written.toObject()) {
            Value wrong = kind.written;
            wrong.set(member, value.isDouble() ? Value("x") : Value(0.5));
            const Result<Value> again = kind.again(wrong);
            QVERIFY2(!again.ok(), (std::string(kind.name) + " with a wrong " + member).c_str());
            QCOMPARE(again.problem().code, "wire." + member);
        }
    }
}

void TestWireMessages::unknownMembersAreIgnored()
{
    for (Kind& kind : kinds()) {
        Value more = kind.written;
        more.set("ofTheFuture", Object{{"a", 1}});
        QVERIFY2(kind.again(more).ok(), kind.name);
    }
}

void TestWireMessages::verdictsKeepTheirOrder()
{
    const std::vector<domain::Verdict> verdicts{
        {.code = domain::VerdictCode::Applied, .reason = {}, .args = {}, .hubSequence = 4, .version = 2},
        {.code = domain::VerdictCode::Rejected, .reason = "case.unknown", .args = {"x"}, .hubSequence = 5, .version = 0}};
    const auto again = verdictsFrom(verdictsToValue(verdicts));
    QVERIFY(again.ok());
    QVERIFY(*again == verdicts);
}

void TestWireMessages::anUnknownVerdictIsRefused()
{
    Value value = verdictsToValue({domain::Verdict{}});
    value.object()["verdicts"].array()[0].set("code", "perhaps");
    QCOMPARE(verdictsFrom(value).problem().code, std::string("wire.verdicts"));
}

void TestWireMessages::aCallWithoutAClaimIsRefused()
{
    QCOMPARE(callRequestFrom(toValue(ports::CallRequest{})).problem().code, std::string("wire.claim"));
}

void TestWireMessages::moreOperationsThanOnePushHoldsAreRefused()
{
    PushRequest push{.client = domain::ClientId("c"), .lane = domain::Role::Cases, .epoch = "e1", .operations = {}};
    for (int i = 1; i <= kMaxOperationsPerPush; ++i)
        push.operations.push_back(fakes::sampleOperation(i));
    QVERIFY(pushRequestFrom(toValue(push)).ok());
    push.operations.push_back(fakes::sampleOperation(kMaxOperationsPerPush + 1));
    QCOMPARE(pushRequestFrom(toValue(push)).problem().code, std::string("wire.operations"));
}

void TestWireMessages::aBlockThatEndsBeforeItBeginsIsRefused()
{
    QCOMPARE(numberBlockFrom(toValue(ports::NumberBlock{"s", "p", 9, 8, 8})).problem().code, std::string("wire.end"));
    QCOMPARE(numberBlockFrom(toValue(ports::NumberBlock{"s", "p", 8, 9, 40})).problem().code, std::string("wire.width"));
}

void TestWireMessages::aProblemKeepsItsWordsButNotItsDetail()
{
    const Problem problem = fail(Fault::Rejected, "ticket.not_from_here", "row 7 of a table", {"start", "done"});
    const Problem again = problemFrom(toValue(problem), httpStatus(problem.fault));
    QCOMPARE(again.fault, problem.fault);
    QCOMPARE(again.code, problem.code);
    QCOMPARE(again.args, problem.args);
    QVERIFY(again.detail.empty());
    QCOMPARE(toValue(problem)["error"]["retry"].toString(), std::string("after_fix"));
}

void TestWireMessages::everyFaultHasAStatusAndComesBack()
{
    for (const Fault fault : {Fault::NotFound, Fault::Conflict, Fault::Rejected, Fault::Invalid, Fault::Denied,
                              Fault::Offline, Fault::Busy, Fault::Full, Fault::Damaged, Fault::Unsupported}) {
        QVERIFY(httpStatus(fault) >= 400);
        QCOMPARE(problemFrom(toValue(fail(fault, "a.word")), 500).fault, fault);
    }
    // A gateway's error without our envelope is judged by its status alone.
    QCOMPARE(problemFrom(Value(), 403).fault, Fault::Denied);
    QCOMPARE(problemFrom(Value(), 504).fault, Fault::Offline);
}

QTEST_APPLESS_MAIN(TestWireMessages)
#include "tst_wire_messages.moc"
