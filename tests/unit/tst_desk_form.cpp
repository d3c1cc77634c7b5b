#include "desk_rig.h"

#include <QTest>

#include <algorithm>

using namespace yc;
using namespace yc::testing;
using domain::Source;

/// A draft: situations, fields, materials and findings, each change on disk before it is shown (G1).
class TestDeskForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatAnEditAnswersIsOnDiskAlready();
    void whatCannotBeSavedIsNotShown();
    void aSituationBringsItsMaterials();
    void anUnknownSituationOrFieldIsRefused();
    void aWrongValueIsKeptAndItsProblemShown();
    void anOverrideKeepsTheOriginalAndTheReason();
    void undoPutsAFieldBackWithItsOrigin();
    void proposalsWaitForAPersonToLook();
    void twoOpenCasesDoNotMix();
    void aPaperCountsAsHandedIn();
    void aFileIsSealedAndComesBack();
    void aFileOfAnotherKindOrTooLargeIsRefused();
    void aFindingBlocksUntilItIsSatisfied();
    void aFindingPassedNeedsAReasonAndIsOnRecord();
    void aDiscardedDraftIsGone();
    void aCaseBelongsToItsTicket();
    void whatIsTypedIsFound();

private:
    std::optional<DeskRig> m_rig;
};

namespace
{

Bytes pdfOf(std::size_t size)
{
    std::string text = "%PDF-1.4\n";
    text.resize(size, '\n');
    return Bytes(text.begin(), text.end());
}

const ports::MaterialView* materialOf(const ports::CaseView& view, const std::string& key)
{
    const auto it = std::ranges::find(view.materials, key, &ports::MaterialView::key);
    return it != view.materials.end() ? &*it : nullptr;
}

bool hasFinding(const ports::CaseView& view, const std::string& id)
{
    return std::ranges::find(view.findings, id, &ports::FindingView::id) != view.findings.end();
}

} // namespace

void TestDeskForm::init()
{
    m_rig.emplace();
    QVERIFY(m_rig->signIn().ok());
}

void TestDeskForm::whatAnEditAnswersIsOnDiskAlready()
{
    const domain::CaseId id = m_rig->begin().record.id;
    const auto shown = m_rig->set(id, "mother.name", " 张示例 ");
    QVERIFY(shown.ok());
    m_rig->restart();
    QVERIFY(m_rig->signIn().ok());
    const auto after = m_rig->desk->openCase(id);
    QVERIFY(after.ok());
    QVERIFY(after->record == shown->record);
    QCOMPARE(fieldOf(*after, "mother.name").field.value, Value("张示例"));
    QCOMPARE(m_rig->queue().parked.size(), std::size_t{1});
}

void TestDeskForm::whatCannotBeSavedIsNotShown()
{
    const domain::CaseId id = m_rig->begin().record.id;
    m_rig->disk.store->keys().lock(); // nothing can be sealed any more
    QVERIFY(!m_rig->set(id, "mother.name", "张示例").ok());
    QVERIFY(m_rig->disk.store->keys().unlockWithSecret(domain::UserId("0107"), DeskRig::LocalHub::kSecret).ok());
    QVERIFY(fieldOf(*m_rig->desk->openCase(id), "mother.name").field.empty());
}

void TestDeskForm::aSituationBringsItsMaterials()
{
    const ports::CaseView before = m_rig->begin();
    QVERIFY(materialOf(before, "M5/mother") == nullptr);
    const auto after = m_rig->desk->answer(before.record.id, domain::QuestionId("reimbursement"), true);
    QVERIFY(after.ok());
    QVERIFY(materialOf(*after, "M5/mother") != nullptr);
    QVERIFY(after->groups.size() >= before.groups.size());
}

void TestDeskForm::anUnknownSituationOrFieldIsRefused()
{
    const domain::CaseId id = m_rig->begin().record.id;
    QCOMPARE(m_rig->desk->answer(id, domain::QuestionId("weather"), true).problem().code,
             std::string("case.no_question"));
    QCOMPARE(m_rig->set(id, "mother.shoeSize", "38").problem().code, std::string("case.no_field"));
    QCOMPARE(m_rig->desk->openCase(domain::CaseId("none")).problem().fault, Fault::NotFound);
}

