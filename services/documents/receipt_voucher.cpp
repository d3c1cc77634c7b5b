#include "documents/blocks.h"
#include "documents/compose.h"
#include "documents/facts.h"
#include "documents/lists.h"

namespace yc::documents
{
namespace
{

/// Both dates are estimates: before acceptance no limit runs, so the paper says 预计 and how it was counted.
Fact expectedFact(const ReceiptVoucher& paper, const Wording& wording)
{
    if (!paper.expected)
        return {wording.voucher.expected, wording.common.none};
    const std::string day = dueText(*paper.expected, paper.provisional, wording.common);
    const std::string text =
        fill(wording.voucher.expectedText, {{"day", day}, {"days", std::to_string(paper.promisedDays)}});
    const std::size_t bold = startsWith(text, day) ? dayText(*paper.expected).size() : 0;
    return {wording.voucher.expected, text, bold};
}

std::vector<std::vector<Fact>> facts(const ReceiptVoucher& paper, const Letterhead& letterhead)
{
    const CommonWords& common = letterhead.wording.common;
    const VoucherWords& words = letterhead.wording.voucher;
    std::vector<std::vector<Fact>> rows{
        {{common.applicant, applicantText(paper.applicant, Mask::Masked)}, {common.idNumber, idText(paper.applicant)}},
        {{common.content, contentText(paper.oneThing, paper.matters.size(), common)}},
        {{words.received, timeText(paper.received.local, letterhead)},
         {words.clerk, counterText(paper.counter, common)}},
        {expectedFact(paper, letterhead.wording),
         {words.collection, paper.collection.empty() ? common.none : paper.collection}}};
    for (auto& row : clockRows(paper.received, letterhead))
        rows.push_back(std::move(row));
    for (auto& row : sentenceRows({{words.note, words.noteText}}))
        rows.push_back(std::move(row));
    return rows;
}

std::vector<std::string> matterTexts(const ReceiptVoucher& paper, const VoucherWords& words)
{
    std::vector<std::string> texts;
    for (const MatterLine& matter : paper.matters) {
        const std::string name = matter.name + "　" + matter.department;
        texts.push_back(matter.due ? fill(words.matterDue, {{"name", matter.name},
                                                            {"department", matter.department},
                                                            {"day", dayText(*matter.due)}})
                                   : name);
    }
    return texts;
}

} // namespace

Result<Flow> compose(const ReceiptVoucher& paper, const Letterhead& letterhead, const Typesetter& type)
{
    const CommonWords& common = letterhead.wording.common;
    const VoucherWords& words = letterhead.wording.voucher;
    Result<Flow> flow = newFlow(type, letterhead, {words.title, paper.receiptNumber, words.footnote});
    if (!flow)
        return flow;
    append(flow->body, factTable(type, facts(paper, letterhead)));
    append(flow->body, materialList(type, paper.materials, paper.originalsReturned, common));
    append(flow->body, heading(type, words.matters));
    append(flow->body, twoColumns(type, matterTexts(paper, words)));
    if (paper.matters.empty())
        append(flow->body, paragraph(type, common.none));
    const std::string date =
        fill(common.date, {{"day", dayText(dayOf(paper.received.local, letterhead.offset))}});
    flow->tail = signatures(type, {words.applicantSign, date, {}}, {words.unitSign, date, common.seal});
    return flow;
}

} // namespace yc::documents
