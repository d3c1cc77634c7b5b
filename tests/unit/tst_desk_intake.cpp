#include "desk_rig.h"

#include "domain/commands.h"

#include <QFile>
#include <QTest>

using namespace yc;
using namespace yc::testing;
using domain::ItemEventKind;

/// The acts with effect, each one promise: number, record, operation, audit. With a network and without.
class TestDeskIntake : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takingInIsOnePromiseWithALeasedNumber();
    void theLocalOrderAndTheHubsClockTravelAsEvidence();
    void withoutNumbersNothingIsTakenIn();
    void whatCannotBeKeptIsNotTakenIn();
    void aCaseIsTakenInOnce();
    void takenInOfflineItArrivesLater();
    void whatADepartmentDecidesIsSeenAtTheWindow();
    void aResultIsHandedOutOnceAgainstAName();
    void aSupplementCarriesWhatWasTakenInSinceTheNotice();
    void withoutANoticeNothingIsHandedIn();
    void aWithdrawalNeedsAReason();
    void aRevealIsOnRecordBeforeItIsShown();
    void aPaperNeverRunsAheadOfTheRecord();
    void everyPaperWaitsUntilTheRecordHasWhatItSays();
    void unsentWorkCanBeCarriedAway();
    void aRefusalStaysVisibleUntilAPersonSettlesIt();

private:
    domain::CaseId takenIn();
    /// Until an item's department has made its result.
    void grant(const domain::CaseId& id, const std::string& matter);
    domain::ItemEvent event(ItemEventKind kind) const;

    std::optional<DeskRig> m_rig;
};

void TestDeskIntake::init()
{
    m_rig.emplace();
    QVERIFY(m_rig->signIn().ok());
}

domain::CaseId TestDeskIntake::takenIn()
{
    const domain::CaseId id = m_rig->takeIn().id;
    m_rig->pass(std::chrono::minutes(1));
    return id;
}

domain::ItemEvent TestDeskIntake::event(ItemEventKind kind) const
{
    domain::ItemEvent happened;
    happened.kind = kind;
    happened.at = m_rig->disk.clock.now();
    happened.actor = domain::UserId("310208");
    happened.ground = "依法办理";
    return happened;
}

void TestDeskIntake::grant(const domain::CaseId& id, const std::string& matter)
{
    for (const ItemEventKind kind : {ItemEventKind::Accept, ItemEventKind::Approve, ItemEventKind::IssueResult}) {
        const Result<void> done = m_rig->hub.happens(id, matter, event(kind));
        QVERIFY2(done.ok(), done.ok() ? "" : done.problem().code.c_str());
    }
    m_rig->pass(std::chrono::minutes(1));
}

void TestDeskIntake::takingInIsOnePromiseWithALeasedNumber()
{
    const ports::CaseView draft = m_rig->complete();
    QVERIFY(draft.maySubmit);
    const std::int64_t left = *m_rig->disk.store->numbersLeft();
    m_rig->hub.away = true;
    const auto outcome = m_rig->desk->submit(draft.record.id);
    QVERIFY(outcome.ok());
    QVERIFY(outcome->offline);
    QCOMPARE(*m_rig->disk.store->numbersLeft(), left - 1);
    const auto kept = m_rig->disk.store->unsent(domain::Role::Cases, 10).value();
    QCOMPARE(kept.size(), std::size_t{1});
    QCOMPARE(kept.front().operation.kind, std::string(domain::SubmitCase::kKind));
    const domain::CaseRecord carried = domain::submitCaseFrom(kept.front().operation.payload)->record;
    QVERIFY(carried == m_rig->disk.store->findCase(draft.record.id).value());
    QCOMPARE(carried.receiptNumber, outcome->receiptNumber);
    QVERIFY(carried.items.size() >= 5);
}

void TestDeskIntake::theLocalOrderAndTheHubsClockTravelAsEvidence()
{
    QVERIFY(m_rig->disk.store->setSetting(ports::kHubOffsetSetting, "600000000").ok()); // ours is ten minutes behind
    const domain::CaseId drafts[] = {m_rig->complete().record.id, m_rig->complete().record.id};
    m_rig->hub.away = true;
    std::int64_t order = 0;
    for (const domain::CaseId& id : drafts) {
        QVERIFY(m_rig->desk->submit(id).ok());
        const auto kept = m_rig->disk.store->unsentOf(domain::Role::Cases, id.text()).value();
        QCOMPARE(domain::submitCaseFrom(kept.front().operation.payload)->record.localOrder, ++order);
        QCOMPARE(kept.front().operation.hubOffsetMicros, std::int64_t{600000000});
    }
}

