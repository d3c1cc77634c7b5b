#include "domain/material.h"

#include "domain/word_table.h"

namespace yc::domain
{
namespace
{

constexpr auto kNecessities = wordTable<Necessity::Deferrable>("required", "conditional", "deferrable");
constexpr auto kNotAsked =
    wordTable<NotAsked::PersonalSpace>("no", "generated", "licence", "verified", "personal_space");
constexpr auto kTakenAs = wordTable<TakenAs::Promised>("nothing", "paper", "licence", "file", "generated", "verified",
                                                       "not_needed", "promised");

} // namespace

std::string name(Necessity necessity)
{
    return kNecessities.name(necessity);
}

std::string name(NotAsked way)
{
    return kNotAsked.name(way);
}

std::string name(TakenAs way)
{
    return kTakenAs.name(way);
}

std::optional<Necessity> necessityFrom(const std::string& name)
{
    return kNecessities.from(name);
}

std::optional<NotAsked> notAskedFrom(const std::string& name)
{
    return kNotAsked.from(name);
}

std::optional<TakenAs> takenAsFrom(const std::string& name)
{
    return kTakenAs.from(name);
}

} // namespace yc::domain
