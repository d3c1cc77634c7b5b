#include "base/files.h"
#include "base/value.h"
#include "rules/json_logic.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace yc;

/// The review rules and proposals of the shipped catalogue, each on facts that it must notice and on facts it must not.
class TestShippedRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRuleHasItsCase();
    void aRuleFiresOnItsFactsOnly_data();
    void aRuleFiresOnItsFactsOnly();
    void aProposalFollowsFromTheForm_data();
    void aProposalFollowsFromTheForm();

private:
    const Value& find(const std::string& thing, const char* list, const std::string& id) const;

    std::map<std::string, Value> m_things;
    Value m_cases;
};

namespace
{

constexpr std::uint64_t kMaxFile = 4U << 20;

Value readJson(const std::string& place)
{
    const Result<Bytes> bytes = PosixFiles().read(std::string(YC_SOURCE_DIR) + '/' + place, kMaxFile);
    if (!bytes)
        return {};
    Result<Value> value = parseJson(textOf(*bytes));
    return value ? std::move(value).value() : Value();
}

bool fires(const Value& rule, Value facts, const Value& today)
{
    facts.set("today", today);
    const Result<Value> result = rules::evaluate(rule, facts);
    return result.ok() && rules::truthy(*result);
}

std::string nameOf(const Value& entry, const char* member, std::size_t index)
{
    return entry["thing"].toString() + ' ' + entry[member].toString() + ' ' + std::to_string(index);
}

} // namespace

const Value& TestShippedRules::find(const std::string& thing, const char* list, const std::string& id) const
{
    static const Value kNone;
    const Array& entries = m_things.at(thing)[list].toArray();
    const auto it = std::ranges::find_if(entries, [&](const Value& entry) { return entry["id"].toString() == id; });
    return it == entries.end() ? kNone : *it;
}

void TestShippedRules::initTestCase()
{
    for (const char* thing : {"newborn", "restaurant", "after-life"}) {
        m_things[thing] = readJson(std::string("resources/catalogue/") + thing + ".json");
        QVERIFY2(m_things[thing].isObject(), thing);
    }
    m_cases = readJson("tests/data/shipped_rules.json");
    QVERIFY(!m_cases["rules"].toArray().empty());
}

void TestShippedRules::everyRuleHasItsCase()
{
    std::set<std::string> tried;
    for (const Value& entry : m_cases["rules"].toArray())
        tried.insert(entry["thing"].toString() + '/' + entry["rule"].toString());
    std::set<std::string> shipped;
    for (const auto& [thing, value] : m_things)
        for (const Value& rule : value["rules"].toArray())
            shipped.insert(thing + '/' + rule["id"].toString());
    QCOMPARE(tried, shipped);
}

void TestShippedRules::aRuleFiresOnItsFactsOnly_data()
{
    QTest::addColumn<int>("index");
    const Array& entries = m_cases["rules"].toArray();
    for (std::size_t at = 0; at < entries.size(); ++at)
        QTest::newRow(nameOf(entries[at], "rule", at).c_str()) << static_cast<int>(at);
}

void TestShippedRules::aRuleFiresOnItsFactsOnly()
{
    QFETCH(int, index);
    const Value& entry = m_cases["rules"].toArray()[static_cast<std::size_t>(index)];
    const Value& rule = find(entry["thing"].toString(), "rules", entry["rule"].toString())["when"];
    const Value& today = m_cases["today"];
    QVERIFY(fires(rule, entry["fires"], today));
    QVERIFY(!fires(rule, entry["silent"], today));
}

void TestShippedRules::aProposalFollowsFromTheForm_data()
{
    QTest::addColumn<int>("index");
    const Array& entries = m_cases["proposals"].toArray();
    for (std::size_t at = 0; at < entries.size(); ++at)
        QTest::newRow(nameOf(entries[at], "element", at).c_str()) << static_cast<int>(at);
}

void TestShippedRules::aProposalFollowsFromTheForm()
{
    QFETCH(int, index);
    const Value& entry = m_cases["proposals"].toArray()[static_cast<std::size_t>(index)];
    const Value& infer = find(entry["thing"].toString(), "elements", entry["element"].toString())["infer"];
    const Result<Value> proposal = rules::evaluate(infer, entry);
    QVERIFY(proposal.ok());
    QCOMPARE(toJson(*proposal), toJson(entry["proposal"]));
}

QTEST_GUILESS_MAIN(TestShippedRules)
#include "tst_shipped_rules.moc"
