#include "catalogue_samples.h"
#include "review/review.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;
using namespace std::chrono_literals;
using review::Finding;
using review::Severity;

/// What a machine notices in a case; a person decides.
class TestReview : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCompleteCaseHasNothingThatBlocks();
    void anEmptyRequiredFieldBlocks();
    void anOptionalFieldMayStayEmpty();
    void aWrongValueBlocksAndItsSentenceDoesNotRepeatIt();
    void aConflictBlocksAndCannotBeOverridden();
    void anInferredValueIsToBeVerified();
    void aMissingMaterialBlocksUnlessItMayBeDeferred();
    void onlyADeferrableMaterialMayBePromised();
    void aPromiseNeedsADate();
    void aRequiredMaterialIsNotSimplyNotNeeded();
    void aRuleOfTheCatalogueIsAFinding();
    void aRuleReadsAnswersMaterialsAndToday();
    void aRuleForAFieldOutsideTheCaseIsNotAsked();
    void aRuleThatCannotBeEvaluatedIsTold();
    void blockingFindingsComeFirstThenTheOrderOfTheForm();
    void anOverrideNeedsAReason();
    void anOverrideDoesNotCoverALaterValue();

private:
    std::vector<Finding> findings() const
    {
        const catalogue::OneThing& thing = m_loaded.catalogue.oneThings.front();
        return review::findingsOf(m_record, catalogue::derive(m_loaded.catalogue, thing, m_record.answers),
                                  m_loaded.catalogue.version, kToday);
    }
    std::vector<Finding> findings(const std::string& rule) const
    {
        std::vector<Finding> all = findings();
        std::erase_if(all, [&](const Finding& finding) { return finding.rule != rule; });
        return all;
    }
    domain::Field& field(const char* id) { return m_record.fields[domain::ElementId(id)]; }
    void type(const char* id, const char* value)
    {
        domain::Field typed;
        typed.element = domain::ElementId(id);
        typed.value = value;
        typed.provenance = {domain::Source::Typed, {}, Moment(1h), {}, domain::Trust::Medium};
        field(id) = typed;
    }
    domain::TakenMaterial& take(const char* key, domain::TakenAs as)
    {
        domain::TakenMaterial& taken = m_record.materials[key];
        taken.key = key;
        taken.as = as;
        return taken;
    }
    catalogue::OneThing& thing() { return m_loaded.catalogue.oneThings.front(); }

    static constexpr Day kToday = std::chrono::sys_days(2026y / 11 / 23);
    catalogue::Loaded m_loaded;
    domain::CaseRecord m_record;
};

namespace
{

std::string idOf(const std::vector<Finding>& findings)
{
    return findings.size() == 1 ? findings.front().id : std::to_string(findings.size()) + " findings";
}

} // namespace

void TestReview::init()
{
    m_loaded = sampleCatalogue("sound");
    m_record = {};
    m_record.oneThing = domain::OneThingId("sample");
    m_record.answers = answersOf(R"({"owns":true,"how":"alone","insured":true})");
    type("mover.name", "陈样本");
    type("mover.idNumber", "360426199101010071");
    type("mover.phone", "13800000000");
    type("home.address", "样本路 1 号");
    type("home.owner", "陈样本");
    take("M1/mover", domain::TakenAs::Verified);
    take("M2/mover", domain::TakenAs::Paper);
    take("M4/mover", domain::TakenAs::Paper);
}

void TestReview::aCompleteCaseHasNothingThatBlocks()
{
    QVERIFY(findings().empty());
    QVERIFY(review::maySubmit(findings()));
}

void TestReview::anEmptyRequiredFieldBlocks()
{
    type("home.address", "");
    QCOMPARE(idOf(findings()), std::string("REQ@home.address"));
    const Finding finding = findings().front();
    QVERIFY(finding.severity == Severity::Block);
    QCOMPARE(finding.element, std::string("home.address"));
    QCOMPARE(finding.version, std::string("2026.10"));
    QVERIFY(!finding.message.zh.empty() && !finding.message.en.empty() && !finding.remedy.zh.empty());
    QVERIFY(!finding.basis.empty());
    QVERIFY(!review::maySubmit(findings()));
    m_record.fields.erase(domain::ElementId("home.address"));
    QCOMPARE(idOf(findings()), std::string("REQ@home.address"));
}

void TestReview::anOptionalFieldMayStayEmpty()
{
    m_record.fields.erase(domain::ElementId("mover.phone"));
    QVERIFY(findings("REQ").empty());
    QVERIFY(review::maySubmit(findings()));
}

void TestReview::aWrongValueBlocksAndItsSentenceDoesNotRepeatIt()
{
    type("mover.idNumber", "360426199101010072");
    QCOMPARE(idOf(findings()), std::string("VAL@mover.idNumber"));
    const Finding finding = findings().front();
    QVERIFY(finding.message.zh.find("360426") == std::string::npos);
    QVERIFY(finding.message.zh.find("校验位") != std::string::npos);
    QVERIFY(finding.message.zh.find("搬家人") != std::string::npos); // whose number
    QVERIFY(!review::maySubmit(findings()));
}

void TestReview::aConflictBlocksAndCannotBeOverridden()
{
    field("home.owner").provenance.source = domain::Source::Conflict;
    m_record.decisions = {{"CON@home.owner", "核对过", domain::UserId("u"), Moment(2h)}};
    QCOMPARE(idOf(findings()), std::string("CON@home.owner"));
    QVERIFY(!findings().front().overridden);
    QVERIFY(!review::maySubmit(findings()));
}

