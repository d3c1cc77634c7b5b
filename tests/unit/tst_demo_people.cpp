#include "base/files.h"
#include "base/value.h"
#include "domain/identity.h"

#include <QTest>

#include <map>
#include <set>

using namespace yc;

/// The invented people of the demo: whole, consistent, and recognisable as invented.
class TestDemoPeople : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everybodyIsMarkedAsInvented();
    void thereAreEnoughOfThem();
    void numbersAreValidAndAgreeWithBirthAndSex();
    void couplesNameEachOtherAndOneCertificate();
    void everyReferenceMeetsAPerson();
    void birthsBelongToMothersAndLieInThePast();
    void companiesHaveValidCodes();

private:
    Value m_file;
    std::map<std::string, Value> m_people;
    Day m_today{};
};

namespace
{

constexpr std::uint64_t kMaxFile = 4U << 20;
constexpr std::size_t kLeastPeople = 60;
constexpr std::size_t kLeastFamilies = 18;
/// An area of the province's numbers that names no district.
constexpr std::string_view kInventedArea = "310199";
constexpr const char* kPlaces[] = {"people", "companies", "deceased"};

} // namespace

void TestDemoPeople::initTestCase()
{
    const Result<Bytes> bytes = PosixFiles().read(std::string(YC_SOURCE_DIR) + "/resources/demo/people.json", kMaxFile);
    QVERIFY(bytes.ok());
    Result<Value> value = parseJson(textOf(*bytes));
    QVERIFY(value.ok());
    m_file = std::move(value).value();
    for (const Value& person : m_file["people"].toArray())
        m_people.insert_or_assign(person["idNumber"].toString(), person);
    QVERIFY(parseDay("2026-11-23", m_today));
}

void TestDemoPeople::everybodyIsMarkedAsInvented()
{
    QVERIFY(m_file["synthetic"].toBool());
    for (const char* place : kPlaces) {
        QVERIFY(!m_file[place].toArray().empty());
        for (const Value& entry : m_file[place].toArray())
            QVERIFY(entry["synthetic"].toBool());
    }
}

void TestDemoPeople::thereAreEnoughOfThem()
{
    QVERIFY(m_people.size() >= kLeastPeople);
    QCOMPARE(m_people.size(), m_file["people"].toArray().size());
    std::set<std::string> couples;
    for (const auto& [number, person] : m_people) {
        const std::string& spouse = person["spouse"].toString();
        if (!spouse.empty())
            couples.insert(std::min(number, spouse));
    }
    QVERIFY(couples.size() >= kLeastFamilies);
}

void TestDemoPeople::numbersAreValidAndAgreeWithBirthAndSex()
{
    for (const auto& [number, person] : m_people) {
        QVERIFY2(domain::checkIdNumber(number, m_today).valid, number.c_str());
        QVERIFY(number.starts_with(kInventedArea));
        Day birth;
        QVERIFY(parseDay(person["birth"].toString(), birth));
        QCOMPARE(domain::birthDayOf(number), std::optional(birth));
        const bool male = person["sex"].toString() == "男";
        QCOMPARE(domain::sexOf(number), std::optional(male ? domain::Sex::Male : domain::Sex::Female));
        const std::string& phone = person["phone"].toString();
        QVERIFY(phone.empty() || domain::isMobileNumber(phone));
    }
}

void TestDemoPeople::couplesNameEachOtherAndOneCertificate()
{
    for (const auto& [number, person] : m_people) {
        const std::string& spouse = person["spouse"].toString();
        if (spouse.empty())
            continue;
        QVERIFY(m_people.contains(spouse));
        QCOMPARE(m_people[spouse]["spouse"].toString(), number);
        QCOMPARE(m_people[spouse]["marriageCertificate"], person["marriageCertificate"]);
    }
}

void TestDemoPeople::everyReferenceMeetsAPerson()
{
    std::set<std::string> heads;
    for (const auto& [number, person] : m_people) {
        for (const Value& child : person["children"].toArray())
            QVERIFY(m_people.contains(child.toString()));
        QCOMPARE(person["household"]["address"], person["address"]);
        if (person["household"]["headRelation"].toString() == "户主")
            heads.insert(person["name"].toString());
    }
    for (const auto& [number, person] : m_people)
        QVERIFY(heads.contains(person["household"]["head"].toString()));
    for (const Value& dead : m_file["deceased"].toArray()) {
        QVERIFY(m_people.contains(dead["idNumber"].toString()));
        QVERIFY(m_people.contains(dead["handler"].toString()));
    }
}

void TestDemoPeople::birthsBelongToMothersAndLieInThePast()
{
    std::set<std::string> records;
    for (const Value& birth : m_file["births"].toArray()) {
        const auto mother = m_people.find(birth["mother"].toString());
        QVERIFY(mother != m_people.end());
        QCOMPARE(mother->second["sex"].toString(), std::string("女"));
        Day day;
        QVERIFY(parseDay(birth["birth"].toString().substr(0, 10), day));
        QVERIFY(day <= m_today);
        QVERIFY(records.insert(birth["birthRecord"].toString()).second);
    }
    QVERIFY(!records.empty());
}

void TestDemoPeople::companiesHaveValidCodes()
{
    for (const Value& company : m_file["companies"].toArray()) {
        const std::string& code = company["creditCode"].toString();
        QVERIFY2(domain::checkCreditCode(code).valid, code.c_str());
        QVERIFY(m_people.contains(company["legalRepresentativeId"].toString()));
    }
}

QTEST_GUILESS_MAIN(TestDemoPeople)
#include "tst_demo_people.moc"
