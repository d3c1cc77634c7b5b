#include "unit/search_samples.h"

#include "search/matcher.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>

using namespace yc;
using namespace yc::search;

class TestSearchProperty : public QObject
{
    Q_OBJECT

private slots:
    void everyQueryAnswersAsALookAtEveryRowWould();
};

namespace
{

const std::vector<std::string> kCharacters{"张", "单", "银", "行", "重", "新", "吕", "安", "阿", "𠮷", "E", "7", "生"};
const std::vector<std::string> kQueryParts{"张", "银", "行", "安", "𠮷", "7",  "z",  "zh", "zhang", "s", "shan",
                                           "dan", "y", "x", "hang", "an", "a", "e", "l", "lv", "chong", " "};

rc::Gen<std::string> textOf(const std::vector<std::string>& parts, std::size_t most)
{
    const auto pieces = rc::gen::resize(int(most), rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(parts)));
    return rc::gen::map(pieces, [](const std::vector<std::string>& chosen) { return join(chosen, ""); });
}

rc::Gen<Entry> anyEntry()
{
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 40), textOf(kCharacters, 5), textOf(kCharacters, 3),
                                       rc::gen::inRange(0, 200), rc::gen::inRange(0, 6)),
                        [](const auto& parts) {
                            const auto& [id, title, name, number, age] = parts;
                            return tests::sampleCase(std::to_string(id), title, name, {"E7" + std::to_string(number)}, age);
                        });
}

bool rowMatches(const Entry& entry, const Term& term)
{
    const auto inText = [&](const std::string& text, bool isName) {
        const std::u32string points = folded(text);
        std::vector<Syllables> readings = tests::shippedPinyin()->read(points, isName);
        return matches(points, [&](std::size_t at) -> const Syllables& { return readings[at]; }, term.points);
    };
    const auto inNumber = [&](const std::string& number) {
        const std::string low = foldedNumber(number);
        return !term.number.empty() && (low.starts_with(term.number) || low.ends_with(term.number));
    };
    return inText(entry.title, false) || inText(entry.applicant, true) || std::ranges::any_of(entry.numbers, inNumber);
}

/// The same question put to every row, newest first.
std::vector<Entry> naive(const std::vector<Entry>& added, const std::string& query, std::size_t limit)
{
    std::vector<Entry> rows;
    for (auto entry = added.rbegin(); entry != added.rend(); ++entry) {
        if (std::ranges::find(rows, entry->id, &Entry::id) == rows.end())
            rows.push_back(*entry);
    }
    std::ranges::stable_sort(rows, [](const Entry& a, const Entry& b) { return a.day > b.day; });
    const std::vector<Term> terms = termsOf(query);
    std::erase_if(rows, [&](const Entry& entry) {
        return terms.empty() || !std::ranges::all_of(terms, [&](const Term& term) { return rowMatches(entry, term); });
    });
    rows.resize(std::min(rows.size(), limit));
    return rows;
}

} // namespace

void TestSearchProperty::everyQueryAnswersAsALookAtEveryRowWould()
{
    const bool holds = rc::check([] {
        const auto entries = *rc::gen::container<std::vector<Entry>>(anyEntry());
        const auto packed = *rc::gen::inRange<std::size_t>(0, entries.size() + 1);
        auto index = tests::indexOf({entries.begin(), entries.begin() + std::ptrdiff_t(packed)});
        for (std::size_t i = packed; i < entries.size(); ++i)
            index = index->with(entries[i]);
        const auto limit = *rc::gen::inRange<std::size_t>(1, 30);
        for (int i = 0; i < 10; ++i) {
            const auto query = *textOf(kQueryParts, 4);
            const std::vector<Entry> expected = naive(entries, query, limit);
            RC_ASSERT(index->query(query, limit) == expected);
            RC_ASSERT(index->rebuilt()->query(query, limit) == expected);
        }
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestSearchProperty)
#include "tst_search_property.moc"
