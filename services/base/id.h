#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace yc
{

/// An identity. Two ids never share a type, so passing a window where a case is meant does not compile.
/// An empty text means "none".
template <class Tag> class Id
{
public:
    Id() = default;
    explicit Id(std::string text) : m_text(std::move(text)) {}

    const std::string& text() const { return m_text; }
    bool empty() const { return m_text.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;

private:
    std::string m_text;
};

} // namespace yc

template <class Tag> struct std::hash<yc::Id<Tag>> {
    std::size_t operator()(const yc::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
