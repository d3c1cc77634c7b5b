#pragma once

#include "hub/parts.h"

#include <functional>
#include <optional>
#include <string_view>

namespace yc::fakes
{

/// The hub's storage on a bad day: a statement that fails, or work that is committed while a copy is made.
class BentStorage final : public ports::HubStorage
{
public:
    explicit BentStorage(ports::HubStorage& inner) : m_inner(inner) {}

    std::function<std::optional<Problem>(std::string_view sql)> failing; ///< asked before each statement
    std::function<void()> whileCopying;                                  ///< the copy is read, and not told yet

    Result<void> write(const Body& body) override
    {
        return m_inner.write([&](ports::HubTransaction& tx) { return bent(tx, body); });
    }
    Result<void> read(const Body& body) override
    {
        return m_inner.read([&](ports::HubTransaction& tx) { return bent(tx, body); });
    }
    Result<void> migrate(const std::vector<std::string>& steps) override { return m_inner.migrate(steps); }
    Result<void> backup(const std::string& path) override
    {
        Result<void> copied = m_inner.backup(path);
        if (whileCopying)
            whileCopying();
        return copied;
    }

private:
    class BentTransaction final : public ports::HubTransaction
    {
    public:
        BentTransaction(ports::HubTransaction& inner, const BentStorage& storage) : m_inner(inner), m_storage(storage) {}
        Result<ports::Rows> run(std::string_view sql, const std::vector<ports::Cell>& parameters) override
        {
            if (m_storage.failing) {
                if (const auto problem = m_storage.failing(sql))
                    return *problem;
            }
            return m_inner.run(sql, parameters);
        }
        Result<void> attempt(const std::function<Result<void>()>& body) override { return m_inner.attempt(body); }

    private:
        ports::HubTransaction& m_inner;
        const BentStorage& m_storage;
    };

    Result<void> bent(ports::HubTransaction& inner, const Body& body) const
    {
        BentTransaction tx(inner, *this);
        return body(tx);
    }

    ports::HubStorage& m_inner;
};

/// A hub's parts over another storage.
inline hub::Parts partsOver(ports::HubStorage& storage, const hub::Parts& parts)
{
    return {storage,     parts.sealer, parts.clock,  parts.random, parts.catalogue, parts.catalogueFiles, parts.calendar,
            parts.pages, parts.people, parts.openApi, parts.policy, parts.settings};
}

} // namespace yc::fakes
