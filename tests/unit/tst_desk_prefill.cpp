#include "desk_rig.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;
using domain::Source;

/// Nobody types what an agency, a card or an earlier case already knows.
class TestDeskPrefill : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sharedDataFillsSevenTenthsOfANewbornForm();
    void everyRelationFindsItsFields();
    void withoutConsentNothingIsAskedFor();
    void withoutAnIdentityNumberNothingIsAskedFor();
    void licencesMakePapersUnnecessary();
    void anotherReadingIsKeptBesideTheTypedOne();
    void readingTwiceChangesNothing();
    void aCardFillsTheRoleItIsReadFor();
    void anEarlierCaseGivesWhatStaysTheSame();
    void whatThePersonDoesElsewhereMeanwhileJoinsTheHistory();
    void awayFromTheNetworkTheFormStaysAsItIs();

private:
    domain::CaseId begunForMother();

    std::optional<DeskRig> m_rig;
};

void TestDeskPrefill::init()
{
    m_rig.emplace();
    QVERIFY(m_rig->signIn().ok());
}

domain::CaseId TestDeskPrefill::begunForMother()
{
    const domain::CaseId id = m_rig->begin().record.id;
    m_rig->set(id, "mother.name", kMotherName).value();
    m_rig->set(id, "mother.idNumber", kMother).value();
    return id;
}

void TestDeskPrefill::sharedDataFillsSevenTenthsOfANewbornForm()
{
    const auto view = m_rig->prefill(begunForMother(), "mother");
    QVERIFY(view.ok());
    qInfo("%d per cent of the form", filledPercent(*view));
    QVERIFY(filledPercent(*view) >= 70);
}

void TestDeskPrefill::everyRelationFindsItsFields()
{
    const ports::CaseView view = m_rig->prefill(begunForMother(), "mother").value();
    for (const char* element :
         {"mother.ethnicity", "mother.phone", "father.name", "father.idNumber", "child.birthRecord", "hukou.head",
          "insurance.place", "card.bank", "delivery.recipient"}) {
        const domain::Field& field = fieldOf(view, element).field;
        QVERIFY2(!field.empty(), element);
        QVERIFY2(field.provenance.source == Source::Shared, element);
        QVERIFY2(!field.provenance.agency.empty(), element);
        QVERIFY2(field.provenance.authorization == "newborn/screen", element);
    }
}

void TestDeskPrefill::withoutConsentNothingIsAskedFor()
{
    const domain::CaseId id = begunForMother();
    QCOMPARE(m_rig->prefill(id, "mother", "").problem().code, std::string("sharing.consent_missing"));
    QCOMPARE(m_rig->central->looks, 0);
}

void TestDeskPrefill::withoutAnIdentityNumberNothingIsAskedFor()
{
    QCOMPARE(m_rig->prefill(m_rig->begin().record.id, "mother").problem().code, std::string("sharing.no_id_number"));
    QCOMPARE(m_rig->central->looks, 0);
}

void TestDeskPrefill::licencesMakePapersUnnecessary()
{
    const ports::CaseView view = m_rig->prefill(begunForMother(), "mother").value();
    int settled = 0;
    for (const ports::MaterialView& material : view.materials) {
        if (material.taken.as != domain::TakenAs::Licence && material.taken.as != domain::TakenAs::Verified)
            continue;
        ++settled;
        QVERIFY(!material.taken.licence.empty());
        QCOMPARE(material.taken.at, m_rig->disk.clock.now());
    }
    QVERIFY(settled >= 3); // both identity cards and the marriage certificate
}

