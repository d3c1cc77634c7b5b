#include "catalogue/derive.h"
#include "catalogue_samples.h"

#include <QTest>

#include <set>

using namespace yc;
using namespace yc::testing;
using catalogue::Derived;

/// What follows from a one thing and the answers given.
class TestCatalogueDerive : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void exactlyOneAlternativeIsChosen();
    void anOpenAlternativeIsNamed();
    void aSettledAlternativeIsNotNamed();
    void twoAlternativesAtOnceAreNamed();
    void anAnswerToAQuestionNoLongerAskedDoesNotCount();
    void theOrderRespectsPredecessors();
    void aPredecessorOutsideTheCaseStandsForItsOwn();
    void theLongestChainIsMeasured();
    void theFormAsksEachElementOnceAndSaysForWhom();
    void anElementWithoutItsSituationIsLeftOut();
    void materialsAreMergedAndCounted();
    void aMaterialOfTwoPeopleIsTwoLines();
    void aConditionalMaterialIsNeededOnlyInItsSituation();
    void legalClassesFollowTheAnswers();
    void whatIsSavedIsCounted();
    void anEvenBrokenCircleEnds();
    void theWholeDerivationIsAValue();

private:
    Derived derived(const char* answers) const
    {
        return catalogue::derive(m_loaded.catalogue, thing(), answersOf(answers));
    }
    const catalogue::OneThing& thing() const { return m_loaded.catalogue.oneThings.front(); }

    catalogue::Loaded m_loaded;
};

namespace
{

constexpr const char* kAll = R"({"owns":true,"how":"alone","insured":true})";

} // namespace

void TestCatalogueDerive::initTestCase()
{
    m_loaded = sampleCatalogue("sound");
    QVERIFY(m_loaded.usable());
}

void TestCatalogueDerive::exactlyOneAlternativeIsChosen()
{
    QCOMPARE(idsOf(derived(kAll).matters), (Texts{"identity", "own-household", "clinic"}));
    QCOMPARE(idsOf(derived(R"({"how":"join","insured":false})").matters), (Texts{"identity", "join-household"}));
}

void TestCatalogueDerive::anOpenAlternativeIsNamed()
{
    const Derived open = derived(R"({"owns":true})");
    QCOMPARE(open.problems, (Texts{"alternative_missing:household"}));
    QCOMPARE(idsOf(open.unanswered), (Texts{"how"}));
}

void TestCatalogueDerive::aSettledAlternativeIsNotNamed()
{
    catalogue::OneThing settled = thing();
    settled.questions[1].options.emplace_back("none", catalogue::Text{"不迁", "Not at all"});
    const Derived nothing =
        catalogue::derive(m_loaded.catalogue, settled, answersOf(R"({"owns":true,"how":"none","insured":false})"));
    QVERIFY(nothing.problems.empty());
    QCOMPARE(idsOf(nothing.matters), (Texts{"identity"}));
}

void TestCatalogueDerive::twoAlternativesAtOnceAreNamed()
{
    catalogue::OneThing doubled = thing();
    doubled.matters[2].when = true;
    const Derived both = catalogue::derive(m_loaded.catalogue, doubled, answersOf(kAll));
    QCOMPARE(both.problems, (Texts{"alternative_several:household"}));
    QCOMPARE(idsOf(both.matters), (Texts{"identity", "own-household", "clinic"}));
}

void TestCatalogueDerive::anAnswerToAQuestionNoLongerAskedDoesNotCount()
{
    const Derived stale = derived(R"({"owns":true,"insured":true})"); // "insured" is asked only after "how"
    QCOMPARE(idsOf(stale.questions), (Texts{"owns", "how"}));
    QCOMPARE(idsOf(stale.matters), (Texts{"identity"}));
}

void TestCatalogueDerive::theOrderRespectsPredecessors()
{
    for (const char* answers : {kAll, R"({"how":"join","insured":true})", R"({})"}) {
        const Derived result = derived(answers);
        std::set<std::string> done;
        int stage = 0;
        for (const catalogue::DerivedMatter& matter : result.matters) {
            for (const domain::MatterId& before : matter.after)
                QVERIFY(done.contains(before.text()));
            QVERIFY(matter.stage >= stage);
            QCOMPARE(matter.stage == 0, matter.after.empty());
            stage = matter.stage;
            done.insert(matter.matter->id.text());
        }
    }
}

void TestCatalogueDerive::aPredecessorOutsideTheCaseStandsForItsOwn()
{
    const Derived result = derived(kAll);
    const catalogue::DerivedMatter& clinic = result.matters.back();
    QCOMPARE(idsOf(clinic.after), (Texts{"own-household", "identity"})); // join-household fell away, identity stayed
    QCOMPARE(clinic.stage, 2);
}

void TestCatalogueDerive::theLongestChainIsMeasured()
{
    const Derived result = derived(kAll);
    QCOMPARE(result.longestDays, 1 + 5 + 3);
    QCOMPARE(result.promisedDays, 20);
    QVERIFY(!result.contradiction);
    catalogue::OneThing hasty = thing();
    hasty.promisedDays = 8;
    QVERIFY(catalogue::derive(m_loaded.catalogue, hasty, answersOf(kAll)).contradiction);
}

