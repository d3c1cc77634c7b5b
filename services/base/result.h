#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace yc
{

/// What the caller can act on. The sentence a person reads is chosen from it (and from Problem::code) in ui/bridge.
enum class Fault {
    NotFound,    ///< no such thing
    Conflict,    ///< somebody changed it meanwhile
    Rejected,    ///< a rule forbids it; Problem::code names the rule
    Invalid,     ///< what was handed in cannot be understood; Problem::code says where
    Denied,      ///< not signed in, or not allowed
    Offline,     ///< the other side cannot be reached now; try again later
    Busy,        ///< the other side asks to come back later
    Full,        ///< no room on the disk, or a bound was passed
    Damaged,     ///< stored or received bytes are not what was written
    Unsupported, ///< a version or a kind this program does not know
};

/// Stable lower-case word of a fault, for logs and for the wire ("not_found").
const char* faultName(Fault fault);
/// The fault of such a word; nullopt when unknown.
std::optional<Fault> faultFromName(const std::string& name);

/// Why a call failed. `code` is a stable word ("id.check_digit"), `args` are what its sentence needs; neither holds
/// personal data. `detail` is for logs only and is never shown.
struct Problem {
    Fault fault = Fault::Invalid;
    std::string code;
    std::string detail;
    std::vector<std::string> args;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// A value, or the reason why there is none. Every border returns it; nothing throws across one.
template <class T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : m_state(std::in_place_index<1>, std::move(problem)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const&
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T& value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T&& value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Problem& problem() const
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Problem> m_state;
};

/// Success without a value, or the reason why not.
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Problem problem) : m_problem(std::move(problem)) {}

    bool ok() const { return !m_problem.has_value(); }
    explicit operator bool() const { return ok(); }
    const Problem& problem() const
    {
        assert(!ok());
        return *m_problem; // NOLINT(bugprone-unchecked-optional-access): asking a success for its problem is a bug
    }

private:
    std::optional<Problem> m_problem;
};

/// Shorthand: `return fail(Fault::Rejected, "ticket.already_called");`
inline Problem fail(Fault fault, std::string code, std::string detail = {}, std::vector<std::string> args = {})
{
    return Problem{fault, std::move(code), std::move(detail), std::move(args)};
}

} // namespace yc
