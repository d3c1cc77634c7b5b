#include "unit/documents_samples.h"
#include "unit/pdf_tools.h"

#include "documents/canvas.h"

#include <QTest>

#include <utility>

using namespace yc;
using namespace yc::documents;
using tests::textOfPdf;

class TestPapers : public QObject
{
    Q_OBJECT

private slots:
    void voucherSaysWhatWasTakenAndPromisesNothing();
    void voucherMasksPeopleButNotOrganisations();
    void acceptanceNamesEachMatterWithItsLimit();
    void supplementTellsEverythingOnceWithBasisAndRemedies();
    void deliveryLeavesTheDayOfServiceToTheReceiver();
    void rareCharactersComeBackExactly();
    void everyCharacterLeavesInk();
    void signaturesNeverStandAlone();
    void bothClocksAreToldOnlyWhenTheyDiffer();
    void longListsRepeatTheirHeaderOnEveryPage();
    void longNamesWrapAndNothingIsLost();
    void aTextTallerThanAPageIsRefused();
    void emptyListsAreSaid();
    void materialsNotReceivedAreNotListed();
    void everyPageOfTheDemoIsMarked();
    void equalInputGivesEqualBytes();
    void emptiedSentencesAreNotPrinted();
};

namespace
{

template <class Paper> QString printed(const Paper& paper, const Letterhead& letterhead = tests::sampleLetterhead())
{
    const Bytes pdf = render(paper, letterhead).value();
    tests::keepPaper(pdf);
    return textOfPdf(pdf);
}

/// Is every one of them in the text?
bool holds(const QString& text, std::initializer_list<const char*> parts)
{
    for (const char* part : parts) {
        if (!text.contains(QString::fromUtf8(part))) {
            qWarning("missing: %s in %s", part, qUtf8Printable(text));
            return false;
        }
    }
    return true;
}

ReceiptVoucher voucherWith(std::size_t materials)
{
    ReceiptVoucher voucher = tests::sampleVoucher();
    voucher.materials.clear();
    for (std::size_t i = 1; i <= materials; ++i)
        voucher.materials.push_back({"示例材料第" + std::to_string(i) + "号", "母亲", domain::TakenAs::Paper, 1, 0, false, {}});
    return voucher;
}

} // namespace

void TestPapers::voucherSaysWhatWasTakenAndPromisesNothing()
{
    const QString text = printed(tests::sampleVoucher());
    QVERIFY(holds(text, {"示范市示例区政务服务中心", "收件凭证", "990107000021846", "张*（母亲）", "310***********1234",
                         "新生儿出生一件事（6项）", "2026-11-2314:36", "王示范020317（07号窗口）", "预计办结",
                         "2026-11-30（受理后5个工作日）", "邮寄", "结婚证", "承诺后补", "2026-11-27前补交", "电子影像3页",
                         "共7项：收4项，免交2项，承诺后补1项。", "出生登记公安预计2026-11-26", "不是受理决定", "印章处",
                         "第1页，共1页", "打印2026-11-2314:36:20", "示例市政务服务热线"}));
    QVERIFY(!text.contains(QStringLiteral("承诺办结")));
    QCOMPARE(pageCount(tests::sampleVoucher(), tests::sampleLetterhead()).value(), 1);
}

void TestPapers::voucherMasksPeopleButNotOrganisations()
{
    ReceiptVoucher voucher = tests::sampleVoucher();
    QVERIFY(!printed(voucher).contains(QStringLiteral("张示例")));
    QVERIFY(!printed(voucher).contains(QStringLiteral("310101199001011234")));
    voucher.applicant = {"示例餐饮有限公司", "", "91310112087994932F", true};
    QVERIFY(holds(printed(voucher), {"示例餐饮有限公司", "91310112087994932F"}));
}

void TestPapers::acceptanceNamesEachMatterWithItsLimit()
{
    const QString text = printed(tests::sampleAcceptance());
    QVERIFY(holds(text, {"受理通知书", "张示例：", "已于2026-11-23受理", "受理的事项", "社会保障卡申领", "2026-11-30",
                         "容缺受理，2026-11-27前补交", "视为受理", "第三十二条", "专用印章", "印章处", "310***********1234"}));
    QVERIFY(!text.contains(QStringLiteral("预计")));
}

