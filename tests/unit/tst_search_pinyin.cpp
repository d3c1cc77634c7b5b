#include "unit/search_samples.h"

#include "base/text.h"

#include <QTest>

#include <algorithm>

using namespace yc;
using namespace yc::search;

class TestSearchPinyin : public QObject
{
    Q_OBJECT

private slots:
    void phrasesFixAReading_data();
    void phrasesFixAReading();
    void surnamesAddTheirReadingAtTheHead_data();
    void surnamesAddTheirReadingAtTheHead();
    void charactersWithSeveralReadingsKeepThemAll();
    void umlautIsTypedAsVOrU();
    void latinAndRareCharactersDoNotFail();
    void crookedTablesAreRefused();
};

namespace
{

/// "yin hang", with "/" between readings of one character.
std::string said(const std::string& text, bool isName = false)
{
    std::vector<std::string> characters;
    for (const Syllables& readings : tests::shippedPinyin()->read(toCodePoints(text), isName))
        characters.push_back(join(readings, "/"));
    return join(characters, " ");
}

bool reads(const std::string& name, std::size_t at, const std::string& syllable)
{
    const Syllables readings = tests::shippedPinyin()->read(toCodePoints(name), true).at(at);
    return std::ranges::find(readings, syllable) != readings.end();
}

} // namespace

void TestSearchPinyin::phrasesFixAReading_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reading");
    QTest::newRow("bank") << "银行" << "yin hang";
    QTest::newRow("anew") << "重新" << "chong xin";
    QTest::newRow("long term") << "长期" << "chang qi";
    QTest::newRow("accounting") << "会计" << "kuai ji";
    QTest::newRow("swap") << "调剂" << "tiao ji";
    QTest::newRow("music") << "音乐" << "yin yue";
    QTest::newRow("benefit") << "给付" << "ji fu";
    QTest::newRow("trade") << "行业" << "hang ye";
    QTest::newRow("society") << "社会" << "she hui";
}

void TestSearchPinyin::phrasesFixAReading()
{
    QFETCH(QString, text);
    QTEST(QString::fromStdString(said(text.toStdString())), "reading");
}

void TestSearchPinyin::surnamesAddTheirReadingAtTheHead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("surname");
    QTest::newRow("shan") << "单示例" << "shan";
    QTest::newRow("xie") << "解示例" << "xie";
    QTest::newRow("qiu") << "仇示例" << "qiu";
    QTest::newRow("zeng") << "曾示例" << "zeng";
    QTest::newRow("yu chi") << "尉迟示例" << "yu";
    QTest::newRow("mo qi") << "万俟示例" << "mo";
}

void TestSearchPinyin::surnamesAddTheirReadingAtTheHead()
{
    QFETCH(QString, name);
    QFETCH(QString, surname);
    QVERIFY(reads(name.toStdString(), 0, surname.toStdString()));
}

void TestSearchPinyin::charactersWithSeveralReadingsKeepThemAll()
{
    QVERIFY(reads("张行", 1, "hang"));
    QVERIFY(reads("张行", 1, "xing"));
    QVERIFY(reads("单示例", 0, "dan")); // a company may be called so
}

void TestSearchPinyin::umlautIsTypedAsVOrU()
{
    QVERIFY(reads("吕示例", 0, "lv"));
    QVERIFY(reads("吕示例", 0, "lu"));
}

void TestSearchPinyin::latinAndRareCharactersDoNotFail()
{
    QCOMPARE(said("A1"), std::string(" "));
    QVERIFY(reads("𠮷示", 1, "shi"));
    QCOMPARE(said(""), std::string());
}

void TestSearchPinyin::crookedTablesAreRefused()
{
    const auto refused = [](const char* json) {
        const auto result = Pinyin::fromValue(parseJson(json).value());
        return result.ok() ? std::string() : result.problem().code + " " + join(result.problem().args, " ");
    };
    QCOMPARE(refused(R"({"phrases":{"银行":"yin"}})"), std::string("pinyin.entry phrases 银行"));
    QCOMPARE(refused(R"({"surnames":{"单":"Shan"}})"), std::string("pinyin.entry surnames 单"));
    QCOMPARE(refused(R"({"characters":{"行行":"xing hang"}})"), std::string("pinyin.entry characters 行行"));
}

QTEST_APPLESS_MAIN(TestSearchPinyin)
#include "tst_search_pinyin.moc"
