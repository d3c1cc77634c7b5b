#include "documents/blocks.h"
#include "documents/compose.h"
#include "documents/facts.h"
#include "documents/units.h"

namespace yc::documents
{
namespace
{

std::vector<std::vector<Fact>> facts(const SupplementNotice& paper, const Letterhead& letterhead)
{
    const CommonWords& common = letterhead.wording.common;
    const SupplementWords& words = letterhead.wording.supplement;
    std::vector<std::vector<Fact>> rows{
        {{common.applicant, applicantText(paper.applicant, Mask::Full)}, {common.idNumber, idText(paper.applicant)}},
        {{words.received, timeText(paper.received.local, letterhead)}, {words.issued, timeText(paper.issued, letterhead)}},
        {{words.authority, paper.authority.empty() ? letterhead.hall : paper.authority},
         {common.clerk, counterText(paper.counter, common)}}};
    for (auto& row : clockRows(paper.received, letterhead))
        rows.push_back(std::move(row));
    return rows;
}

std::string basisAndForm(const SupplementLine& line, const SupplementWords& words)
{
    std::vector<std::string> parts;
    if (!line.basis.empty())
        parts.push_back(fill(words.basis, {{"text", line.basis}}));
    if (!line.form.empty())
        parts.push_back(fill(words.form, {{"text", line.form}}));
    return join(parts, "\n");
}

/// One department's list; numbers run on over all parts, so that nobody overlooks a part.
Strips partList(const Typesetter& type, const SupplementPart& part, const Wording& wording, std::size_t& order)
{
    const SupplementWords& words = wording.supplement;
    std::vector<std::vector<std::string>> rows;
    rows.reserve(part.lines.size());
    for (const SupplementLine& line : part.lines)
        rows.push_back({std::to_string(++order), line.what, basisAndForm(line, words)});
    const std::string deadline = part.deadline ? words.deadline + " " + dayText(*part.deadline) : std::string();
    const std::string title = fill(words.part, {{"matter", part.matter}, {"department", part.department}});
    Strips strips = subheading(type, title, deadline);
    append(strips, table(type,
                         {{wording.common.order, px(44), Align::Centre},
                          {words.what},
                          {words.basisAndForm, px(300)}},
                         rows));
    return strips;
}

std::size_t lineCount(const SupplementNotice& paper)
{
    std::size_t count = 0;
    for (const SupplementPart& part : paper.parts)
        count += part.lines.size();
    return count;
}

} // namespace

Result<Flow> compose(const SupplementNotice& paper, const Letterhead& letterhead, const Typesetter& type)
{
    const CommonWords& common = letterhead.wording.common;
    const SupplementWords& words = letterhead.wording.supplement;
    Result<Flow> flow = newFlow(type, letterhead, {words.title, paper.receiptNumber, words.footnote});
    if (!flow)
        return flow;
    const std::string receivedOn = dayText(dayOf(paper.received.local, letterhead.offset));
    append(flow->body, paragraph(type, fill(words.openingText, {{"name", paper.applicant.name},
                                                                {"day", receivedOn},
                                                                {"thing", paper.oneThing},
                                                                {"count", std::to_string(lineCount(paper))}})));
    flow->body.push_back(space(px(12)));
    append(flow->body, factTable(type, facts(paper, letterhead)));
    append(flow->body, heading(type, words.list));
    std::size_t order = 0;
    for (const SupplementPart& part : paper.parts)
        append(flow->body, partList(type, part, letterhead.wording, order));
    if (paper.parts.empty())
        append(flow->body, paragraph(type, common.none));
    flow->body.push_back(space(px(18)));
    append(flow->body, factTable(type, sentenceRows({{words.rule, words.ruleText},
                                                     {words.late, words.lateText},
                                                     {words.remedies, words.remediesText}})));
    const std::string issuedOn = dayText(dayOf(paper.issued, letterhead.offset));
    flow->tail = signatures(type, {words.applicantSign, common.blankDate, {}},
                            {words.unitSign, fill(common.date, {{"day", issuedOn}}), common.seal});
    return flow;
}

} // namespace yc::documents
