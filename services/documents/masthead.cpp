#include "documents/masthead.h"

#include "documents/units.h"

#include <algorithm>

namespace yc::documents
{
namespace
{

constexpr Style kHall{.size = px(15), .line = px(24)};
constexpr Style kTitle{.size = px(30), .line = px(44), .bold = true, .tracking = px(4)};
constexpr Style kNumber{.size = px(16), .line = px(24), .tracking = px(1)};
constexpr Style kCaption{.size = px(13), .line = px(20), .align = Align::Centre};
constexpr Style kDemoNote{.size = px(13), .line = px(20), .bold = true};

constexpr double kTitleTop = px(28);
constexpr double kBarTop = px(88);
constexpr double kBarHeight = px(44);
constexpr double kNumberTop = px(137);
constexpr double kHeight = px(164);
constexpr double kQrSize = px(116);
constexpr double kCaptionTop = px(126);
constexpr double kBarModule = px(1.5); // 0.4 mm: any hand scanner reads it
constexpr double kBarsAtMost = px(420); // long numbers get thinner bars, down to 0.25 mm for about 430 modules

void drawDemoMark(Canvas& canvas, const Text& mark, double x, double y)
{
    canvas.frame({x, y, mark.width() + px(16), px(26)}, kBlack);
    canvas.text(mark, x + px(8), y + px(3));
}

} // namespace

Result<Strip> masthead(const Typesetter& type, const Letterhead& letterhead, const PaperHead& head)
{
    const Result<Modules> qr = qrCode(letterhead.qrPrefix + head.receiptNumber);
    const Result<Modules> bars = code128(head.receiptNumber);
    for (const auto* code : {&qr, &bars}) {
        if (!*code)
            return code->problem();
    }
    const CommonWords& words = letterhead.wording.common;
    const Text hall = type.set(letterhead.hall, kHall);
    const Text title = type.set(head.title, kTitle);
    const Text number = type.set(grouped(head.receiptNumber), kNumber);
    const Text caption = type.set(words.scan, kCaption, kQrSize + px(16));
    const Text demo = type.set(letterhead.demo ? words.demoNote : std::string(), kDemoNote);
    const auto draw = [=, qr = *qr, bars = *bars, marked = letterhead.demo](Canvas& canvas, double y) {
        canvas.text(hall, kMargin, y);
        canvas.text(title, kMargin, y + kTitleTop);
        if (marked)
            drawDemoMark(canvas, demo, kMargin + title.width() + px(12), y + kTitleTop + px(9));
        const double width = std::min(kBarModule * bars.width, kBarsAtMost);
        canvas.modules(bars, {kMargin, y + kBarTop, width, kBarHeight});
        canvas.text(number, kMargin, y + kNumberTop);
        canvas.modules(qr, {kRight - kQrSize, y, kQrSize, kQrSize});
        canvas.text(caption, kRight - kQrSize - px(8), y + kCaptionTop);
    };
    return Strip{kHeight, draw, {}, false};
}

} // namespace yc::documents