void TestPapers::supplementTellsEverythingOnceWithBasisAndRemedies()
{
    const QString text = printed(tests::sampleSupplement());
    QVERIFY(holds(text, {"一次性补正告知书", "全部内容共3项", "居民户口簿（落户方）缺少户主页", "依据：户口登记条例第七条",
                         "应为：户主页与本人页的原件或清晰影像", "补正期限2026-11-30", "补正期限2026-11-27", "六十日内",
                         "六个月内", "逾期不告知的", "印章处"}));
    QVERIFY(text.indexOf(QStringLiteral("缴费账户信息未填写")) > text.indexOf(QStringLiteral("城乡居民参保登记医保")));
}

void TestPapers::deliveryLeavesTheDayOfServiceToTheReceiver()
{
    const QString text = printed(tests::sampleDelivery());
    QVERIFY(holds(text, {"送达回证", "李样本（父亲）", "310***********2345", "代理人代收", "S310000001", "共2种2份",
                         "第八十七条", "日期年月日", "日期2026-11-23"}));
    DeliveryReceipt posted = tests::sampleDelivery();
    posted.way = DeliveryWay::Post;
    posted.trackingNumber = "EM000000001";
    posted.receiver.clear();
    QVERIFY(holds(printed(posted), {"邮寄送达单号EM000000001", "张示例（申请人）"}));
}

void TestPapers::rareCharactersComeBackExactly()
{
    AcceptanceNotice notice = tests::sampleAcceptance();
    notice.applicant.name = "𠮷𬭎人⼈";
    notice.matters.front().name = "新生儿户口门见车⼾";
    QVERIFY(holds(printed(notice), {"𠮷𬭎人⼈：", "新生儿户口门见车⼾"}));
}

/// Cairo 1.16 drops some outlines of CFF fonts (如 is one) while their text stays in the file, so texts prove nothing.
void TestPapers::everyCharacterLeavesInk()
{
    constexpr int kPerLine = 50;
    constexpr int kLines = 60;
    constexpr int kCell = 10; // points and, at 72 dots an inch, pixels
    std::u32string characters = U"如";
    for (char32_t point = 0x4E00; characters.size() < kPerLine * kLines; point += 6)
        characters.push_back(point);
    Canvas canvas("", "", tests::hallTime(9, 0), kChinaOffset);
    const Typesetter type;
    for (std::size_t i = 0; i < characters.size(); ++i)
        canvas.text(type.set(fromCodePoints(characters.substr(i, 1)), {.size = 8, .line = 12}),
                    double(i % kPerLine * kCell + 20), double(i / kPerLine * kCell + 20));
    canvas.endPage();
    const tests::Page page(canvas.finish().value(), 72);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const int x = int(i % kPerLine) * kCell + 20;
        const int y = int(i / kPerLine) * kCell + 22;
        QVERIFY2(page.darkest({x, y, 8, 8}) < 220, qPrintable(QString::number(characters[i], 16)));
    }
}

void TestPapers::signaturesNeverStandAlone()
{
    const Letterhead letterhead = tests::sampleLetterhead();
    AcceptanceNotice notice = tests::sampleAcceptance();
    int before = 1;
    int breaks = 0;
    for (std::size_t materials = 1; materials < 40; ++materials) {
        notice.materials = voucherWith(materials).materials;
        const int pages = pageCount(notice, letterhead).value();
        if (std::exchange(before, pages) == pages)
            continue;
        ++breaks;
        const QString last = textOfPdf(render(notice, letterhead).value(), pages);
        QVERIFY(last.contains(QStringLiteral("专用印章")));
        QVERIFY(last.contains(QStringLiteral("期限说明")));
    }
    QCOMPARE(breaks, 2);
}

void TestPapers::bothClocksAreToldOnlyWhenTheyDiffer()
{
    ReceiptVoucher voucher = tests::sampleVoucher();
    voucher.received.hub = voucher.received.local + kClockTolerance;
    QVERIFY(!printed(voucher).contains(QStringLiteral("平台时间")));
    voucher.received.hub = voucher.received.local - std::chrono::minutes{9};
    QVERIFY(holds(printed(voucher), {"窗口时间2026-11-2314:36，平台时间2026-11-2314:27，相差9分钟"}));
}

