#include "domain/field.h"

#include "domain/word_table.h"

#include <algorithm>

namespace yc::domain
{
namespace
{

constexpr auto kSources = wordTable<Source::Conflict>("none", "card", "shared", "licence", "scanned", "inferred",
                                                      "earlier", "typed", "changed", "conflict");
constexpr auto kTrusts = wordTable<Trust::Low>("high", "medium", "low");

/// Trust counts from the highest.
bool isMoreTrusted(const Provenance& left, const Provenance& right)
{
    return left.trust < right.trust;
}

/// Read from a register, a card or a licence: changing it needs a reason.
bool isAuthoritative(Source source)
{
    return source == Source::Card || source == Source::Shared || source == Source::Licence;
}

/// Keep a reading once; a second one of the same value leaves the better provenance.
void keep(std::vector<Reading>& readings, const Reading& reading)
{
    const auto known = std::ranges::find(readings, reading.value, &Reading::value);
    if (known == readings.end())
        readings.push_back(reading);
    else if (isMoreTrusted(reading.provenance, known->provenance))
        known->provenance = reading.provenance;
}

bool isKnown(const Field& field, const Value& value)
{
    return std::ranges::find(field.others, value, &Reading::value) != field.others.end();
}

} // namespace

bool Field::disputed() const
{
    return inConflict() && std::ranges::any_of(others, &Reading::open);
}

Field withReading(Field field, const Reading& reading)
{
    const bool cleared = field.provenance.source == Source::Changed; // emptied on purpose: a person's work as well
    if (field.empty() && !cleared && !field.inConflict()) {
        field.value = reading.value;
        field.provenance = reading.provenance;
        return field;
    }
    if (field.value == reading.value && !field.inConflict()) {
        if (isMoreTrusted(reading.provenance, field.provenance))
            field.provenance = reading.provenance;
        return field;
    }
    // A reading that a person has judged already does not open the question again, however often it arrives.
    const bool news = !isKnown(field, reading.value);
    if (news && !field.inConflict()) {
        keep(field.others, {field.value, field.provenance});
        field.provenance = {.source = Source::Conflict, .at = reading.provenance.at, .trust = Trust::Low};
        field.confirmed = false;
    }
    keep(field.others, reading);
    return field;
}

Field withTyped(Field field, Value value, const std::string& reason, const Provenance& typed)
{
    field.confirmed = true;
    if (field.value == value && !field.inConflict())
        return field;
    const Source before = field.provenance.source;
    if (isAuthoritative(before) && !field.empty())
        keep(field.others, {field.value, field.provenance});
    const bool overOthers = isAuthoritative(before) && !field.empty();
    const bool changed = overOthers || before == Source::Changed || before == Source::Conflict;
    field.value = std::move(value);
    field.provenance = typed;
    field.provenance.source = changed ? Source::Changed : Source::Typed;
    field.reason = changed ? reason : std::string();
    return field;
}

Field withChoice(Field field, std::size_t reading, const std::string& reason)
{
    if (reading >= field.others.size())
        return field;
    field.value = field.others[reading].value;
    field.provenance = field.others[reading].provenance;
    field.reason = reason;
    field.confirmed = true;
    return field;
}

std::string name(Source source)
{
    return kSources.name(source);
}

std::string name(Trust trust)
{
    return kTrusts.name(trust);
}

std::optional<Source> sourceFrom(const std::string& name)
{
    return kSources.from(name);
}

std::optional<Trust> trustFrom(const std::string& name)
{
    return kTrusts.from(name);
}

} // namespace yc::domain
