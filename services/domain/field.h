#pragma once

#include "base/clock.h"
#include "base/value.h"
#include "domain/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::domain
{

/// Where a value came from. One character on the screen: 卡 共 证 扫 推 历 填 改 冲.
enum class Source { None, Card, Shared, Licence, Scanned, Inferred, Earlier, Typed, Changed, Conflict };

enum class Trust { High, Medium, Low };

struct Provenance {
    Source source = Source::None;
    std::string agency;        ///< who holds it: "公安"
    Moment at{};               ///< when it was read
    std::string authorization; ///< the consent or scene under which it was read
    Trust trust = Trust::High;
    UserId by{};               ///< who entered it; empty where nobody typed
    WindowId window{};         ///< where that was

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// One reading of a value, from one source.
struct Reading {
    Value value;
    Provenance provenance;
    bool open = false; ///< came from a window against the value that counts, and nobody has decided yet (field_merge.h)

    friend bool operator==(const Reading&, const Reading&) = default;
};

/// A field of a case: the value that counts, where it came from, and what else was read.
struct Field {
    ElementId element;
    Value value;                ///< null = empty
    Provenance provenance;
    std::vector<Reading> others; ///< kept readings: the original of a changed value, both sides of a conflict
    std::string reason;         ///< why a shared value was changed, why one side was chosen
    bool confirmed = false;     ///< a person looked at it
    std::int64_t version = 0;   ///< every field has its own version

    bool empty() const { return value.isNull() || (value.isString() && value.toString().empty()); }
    bool inConflict() const { return provenance.source == Source::Conflict; }
    /// In conflict because windows brought different values: a person settles it at the hub.
    bool disputed() const;
    friend bool operator==(const Field&, const Field&) = default;
};

/// A second reading of the same element arrives. Equal values keep the more trusted provenance; an empty field takes
/// it; a typed or chosen value is never overwritten: when they differ the field is in conflict and keeps both (G4).
Field withReading(Field field, const Reading& reading);
/// A person typed a value. Over a shared, card or licence value it becomes Changed, keeps the original and the reason.
Field withTyped(Field field, Value value, const std::string& reason, const Provenance& typed);
/// A person settles a conflict by choosing one reading (index into `others`); all readings stay, and none of them opens
/// the question again when it arrives once more. An index past the end changes nothing. None of the three touches
/// `version`: the store of the record numbers its fields.
Field withChoice(Field field, std::size_t reading, const std::string& reason);

std::string name(Source source);
std::string name(Trust trust);
std::optional<Source> sourceFrom(const std::string& name);
std::optional<Trust> trustFrom(const std::string& name);

} // namespace yc::domain
