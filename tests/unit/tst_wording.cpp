#include "unit/documents_samples.h"

#include <QTest>

using namespace yc;
using namespace yc::documents;

class TestWording : public QObject
{
    Q_OBJECT

private slots:
    void everyMissingSentenceIsNamed();
    void sentencesMustBeText();
    void placesThePaperDoesNotFillAreRefused();
    void filledTextIsNeverReadAsAPlace();
};

namespace
{

std::string refusal(const Value& sentences)
{
    const Result<Wording> wording = Wording::fromValue(sentences);
    return wording.ok() ? std::string() : wording.problem().code + " " + join(wording.problem().args, " ");
}

} // namespace

void TestWording::everyMissingSentenceIsNamed()
{
    const Value shipped = tests::shippedSentences();
    for (const auto& [section, sentences] : shipped.toObject()) {
        for (const auto& [key, sentence] : sentences.toObject()) {
            Value without = shipped;
            without.object()[section].object().erase(key);
            QCOMPARE(refusal(without), "wording.missing " + section + "." + key);
        }
    }
}

void TestWording::sentencesMustBeText()
{
    Value sentences = tests::shippedSentences();
    sentences.object()["voucher"].set("title", 7);
    QCOMPARE(refusal(sentences), std::string("wording.not_text voucher.title"));
}

void TestWording::placesThePaperDoesNotFillAreRefused()
{
    Value sentences = tests::shippedSentences();
    sentences.object()["voucher"].set("expectedText", "{day} {dayz}");
    QCOMPARE(refusal(sentences), std::string("wording.place voucher.expectedText {dayz}"));
    sentences.object()["voucher"].set("expectedText", "{day");
    QCOMPARE(refusal(sentences), std::string("wording.place voucher.expectedText {day}"));
}

void TestWording::filledTextIsNeverReadAsAPlace()
{
    QCOMPARE(fill("{a}和{b}", {{"a", "{b}"}, {"b", "乙"}}), std::string("{b}和乙"));
    QCOMPARE(fill("无", {}), std::string("无"));
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
