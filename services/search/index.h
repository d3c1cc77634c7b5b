#pragma once

#include "search/entry.h"
#include "search/pinyin.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yc::search
{

class Base;  // the packed rows with their posting lists
class Delta; // what changed since the base was built

/// A snapshot of everything that can be found. It never changes, so any thread may hold and query it; the desk worker
/// makes the next one and swaps the pointer.
///
/// A query is terms between blanks, all of which must match. A term matches a title or an applicant as a substring of
/// any length >= 1, where letters may stand for hanzi by initial or by full pinyin (the last one may be unfinished):
/// 张示例 = 示例 = zsl = zhangshi = 张sl. It matches a number as its head or its tail. Case and width do not matter.
class Index
{
public:
    Index(std::shared_ptr<const Base> base, std::shared_ptr<const Delta> delta, std::shared_ptr<const Pinyin> pinyin);
    ~Index();

    /// At most `limit` entries, newest first; of one day the last added first. A query of blanks finds nothing.
    std::vector<Entry> query(std::string_view text, std::size_t limit) const;

    /// The next snapshot, with one entry added or replaced, or without one. Costs a copy of the delta's pointers.
    std::shared_ptr<const Index> with(Entry entry) const;
    std::shared_ptr<const Index> without(std::string_view id) const;
    /// The same entries packed anew: do it in the background once `deltaSize` passes kRebuildAt, then
    /// `current = current->onto(*packed)`.
    std::shared_ptr<const Index> rebuilt() const;
    /// Changes made here while an earlier snapshot of this one was packed, put onto the packed one.
    std::shared_ptr<const Index> onto(const Index& packed) const;

    std::size_t size() const;
    std::size_t deltaSize() const; ///< changes since it was packed; each costs every query a little
    std::size_t bytes() const;     ///< memory held, for the report of bytes an entry

private:
    std::shared_ptr<const Base> m_base;
    std::shared_ptr<const Delta> m_delta;
    std::shared_ptr<const Pinyin> m_pinyin;
};

/// Changes after which packing anew pays.
inline constexpr std::size_t kRebuildAt = 1000;

/// Gathers entries and packs them. Belongs to one worker thread; never the GUI thread, for pinyin needs 0.1 s to wake.
class Builder
{
public:
    explicit Builder(std::shared_ptr<const Pinyin> pinyin);
    void add(Entry entry);
    std::shared_ptr<const Index> build();

private:
    std::shared_ptr<const Pinyin> m_pinyin;
    std::vector<Entry> m_entries;
};

} // namespace yc::search