void TestDeskForm::aWrongValueIsKeptAndItsProblemShown()
{
    const domain::CaseId id = m_rig->begin().record.id;
    const auto view = m_rig->set(id, "mother.idNumber", "31019919960408902X");
    const ports::FieldView& field = fieldOf(*view, "mother.idNumber");
    QCOMPARE(field.field.value, Value("31019919960408902X"));
    QVERIFY(!field.problem.empty());
    QVERIFY(field.shown != "31019919960408902X"); // and masked all the same
    QVERIFY(!view->maySubmit);
}

void TestDeskForm::anOverrideKeepsTheOriginalAndTheReason()
{
    const domain::CaseId id = m_rig->begin().record.id;
    m_rig->set(id, "mother.name", kMotherName).value();
    m_rig->set(id, "mother.idNumber", kMother).value();
    const domain::Field shared = fieldOf(m_rig->prefill(id, "mother").value(), "mother.phone").field;
    const auto view = m_rig->set(id, "mother.phone", "13800009999", "换了号码");
    const domain::Field changed = fieldOf(*view, "mother.phone").field;
    QCOMPARE(changed.provenance.source, Source::Changed);
    QCOMPARE(changed.reason, std::string("换了号码"));
    QCOMPARE(changed.others.front().value, shared.value);
    QCOMPARE(changed.others.front().provenance, shared.provenance);
    QCOMPARE(view->record.timeline.back().code, std::string("field.changed"));
}

void TestDeskForm::undoPutsAFieldBackWithItsOrigin()
{
    const domain::CaseId id = m_rig->begin().record.id;
    const domain::Field first = fieldOf(m_rig->set(id, "mother.name", "张示例").value(), "mother.name").field;
    m_rig->pass(std::chrono::minutes(1));
    m_rig->set(id, "mother.name", "李样例").value();
    QVERIFY(fieldOf(m_rig->desk->restoreField(id, first).value(), "mother.name").field == first);
}

void TestDeskForm::proposalsWaitForAPersonToLook()
{
    const domain::CaseId id = m_rig->begin().record.id;
    m_rig->set(id, "mother.ethnicity", "苗族").value();
    const auto proposed = m_rig->set(id, "father.ethnicity", "苗族");
    QCOMPARE(fieldOf(*proposed, "child.ethnicity").field.provenance.source, Source::Inferred);
    QVERIFY(hasFinding(*proposed, "INF@child.ethnicity"));
    const auto looked = m_rig->desk->confirmGroup(id, "child");
    QVERIFY(fieldOf(*looked, "child.ethnicity").field.confirmed);
    QVERIFY(!hasFinding(*looked, "INF@child.ethnicity"));
    const auto again = m_rig->desk->confirmGroup(id, "child"); // nothing left to look at: nothing happened
    const auto told = std::ranges::count(again->record.timeline, "group.confirmed", &domain::TimelineEntry::code);
    QCOMPARE(told, std::ptrdiff_t{1});
    const auto kept = m_rig->set(id, "father.ethnicity", "汉族"); // what a person confirmed is no proposal any more
    QCOMPARE(fieldOf(*kept, "child.ethnicity").field.value, Value("苗族"));
}

void TestDeskForm::twoOpenCasesDoNotMix()
{
    const domain::CaseId first = m_rig->begin().record.id;
    const domain::CaseId second = m_rig->begin("restaurant").record.id;
    m_rig->set(first, "mother.name", "张示例").value();
    QVERIFY(m_rig->desk->openCase(second)->applicantName.empty());
    QCOMPARE(m_rig->queue().parked.size(), std::size_t{2});
}

void TestDeskForm::aPaperCountsAsHandedIn()
{
    const ports::CaseView begun = m_rig->begin();
    QVERIFY(hasFinding(begun, "MAT@M4/mother"));
    domain::TakenMaterial paper = materialOf(begun, "M4/mother")->taken;
    paper.as = domain::TakenAs::Paper;
    const auto view = m_rig->desk->takeMaterial(begun.record.id, paper);
    QVERIFY(!hasFinding(*view, "MAT@M4/mother"));
    QCOMPARE(materialOf(*view, "M4/mother")->taken.at, m_rig->disk.clock.now());
    paper.key = "M99/mother";
    QCOMPARE(m_rig->desk->takeMaterial(begun.record.id, paper).problem().code, std::string("case.no_material"));
}

