#include "unit/search_samples.h"

#include <QTest>

using namespace yc;
using namespace yc::search;
using tests::idsOf;
using tests::indexOf;
using tests::sampleCase;
using Ids = std::vector<std::string>;

class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void anyPartOfANameIsFound();
    void initialsAndFullPinyinMayBeMixedWithHanzi_data();
    void initialsAndFullPinyinMayBeMixedWithHanzi();
    void surnamesAndPhrasesAreFoundAsTheyAreSaid();
    void numbersAreFoundByHeadAndTailOnly();
    void widthAndCaseDoNotMatter();
    void rareCharactersAreFound();
    void allTermsMustMatch();
    void newestComeFirstAndOfOneDayTheLastAdded();
    void limitKeepsTheNewest();
    void nothingIsFoundForBlanksOrStrangers();
    void addingAgainReplaces();
    void snapshotsDoNotChange();
    void removedEntriesAreGone();
    void rebuildingKeepsEveryAnswer();
    void changesMadeWhilePackingAreNotLost();
};

void TestSearchIndex::anyPartOfANameIsFound()
{
    const auto index = indexOf({sampleCase("1", "新生儿出生一件事", "张示例"), sampleCase("2", "开办餐饮店", "李样本")});
    for (const char* query : {"张", "示", "例", "张示", "示例", "张示例", "新", "出生", "儿出生一", "一件事"})
        QCOMPARE(idsOf(*index, query), Ids{"1"});
    QCOMPARE(idsOf(*index, "样本"), Ids{"2"});
    QCOMPARE(idsOf(*index, "张例"), Ids{});
}

void TestSearchIndex::initialsAndFullPinyinMayBeMixedWithHanzi_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query : {"z", "zs", "zsl", "sl", "l", "zh", "zhang", "zhangs", "zhangsh", "zhangshi", "zhangshili",
                              "zshili", "zhangsl", "张sl", "张shi", "z示例", "zhang示", "xse", "xsecs", "xinsheng", "csyjs"})
        QTest::newRow(query) << query;
}

void TestSearchIndex::initialsAndFullPinyinMayBeMixedWithHanzi()
{
    QFETCH(QString, query);
    const auto index = indexOf({sampleCase("1", "新生儿出生一件事", "张示例"), sampleCase("2", "开办餐饮店", "王佳")});
    QCOMPARE(idsOf(*index, query.toStdString()), Ids{"1"});
}

void TestSearchIndex::surnamesAndPhrasesAreFoundAsTheyAreSaid()
{
    const auto index = indexOf({sampleCase("1", "银行开户", "单示例"), sampleCase("2", "护照", "万俟样本"),
                                sampleCase("3", "会计行业登记", "曾范例")});
    QCOMPARE(idsOf(*index, "ssl"), Ids{"1"});
    QCOMPARE(idsOf(*index, "shanshili"), Ids{"1"});
    QCOMPARE(idsOf(*index, "yinhang"), Ids{"1"});
    QCOMPARE(idsOf(*index, "yhkh"), Ids{"1"});
    QCOMPARE(idsOf(*index, "moqi"), Ids{"2"});
    QCOMPARE(idsOf(*index, "zengf"), Ids{"3"});
    QCOMPARE(idsOf(*index, "kjhy"), Ids{"3"});
}

void TestSearchIndex::numbersAreFoundByHeadAndTailOnly()
{
    const auto index = indexOf({sampleCase("1", "出生", "张示例", {"990107000021846", "A022"})});
    for (const char* query : {"9901", "990107000021846", "1846", "6", "A022", "022", "A0"})
        QCOMPARE(idsOf(*index, query), Ids{"1"});
    QCOMPARE(idsOf(*index, "0700"), Ids{});
    QCOMPARE(idsOf(*index, "9901070000218460"), Ids{});
}

void TestSearchIndex::widthAndCaseDoNotMatter()
{
    const auto index = indexOf({sampleCase("1", "ETC 办理", "Ａlex", {"ａ022"})});
    for (const char* query : {"etc", "ＥＴＣ", "alex", "ａ022", "A022", "tc", "c"})
        QCOMPARE(idsOf(*index, query), Ids{"1"});
}

void TestSearchIndex::rareCharactersAreFound()
{
    const auto index = indexOf({sampleCase("1", "落户", "𠮷示"), sampleCase("2", "落户", "𬭎例")});
    QCOMPARE(idsOf(*index, "𠮷"), Ids{"1"});
    QCOMPARE(idsOf(*index, "𬭎例"), Ids{"2"});
    QCOMPARE(idsOf(*index, "𠮷s"), Ids{"1"});
}

void TestSearchIndex::allTermsMustMatch()
{
    const auto index = indexOf({sampleCase("1", "新生儿出生一件事", "张示例", {"1846"}),
                                sampleCase("2", "开办餐饮店", "张样本", {"1847"})});
    QCOMPARE(idsOf(*index, "张 出生"), Ids{"1"});
    QCOMPARE(idsOf(*index, "zyb　cyd"), Ids{"2"});
    QCOMPARE(idsOf(*index, "zhang 46"), Ids{"1"});
    QCOMPARE(idsOf(*index, "张 护照"), Ids{});
}

