#pragma once

#include "base/value.h"
#include "domain/ids.h"
#include "domain/item_state.h"
#include "domain/material.h"

#include <map>
#include <string>
#include <vector>

namespace yc::catalogue
{

/// A text in both languages; the screen shows zh first.
struct Text {
    std::string zh;
    std::string en;
    friend bool operator==(const Text&, const Text&) = default;
};

/// Where an entry comes from; shown to the clerk, so that one region's limit is never taken for another's.
struct Origin {
    std::string source;   ///< "湖南政务服务网", or "assigned by us" where the source does not say
    std::string captured; ///< "2026-07"
    std::string note;
    friend bool operator==(const Origin&, const Origin&) = default;
};

struct Department {
    domain::DepartmentId id;
    Text name;
    Text shortName; ///< 公安
};

/// A field with one meaning across departments: asked once, delivered to each that needs it.
struct DataElement {
    domain::ElementId id;      ///< "mother.idNumber"
    Text label;
    Text hint;                 ///< why it is asked, in one line
    std::string group;         ///< "mother": a group of the combined form
    std::string kind;          ///< text, name, id, phone, date, datetime, choice, address, creditCode, number, bank, yesno
    std::vector<std::pair<std::string, Text>> options; ///< of a choice: stored value and what is shown
    Value schema;              ///< JSON Schema draft 7 of the value
    bool sensitive = false;    ///< masked on the screen until asked
    std::string sharedFrom;    ///< agency that can give it: "公安"; "" = nobody
    Value infer;               ///< JsonLogic over {fields, answers}: a proposal to verify; null = none
    Value when;                ///< JsonLogic over {answers}: part of the form when true; null = whenever a matter needs it
    bool optional = false;     ///< may stay empty
    Origin origin;
};

struct FormGroup {
    std::string id;
    Text title;
    std::string role; ///< whose: "mother"; "" = of the case
};

/// A question in the citizen's words.
struct Question {
    domain::QuestionId id;
    Text text;
    Text help;
    std::string group;   ///< heading: 凉菜, 饮品
    std::string kind;    ///< yesno, one, many
    std::vector<std::pair<std::string, Text>> options;
    Value ask;           ///< JsonLogic over {answers}: asked only when true; null = always
    Value initial;       ///< the usual answer
    std::vector<std::pair<Value, Text>> legalClasses; ///< condition -> legal class shown to the clerk
    Origin origin;
};

enum class MatterPart { Fixed, Optional, Alternative, Gate };

/// What one department grants, as it stands in this one thing.
struct Matter {
    domain::MatterId id;
    Text name;
    domain::DepartmentId department;
    MatterPart part = MatterPart::Fixed;
    std::string alternativeOf; ///< of Alternative: the group of which exactly one is chosen
    Value when;                ///< JsonLogic over {answers}: part of the case when true; null = always
    std::vector<domain::MatterId> after;
    int promisedDays = 0;      ///< working days
    int statutoryDays = 0;     ///< 0 = not stated
    Text result;               ///< "" = none
    bool presence = false;     ///< must come in person
    std::string basis;         ///< law and article
    std::vector<domain::ElementId> elements;   ///< data it needs
    std::vector<domain::MaterialId> materials; ///< materials it needs
    bool instant = false;      ///< an instant rule at the hub accepts it (即办)
    Origin origin;
};

struct Material {
    domain::MaterialId id;     ///< "M10"
    Text name;
    std::vector<std::string> roles; ///< whose; one line of the list per role
    domain::Necessity necessity = domain::Necessity::Required;
    Value when;                ///< JsonLogic over {answers, fields}; null = always (of Required)
    domain::NotAsked notAsked = domain::NotAsked::No;
    std::string source;        ///< "10" self, "20" issued by government, "99" other
    std::string form;          ///< paper, electronic, both, either
    std::string type;          ///< original, copy, both, either
    int copies = 1;
    Text note;                 ///< 填报须知
    std::string basis;
    bool surrendered = false;  ///< 依法收回原件
    Origin origin;
};

/// A pre-review rule: data, never code.
struct ReviewRule {
    std::string id;           ///< "FRM-015"
    std::string severity;     ///< "block", "warn", "info"
    Value when;               ///< JsonLogic over {answers, fields, materials, today}: a finding when true
    Text message;             ///< what is wrong
    Text remedy;              ///< what would satisfy it
    std::string basis;
    domain::ElementId element;   ///< where it points; empty when at a material
    std::string materialKey;
};

struct OneThing {
    domain::OneThingId id;
    std::string code;         ///< 43PCN0009
    Text name;                ///< 新生儿出生"一件事"
    Text shortName;           ///< 新生儿出生
    std::string region;       ///< whose rules these are: "湖南省长沙市"
    domain::DepartmentId lead;
    int promisedDays = 0;     ///< overall, working days
    std::string forWhom;      ///< "person", "organization"
    std::string applicantRole; ///< role whose data is the applicant's: "mother"
    std::vector<FormGroup> groups;
    std::vector<Question> questions;
    std::vector<DataElement> elements;
    std::vector<Matter> matters;
    std::vector<Material> materials;
    std::vector<ReviewRule> rules;
    std::vector<std::string> conditions; ///< who may apply, zh
    std::vector<std::pair<std::string, std::string>> guide; ///< heading, text: zh
    std::map<std::string, Text> roles;   ///< role -> 母亲
    std::vector<std::string> known; ///< codes of the source's own contradictions that were looked at and kept as published
    Object separate;          ///< what separate applications cost, as published: trips, forms, materials, steps, days
    Origin origin;
};

struct Catalogue {
    std::string version;      ///< "2026.10"
    std::vector<Department> departments;
    std::vector<OneThing> oneThings;

    const OneThing* find(const domain::OneThingId& id) const;
    const Department* find(const domain::DepartmentId& id) const;
};

} // namespace yc::catalogue
