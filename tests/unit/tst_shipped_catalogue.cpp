#include "catalogue/derive.h"
#include "catalogue_samples.h"

#include <QTest>

#include <set>

using namespace yc;
using namespace yc::testing;

/// The catalogue that the product ships, against the counts of the published guides it was taken from.
class TestShippedCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingInItIsAnError();
    void itsContradictionsAreThePublishedOnes();
    void countsAreThoseOfTheGuides_data();
    void countsAreThoseOfTheGuides();
    void everyEntrySaysWhereItComesFrom();
    void aBirthGoesThroughTheHospitalFirst();
    void reimbursementBringsItsPapers();
    void aSmallKitchenGetsTheSmallLicence();
    void dishesBecomeLegalClasses();
    void onlyOneFireProcedureIsPartOfACase();
    void theIdentityCardsOfADeathAreOfTwoPeople();
    void everythingAfterADeathWaitsForTheCertificate();

private:
    const catalogue::OneThing& thing(const char* id) const { return *m_loaded.catalogue.find(domain::OneThingId(id)); }
    catalogue::Derived derived(const char* id, const char* changes) const
    {
        Object answers = catalogue::usualAnswers(thing(id));
        for (const auto& [question, answer] : answersOf(changes))
            answers[question] = answer;
        return catalogue::derive(m_loaded.catalogue, thing(id), answers);
    }

    catalogue::Loaded m_loaded;
};

namespace
{

bool holdsAll(const Texts& texts, const Texts& wanted)
{
    const std::set<std::string> present(texts.begin(), texts.end());
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& text) { return present.contains(text); });
}

} // namespace

void TestShippedCatalogue::initTestCase()
{
    m_loaded = catalogue::load(PosixFiles(), std::string(YC_SOURCE_DIR) + "/resources/catalogue");
    for (const char* id : {"newborn", "restaurant", "after-life"})
        QVERIFY2(m_loaded.catalogue.find(domain::OneThingId(id)) != nullptr, id);
}

void TestShippedCatalogue::nothingInItIsAnError()
{
    for (const catalogue::Defect& defect : m_loaded.defects) {
        const std::string told = defect.code + ' ' + defect.file + defect.place + ": " + defect.message;
        QVERIFY2(!defect.error, told.c_str());
        QVERIFY2(defect.known, told.c_str());
    }
    QVERIFY(m_loaded.usable());
}

void TestShippedCatalogue::itsContradictionsAreThePublishedOnes()
{
    std::set<std::string> places;
    for (const catalogue::Defect& defect : m_loaded.defects) {
        QCOMPARE(defect.code, std::string("limit_contradiction"));
        places.insert(defect.file);
    }
    QCOMPARE(places, (std::set<std::string>{"newborn.json", "restaurant.json"}));
    const catalogue::Derived birth = derived("newborn", "{}");
    QVERIFY(birth.contradiction);
    QCOMPARE(birth.promisedDays, 5);
    QCOMPARE(birth.longestDays, 5 + 10 + 30); // certificate, household, card
}

void TestShippedCatalogue::countsAreThoseOfTheGuides_data()
{
    QTest::addColumn<int>("matters");
    QTest::addColumn<int>("materials");
    QTest::addColumn<int>("questions");
    QTest::addColumn<int>("edges");
    QTest::addColumn<int>("promisedDays");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("newborn") << 7 << 14 << 7 << 3 << 5 << QByteArray("43PCN0009");
    // The guide lists six matters; the tobacco licence is of another province's roster. Each waits for the check of the
    // business licence. Five of the eleven questions are dishes.
    QTest::newRow("restaurant") << 7 << 10 << 11 << 6 << 4 << QByteArray("43TCN0003");
    // Seven papers of the guide (the identity card once, in two roles) and three of Jining's.
    QTest::newRow("after-life") << 14 << 10 << 6 << 27 << 30 << QByteArray("43PCP0008");
}

void TestShippedCatalogue::countsAreThoseOfTheGuides()
{
    QFETCH(int, matters);
    QFETCH(int, materials);
    QFETCH(int, questions);
    QFETCH(int, edges);
    QFETCH(int, promisedDays);
    QFETCH(QByteArray, code);
    const catalogue::OneThing& entry = thing(QTest::currentDataTag());
    QCOMPARE(static_cast<int>(entry.matters.size()), matters);
    QCOMPARE(static_cast<int>(entry.materials.size()), materials);
    QCOMPARE(static_cast<int>(entry.questions.size()), questions);
    QCOMPARE(entry.promisedDays, promisedDays);
    QCOMPARE(entry.code, code.toStdString());
    int found = 0;
    for (const catalogue::Matter& matter : entry.matters)
        found += static_cast<int>(matter.after.size());
    QCOMPARE(found, edges);
}

void TestShippedCatalogue::everyEntrySaysWhereItComesFrom()
{
    for (const catalogue::OneThing& entry : m_loaded.catalogue.oneThings) {
        QVERIFY2(!entry.origin.source.empty(), entry.id.text().c_str());
        for (const catalogue::Matter& matter : entry.matters)
            QVERIFY2(!matter.origin.source.empty(), matter.id.text().c_str());
        for (const catalogue::Material& material : entry.materials)
            QVERIFY2(!material.origin.source.empty(), material.id.text().c_str());
    }
}

