#pragma once

#include "base/result.h"
#include "store/sqlite.h"

#include <exception>
#include <type_traits>
#include <utility>

namespace yc::store
{

/// A refusal with its reason on the way to the edge of the store.
class Refusal final : public std::exception
{
public:
    explicit Refusal(Problem problem) : m_problem(std::move(problem)) {}
    const Problem& problem() const { return m_problem; }
    const char* what() const noexcept override { return m_problem.code.c_str(); }

private:
    Problem m_problem;
};

/// The value of a result, or its problem thrown on towards the edge.
template <class T> T orThrow(Result<T> result)
{
    if (!result)
        throw Refusal(result.problem());
    return std::move(*result);
}
inline void orThrow(const Result<void>& result)
{
    if (!result)
        throw Refusal(result.problem());
}

/// The edge: runs `work` and makes a Result of what it returns or throws.
template <class Work> auto guarded(Work&& work) -> Result<std::invoke_result_t<Work>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const SqliteError& error) {
        return error.problem();
    } catch (const Refusal& refusal) {
        return refusal.problem();
    }
}

} // namespace yc::store