void TestDeskPrefill::anotherReadingIsKeptBesideTheTypedOne()
{
    const domain::CaseId id = begunForMother();
    m_rig->set(id, "mother.phone", "13800009999").value();
    const ports::FieldView shown = fieldOf(m_rig->prefill(id, "mother").value(), "mother.phone");
    const domain::Field field = shown.field;
    QCOMPARE(shown.readings.size(), field.others.size());
    for (const std::string& reading : shown.readings) // as much as tells the readings apart, and no more
        QVERIFY(reading.find('*') != std::string::npos);
    QVERIFY(field.inConflict());
    QCOMPARE(field.others.size(), std::size_t{2});
    QCOMPARE(m_rig->desk->confirmGroup(id, "mother").problem().code, std::string("case.group_in_conflict"));
    const auto chosen = m_rig->desk->chooseReading(id, field.element, 0, "当事人当场确认");
    const domain::Field settled = fieldOf(*chosen, "mother.phone").field;
    QCOMPARE(settled.value, field.others.front().value);
    QCOMPARE(settled.others.size(), std::size_t{2}); // both stay on record
    QVERIFY(!fieldOf(m_rig->prefill(id, "mother").value(), "mother.phone").field.inConflict());
}

void TestDeskPrefill::readingTwiceChangesNothing()
{
    const domain::CaseId id = begunForMother();
    const auto once = m_rig->prefill(id, "mother").value().record.fields;
    QVERIFY(m_rig->prefill(id, "mother").value().record.fields == once);
}

void TestDeskPrefill::aCardFillsTheRoleItIsReadFor()
{
    const domain::CaseId id = m_rig->begin().record.id;
    const Object card{{"name", "陈样例"}, {"idNumber", "310199199409179052"}, {"ethnicity", "汉族"}};
    QCOMPARE(m_rig->desk->readCard(id, "neighbour", card).problem().code, std::string("case.no_role"));
    const auto view = m_rig->desk->readCard(id, "father", card);
    QCOMPARE(fieldOf(*view, "father.name").field.provenance.source, Source::Card);
    QVERIFY(fieldOf(*view, "mother.name").field.empty());
}

void TestDeskPrefill::anEarlierCaseGivesWhatStaysTheSame()
{
    ports::CaseView first = m_rig->complete();
    m_rig->set(first.record.id, "father.phone", "13800007777").value();
    QVERIFY(m_rig->desk->submit(first.record.id).ok());
    m_rig->pass(std::chrono::minutes(5));
    const domain::CaseId id = begunForMother();
    const ports::CaseView view = m_rig->prefill(id, "mother").value();
    QCOMPARE(view.history.size(), std::size_t{1});
    const domain::Field field = fieldOf(view, "father.phone").field;
    QCOMPARE(field.value, Value("13800007777"));
    QCOMPARE(field.provenance.source, Source::Earlier);
    QVERIFY(fieldOf(view, "child.name").field.empty()); // another child has another name
}

void TestDeskPrefill::whatThePersonDoesElsewhereMeanwhileJoinsTheHistory()
{
    DeskRig there(*m_rig, 77);
    QVERIFY(there.signIn("0108", DeskRig::LocalHub::kSecret, "08").ok());
    const domain::CaseId id = begunForMother();
    for (const std::size_t earlier : {1, 2}) { // the first fills the mirror, the second joins what is there
        const domain::CaseId elsewhere = there.takeIn().id;
        for (DeskRig* rig : {&there, &*m_rig})
            rig->pass(std::chrono::minutes(5));
        const std::vector<ports::HistoryView> history = m_rig->desk->openCase(id)->history;
        QCOMPARE(history.size(), earlier);
        QCOMPARE(history.front().id, elsewhere); // the newest first
    }
}

void TestDeskPrefill::awayFromTheNetworkTheFormStaysAsItIs()
{
    const domain::CaseId id = begunForMother();
    const auto before = m_rig->desk->openCase(id)->record;
    m_rig->hub.away = true;
    QCOMPARE(m_rig->prefill(id, "mother").problem().fault, Fault::Offline);
    QVERIFY(m_rig->desk->openCase(id)->record == before);
}

QTEST_GUILESS_MAIN(TestDeskPrefill)
#include "tst_desk_prefill.moc"
