#pragma once

#include "desk/case_book.h"
#include "desk/ticket_book.h"
#include "search/index.h"

#include <memory>
#include <string>
#include <vector>

namespace yc::desk
{

/// As-you-type search over what this window can see. The indexes live in memory after sign-in and nowhere else (G9):
/// one over the hall's cases, gathered in pieces behind the clerk's own jobs, and a small one over tickets and one
/// things, made when it is asked for.
class Finder
{
public:
    Finder(Context& context, TicketBook& tickets, std::shared_ptr<const search::Pinyin> pinyin)
        : m_context(context), m_tickets(tickets), m_pinyin(std::move(pinyin))
    {
    }

    std::vector<ports::SearchHit> find(const std::string& text, int limit);
    /// Somebody signed in: gather the cases in the background.
    void prepare();
    /// A case begun or changed here.
    void changed(const domain::CaseRecord& record);
    /// The sync brought these.
    void changed(const ports::NewDigests& fresh);
    void ticketsChanged() { m_small.reset(); }
    void clear();

private:
    struct Gathering;
    void gatherSome();
    void gatherInBackground();
    void finish();
    void put(search::Entry entry);
    void buildSmall();
    search::Entry entryOf(const domain::CaseDigest& digest) const;

    Context& m_context;
    TicketBook& m_tickets;
    std::shared_ptr<const search::Pinyin> m_pinyin;
    std::shared_ptr<const search::Index> m_cases;
    std::shared_ptr<const search::Index> m_small;
    std::shared_ptr<Gathering> m_gathering; ///< while the cases are being gathered
};

} // namespace yc::desk