void TestDeskIntake::withoutNumbersNothingIsTakenIn()
{
    const domain::CaseId id = m_rig->complete().record.id;
    m_rig->hub.away = true;
    while (m_rig->disk.store->takeNumber().ok()) {
    }
    QCOMPARE(m_rig->desk->submit(id).problem().code, std::string("numbers.exhausted"));
    QVERIFY(m_rig->desk->openCase(id)->record.isDraft());
    QVERIFY(m_rig->disk.store->unsent(domain::Role::Cases, 10)->empty());
}

void TestDeskIntake::whatCannotBeKeptIsNotTakenIn()
{
    const domain::CaseId id = m_rig->complete().record.id;
    m_rig->disk.store->keys().lock(); // nothing can be sealed any more
    QVERIFY(!m_rig->desk->submit(id).ok());
    QVERIFY(m_rig->disk.store->keys().unlockWithSecret(domain::UserId("0107"), DeskRig::LocalHub::kSecret).ok());
    QVERIFY(m_rig->desk->openCase(id)->record.isDraft());
    QVERIFY(m_rig->disk.store->unsent(domain::Role::Cases, 10)->empty());
}

void TestDeskIntake::aCaseIsTakenInOnce()
{
    const domain::CaseId id = takenIn();
    QCOMPARE(m_rig->desk->submit(id).problem().code, std::string("case.taken_in"));
    QCOMPARE(m_rig->set(id, "mother.name", "李样例").problem().code, std::string("case.taken_in"));
    QCOMPARE(m_rig->desk->discardDraft(id).problem().code, std::string("case.not_a_draft"));
}

void TestDeskIntake::takenInOfflineItArrivesLater()
{
    const domain::CaseId id = m_rig->complete().record.id;
    m_rig->hub.away = true;
    const auto outcome = m_rig->desk->submit(id);
    QCOMPARE(m_rig->desk->openCase(id)->unsent.size(), std::size_t{1});
    m_rig->restart();
    QVERIFY(m_rig->signIn().ok());
    QCOMPARE(m_rig->desk->openCase(id)->record.receiptNumber, outcome->receiptNumber);
    m_rig->disk.clock.advance(std::chrono::hours(3));
    m_rig->hub.away = false;
    QVERIFY(m_rig->signIn().ok());
    m_rig->pass(std::chrono::minutes(10));
    QCOMPARE(m_rig->hub.caseOf(id).receiptNumber, outcome->receiptNumber);
    const auto view = m_rig->desk->openCase(id);
    QVERIFY(view->unsent.empty());
    QVERIFY(view->record.version > 0);
    QVERIFY(view->record.hubReceivedAt > view->record.receivedAt);
}

void TestDeskIntake::whatADepartmentDecidesIsSeenAtTheWindow()
{
    const domain::CaseId id = takenIn();
    grant(id, "birth-certificate");
    const ports::CaseView view = m_rig->desk->openCase(id).value();
    const auto item =
        std::ranges::find(view.items, domain::ItemId(id.text() + "/birth-certificate"), &ports::ItemStatusView::id);
    QCOMPARE(item->state, domain::ItemState::AwaitingDelivery);
    QVERIFY(item->due.has_value());
    const ports::QueueView queue = m_rig->queue();
    QCOMPARE(queue.todo.size(), std::size_t{1});
    QCOMPARE(queue.todo.front().kind, domain::WorkItemKind::Result);
}

void TestDeskIntake::aResultIsHandedOutOnceAgainstAName()
{
    const domain::CaseId id = takenIn();
    grant(id, "birth-certificate");
    ports::Desk::HandOut request{id, {domain::ItemId(id.text() + "/birth-certificate")}, " ", "self"};
    QCOMPARE(m_rig->desk->handOut(request).problem().code, std::string("handout.no_receiver"));
    request.receiver = kMotherName;
    m_rig->hub.away = true;
    const auto handed = m_rig->desk->handOut(request);
    QVERIFY(handed.ok());
    QVERIFY(m_rig->queue().todo.empty()); // seen at once, sent or not
    QVERIFY(!m_rig->desk->handOut(request).ok());
    m_rig->hub.away = false;
    m_rig->desk->retryNow();
    m_rig->pass(std::chrono::minutes(10));
    QCOMPARE(domain::stateOf(m_rig->hub.caseOf(id).items.front().events), domain::ItemState::Delivered);
    QVERIFY(m_rig->queue().todo.empty());
}

