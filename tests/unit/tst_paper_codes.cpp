#include "unit/documents_samples.h"
#include "unit/pdf_tools.h"

#include "documents/codes.h"

#include <QTest>

#include <ZXing/ReadBarcode.h>
#include <ZXing/TextUtfEncoding.h>

using namespace yc;
using namespace yc::documents;

class TestPaperCodes : public QObject
{
    Q_OBJECT

private slots:
    void bothCodesReadBackFromThePrintedPage_data();
    void bothCodesReadBackFromThePrintedPage();
    void theQrCodeMayLeadToTheProgressPage();
    void numbersNoBarCodeHoldsAreRefused();
};

namespace
{

/// What a scanner reads on the first page; empty when it reads nothing.
std::string scanned(const Bytes& pdf, ZXing::BarcodeFormat format)
{
    const tests::Page page(pdf, 200);
    const ZXing::ImageView view(page.pixels(), page.width(), page.height(), ZXing::ImageFormat::Lum);
    return ZXing::TextUtfEncoding::ToUtf8(
        ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(format).setTryHarder(true)).text());
}

Bytes voucherOf(const std::string& number, const Letterhead& letterhead)
{
    ReceiptVoucher voucher = tests::sampleVoucher();
    voucher.receiptNumber = number;
    return render(voucher, letterhead).value();
}

} // namespace

void TestPaperCodes::bothCodesReadBackFromThePrintedPage_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("digits") << "990107000021846";
    QTest::newRow("letters") << "SH2026-A0001";
    QTest::newRow("long") << "12441500196720244T3442199806003202206230068";
}

void TestPaperCodes::bothCodesReadBackFromThePrintedPage()
{
    QFETCH(QString, number);
    const Bytes pdf = voucherOf(number.toStdString(), tests::sampleLetterhead());
    QCOMPARE(scanned(pdf, ZXing::BarcodeFormat::QRCode), number.toStdString());
    QCOMPARE(scanned(pdf, ZXing::BarcodeFormat::Code128), number.toStdString());
}

void TestPaperCodes::theQrCodeMayLeadToTheProgressPage()
{
    Letterhead letterhead = tests::sampleLetterhead();
    letterhead.demo = true;
    letterhead.qrPrefix = "https://hall.example/p/";
    const Bytes pdf = voucherOf("990107000021846", letterhead);
    QCOMPARE(scanned(pdf, ZXing::BarcodeFormat::QRCode), std::string("https://hall.example/p/990107000021846"));
    QCOMPARE(scanned(pdf, ZXing::BarcodeFormat::Code128), std::string("990107000021846"));
}

void TestPaperCodes::numbersNoBarCodeHoldsAreRefused()
{
    ReceiptVoucher voucher = tests::sampleVoucher();
    for (const std::string& number : {std::string(), std::string("收件1"), std::string(500, '1')}) {
        voucher.receiptNumber = number;
        QCOMPARE(render(voucher, tests::sampleLetterhead()).problem().code, std::string("paper.number"));
    }
}

QTEST_APPLESS_MAIN(TestPaperCodes)
#include "tst_paper_codes.moc"