void TestDeskForm::aFileIsSealedAndComesBack()
{
    const domain::CaseId id = m_rig->begin().record.id;
    const Bytes scan = pdfOf(4000);
    const auto view = m_rig->desk->attachFile(id, "M9/child", scan, "application/pdf", "出生医学记录.pdf");
    QVERIFY(view.ok());
    const domain::TakenMaterial& taken = materialOf(*view, "M9/child")->taken;
    QCOMPARE(taken.as, domain::TakenAs::File);
    QCOMPARE(taken.files.size(), std::size_t{1});
    Answer<Bytes> shown;
    m_rig->desk->file(taken.files.front().digest, shown.reply());
    QVERIFY(**shown == scan);
    const auto again = m_rig->desk->attachFile(id, "M9/child", scan, "application/pdf", "出生医学记录.pdf");
    QCOMPARE(materialOf(*again, "M9/child")->taken.files.size(), std::size_t{1});
}

void TestDeskForm::aFileOfAnotherKindOrTooLargeIsRefused()
{
    const domain::CaseId id = m_rig->begin().record.id;
    const auto before = m_rig->desk->openCase(id)->record;
    QCOMPARE(
        m_rig->desk->attachFile(id, "M9/child", Bytes{0x4d, 0x5a}, "application/x-dosexec", "a.exe").problem().code,
        std::string("attachment.kind"));
    const Bytes huge = pdfOf(static_cast<std::size_t>(domain::kMaxAttachment) + 1);
    QCOMPARE(m_rig->desk->attachFile(id, "M9/child", huge, "application/pdf", "b.pdf").problem().code,
             std::string("attachment.too_large"));
    QVERIFY(m_rig->desk->openCase(id)->record == before);
}

void TestDeskForm::aFindingBlocksUntilItIsSatisfied()
{
    const domain::CaseId id = m_rig->begin().record.id;
    const auto future = m_rig->set(id, "child.birth", "2027-01-01 09:00");
    QVERIFY(hasFinding(*future, "ELG-001@child.birth"));
    QCOMPARE(m_rig->desk->submit(id).problem().code, std::string("case.findings_block"));
    QVERIFY(!hasFinding(*m_rig->set(id, "child.birth", "2026-11-02 09:00"), "ELG-001@child.birth"));
}

void TestDeskForm::aFindingPassedNeedsAReasonAndIsOnRecord()
{
    const domain::CaseId id = m_rig->begin().record.id;
    const auto old = m_rig->set(id, "child.birth", "2026-01-02 09:00");
    QVERIFY(hasFinding(*old, "ELG-002@child.birth"));
    QCOMPARE(m_rig->desk->decideFinding(id, "ELG-002@child.birth", " ").problem().code,
             std::string("finding.reason_missing"));
    const auto passed = m_rig->desk->decideFinding(id, "ELG-002@child.birth", "部门认定可办");
    QVERIFY(passed.ok());
    const auto finding = std::ranges::find(passed->findings, "ELG-002@child.birth", &ports::FindingView::id);
    QVERIFY(finding->overridden);
    QCOMPARE(passed->record.decisions.back().by, domain::UserId("0107"));
    QCOMPARE(passed->record.decisions.back().reason, std::string("部门认定可办"));
}

void TestDeskForm::aDiscardedDraftIsGone()
{
    const domain::CaseId id = m_rig->begin().record.id;
    QVERIFY(m_rig->desk->discardDraft(id).ok());
    QCOMPARE(m_rig->desk->openCase(id).problem().fault, Fault::NotFound);
    QVERIFY(m_rig->queue().parked.empty());
}

void TestDeskForm::aCaseBelongsToItsTicket()
{
    m_rig->hub.takeNumber("张示例");
    const auto row = m_rig->call();
    const domain::TicketId ticket(row->id);
    QVERIFY(m_rig->step(ticket, domain::TicketStep::Start).ok());
    const auto view = m_rig->desk->beginCase({}, ticket); // the ticket says what it is about
    QVERIFY(view.ok());
    QCOMPARE(view->ticketNumber, row->number);
    QVERIFY(!view->record.visit.empty());
    QCOMPARE(m_rig->queue().current->openCase, view->record.id);
    QVERIFY(m_rig->queue().parked.empty());
}

void TestDeskForm::whatIsTypedIsFound()
{
    const domain::CaseId id = m_rig->begin().record.id;
    QCOMPARE(m_rig->desk->search("yangli", 5).size(), std::size_t{0});
    m_rig->set(id, "mother.name", "王样例").value();
    const auto hits = m_rig->desk->search("wyl", 5);
    QCOMPARE(hits.size(), std::size_t{1});
    QCOMPARE(hits.front().id, id.text());
    QVERIFY(hits.front().detail.find("王样例") == std::string::npos); // masked
}

QTEST_GUILESS_MAIN(TestDeskForm)
#include "tst_desk_form.moc"
