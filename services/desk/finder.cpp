#include "desk/finder.h"

#include "base/redact.h"

#include <algorithm>
#include <utility>

namespace yc::desk
{
namespace
{

/// Cases a background job reads: some milliseconds, so that the clerk's next click never waits for long.
constexpr int kPiece = 50;
/// Not before the first screen after a sign-in is there.
constexpr std::chrono::seconds kAfterSignIn{1};

const char* kindName(search::EntryKind kind)
{
    switch (kind) {
    case search::EntryKind::Case:
        return "case";
    case search::EntryKind::Person:
        return "person";
    case search::EntryKind::Ticket:
        return "ticket";
    case search::EntryKind::OneThing:
        return "onething";
    }
    return "case";
}

ports::SearchHit hitOf(const search::Entry& entry)
{
    ports::SearchHit hit{kindName(entry.kind), entry.id, entry.title, maskName(entry.applicant)};
    for (const std::string& number : entry.numbers)
        hit.detail += (hit.detail.empty() ? "" : " ") + number;
    return hit;
}

} // namespace

/// How far the gathering is. First the window's own cases, then the hall's, whose word replaces ours.
struct Finder::Gathering {
    explicit Gathering(const std::shared_ptr<const search::Pinyin>& pinyin) : builder(pinyin) {}

    search::Builder builder;
    domain::CaseId lastOwn;
    domain::CaseId lastDigest;
    bool ownDone = false;
    bool done = false;
    std::vector<search::Entry> late; ///< changed meanwhile
};

search::Entry Finder::entryOf(const domain::CaseDigest& digest) const
{
    return {search::EntryKind::Case, digest.id.text(), digest.title,
            digest.applicant,        digest.numbers,   dayOf(digest.at, m_context.parts.hallOffset)};
}

void Finder::prepare()
{
    clear();
    m_gathering = std::make_shared<Gathering>(m_pinyin);
    m_context.parts.worker.postAfter(kAfterSignIn, [this, mine = std::weak_ptr(m_gathering)] {
        if (!mine.expired() && mine.lock() == m_gathering)
            gatherInBackground();
    });
}

void Finder::clear()
{
    m_cases.reset();
    m_small.reset();
    m_gathering.reset();
}

void Finder::gatherInBackground()
{
    m_context.parts.worker.post([this, mine = std::weak_ptr(m_gathering)] {
        if (mine.expired() || mine.lock() != m_gathering)
            return; // signed out, or begun anew
        gatherSome();
        if (m_gathering->done)
            finish();
        else
            gatherInBackground();
    });
}

void Finder::gatherSome()
{
    Gathering& at = *m_gathering;
    ports::LocalStore& store = m_context.parts.store;
    if (!at.ownDone) {
        const Result<std::vector<domain::CaseRecord>> own = store.ownCasesAfter(at.lastOwn, kPiece);
        at.ownDone = !own || own->size() < kPiece;
        if (!own)
            return;
        for (const domain::CaseRecord& record : *own)
            at.builder.add(entryOf(domain::digestOf(record)));
        at.lastOwn = own->empty() ? at.lastOwn : own->back().id;
        return;
    }
    const Result<std::vector<domain::CaseDigest>> digests = store.digestsAfter(at.lastDigest, kPiece);
    at.done = !digests || digests->size() < kPiece;
    if (!digests)
        return;
    for (const domain::CaseDigest& digest : *digests)
        at.builder.add(entryOf(digest));
    at.lastDigest = digests->empty() ? at.lastDigest : digests->back().id;
}

void Finder::finish()
{
    const std::shared_ptr<Gathering> gathered = std::exchange(m_gathering, nullptr);
    m_cases = gathered->builder.build();
    for (search::Entry& entry : gathered->late)
        put(std::move(entry));
}

void Finder::put(search::Entry entry)
{
    if (m_gathering)
        m_gathering->late.push_back(std::move(entry));
    else if (m_cases)
        m_cases = m_cases->with(std::move(entry));
    if (m_cases && m_cases->deltaSize() > search::kRebuildAt)
        prepare();
}

void Finder::changed(const domain::CaseRecord& record)
{
    put(entryOf(domain::digestOf(record)));
}

void Finder::changed(const ports::NewDigests& fresh)
{
    if (fresh.restarted && (m_cases || m_gathering))
        return prepare();
    for (const domain::CaseDigest& digest : fresh.digests) {
        if (!digest.gone)
            put(entryOf(digest));
        else if (m_cases)
            m_cases = m_cases->without(digest.id.text());
    }
}

void Finder::buildSmall()
{
    search::Builder builder(m_pinyin);
    for (const catalogue::OneThing& thing : m_context.parts.catalogue.oneThings)
        builder.add({search::EntryKind::OneThing, thing.id.text(), thing.shortName.zh, {}, {thing.code}, {}});
    for (const auto& [id, ticket] : m_tickets.all()) {
        if (domain::isOpen(ticket.state))
            builder.add({search::EntryKind::Ticket,
                         id,
                         ticket.service.text(),
                         ticket.applicant,
                         {ticket.number},
                         m_context.today()});
    }
    m_small = builder.build();
}

std::vector<ports::SearchHit> Finder::find(const std::string& text, int limit)
{
    std::vector<ports::SearchHit> hits;
    if (!m_context.session.active() || limit <= 0)
        return hits;
    if (!m_cases && !m_gathering)
        m_gathering = std::make_shared<Gathering>(m_pinyin);
    while (m_gathering && !m_gathering->done) // somebody was faster than the background
        gatherSome();
    if (m_gathering)
        finish();
    if (!m_small)
        buildSmall();
    const auto most = static_cast<std::size_t>(limit);
    std::vector<search::Entry> found = m_small->query(text, most);
    std::ranges::move(m_cases->query(text, most), std::back_inserter(found));
    std::ranges::stable_sort(found, std::greater<>{}, &search::Entry::day);
    found.resize(std::min(found.size(), most));
    std::ranges::transform(found, std::back_inserter(hits), hitOf);
    return hits;
}

} // namespace yc::desk