void TestReview::anInferredValueIsToBeVerified()
{
    field("home.owner").provenance.source = domain::Source::Inferred;
    QCOMPARE(idOf(findings()), std::string("INF@home.owner"));
    QVERIFY(findings().front().severity == Severity::Warn);
    QVERIFY(review::maySubmit(findings()));
    field("home.owner").confirmed = true;
    QVERIFY(findings().empty());
}

void TestReview::aMissingMaterialBlocksUnlessItMayBeDeferred()
{
    m_record.materials.erase("M2/mover");
    QCOMPARE(idOf(findings()), std::string("MAT@M2/mover"));
    QVERIFY(findings().front().severity == Severity::Block);
    QCOMPARE(findings().front().material, std::string("M2/mover"));
    take("M2/mover", domain::TakenAs::Paper);
    take("M4/mover", domain::TakenAs::Nothing);
    QCOMPARE(idOf(findings()), std::string("MAT@M4/mover"));
    QVERIFY(findings().front().severity == Severity::Warn);
}

void TestReview::onlyADeferrableMaterialMayBePromised()
{
    take("M4/mover", domain::TakenAs::Promised).promisedBy = kToday + std::chrono::days(5);
    QVERIFY(findings().empty());
    take("M2/mover", domain::TakenAs::Promised).promisedBy = kToday + std::chrono::days(5);
    QCOMPARE(idOf(findings()), std::string("MAT@M2/mover"));
    QVERIFY(!review::maySubmit(findings()));
}

void TestReview::aPromiseNeedsADate()
{
    take("M4/mover", domain::TakenAs::Promised);
    QCOMPARE(idOf(findings()), std::string("MAT@M4/mover"));
    QVERIFY(!review::maySubmit(findings()));
}

void TestReview::aRequiredMaterialIsNotSimplyNotNeeded()
{
    take("M2/mover", domain::TakenAs::NotNeeded);
    QVERIFY(!review::maySubmit(findings()));
    m_record.decisions = {{"MAT@M2/mover", "共享数据已核到", domain::UserId("u"), Moment(2h)}};
    QVERIFY(review::maySubmit(findings()));
    take("M4/mover", domain::TakenAs::NotNeeded);
    QVERIFY(review::maySubmit(findings()));
}

void TestReview::aRuleOfTheCatalogueIsAFinding()
{
    m_record.fields.erase(domain::ElementId("mover.phone"));
    QCOMPARE(idOf(findings()), std::string("FRM-001@mover.phone"));
    QVERIFY(findings().front().severity == Severity::Warn);
    QCOMPARE(findings().front().message.zh, std::string("没有手机号"));
}

void TestReview::aRuleReadsAnswersMaterialsAndToday()
{
    thing().rules[0].element = {};
    thing().rules[0].severity = "block";
    thing().rules[0].when = *parseJson(R"({"and":[{"===":[{"var":"answers.how"},"alone"]},
        {"===":[{"var":"materials.M2/mover"},"paper"]},{"===":[{"var":"today"},"2026-11-23"]},
        {"===":[{"var":"fields.home.owner"},"陈样本"]}]})");
    QCOMPARE(idOf(findings()), std::string("FRM-001@case"));
    QVERIFY(!review::maySubmit(findings()));
    take("M2/mover", domain::TakenAs::Licence);
    QVERIFY(findings().empty());
}

void TestReview::aRuleForAFieldOutsideTheCaseIsNotAsked()
{
    m_record.fields.erase(domain::ElementId("mover.phone"));
    m_record.answers["insured"] = false; // the phone is asked for the clinic only
    QVERIFY(findings().empty());
}

void TestReview::aRuleThatCannotBeEvaluatedIsTold()
{
    thing().rules[0].when = *parseJson(R"({"no_such_operator":[1]})");
    QCOMPARE(idOf(findings()), std::string("FRM-001@mover.phone"));
    QVERIFY(findings().front().severity == Severity::Warn);
    QVERIFY(findings().front().message.zh.find("FRM-001") != std::string::npos);
}

void TestReview::blockingFindingsComeFirstThenTheOrderOfTheForm()
{
    m_record.fields.clear();
    m_record.materials.clear();
    Texts ids;
    for (const Finding& finding : findings())
        ids.push_back(finding.id);
    QCOMPARE(ids, (Texts{"REQ@mover.name", "REQ@mover.idNumber", "REQ@home.address", "REQ@home.owner", "MAT@M1/mover",
                         "MAT@M2/mover", "FRM-001@mover.phone", "MAT@M4/mover"}));
}

void TestReview::anOverrideNeedsAReason()
{
    type("home.address", "");
    m_record.decisions = {{"REQ@home.address", "  ", domain::UserId("u"), Moment(2h)}};
    QVERIFY(!review::maySubmit(findings()));
    m_record.decisions[0].reason = "无固定住所";
    QVERIFY(review::maySubmit(findings()));
    QVERIFY(findings().front().overridden); // it stays visible
}

void TestReview::anOverrideDoesNotCoverALaterValue()
{
    type("mover.idNumber", "360426199101010072");
    m_record.decisions = {{"VAL@mover.idNumber", "旧证", domain::UserId("u"), Moment(2h)}};
    QVERIFY(review::maySubmit(findings()));
    field("mover.idNumber").value = "360426199101010073";
    field("mover.idNumber").provenance.at = Moment(3h);
    QVERIFY(!review::maySubmit(findings()));
}

QTEST_APPLESS_MAIN(TestReview)
#include "tst_review.moc"
