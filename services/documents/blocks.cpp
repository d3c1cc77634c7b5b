#include "documents/blocks.h"

#include "documents/masthead.h"
#include "documents/units.h"

#include <algorithm>

namespace yc::documents
{
namespace
{

constexpr Style kHeading{.size = px(16), .line = px(24), .bold = true};
constexpr Style kSubheading{.size = px(15), .line = px(23), .bold = true};
constexpr Style kRemark{.size = px(14), .line = px(22), .align = Align::Right};
constexpr Style kPlain{.size = px(14), .line = px(22)};
constexpr Style kSmall{.size = px(13), .line = px(20), .ink = kDim};
constexpr Style kSmallRight{.size = px(13), .line = px(20), .ink = kDim, .align = Align::Right};
constexpr Style kDemoWatermark{.size = px(120), .line = px(170), .bold = true, .ink = kWatermark};
constexpr Style kSeal{.size = px(14), .line = px(20), .ink = kFaint};

constexpr double kHeadingTop = px(16);
constexpr double kHeadingBottom = px(8);
constexpr double kColumnGap = px(24);
constexpr double kRunningHeight = px(40);
constexpr double kFooterTop = px(16); ///< blank above the line
constexpr double kFooterGap = px(8);
constexpr double kFooterRight = px(220);
constexpr double kSignGap = px(40);
constexpr double kSignRoom = px(62);
constexpr double kSignTop = px(10);
constexpr double kSealRadius = mm(15.5);
constexpr std::size_t kGroup = 4;

Strip runningHead(const Typesetter& type, const Letterhead& letterhead, const PaperHead& head)
{
    const Text left = type.set(head.title + "　" + grouped(head.receiptNumber), kSmall);
    const std::string mark = letterhead.demo ? letterhead.wording.common.demoNote + "　" : std::string();
    const Text right = type.set(mark + letterhead.hall, kSmallRight, kBodyWidth / 2);
    const auto draw = [left, right](Canvas& canvas, double y) {
        canvas.text(left, kMargin, y);
        canvas.text(right, kMargin + kBodyWidth / 2, y);
        canvas.rule(kMargin, y + px(24), kRight, y + px(24), kLine);
    };
    return {kRunningHeight, draw, {}, false};
}

void addFooter(Flow& flow, const Typesetter& type, const Letterhead& letterhead, const std::string& note)
{
    const CommonWords& words = letterhead.wording.common;
    const std::string query = fill(words.enquiry, {{"text", letterhead.enquiry}}) + "　" +
                              fill(words.supervision, {{"text", letterhead.supervision}});
    const std::string time = momentText(letterhead.printedAt, letterhead.offset);
    const Text noteText = type.set(note, kSmall, kBodyWidth - kFooterRight);
    const Text queryText = type.set(query, kSmall, kBodyWidth - kFooterRight);
    const Text printed = type.set(fill(words.printed, {{"time", time}}), kSmallRight, kFooterRight);
    const double second = kFooterTop + kFooterGap + noteText.height();
    flow.footerHeight = second + std::max(queryText.height(), printed.height());
    flow.footer = [=, pageWords = words.page](Canvas& canvas, double y, int page, int pages) {
        const std::string count =
            fill(pageWords, {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}});
        canvas.rule(kMargin, y + kFooterTop, kRight, y + kFooterTop, kLine);
        canvas.text(noteText, kMargin, y + kFooterTop + kFooterGap);
        canvas.text(Typesetter().set(count, kSmallRight, kFooterRight), kRight - kFooterRight,
                    y + kFooterTop + kFooterGap);
        canvas.text(queryText, kMargin, y + second);
        canvas.text(printed, kRight - kFooterRight, y + second);
    };
}

struct PlacedSignature {
    Text label, date, seal;
    bool sealed = false;
};

PlacedSignature setSignature(const Typesetter& type, const Signature& signature)
{
    return {type.set(signature.label, kPlain), type.set(signature.date, kPlain), type.set(signature.seal, kSeal),
            !signature.seal.empty()};
}

void drawSignature(Canvas& canvas, const PlacedSignature& signature, double x, double width, double y)
{
    const double line = y + kPlain.line + kSignRoom;
    if (signature.sealed) {
        const double centreX = x + width - kSealRadius - px(24);
        const double centreY = y + kSealRadius;
        canvas.sealRing(centreX, centreY, kSealRadius);
        canvas.text(signature.seal, centreX - signature.seal.width() / 2, centreY - signature.seal.height() / 2);
    }
    canvas.text(signature.label, x, y);
    canvas.rule(x, line, x + width, line, kBlack);
    canvas.text(signature.date, x, line + px(6));
}

} // namespace

