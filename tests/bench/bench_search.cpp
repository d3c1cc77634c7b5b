// Search as you type over 100,000 cases against a linear scan of the same rows. Prints one JSON line.

#include "base/clock.h"
#include "base/files.h"
#include "base/value.h"
#include "fakes/seeded_random.h"
#include "search/index.h"
#include "search/term.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

using namespace yc;
using namespace yc::search;

namespace
{

constexpr int kCases = 100000;
constexpr std::size_t kLimit = 50;
constexpr int kPeople = 300; // whose names are typed

const std::u32string kSurnames = U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单解仇";
const std::u32string kGiven = U"子轩雨桐梓涵浩然欣怡诗琪宇航佳宁思远文博若溪明哲嘉怡俊杰晓东志强丽娟海燕建国秀英桂兰玉梅小红春华冬梅"
                              U"永安长乐行知重光会理调元";
const std::vector<std::string> kTitles{
    "新生儿出生一件事", "开办餐饮店一件事", "企业注销一件事", "退休一件事",     "身后事一件事", "社会保障卡居民服务一件事",
    "灵活就业一件事",   "教育入学一件事",   "残疾人服务一件事", "员工录用一件事", "水电气网联合报装一件事", "企业变更一件事"};

std::string pick(const std::u32string& from, Random& random)
{
    return fromCodePoints(std::u32string(1, from[randomBelow(random, from.size())]));
}

std::vector<Entry> rows(Random& random)
{
    std::vector<Entry> entries;
    for (int i = 0; i < kCases; ++i) {
        std::string name = pick(kSurnames, random) + pick(kGiven, random);
        if (randomBelow(random, 5) > 0)
            name += pick(kGiven, random);
        std::string serial = std::to_string(1000000 + i);
        const Day day = Day{std::chrono::days{20000 + i / 400}};
        entries.push_back({EntryKind::Case, newUuid(random), kTitles[randomBelow(random, kTitles.size())], name,
                           {"99010700" + serial + std::to_string(i % 10)}, day});
    }
    return entries;
}

/// A row as a scan wants it: everything lower case in one text, the initials beside it. Newest first.
struct ScanRow {
    std::string text;
    std::string initials;
};

std::vector<ScanRow> scanRows(const std::vector<Entry>& entries, const Pinyin& pinyin)
{
    std::vector<ScanRow> scan;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        ScanRow row{entry->applicant + "|" + entry->title + "|" + entry->numbers.front(), {}};
        for (const bool isName : {true, false}) {
            for (const Syllables& readings : pinyin.read(folded(isName ? entry->applicant : entry->title), isName))
                row.initials += readings.empty() ? '|' : readings.back()[0];
            row.initials += '|';
        }
        scan.push_back(std::move(row));
    }
    return scan;
}

/// The newest rows that hold the text; stops early like the index does.
std::size_t scanFor(const std::vector<ScanRow>& scan, const std::string& query)
{
    const bool letters = query[0] >= 'a' && query[0] <= 'z';
    std::size_t found = 0;
    for (const ScanRow& row : scan) {
        if ((letters ? row.initials : row.text).find(query) != std::string::npos && ++found == kLimit)
            break;
    }
    return found;
}

/// What people type to find somebody: each name growing character by character, its initials, the tail of the number.
std::vector<std::string> queriesOf(const std::vector<Entry>& entries, const Pinyin& pinyin, Random& random)
{
    std::vector<std::string> queries;
    for (int i = 0; i < kPeople; ++i) {
        const Entry& entry = entries[randomBelow(random, entries.size())];
        const std::u32string name = folded(entry.applicant);
        std::string initials;
        for (const Syllables& readings : pinyin.read(name, true))
            initials += readings.back()[0];
        for (std::size_t size = 1; size <= name.size(); ++size) {
            queries.push_back(fromCodePoints(name.substr(0, size)));
            queries.push_back(initials.substr(0, size));
        }
        queries.push_back(fromCodePoints(name.substr(1)));
        queries.push_back(entry.numbers.front().substr(11));
        queries.push_back(entry.numbers.front());
    }
    return queries;
}

struct Figures {
    double mean = 0, p95 = 0, worst = 0; // microseconds
    std::size_t hits = 0;
};

template <class Ask> Figures measure(const std::vector<std::string>& queries, const Clock& clock, const Ask& ask)
{
    Figures figures;
    std::vector<double> times;
    for (const std::string& query : queries) {
        const Tick start = clock.tick();
        figures.hits += ask(query);
        times.push_back(double((clock.tick() - start).count()));
        figures.mean += times.back() / double(queries.size());
    }
    std::ranges::sort(times);
    figures.p95 = times[times.size() * 95 / 100];
    figures.worst = times.back();
    return figures;
}

Value toValue(const Figures& figures)
{
    return Object{{"meanMicros", figures.mean}, {"p95Micros", figures.p95}, {"worstMicros", figures.worst},
                  {"hits", std::int64_t(figures.hits)}};
}

} // namespace

int main()
{
    const SystemClock clock;
    fakes::SeededRandom random(20261123);
    const Result<Bytes> tables = PosixFiles{}.read(YC_SOURCE_DIR "/resources/search/pinyin.json", 1U << 20);
    const auto pinyin = Pinyin::fromValue(parseJson(textOf(tables.value())).value()).value();
    const std::vector<Entry> entries = rows(random);

    const Tick start = clock.tick();
    Builder builder(pinyin);
    for (const Entry& entry : entries)
        builder.add(entry);
    const std::shared_ptr<const Index> index = builder.build();
    const double buildMillis = double((clock.tick() - start).count()) / 1000;

    const std::vector<std::string> queries = queriesOf(entries, *pinyin, random);
    const std::vector<ScanRow> scan = scanRows(entries, *pinyin);
    const Figures ours = measure(queries, clock, [&](const std::string& query) { return index->query(query, kLimit).size(); });
    const Figures theirs = measure(queries, clock, [&](const std::string& query) { return scanFor(scan, query); });
    const Value line = Object{{"bench", "search"},
                              {"cases", kCases},
                              {"queries", std::int64_t(queries.size())},
                              {"index", toValue(ours)},
                              {"scan", toValue(theirs)},
                              {"ratioMean", theirs.mean / ours.mean},
                              {"ratioP95", theirs.p95 / ours.p95},
                              {"bytesPerEntry", double(index->bytes()) / kCases},
                              {"buildMillis", buildMillis}};
    std::puts(toJson(line).c_str());
    return 0;
}
