#include "documents/blocks.h"
#include "documents/compose.h"
#include "documents/facts.h"
#include "documents/units.h"

#include "base/redact.h"

namespace yc::documents
{
namespace
{

std::string wayText(const DeliveryReceipt& paper, const DeliveryWords& words)
{
    const std::string way = paper.way == DeliveryWay::Self    ? words.self
                            : paper.way == DeliveryWay::Agent ? words.agent
                                                              : words.post;
    return paper.trackingNumber.empty() ? way : fill(words.tracking, {{"way", way}, {"number", paper.trackingNumber}});
}

std::vector<std::vector<Fact>> facts(const DeliveryReceipt& paper, const Letterhead& letterhead)
{
    const CommonWords& common = letterhead.wording.common;
    const DeliveryWords& words = letterhead.wording.delivery;
    const std::string receiver =
        paper.receiver.empty() ? fill(words.receiverApplicant, {{"name", paper.applicant.name}}) : paper.receiver;
    const std::string receiverId =
        paper.receiver.empty() ? idText(paper.applicant) : maskIdNumber(paper.receiverId);
    return {{{common.applicant, applicantText(paper.applicant, Mask::Full)}, {common.idNumber, idText(paper.applicant)}},
            {{common.content, paper.oneThing}},
            {{words.receiver, receiver}, {common.idNumber, receiverId}},
            {{words.way, wayText(paper, words)}, {words.handedOut, timeText(paper.handedOut, letterhead)}},
            {{words.place, paper.place.empty() ? letterhead.hall : paper.place}},
            {{words.authority, paper.authority.empty() ? letterhead.hall : paper.authority},
             {common.clerk, counterText(paper.counter, common)}}};
}

Strips resultTable(const Typesetter& type, const std::vector<ResultLine>& results, const Wording& wording)
{
    const DeliveryWords& words = wording.delivery;
    std::vector<std::vector<std::string>> rows;
    int count = 0;
    for (const ResultLine& result : results) {
        rows.push_back({std::to_string(rows.size() + 1), result.name, result.number, result.department,
                        std::to_string(result.count)});
        count += result.count;
    }
    if (rows.empty())
        return paragraph(type, wording.common.none);
    Strips strips = table(type,
                          {{wording.common.order, px(44), Align::Centre},
                           {words.document},
                           {words.number, px(200)},
                           {wording.common.department, px(108)},
                           {wording.common.count, px(52), Align::Centre}},
                          rows);
    append(strips, paragraph(type, fill(words.sum, {{"kinds", std::to_string(rows.size())},
                                                    {"count", std::to_string(count)}})));
    return strips;
}

} // namespace

Result<Flow> compose(const DeliveryReceipt& paper, const Letterhead& letterhead, const Typesetter& type)
{
    constexpr const char* kRoomToWrite = "\n\n"; // three lines for the pen
    const CommonWords& common = letterhead.wording.common;
    const DeliveryWords& words = letterhead.wording.delivery;
    Result<Flow> flow = newFlow(type, letterhead, {words.title, paper.receiptNumber, words.footnote});
    if (!flow)
        return flow;
    append(flow->body, factTable(type, facts(paper, letterhead)));
    append(flow->body, heading(type, words.list));
    append(flow->body, resultTable(type, paper.results, letterhead.wording));
    flow->body.push_back(space(px(14)));
    append(flow->body, factTable(type, {{{words.remark, kRoomToWrite}}}));
    append(flow->body, paragraph(type, words.rule));
    const std::string date = fill(common.date, {{"day", dayText(dayOf(paper.handedOut, letterhead.offset))}});
    flow->tail = signatures(type, {words.receiverSign, common.blankDate, {}}, {words.unitSign, date, common.seal});
    return flow;
}

} // namespace yc::documents