void TestDeskIntake::aSupplementCarriesWhatWasTakenInSinceTheNotice()
{
    const domain::CaseId id = takenIn();
    domain::ItemEvent notice = event(ItemEventKind::AskSupplement);
    notice.lines = {"出生医学记录缺页"};
    QVERIFY(m_rig->hub.happens(id, "birth-certificate", notice).ok());
    m_rig->pass(std::chrono::minutes(5));
    QCOMPARE(m_rig->queue().todo.front().kind, domain::WorkItemKind::SentBack);
    QVERIFY(m_rig->desk->openCase(id)->awaitsSupplement);

    const Bytes scan{'%', 'P', 'D', 'F', '-', '1', '.', '4', '\n'};
    QVERIFY(m_rig->desk->attachFile(id, "M9/child", scan, "application/pdf", "补页.pdf").ok());
    QVERIFY(m_rig->set(id, "father.phone", "13800008888").ok());
    m_rig->restart(); // what is taken in waits on the disk
    QVERIFY(m_rig->signIn().ok());
    QCOMPARE(m_rig->desk->openCase(id)->record.materials.at("M9/child").files.size(), std::size_t{1});

    m_rig->pass(std::chrono::minutes(1));
    QVERIFY(m_rig->desk->handInSupplement(id).ok());
    m_rig->settle();
    const domain::CaseRecord there = m_rig->hub.caseOf(id);
    QCOMPARE(there.materials.at("M9/child").files.size(), std::size_t{1});
    QCOMPARE(there.fields.at(domain::ElementId("father.phone")).value, Value("13800008888"));
    QVERIFY(!domain::awaitsSupplement(there.items.front()));
    m_rig->pass(std::chrono::minutes(5));
    QVERIFY(!m_rig->desk->openCase(id)->awaitsSupplement);
    QCOMPARE(m_rig->desk->attachFile(id, "M9/child", scan, "application/pdf", "又一页.pdf").problem().code,
             std::string("case.taken_in"));
}

void TestDeskIntake::withoutANoticeNothingIsHandedIn()
{
    QCOMPARE(m_rig->desk->handInSupplement(takenIn()).problem().code, std::string("case.no_notice_out"));
}

void TestDeskIntake::aWithdrawalNeedsAReason()
{
    const domain::CaseId id = takenIn();
    QCOMPARE(m_rig->desk->withdraw(id, " ").problem().code, std::string("case.reason_missing"));
    const auto view = m_rig->desk->withdraw(id, "材料填错，另行申请");
    QVERIFY(view.ok());
    QCOMPARE(view->state, domain::CaseState::Withdrawn);
    m_rig->settle();
    QVERIFY(m_rig->hub.caseOf(id).withdrawn);
}

void TestDeskIntake::aRevealIsOnRecordBeforeItIsShown()
{
    const domain::CaseId id = m_rig->begin().record.id;
    m_rig->set(id, "mother.idNumber", kMother).value();
    m_rig->hub.away = true;
    QCOMPARE(*m_rig->desk->reveal(id, domain::ElementId("mother.idNumber")), std::string(kMother));
    const auto notes = m_rig->disk.store->unsent(domain::Role::Statistics, 10).value();
    QCOMPARE(notes.size(), std::size_t{1});
    const auto note = domain::auditNoteFrom(notes.front().operation.payload);
    QCOMPARE(note->action, std::string("reveal"));
    QVERIFY(note->object.find(kMother) == std::string::npos); // names the field, not its value
    QVERIFY(!m_rig->desk->reveal(id, domain::ElementId("father.phone")).ok());
}

void TestDeskIntake::aPaperNeverRunsAheadOfTheRecord()
{
    const domain::CaseId draft = m_rig->complete().record.id;
    QCOMPARE(m_rig->desk->paper(draft, ports::PaperKind::ReceiptVoucher).problem().code,
             std::string("paper.too_early"));
    m_rig->hub.away = true;
    QVERIFY(m_rig->desk->submit(draft).ok());
    QVERIFY(m_rig->desk->paper(draft, ports::PaperKind::ReceiptVoucher).ok()); // due at once, offline too
    QCOMPARE(m_rig->desk->paper(draft, ports::PaperKind::AcceptanceNotice).problem().code,
             std::string("paper.too_early"));
    QVERIFY(m_rig->desk->printed(draft, ports::PaperKind::ReceiptVoucher, "printer", 2).ok());
    QCOMPARE(m_rig->desk->paper(draft, ports::PaperKind::ReceiptVoucher)->printedBefore, 2);
}

