#include "desk/case_index.h"

#include <mutex>
#include <utility>

namespace yc::desk
{
namespace
{

/// Cases that one background job reads.
constexpr int kLeastPiece = 8, kFirstPiece = 50, kMostPiece = 400;
/// Not before the first screen after a sign-in is there.
constexpr std::chrono::seconds kAfterSignIn{1};

} // namespace

/// How far the gathering is. First the window's own cases, then the hall's, whose word replaces ours.
struct CaseIndex::Gathering {
    explicit Gathering(std::shared_ptr<const search::Pinyin> pinyin) : builder(std::move(pinyin)) {}

    search::Builder builder;
    domain::CaseId lastOwn;
    domain::CaseId lastDigest;
    bool ownDone = false;
    bool done = false;
    Pace pace{kLeastPiece, kFirstPiece, kMostPiece};
};

/// Done once, by whoever needs it first: the background, or a person who searches before it has come to it.
struct CaseIndex::Packing {
    std::function<std::shared_ptr<const search::Index>()> make;
    std::once_flag once{};
    std::shared_ptr<const search::Index> made{};

    const search::Index& get()
    {
        std::call_once(once, [this] { made = std::exchange(make, nullptr)(); });
        return *made;
    }
};

search::Entry CaseIndex::entryOf(const domain::CaseDigest& digest) const
{
    return {search::EntryKind::Case, digest.id.text(), digest.title,
            digest.applicant,        digest.numbers,   dayOf(digest.at, m_parts.hallOffset)};
}

void CaseIndex::begin()
{
    clear();
    m_now = search::Builder(m_parts.pinyin).build();
    m_gathering = std::make_shared<Gathering>(m_parts.pinyin);
}

void CaseIndex::prepare()
{
    begin();
    m_parts.worker.postAfter(kAfterSignIn, [this, mine = std::weak_ptr(m_gathering)] {
        if (!mine.expired() && mine.lock() == m_gathering)
            gatherInBackground();
    });
}

void CaseIndex::clear()
{
    m_now.reset();
    m_whole = false;
    m_gathering.reset();
    m_packing.reset();
}

void CaseIndex::gatherInBackground()
{
    m_parts.worker.post([this, mine = std::weak_ptr(m_gathering)] {
        if (mine.expired() || mine.lock() != m_gathering)
            return; // signed out, begun anew, or finished by somebody who searched
        gatherSome();
        if (m_gathering)
            gatherInBackground();
    });
}

void CaseIndex::gatherSome()
{
    const Tick begun = m_parts.clock.tick();
    gatherPiece();
    if (!m_gathering->done)
        return m_gathering->pace.took(m_parts.clock.tick() - begun);
    pack([gathering = std::exchange(m_gathering, nullptr)] { return gathering->builder.build(); });
}

void CaseIndex::gatherPiece()
{
    Gathering& at = *m_gathering;
    const int piece = at.pace.rows();
    const auto isLast = [piece](std::size_t rows) { return rows < static_cast<std::size_t>(piece); };
    if (!at.ownDone) {
        const Result<std::vector<domain::CaseRecord>> own = m_parts.store.ownCasesAfter(at.lastOwn, piece);
        at.ownDone = !own || isLast(own->size());
        if (!own)
            return;
        for (const domain::CaseRecord& record : *own)
            at.builder.add(entryOf(domain::digestOf(record)));
        at.lastOwn = own->empty() ? at.lastOwn : own->back().id;
        return;
    }
    const Result<std::vector<domain::CaseDigest>> digests = m_parts.store.digestsAfter(at.lastDigest, piece);
    at.done = !digests || isLast(digests->size());
    if (!digests)
        return;
    for (const domain::CaseDigest& digest : *digests)
        at.builder.add(entryOf(digest));
    at.lastDigest = digests->empty() ? at.lastDigest : digests->back().id;
}

void CaseIndex::pack(std::function<std::shared_ptr<const search::Index>()> make)
{
    m_packing = std::make_shared<Packing>(std::move(make));
    m_parts.background.post([this, packing = m_packing] {
        packing->get();
        m_parts.worker.post([this, mine = std::weak_ptr(packing)] {
            if (!mine.expired() && mine.lock() == m_packing)
                take();
        });
    });
}

/// What changed meanwhile is put onto what was packed.
void CaseIndex::take()
{
    m_now = m_now->onto(std::exchange(m_packing, nullptr)->get());
    m_whole = true;
}

void CaseIndex::put(const domain::CaseDigest& digest)
{
    if (!m_now)
        return;
    m_now = digest.gone ? m_now->without(digest.id.text()) : m_now->with(entryOf(digest));
    if (m_whole && !m_packing && m_now->deltaSize() > search::kRebuildAt)
        pack([now = m_now] { return now->rebuilt(); });
}

const search::Index& CaseIndex::whole()
{
    if (!m_now)
        begin();
    while (m_gathering) // somebody was faster than the background
        gatherSome();
    if (!m_whole)
        take();
    return *m_now;
}

} // namespace yc::desk
