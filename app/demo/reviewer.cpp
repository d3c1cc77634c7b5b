#include "reviewer.h"

#include "base/text.h"

#include <vector>

namespace yc::demo
{
namespace
{

constexpr int kOk = 200;
constexpr int kSeeOther = 303;
/// One item in so many is asked for a supplement: the demo shows the way back as well.
constexpr std::uint64_t kAskOneIn = 6;
constexpr std::chrono::days kSupplementDays{7};

/// What stands between `mark` and the next quotation mark, for each place of `mark`.
std::vector<std::string> quotedAfter(const std::string& page, const std::string& mark)
{
    std::vector<std::string> found;
    for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
        const std::size_t from = at + mark.size();
        found.push_back(page.substr(from, page.find('"', from) - from));
    }
    return found;
}

std::string firstQuotedAfter(const std::string& page, const std::string& mark)
{
    const std::vector<std::string> all = quotedAfter(page, mark);
    return all.empty() ? std::string() : all.front();
}

bool offers(const std::string& page, const char* decision)
{
    return page.find(std::string("value=\"") + decision + "\"") != std::string::npos;
}

} // namespace

Reviewer::Reviewer(const std::string& url, std::string id, std::string secret, const Clock& clock, Random& random)
    : m_link(url), m_id(std::move(id)), m_secret(std::move(secret)), m_clock(clock), m_random(random)
{
}

bool Reviewer::signIn()
{
    const Page page = m_link.submit("/review/sign-in", {{"user", m_id}, {"secret", m_secret}});
    m_link.useCookie(page.cookie);
    m_signedIn = page.status == kSeeOther;
    return m_signedIn;
}

bool Reviewer::decideOne()
{
    if (!m_signedIn && !signIn())
        return false;
    const Page list = m_link.get("/review/items");
    m_signedIn = list.status == kOk;
    const std::vector<std::string> items = quotedAfter(list.body, "<td><a href=\"");
    return !items.empty() && decide(items[randomBelow(m_random, items.size())]);
}

bool Reviewer::decide(const std::string& path)
{
    const Page page = m_link.get(path);
    std::multimap<std::string, std::string> form{{"csrf", firstQuotedAfter(page.body, "name=\"csrf\" value=\"")},
                                                 {"seen", firstQuotedAfter(page.body, "name=\"seen\" value=\"")}};
    const bool notTold = page.body.find("本件还没用过") != std::string::npos;
    if (offers(page.body, "accept") && notTold && randomBelow(m_random, kAskOneIn) == 0) {
        const Day by = dayOf(m_clock.now()) + kSupplementDays;
        form.insert({{"decision", "ask"},
                     {"line1", "身份证件第 2 页，重拍清楚"},
                     {"basis1", "材料规范 3.2"},
                     {"day", dayText(by)}});
    } else if (offers(page.body, "accept")) {
        form.emplace("decision", "accept");
    } else if (offers(page.body, "approve")) {
        form.emplace("decision", "approve");
    } else if (offers(page.body, "issue")) {
        form.insert({{"decision", "issue"}, {"resultNumber", "YS" + toUpperAscii(newToken(m_random, 4))}});
    } else {
        return false;
    }
    return m_link.submit(path, form).status == kSeeOther;
}

} // namespace yc::demo
