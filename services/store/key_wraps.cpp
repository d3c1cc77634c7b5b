#include "store/key_wraps.h"

#include "base/log.h"
#include "store/guard.h"

namespace yc::store
{

/// An unreadable table counts as "there is one": a second data key must never be made by mistake.
bool KeyWraps::anyWrap() const
{
    const Result<bool> any =
        guarded([this] { return m_file.database().number("SELECT EXISTS(SELECT 1 FROM key_wrap)") != 0; });
    return !any || *any;
}

std::optional<Bytes> KeyWraps::wrap(const std::string& name) const
{
    const Result<std::optional<Bytes>> found = guarded([&]() -> std::optional<Bytes> {
        Query row = m_file.database().query("SELECT body FROM key_wrap WHERE name = ?", name);
        return row.next() ? std::optional(row.bytes(0)) : std::nullopt;
    });
    if (!found)
        log::error("key.unreadable", {{"code", found.problem().code}});
    return found ? *found : std::nullopt;
}

Result<void> KeyWraps::saveWrap(const std::string& name, const Bytes& wrap)
{
    return guarded([&] {
        m_file.change(WorkFile::Copy::Now, [&](Change& change) { change.put(Table::KeyWrap, {name, wrap}); });
    });
}

} // namespace yc::store
