#include "documents/blocks.h"
#include "documents/compose.h"
#include "documents/facts.h"
#include "documents/lists.h"
#include "documents/units.h"

namespace yc::documents
{
namespace
{

std::string authorityOf(const AcceptanceNotice& paper, const Letterhead& letterhead)
{
    return paper.authority.empty() ? letterhead.hall : paper.authority;
}

std::vector<std::vector<Fact>> facts(const AcceptanceNotice& paper, const Letterhead& letterhead)
{
    const CommonWords& common = letterhead.wording.common;
    const AcceptanceWords& words = letterhead.wording.acceptance;
    std::vector<std::vector<Fact>> rows{
        {{common.applicant, applicantText(paper.applicant, Mask::Full)}, {common.idNumber, idText(paper.applicant)}},
        {{common.content, contentText(paper.oneThing, paper.matters.size(), common)}},
        {{words.accepted, timeText(paper.accepted.local, letterhead)},
         {common.clerk, counterText(paper.counter, common)}},
        {{words.authority, authorityOf(paper, letterhead)}}};
    for (auto& row : clockRows(paper.accepted, letterhead))
        rows.push_back(std::move(row));
    return rows;
}

std::string acceptedText(const MatterLine& matter, const Wording& wording)
{
    if (!matter.accepted)
        return wording.common.none;
    const std::string day = dayText(*matter.accepted);
    return matter.deemed ? fill(wording.acceptance.deemed, {{"day", day}}) : day;
}

std::vector<std::string> matterRow(std::size_t order, const MatterLine& matter, const Wording& wording)
{
    std::string name = matter.name;
    if (matter.deficientBy)
        name += "\n" + fill(wording.acceptance.deficient, {{"day", dayText(*matter.deficientBy)}});
    return {std::to_string(order),
            name,
            matter.department,
            acceptedText(matter, wording),
            std::to_string(matter.promisedDays),
            matter.due ? dueText(*matter.due, matter.provisional, wording.common) : wording.common.none};
}

Strips matterTable(const Typesetter& type, const std::vector<MatterLine>& matters, const Wording& wording)
{
    std::vector<std::vector<std::string>> rows;
    rows.reserve(matters.size());
    for (const MatterLine& matter : matters)
        rows.push_back(matterRow(rows.size() + 1, matter, wording));
    if (rows.empty())
        return paragraph(type, wording.common.none);
    return table(type,
                 {{wording.common.order, px(44), Align::Centre},
                  {wording.common.matter},
                  {wording.common.department, px(92)},
                  {wording.acceptance.acceptedOn, px(108)},
                  {wording.acceptance.days, px(68), Align::Centre},
                  {wording.acceptance.dueOn, px(108)}},
                 rows);
}

} // namespace

Result<Flow> compose(const AcceptanceNotice& paper, const Letterhead& letterhead, const Typesetter& type)
{
    const CommonWords& common = letterhead.wording.common;
    const AcceptanceWords& words = letterhead.wording.acceptance;
    Result<Flow> flow = newFlow(type, letterhead, {words.title, paper.receiptNumber, words.footnote});
    if (!flow)
        return flow;
    const std::string day = dayText(dayOf(paper.accepted.local, letterhead.offset));
    append(flow->body, paragraph(type, fill(words.opening, {{"name", paper.applicant.name}})));
    append(flow->body, paragraph(type, fill(words.openingText, {{"day", day},
                                                                {"thing", paper.oneThing},
                                                                {"number", paper.receiptNumber}})));
    flow->body.push_back(space(px(12)));
    append(flow->body, factTable(type, facts(paper, letterhead)));
    append(flow->body, heading(type, words.matters));
    append(flow->body, matterTable(type, paper.matters, letterhead.wording));
    append(flow->body, materialList(type, paper.materials, false, common));
    flow->body.push_back(space(px(14)));
    append(flow->body, factTable(type, sentenceRows({{words.basis, words.basisText}, {words.remark, words.remarkText}})));
    flow->tail = signatures(type, {words.applicantSign, common.blankDate, {}},
                            {words.unitSign, fill(common.date, {{"day", day}}), common.seal});
    return flow;
}

} // namespace yc::documents