void TestShippedCatalogue::aBirthGoesThroughTheHospitalFirst()
{
    const catalogue::Derived birth = derived("newborn", "{}");
    QCOMPARE(idsOf(birth.matters), (Texts{"birth-certificate", "vaccination", "childcare-guidance", "hukou",
                                          "social-card", "medical-enrolment"}));
    QVERIFY(birth.unanswered.empty());
    QVERIFY(birth.problems.empty());
    for (const catalogue::DerivedMatter& matter : birth.matters) {
        if (matter.matter->id.text() == "social-card" || matter.matter->id.text() == "medical-enrolment")
            QCOMPARE(idsOf(matter.after), (Texts{"hukou"}));
    }
    QCOMPARE(birth.saved.tripsBefore, 4); // as published
    QVERIFY(birth.saved.fieldsAfter < birth.saved.fieldsBefore);
}

void TestShippedCatalogue::reimbursementBringsItsPapers()
{
    const Texts papers{"M5/mother", "M6/mother", "M7/mother", "M8/mother"};
    QVERIFY(!holdsAll(idsOf(derived("newborn", "{}").materials), {papers[0]}));
    const catalogue::Derived claim = derived("newborn", R"({"reimbursement":true})");
    QVERIFY(holdsAll(idsOf(claim.materials), papers));
    QVERIFY(holdsAll(idsOf(claim.matters), {"maternity-benefit"}));
    QVERIFY(holdsAll(idsOf(claim.materials), {"M10/mother", "M10/father"}));
    QVERIFY(holdsAll(idsOf(derived("newborn", R"({"sameEthnicity":false})").materials), {"M2/child"}));
}

void TestShippedCatalogue::aSmallKitchenGetsTheSmallLicence()
{
    const Texts ordinary = idsOf(derived("restaurant", R"({"scale":"ordinary"})").matters);
    const Texts small = idsOf(derived("restaurant", R"({"scale":"small"})").matters);
    QVERIFY(holdsAll(ordinary, {"licence-check", "food-licence"}));
    QVERIFY(!holdsAll(ordinary, {"small-food-licence"}));
    QVERIFY(holdsAll(small, {"licence-check", "small-food-licence"}));
    QVERIFY(!holdsAll(small, {"food-licence"}));
}

void TestShippedCatalogue::dishesBecomeLegalClasses()
{
    const auto classOf = [](const catalogue::Derived& result, const char* question) {
        for (const auto& [asked, text] : result.legalClasses) {
            if (asked->id.text() == question)
                return text.zh;
        }
        return std::string();
    };
    const catalogue::Derived dishes =
        derived("restaurant", R"({"coldMeat":true,"rawSeafood":true,"coldPastry":false})");
    QVERIFY(classOf(dishes, "coldMeat").find("冷荤") != std::string::npos);
    QVERIFY(classOf(dishes, "rawSeafood").find("生食") != std::string::npos);
    QVERIFY(classOf(dishes, "coldPastry").find("冷加工糕点") == std::string::npos);
}

void TestShippedCatalogue::onlyOneFireProcedureIsPartOfACase()
{
    const catalogue::Derived promise = derived("restaurant", R"({"publicVenue":true,"fireRoute":"commitment"})");
    QVERIFY(holdsAll(idsOf(promise.matters), {"fire-commitment"}));
    QVERIFY(!holdsAll(idsOf(promise.materials), {"M10/premises"}));
    const catalogue::Derived visit = derived("restaurant", R"({"publicVenue":true,"fireRoute":"inspection"})");
    QVERIFY(holdsAll(idsOf(visit.matters), {"fire-inspection"}));
    QVERIFY(!holdsAll(idsOf(visit.matters), {"fire-commitment"}));
    QVERIFY(holdsAll(idsOf(visit.materials), {"M10/premises"}));
    const catalogue::Derived open = derived("restaurant", R"({"publicVenue":true})");
    QCOMPARE(open.problems, (Texts{"alternative_missing:fire"}));
    QVERIFY(derived("restaurant", R"({"publicVenue":false})").problems.empty());
}

void TestShippedCatalogue::theIdentityCardsOfADeathAreOfTwoPeople()
{
    QVERIFY(holdsAll(idsOf(derived("after-life", "{}").materials), {"M3/deceased", "M3/handler"}));
}

void TestShippedCatalogue::everythingAfterADeathWaitsForTheCertificate()
{
    const catalogue::Derived whole = derived("after-life", R"({"insurance":"retired","relation":"child",
        "holdings":["medical","fund","driving","equity","deposit","will"]})");
    QVERIFY(whole.problems.empty());
    QCOMPARE(whole.matters.size(), std::size_t{13}); // one of the two death certificates
    QCOMPARE(whole.matters.front().matter->id.text(), std::string("death-certificate"));
    for (std::size_t index = 1; index < whole.matters.size(); ++index)
        QVERIFY(whole.matters[index].stage > 0);
    // Without a cremation the household entry waits for the certificate itself.
    const catalogue::Derived buried = derived("after-life", R"({"cremated":false})");
    QCOMPARE(idsOf(buried.matters[1].after), (Texts{"death-certificate"}));
}

QTEST_APPLESS_MAIN(TestShippedCatalogue)
#include "tst_shipped_catalogue.moc"
