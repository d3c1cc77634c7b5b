#include "domain/standing.h"

#include <QTest>

using namespace yc;
using namespace yc::domain;

class TestStanding : public QObject
{
    Q_OBJECT

private slots:
    void aVerdictSaysWhereItsOperationStands_data();
    void aVerdictSaysWhereItsOperationStands();
};

void TestStanding::aVerdictSaysWhereItsOperationStands_data()
{
    QTest::addColumn<VerdictCode>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<OperationState>("state");
    using enum VerdictCode;
    const auto row = [](const char* name, VerdictCode code, const char* reason, OperationState state) {
        QTest::newRow(name) << code << QString::fromLatin1(reason) << state;
    };
    row("applied", Applied, "", OperationState::Acknowledged);
    row("a repeat", Duplicate, "", OperationState::Acknowledged);
    row("merged", Merged, "case.merged", OperationState::Acknowledged);
    row("double service", Merged, kDoubleService, OperationState::NeedsPerson);
    row("double service, asked again", Duplicate, kDoubleService, OperationState::NeedsPerson);
    row("in dispute", Conflict, "case.field_conflict", OperationState::NeedsPerson);
    row("refused", Rejected, "case.exists", OperationState::NeedsPerson);
    row("held", Held, "operation.held", OperationState::NeedsPerson);
    row("later", RetryLater, "", OperationState::Pending);
}

void TestStanding::aVerdictSaysWhereItsOperationStands()
{
    QFETCH(VerdictCode, code);
    QFETCH(QString, reason);
    Verdict verdict;
    verdict.code = code;
    verdict.reason = reason.toStdString();
    QTEST(stateAfter(verdict), "state");
}

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
