#include "documents/facts.h"

#include "base/redact.h"

namespace yc::documents
{

std::string applicantText(const Applicant& applicant, Mask mask)
{
    const bool masked = mask == Mask::Masked && !applicant.organisation;
    const std::string name = masked ? maskName(applicant.name) : applicant.name;
    return applicant.role.empty() ? name : name + "（" + applicant.role + "）";
}

std::string idText(const Applicant& applicant)
{
    return applicant.organisation ? applicant.idNumber : maskIdNumber(applicant.idNumber);
}

std::string contentText(const std::string& oneThing, std::size_t matters, const CommonWords& words)
{
    return fill(words.contentCount, {{"name", oneThing}, {"count", std::to_string(matters)}});
}

std::string counterText(const Counter& counter, const CommonWords& words)
{
    return fill(words.counter, {{"clerk", counter.clerk}, {"id", counter.clerkId}, {"window", counter.window}});
}

std::string timeText(Moment moment, const Letterhead& letterhead)
{
    return dayText(dayOf(moment, letterhead.offset)) + " " + clockText(moment, letterhead.offset);
}

std::string dueText(Day day, bool provisional, const CommonWords& words)
{
    return dayText(day) + (provisional ? words.provisional : std::string());
}

std::vector<std::vector<Fact>> clockRows(const Times& times, const Letterhead& letterhead)
{
    const auto apart = std::chrono::abs(times.hub - times.local);
    if (times.hub == Moment{} || apart <= kClockTolerance)
        return {};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(apart).count();
    const CommonWords& words = letterhead.wording.common;
    return {{{words.clocks, fill(words.clocksText, {{"local", timeText(times.local, letterhead)},
                                                    {"hub", timeText(times.hub, letterhead)},
                                                    {"minutes", std::to_string(minutes)}})}}};
}

std::vector<std::vector<Fact>> sentenceRows(const std::vector<Fact>& facts)
{
    std::vector<std::vector<Fact>> rows;
    for (const Fact& fact : facts) {
        if (!fact.value.empty())
            rows.push_back({fact});
    }
    return rows;
}

} // namespace yc::documents
