#include "store/wraps.h"

namespace yc::store
{

bool Wraps::anyWrap() const
{
    const Result<bool> any =
        guarded<bool>([&]() -> Result<bool> { return m_context.work->integer("SELECT count(*) FROM key_wrap") > 0; });
    return any.ok() && *any;
}

std::optional<Bytes> Wraps::wrap(const std::string& name) const
{
    const Result<Rows> rows = guarded<Rows>(
        [&]() -> Result<Rows> { return m_context.work->run("SELECT wrap FROM key_wrap WHERE name=?", {Cell(name)}); });
    if (!rows || rows->empty())
        return std::nullopt;
    return ports::bytesOf((*rows)[0][0]);
}

Result<void> Wraps::saveWrap(const std::string& name, const Bytes& wrap)
{
    const Result<void> saved = guarded<void>([&] {
        m_context.work->run("INSERT INTO key_wrap(name, wrap) VALUES(?, ?)"
                            " ON CONFLICT(name) DO UPDATE SET wrap=excluded.wrap",
                            {Cell(name), Cell(wrap)});
    });
    if (!saved)
        return saved;
    Value record;
    record.set("type", "wrap");
    record.set("name", name);
    record.set("wrap", toBase64(wrap));
    return m_context.box->append(record);
}

} // namespace yc::store
