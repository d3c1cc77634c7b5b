#include "documents/flow.h"

#include "documents/units.h"

#include <algorithm>

namespace yc::documents
{
namespace
{

constexpr double kTailGap = px(40);
constexpr double kRounding = 0.01; // sums of heights are not exact

struct Placed {
    const Strip* strip;
    double y;
};
using Page = std::vector<Placed>;

/// Cuts a flow into pages.
class Pager
{
public:
    explicit Pager(const Flow& flow) : m_flow(flow), m_bottom(kPageHeight - kBottom - flow.footerHeight) {}

    Result<std::vector<Page>> cut()
    {
        for (std::size_t i = 0; i < m_flow.body.size(); ++i)
            place(i);
        if (m_flow.tail.draw) {
            if (m_y + m_flow.tail.height > m_bottom + kRounding)
                breakBeforeLast();
            put(m_flow.tail, tailTop());
        }
        if (m_tooTall)
            return fail(Fault::Invalid, "paper.too_tall");
        return std::move(m_pages);
    }

private:
    bool fresh() const { return m_pages.back().empty() || m_y <= m_pageTop; }

    void place(std::size_t at)
    {
        const Strip& strip = m_flow.body[at];
        if (!fresh() && m_y + heightFrom(at) > m_bottom + kRounding) {
            breakPage();
            putHeader(strip);
        }
        const bool pageBegins = fresh() && m_pages.size() > 1;
        if (!strip.draw && pageBegins)
            return;
        if (strip.draw)
            put(strip, m_y);
        else
            m_y += strip.height;
    }

    void putHeader(const Strip& strip)
    {
        if (strip.header)
            put(*strip.header, m_y);
    }

    /// The strip and all that must not be parted from it.
    double heightFrom(std::size_t at) const
    {
        double height = m_flow.body[at].height;
        while (m_flow.body[at].keepWithNext && at + 1 < m_flow.body.size())
            height += m_flow.body[++at].height;
        return height;
    }

    void put(const Strip& strip, double y)
    {
        m_pages.back().push_back({&strip, y});
        m_y = y + strip.height;
        m_tooTall = m_tooTall || m_y > m_bottom + kRounding;
    }

    /// At the foot of a paper of one page; close under the text of a longer one, so that nothing can be added between.
    double tailTop() const
    {
        const double lowest = m_bottom - m_flow.tail.height;
        return m_pages.size() > 1 ? std::min(lowest, m_y + kTailGap) : std::max(m_y, lowest);
    }

    /// Signatures never stand on a page without any of what is signed: the last strip goes with them.
    void breakBeforeLast()
    {
        const Placed last = m_pages.back().back();
        const bool moves = m_pages.back().size() > 1;
        if (moves)
            m_pages.back().pop_back();
        breakPage();
        if (moves) {
            putHeader(*last.strip);
            put(*last.strip, m_y);
        }
    }

    void breakPage()
    {
        m_pages.emplace_back();
        m_y = kTop;
        if (m_flow.running.draw)
            put(m_flow.running, m_y);
        m_pageTop = m_y;
    }

    const Flow& m_flow;
    double m_bottom;
    double m_y = kTop;
    double m_pageTop = kTop;
    bool m_tooTall = false;
    std::vector<Page> m_pages{1};
};

} // namespace

Result<int> pagesOf(const Flow& flow)
{
    const Result<std::vector<Page>> pages = Pager(flow).cut();
    if (!pages)
        return pages.problem();
    return int(pages->size());
}

Result<Bytes> print(const Flow& flow, Moment date, std::chrono::minutes offset)
{
    const Result<std::vector<Page>> pages = Pager(flow).cut();
    if (!pages)
        return pages.problem();
    Canvas canvas(flow.title, flow.author, date, offset);
    int number = 0;
    for (const Page& page : *pages) {
        if (flow.ground)
            flow.ground(canvas);
        for (const Placed& placed : page)
            placed.strip->draw(canvas, placed.y);
        if (flow.footer)
            flow.footer(canvas, kPageHeight - kBottom - flow.footerHeight, ++number, int(pages->size()));
        canvas.endPage();
    }
    return canvas.finish();
}

} // namespace yc::documents
