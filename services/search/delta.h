#pragma once

#include "search/base.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yc::search
{

/// One added entry with all it is compared by. Shared by the snapshots that hold it. Immutable.
class DeltaRow
{
public:
    /// What is written as in the row before keeps the reading it has there.
    DeltaRow(Entry entry, const Pinyin& pinyin, const DeltaRow* before = nullptr);

    const Entry& entry() const { return m_entry; }
    bool match(const Term& term) const;
    std::size_t bytes() const;

private:
    struct Text {
        std::u32string points;
        std::vector<Syllables> readings;
        Text(const std::string& text, bool isName, const Pinyin& pinyin);
        bool match(const Term& term) const;
    };

    Entry m_entry;
    std::shared_ptr<const Text> m_title;
    std::shared_ptr<const Text> m_applicant;
};

/// What changed since a base was built. A value.
class Delta
{
public:
    /// The same with a row added; the one of its id, here and in the base, goes.
    Delta with(const Base& base, std::shared_ptr<const DeltaRow> row) const;
    Delta without(const Base& base, std::string_view id) const;

    /// The row of that id, or nothing.
    const DeltaRow* row(std::string_view id) const;
    /// Rows that match all terms, the last added first.
    std::vector<const Entry*> find(const std::vector<Term>& terms) const;

    const std::vector<std::shared_ptr<const DeltaRow>>& rows() const { return m_rows; }
    const std::vector<Ordinal>& hidden() const { return m_hidden; }
    const std::vector<std::string>& gone() const { return m_gone; }
    std::size_t bytes() const;

private:
    std::vector<std::shared_ptr<const DeltaRow>> m_rows; ///< in the order they were added
    std::vector<Ordinal> m_hidden;                       ///< of the base, ascending
    std::vector<std::string> m_gone;                     ///< ids taken out and not put back
};

} // namespace yc::search
