#pragma once

#include "base/clock.h"
#include "base/executor.h"
#include "base/pace.h"
#include "domain/case_digest.h"
#include "ports/local_store.h"
#include "search/index.h"

#include <functional>
#include <memory>

namespace yc::desk
{

/// The search over the hall's cases, in memory after sign-in and nowhere else (G9). Gathered in pieces behind the
/// clerk's own jobs, packed beside them, and from then on kept by what changes; once that is much, it is packed anew
/// beside while the one at hand goes on answering. Desk worker only; ends after both executors.
class CaseIndex
{
public:
    struct Parts {
        ports::LocalStore& store;
        Executor& worker;     ///< the desk worker
        Executor& background; ///< packs
        Clock& clock;
        std::chrono::minutes hallOffset; ///< of the day a case bears
        std::shared_ptr<const search::Pinyin> pinyin;
    };
    explicit CaseIndex(Parts parts) : m_parts(std::move(parts)) {}

    /// Gather everything anew.
    void prepare();
    void clear();
    bool begun() const { return m_now != nullptr; }
    void put(const domain::CaseDigest& digest);
    /// Every case there is: what the background has not done yet is done now.
    const search::Index& whole();

private:
    struct Gathering;
    struct Packing;

    void begin();
    void gatherInBackground();
    void gatherSome();
    void gatherPiece();
    void pack(std::function<std::shared_ptr<const search::Index>()> make);
    void take();
    search::Entry entryOf(const domain::CaseDigest& digest) const;

    Parts m_parts;
    std::shared_ptr<const search::Index> m_now; ///< none = nobody is signed in
    bool m_whole = false;                       ///< m_now holds everything, not only what changed since `begin`
    std::shared_ptr<Gathering> m_gathering;
    std::shared_ptr<Packing> m_packing;
};

} // namespace yc::desk
