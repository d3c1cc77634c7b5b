#pragma once

#include "hub/refusal.h"
#include "ports/hub_storage.h"

#include <optional>

namespace yc::hub
{

using ports::Cell;
using ports::Row;
using ports::Rows;

/// One transaction as the hub's rules see it: a statement that fails throws a Refusal.
class Transaction
{
public:
    explicit Transaction(ports::HubTransaction& inner) : m_inner(inner) {}

    Rows run(std::string_view sql, const std::vector<Cell>& parameters = {})
    {
        return take(m_inner.run(sql, parameters));
    }
    /// The first row, if any.
    std::optional<Row> first(std::string_view sql, const std::vector<Cell>& parameters = {});
    /// Run `body` under a savepoint: when it refuses, no trace is left and the problem is returned.
    template <class Body> Result<void> attempt(Body&& body)
    {
        return m_inner.attempt([&]() -> Result<void> {
            try {
                body();
                return {};
            } catch (const Refusal& refusal) {
                return refusal.problem;
            }
        });
    }

private:
    ports::HubTransaction& m_inner;
};

namespace detail
{

/// Run `work` inside `transact` (HubStorage::write or read); a Refusal never crosses the storage's own code.
template <class Work, class Transact> auto inside(Work& work, const Transact& transact)
{
    using Answer = decltype(work(std::declval<Transaction&>()));
    if constexpr (std::is_void_v<Answer>) {
        take(transact([&](ports::HubTransaction& inner) -> Result<void> {
            try {
                Transaction tx(inner);
                work(tx);
                return {};
            } catch (const Refusal& refusal) {
                return refusal.problem;
            }
        }));
    } else {
        std::optional<Answer> answer;
        take(transact([&](ports::HubTransaction& inner) -> Result<void> {
            try {
                Transaction tx(inner);
                answer.emplace(work(tx));
                return {};
            } catch (const Refusal& refusal) {
                return refusal.problem;
            }
        }));
        return std::move(*answer); // NOLINT(bugprone-unchecked-optional-access): take() throws unless the work ran
    }
}

} // namespace detail

/// Durable when it returns. `work` may be run again, so it changes nothing but the database and its own answer.
template <class Work> auto writing(ports::HubStorage& storage, Work&& work)
{
    return detail::inside(work, [&](const ports::HubStorage::Body& body) { return storage.write(body); });
}

/// One consistent snapshot.
template <class Work> auto reading(ports::HubStorage& storage, Work&& work)
{
    return detail::inside(work, [&](const ports::HubStorage::Body& body) { return storage.read(body); });
}

} // namespace yc::hub