void TestSearchIndex::newestComeFirstAndOfOneDayTheLastAdded()
{
    auto index = indexOf({sampleCase("old", "护照", "张一", {}, 9), sampleCase("new", "护照", "张二", {}, 1),
                          sampleCase("newer", "护照", "张三", {}, 1), sampleCase("middle", "护照", "张四", {}, 5)});
    QCOMPARE(idsOf(*index, "护照"), (Ids{"newer", "new", "middle", "old"}));
    index = index->with(sampleCase("between", "护照", "张五", {}, 5))->with(sampleCase("last", "护照", "张六", {}, 1));
    QCOMPARE(idsOf(*index, "护照"), (Ids{"last", "newer", "new", "between", "middle", "old"}));
}

void TestSearchIndex::limitKeepsTheNewest()
{
    std::vector<Entry> entries;
    for (int i = 0; i < 300; ++i)
        entries.push_back(sampleCase(std::to_string(i), "护照", "张示例", {"77" + std::to_string(1000 + i)}, i));
    const auto index = indexOf(std::move(entries));
    for (const char* query : {"护照", "hz", "zhang", "77"})
        QCOMPARE(idsOf(*index, query, 3), (Ids{"0", "1", "2"}));
    QCOMPARE(idsOf(*index, "护照", 0), Ids{});
    QCOMPARE(idsOf(*index->with(sampleCase("x", "护照", "李", {}, 1)), "护照", 3), (Ids{"0", "x", "1"}));
}

void TestSearchIndex::nothingIsFoundForBlanksOrStrangers()
{
    const auto index = indexOf({sampleCase("1", "护照", "张示例")});
    for (const char* query : {"", "  　", "?", "赵", "qx", "zsx", "\xFF"})
        QCOMPARE(idsOf(*index, query), Ids{});
    QCOMPARE(idsOf(*indexOf({}), "张"), Ids{});
}

void TestSearchIndex::addingAgainReplaces()
{
    auto index = indexOf({sampleCase("1", "护照", "张示例"), sampleCase("1", "护照", "李示例")});
    QCOMPARE(index->size(), std::size_t{1});
    QCOMPARE(idsOf(*index, "张"), Ids{});
    index = index->with(sampleCase("1", "护照", "王示例"))->with(sampleCase("1", "护照", "赵示例"));
    QCOMPARE(index->size(), std::size_t{1});
    QCOMPARE(idsOf(*index, "李"), Ids{});
    QCOMPARE(idsOf(*index, "王"), Ids{});
    QCOMPARE(idsOf(*index, "赵"), Ids{"1"});
    QCOMPARE(idsOf(*index, "wsl"), Ids{});
    QCOMPARE(idsOf(*index, "zsl"), Ids{"1"});
    index = index->with(sampleCase("1", "居住证", "赵示例"));
    QCOMPARE(idsOf(*index, "hz"), Ids{});
    QCOMPARE(idsOf(*index, "jzz zsl"), Ids{"1"});
}

void TestSearchIndex::snapshotsDoNotChange()
{
    const auto before = indexOf({sampleCase("1", "护照", "张示例")});
    const auto after = before->with(sampleCase("2", "护照", "李示例"))->without("1");
    QCOMPARE(idsOf(*before, "护照"), Ids{"1"});
    QCOMPARE(idsOf(*after, "护照"), Ids{"2"});
}

void TestSearchIndex::removedEntriesAreGone()
{
    auto index = indexOf({sampleCase("1", "护照", "张示例", {"A1"}), sampleCase("2", "护照", "李示例")});
    index = index->with(sampleCase("3", "护照", "王示例"))->without("1")->without("3")->without("unknown");
    QCOMPARE(idsOf(*index, "护照"), Ids{"2"});
    QCOMPARE(idsOf(*index, "A1"), Ids{});
    QCOMPARE(idsOf(*index, "zsl"), Ids{});
    QCOMPARE(index->size(), std::size_t{1});
}

void TestSearchIndex::rebuildingKeepsEveryAnswer()
{
    const auto index = indexOf({sampleCase("1", "护照", "张示例", {}, 2), sampleCase("2", "护照", "李示例", {"A2"}, 2)})
                           ->with(sampleCase("3", "护照", "王示例", {}, 2))
                           ->without("1");
    const auto packed = index->rebuilt();
    QCOMPARE(packed->deltaSize(), std::size_t{0});
    for (const char* query : {"护照", "wsl", "A2", "张"})
        QVERIFY(packed->query(query, 9) == index->query(query, 9));
}

void TestSearchIndex::changesMadeWhilePackingAreNotLost()
{
    const auto start = indexOf({sampleCase("1", "护照", "张示例")})->with(sampleCase("2", "护照", "李示例"));
    const auto packed = start->rebuilt();
    const auto now = start->with(sampleCase("3", "护照", "王示例"))->without("1")->without("2");
    const auto merged = now->onto(*packed);
    QCOMPARE(idsOf(*merged, "护照"), Ids{"3"});
    QCOMPARE(start->onto(*packed)->deltaSize(), std::size_t{0});
}

QTEST_APPLESS_MAIN(TestSearchIndex)
#include "tst_search_index.moc"