void TestCatalogueDerive::theFormAsksEachElementOnceAndSaysForWhom()
{
    const Derived result = derived(kAll);
    std::set<std::string> seen;
    for (const catalogue::FormSection& section : result.form) {
        for (const catalogue::FormField& field : section.fields) {
            QVERIFY(seen.insert(field.element->id.text()).second);
            QCOMPARE(field.element->group, section.group->id);
            QCOMPARE(field.required, !field.element->optional);
        }
    }
    QCOMPARE(seen.size(), std::size_t{5});
    QCOMPARE(idsOf(result.form[0].fields[0].departments), (Texts{"police", "health"})); // the name
    QCOMPARE(idsOf(result.form[0].fields[2].departments), (Texts{"health"}));           // the phone
    QCOMPARE(derived(R"({"how":"join"})").form[0].fields.size(), std::size_t{2});       // nobody needs the phone
}

void TestCatalogueDerive::anElementWithoutItsSituationIsLeftOut()
{
    catalogue::OneThing narrow = thing();
    narrow.elements[4].when = *parseJson(R"({"===":[{"var":"answers.owns"},false]})");
    QCOMPARE(catalogue::derive(m_loaded.catalogue, narrow, answersOf(kAll)).form[1].fields.size(), std::size_t{1});
    const Object rented = answersOf(R"({"owns":false,"how":"alone"})");
    QCOMPARE(catalogue::derive(m_loaded.catalogue, narrow, rented).form[1].fields.size(), std::size_t{2});
}

void TestCatalogueDerive::materialsAreMergedAndCounted()
{
    const Derived result = derived(kAll);
    QCOMPARE(idsOf(result.materials), (Texts{"M1/mover", "M2/mover", "M4/mover"}));
    QCOMPARE(result.materials[0].mergedFrom, 3);
    QCOMPARE(idsOf(result.materials[0].usedBy), (Texts{"identity", "own-household", "clinic"}));
    QVERIFY(result.materials[2].necessity == domain::Necessity::Deferrable);
}

void TestCatalogueDerive::aMaterialOfTwoPeopleIsTwoLines()
{
    catalogue::OneThing shared = thing();
    shared.materials[0].roles = {"mover", "owner"};
    const Derived result = catalogue::derive(m_loaded.catalogue, shared, answersOf(kAll));
    QCOMPARE(idsOf(result.materials), (Texts{"M1/mover", "M1/owner", "M2/mover", "M4/mover"}));
    QCOMPARE(result.materials[1].role, std::string("owner"));
}

void TestCatalogueDerive::aConditionalMaterialIsNeededOnlyInItsSituation()
{
    const Derived rented = derived(R"({"owns":false,"how":"alone","insured":false})");
    QCOMPARE(idsOf(rented.materials), (Texts{"M1/mover"}));
    QVERIFY(derived(kAll).materials[1].necessity == domain::Necessity::Required);
    catalogue::OneThing open = thing();
    open.materials[1].when = Value();
    const Derived optional = catalogue::derive(m_loaded.catalogue, open, answersOf(kAll));
    QVERIFY(optional.materials[1].necessity == domain::Necessity::Conditional);
}

void TestCatalogueDerive::legalClassesFollowTheAnswers()
{
    const Derived owner = derived(kAll);
    QCOMPARE(owner.legalClasses.size(), std::size_t{1});
    QCOMPARE(owner.legalClasses[0].second.zh, std::string("自有住房"));
    QVERIFY(derived(R"({"owns":false})").legalClasses.empty());
}

void TestCatalogueDerive::whatIsSavedIsCounted()
{
    const catalogue::Saved saved = derived(kAll).saved;
    QCOMPARE(saved.formsBefore, 2); // the gate takes no application
    QCOMPARE(saved.formsAfter, 1);
    QCOMPARE(saved.fieldsBefore, 2 + 4 + 3);
    QCOMPARE(saved.fieldsAfter, 5);
    QCOMPARE(saved.materialsBefore, 5);
    QCOMPARE(saved.materialsAfter, 3);
    QCOMPARE(saved.materialsToHandIn, 2); // the identity card is verified
    QCOMPARE(saved.tripsBefore, 3);       // as published
}

void TestCatalogueDerive::anEvenBrokenCircleEnds()
{
    const catalogue::Loaded broken = sampleCatalogue("cycle_of_two");
    QVERIFY(!broken.usable());
    const Derived result = catalogue::derive(broken.catalogue, broken.catalogue.oneThings.front(), answersOf(kAll));
    QCOMPARE(result.matters.size(), std::size_t{3});
}

void TestCatalogueDerive::theWholeDerivationIsAValue()
{
    const Value value = catalogue::toValue(derived(kAll), m_loaded.catalogue);
    QCOMPARE(value["oneThing"].toString(), std::string("sample"));
    QCOMPARE(toJson(value["order"]), std::string(R"(["identity","own-household","clinic"])"));
    QCOMPARE(value["matters"].toArray()[2]["departmentName"]["zh"].toString(), std::string("卫生健康委"));
    QCOMPARE(value["materials"].toArray()[0]["roleName"]["zh"].toString(), std::string("搬家人"));
    QCOMPARE(value["limits"]["longestDays"].toInteger(), 9);
    QCOMPARE(value["saved"]["fields"]["before"].toInteger(), 9);
    QCOMPARE(value["form"].toArray()[0]["fields"].toArray()[0]["id"].toString(), std::string("mover.name"));
}

QTEST_APPLESS_MAIN(TestCatalogueDerive)
#include "tst_catalogue_derive.moc"