void TestPapers::longListsRepeatTheirHeaderOnEveryPage()
{
    const ReceiptVoucher voucher = voucherWith(60);
    const Letterhead letterhead = tests::sampleLetterhead();
    const Bytes pdf = render(voucher, letterhead).value();
    const int pages = pageCount(voucher, letterhead).value();
    QCOMPARE(pages, 3);
    QString all;
    for (int page = 1; page <= pages; ++page) {
        const QString text = textOfPdf(pdf, page);
        QVERIFY(text.contains(QStringLiteral("第%1页，共%2页").arg(page).arg(pages)));
        QVERIFY(text.contains(QStringLiteral("990107000021846")));
        if (text.contains(QStringLiteral("示例材料第")))
            QVERIFY(text.contains(QStringLiteral("取得方式")));
        all += text;
    }
    for (int i = 1; i <= 60; ++i)
        QCOMPARE(all.count(QStringLiteral("示例材料第%1号").arg(i)), 1);
}

void TestPapers::longNamesWrapAndNothingIsLost()
{
    std::string longName;
    for (int i = 0; i < 60; ++i)
        longName += "示例" + std::to_string(i) + "材料";
    ReceiptVoucher voucher = tests::sampleVoucher();
    voucher.materials = {{longName, "母亲", domain::TakenAs::Paper, 1, 0, false, {}}};
    voucher.matters = {{longName, "卫健", 5, tests::november(30), false, {}, false, {}}};
    const QString text = printed(voucher);
    for (int i = 0; i < 60; ++i)
        QVERIFY2(text.contains(QString::number(i)), qPrintable(QString::number(i)));
    QVERIFY(text.count(QStringLiteral("示例")) >= 120);
}

void TestPapers::aTextTallerThanAPageIsRefused()
{
    ReceiptVoucher voucher = tests::sampleVoucher();
    voucher.materials.front().name = join(std::vector<std::string>(3000, "长名"), "");
    QCOMPARE(render(voucher, tests::sampleLetterhead()).problem().code, std::string("paper.too_tall"));
    QCOMPARE(pageCount(voucher, tests::sampleLetterhead()).problem().code, std::string("paper.too_tall"));
}

void TestPapers::emptyListsAreSaid()
{
    ReceiptVoucher voucher = voucherWith(0);
    voucher.matters.clear();
    QVERIFY(printed(voucher).count(QStringLiteral("（无）")) == 2);
    SupplementNotice notice = tests::sampleSupplement();
    notice.parts.clear();
    QVERIFY(printed(notice).contains(QStringLiteral("（无）")));
    DeliveryReceipt receipt = tests::sampleDelivery();
    receipt.results.clear();
    QVERIFY(printed(receipt).contains(QStringLiteral("（无）")));
}

void TestPapers::materialsNotReceivedAreNotListed()
{
    ReceiptVoucher voucher = voucherWith(2);
    voucher.materials.front().as = domain::TakenAs::Nothing;
    const QString text = printed(voucher);
    QVERIFY(!text.contains(QStringLiteral("示例材料第1号")));
    QVERIFY(text.contains(QStringLiteral("共1项：收1项")));
}

void TestPapers::everyPageOfTheDemoIsMarked()
{
    Letterhead letterhead = tests::sampleLetterhead();
    letterhead.demo = true;
    const Bytes pdf = render(voucherWith(60), letterhead).value();
    for (int page = 1; page <= 3; ++page)
        QVERIFY(textOfPdf(pdf, page).contains(QStringLiteral("演示数据，不具法律效力")));
    QVERIFY(!printed(voucherWith(60)).contains(QStringLiteral("演示数据")));
}

void TestPapers::equalInputGivesEqualBytes()
{
    const Letterhead letterhead = tests::sampleLetterhead();
    QVERIFY(render(voucherWith(60), letterhead).value() == render(voucherWith(60), letterhead).value());
    Letterhead later = letterhead;
    later.printedAt += std::chrono::seconds{1};
    QVERIFY(render(voucherWith(60), letterhead).value() != render(voucherWith(60), later).value());
}

void TestPapers::emptiedSentencesAreNotPrinted()
{
    Value sentences = tests::shippedSentences();
    sentences.object()["supplement"].set("remediesText", "");
    sentences.object()["supplement"].set("title", "补正通知");
    Letterhead letterhead = tests::sampleLetterhead();
    letterhead.wording = Wording::fromValue(sentences).value();
    const QString text = printed(tests::sampleSupplement(), letterhead);
    QVERIFY(text.contains(QStringLiteral("补正通知")));
    QVERIFY(!text.contains(QStringLiteral("救济途径")));
}

QTEST_APPLESS_MAIN(TestPapers)
#include "tst_papers.moc"