Result<Flow> newFlow(const Typesetter& type, const Letterhead& letterhead, const PaperHead& head)
{
    Result<Strip> top = masthead(type, letterhead, head);
    if (!top)
        return top.problem();
    Flow flow;
    flow.title = head.title + " " + head.receiptNumber;
    flow.author = letterhead.hall;
    flow.body = {std::move(*top), space(px(14))};
    flow.running = runningHead(type, letterhead, head);
    addFooter(flow, type, letterhead, head.footnote);
    if (letterhead.demo) {
        const Text mark = type.set(letterhead.wording.common.demo, kDemoWatermark);
        flow.ground = [mark](Canvas& canvas) { canvas.watermark(mark); };
    }
    return flow;
}

Strips heading(const Typesetter& type, const std::string& words)
{
    const Text text = type.set(words, kHeading, kBodyWidth);
    const auto draw = [text](Canvas& canvas, double y) { canvas.text(text, kMargin, y); };
    return {space(kHeadingTop), {text.height() + kHeadingBottom, draw, {}, true}};
}

Strips subheading(const Typesetter& type, const std::string& words, const std::string& remark)
{
    constexpr double kRemarkWidth = px(200);
    const Text text = type.set(words, kSubheading, kBodyWidth - kRemarkWidth);
    const Text side = type.set(remark, kRemark, kRemarkWidth);
    const auto draw = [text, side](Canvas& canvas, double y) {
        canvas.text(text, kMargin, y);
        canvas.text(side, kRight - kRemarkWidth, y);
    };
    return {space(px(8)), {std::max(text.height(), side.height()) + px(4), draw, {}, true}};
}

Strips paragraph(const Typesetter& type, const std::string& words)
{
    if (words.empty())
        return {};
    const Text text = type.set(words, kPlain, kBodyWidth);
    const auto draw = [text](Canvas& canvas, double y) { canvas.text(text, kMargin, y + px(8)); };
    return {{text.height() + px(8), draw, {}, false}};
}

Strips twoColumns(const Typesetter& type, const std::vector<std::string>& texts)
{
    constexpr double kColumn = (kBodyWidth - kColumnGap) / 2;
    Strips strips;
    for (std::size_t i = 0; i < texts.size(); i += 2) {
        const Text left = type.set(texts[i], kPlain, kColumn);
        const Text right = type.set(i + 1 < texts.size() ? texts[i + 1] : std::string(), kPlain, kColumn);
        const auto draw = [left, right](Canvas& canvas, double y) {
            canvas.text(left, kMargin, y);
            canvas.text(right, kRight - kColumn, y);
        };
        strips.push_back({std::max(left.height(), right.height()) + px(2), draw, {}, false});
    }
    return strips;
}

Strip signatures(const Typesetter& type, const Signature& left, const Signature& right)
{
    constexpr double kWidth = (kBodyWidth - kSignGap) / 2;
    const PlacedSignature first = setSignature(type, left);
    const PlacedSignature second = setSignature(type, right);
    const auto draw = [first, second](Canvas& canvas, double y) {
        drawSignature(canvas, first, kMargin, kWidth, y + kSignTop);
        drawSignature(canvas, second, kRight - kWidth, kWidth, y + kSignTop);
    };
    return {kSignTop + 2 * kPlain.line + kSignRoom + px(8), draw, {}, false};
}

std::string grouped(const std::string& number)
{
    if (!std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; }))
        return number;
    std::string text;
    for (std::size_t i = 0; i < number.size(); i += kGroup)
        text += (i > 0 ? " " : "") + number.substr(i, kGroup);
    return text;
}

} // namespace yc::documents
