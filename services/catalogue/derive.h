#pragma once

#include "catalogue/one_thing.h"

#include <string>
#include <vector>

namespace yc::catalogue
{

/// A field of the combined form: one data element, and who needs it.
struct FormField {
    const DataElement* element = nullptr; ///< lives as long as the catalogue
    std::vector<domain::DepartmentId> departments;
    bool required = true;
};

struct FormSection {
    const FormGroup* group = nullptr;
    std::vector<FormField> fields;
};

/// One line of the merged material list: one material of one person.
struct MaterialLine {
    const Material* material = nullptr;
    std::string role;
    std::string key;                 ///< "M10/mother"
    std::vector<domain::MatterId> usedBy;
    int mergedFrom = 1;              ///< how many separate lists asked for it
    domain::Necessity necessity = domain::Necessity::Required;
};

struct DerivedMatter {
    const Matter* matter = nullptr;
    std::vector<domain::MatterId> after; ///< predecessors that are part of this case
    int stage = 0;                       ///< 0 = may start at once
};

/// What the bundle saves against separate applications.
struct Saved {
    int formsBefore = 0, formsAfter = 1;
    int fieldsBefore = 0, fieldsAfter = 0;
    int materialsBefore = 0, materialsAfter = 0, materialsToHandIn = 0;
    int tripsBefore = 0, tripsAfter = 1;
};

struct Derived {
    const OneThing* thing = nullptr;
    std::vector<const Question*> questions;   ///< those that are asked with these answers
    std::vector<domain::QuestionId> unanswered;
    std::vector<std::pair<const Question*, Text>> legalClasses;
    std::vector<DerivedMatter> matters;       ///< in order of stage, then as listed
    std::vector<FormSection> form;
    std::vector<MaterialLine> materials;
    int promisedDays = 0;      ///< overall, as published
    int longestDays = 0;       ///< the longest chain of the matters' own limits
    bool contradiction = false; ///< promisedDays < longestDays: both clocks are tracked
    Saved saved;
    std::vector<std::string> problems; ///< "alternative_missing:<group>", for the clerk
};

/// One thing + answers -> matters, combined form, merged materials, order, limits, savings. Pure; keeps no state.
/// `fields` is {element: value} and may be empty; some materials depend on it.
Derived derive(const Catalogue& catalogue, const OneThing& thing, const Object& answers, const Object& fields = {});

/// The usual answers, from which a new case starts. Pure.
Object usualAnswers(const OneThing& thing);

/// Values the rules propose (to verify by a person) for elements that have no value under their id in `fields`; one
/// that its own element would refuse is not proposed. Pure.
std::vector<std::pair<domain::ElementId, Value>> inferred(const OneThing& thing, const Object& answers,
                                                          const Object& fields);

/// Is the value right for its element, by its kind and its JSON Schema? Refuses with a code and what its sentence needs,
/// never with the value: "field.required" (not of an optional element), "field.format" (another JSON kind, or what only
/// the schema can tell), "id.<reason>" and "uscc.<reason>" (position), "phone.form", "date.form", "date.early" and
/// "date.future" (formatMinimum, formatMaximum: a day or "today"), "field.enum", "field.length", "field.range" (the
/// bound), "field.pattern".
Result<void> checkValue(const DataElement& element, const Value& value, Day today);

/// The whole derivation as a value: for yichuangctl and the wire.
Value toValue(const Derived& derived, const Catalogue& catalogue);

} // namespace yc::catalogue