void TestDeskIntake::everyPaperWaitsUntilTheRecordHasWhatItSays()
{
    using enum ports::PaperKind;
    domain::CaseId id;
    const auto printable = [&] {
        std::vector<ports::PaperKind> kinds;
        for (const ports::PaperKind kind : {ReceiptVoucher, AcceptanceNotice, SupplementNotice, DeliveryReceipt}) {
            const auto paper = m_rig->desk->paper(id, kind);
            if (paper)
                kinds.push_back(kind);
            else if (paper.problem().code != "paper.too_early")
                kinds.clear();
        }
        return kinds;
    };
    using Kinds = std::vector<ports::PaperKind>;
    id = m_rig->complete().record.id;
    QCOMPARE(printable(), Kinds{});
    QVERIFY(m_rig->desk->submit(id).ok());
    m_rig->pass(std::chrono::minutes(1));
    QCOMPARE(printable(), Kinds{ReceiptVoucher}); // at the hub, and nobody has decided
    m_rig->hub.away = true;
    QVERIFY(m_rig->hub.happens(id, "birth-certificate", event(ItemEventKind::Accept)).ok());
    m_rig->pass(std::chrono::minutes(1));
    QCOMPARE(printable(), Kinds{ReceiptVoucher}); // decided, and not known here
    m_rig->hub.away = false;
    m_rig->pass(std::chrono::minutes(5));
    QCOMPARE(printable(), (Kinds{ReceiptVoucher, AcceptanceNotice}));
    for (const ItemEventKind kind : {ItemEventKind::Approve, ItemEventKind::IssueResult})
        QVERIFY(m_rig->hub.happens(id, "birth-certificate", event(kind)).ok());
    m_rig->pass(std::chrono::minutes(5));
    QCOMPARE(printable(), (Kinds{ReceiptVoucher, AcceptanceNotice})); // it lies here, and nobody has it
    QVERIFY(m_rig->desk->handOut({id, {domain::ItemId(id.text() + "/birth-certificate")}, kMotherName, "self"}).ok());
    QCOMPARE(printable(), (Kinds{ReceiptVoucher, AcceptanceNotice, DeliveryReceipt}));
}

void TestDeskIntake::unsentWorkCanBeCarriedAway()
{
    const domain::CaseId id = m_rig->complete().record.id;
    m_rig->hub.away = true;
    QVERIFY(m_rig->desk->submit(id).ok());
    const QString path = m_rig->disk.folder.filePath(QStringLiteral("rescue.ycx"));
    QVERIFY(m_rig->desk->exportUnsent(path.toStdString(), "rescue-2026").ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.size() > 1000);
    QVERIFY(!file.readAll().contains(kMotherName));
    QCOMPARE(m_rig->disk.store->unsent(domain::Role::Cases, 10)->size(), std::size_t{1});
}

void TestDeskIntake::aRefusalStaysVisibleUntilAPersonSettlesIt()
{
    const domain::CaseId id = takenIn();
    m_rig->hub.away = true;
    QVERIFY(m_rig->desk->withdraw(id, "不办了").ok());
    for (const domain::DepartmentItem& item : m_rig->hub.caseOf(id).items) // meanwhile every department has ended it
        m_rig->hub.happens(id, item.matter.text(), event(ItemEventKind::Withdraw)).ok();
    m_rig->hub.away = false;
    m_rig->desk->retryNow();
    m_rig->pass(std::chrono::minutes(10));
    const ports::SyncView sync = m_rig->desk->sync().value();
    QCOMPARE(sync.needsPerson, 1);
    QCOMPARE(sync.operations.front().reason, std::string("case.nothing_to_withdraw"));
    QVERIFY(!sync.operations.front().subject.empty());
    QVERIFY(m_rig->desk->settleAttention(sync.operations.front().id, "已电话告知").ok());
    QCOMPARE(m_rig->desk->sync()->needsPerson, 0);
}

QTEST_GUILESS_MAIN(TestDeskIntake)
#include "tst_desk_intake.moc"
