#include "catalogue/decode.h"

namespace yc::catalogue
{
namespace
{

template <class Id> std::vector<Id> idsOf(const std::vector<std::string>& texts)
{
    std::vector<Id> ids;
    ids.reserve(texts.size());
    for (const std::string& text : texts)
        ids.emplace_back(text);
    return ids;
}

std::vector<std::pair<std::string, Text>> decodeOptions(Reader& entry)
{
    std::vector<std::pair<std::string, Text>> options;
    entry.each("options", [&](Reader& option) {
        std::string value = option.text("value", kRequired);
        options.emplace_back(std::move(value), option.ownWords());
    });
    return options;
}

MatterPart partFrom(const std::string& word)
{
    if (word == "optional")
        return MatterPart::Optional;
    if (word == "alternative")
        return MatterPart::Alternative;
    return word == "gate" ? MatterPart::Gate : MatterPart::Fixed;
}

} // namespace

Origin decodeOrigin(Reader& entry)
{
    Origin origin;
    const Value raw = entry.raw("origin");
    if (!raw.isNull() && !raw.isObject())
        entry.wrong("origin", "an object {source, captured, note}");
    origin.source = raw["source"].toString();
    origin.captured = raw["captured"].toString();
    origin.note = raw["note"].toString();
    return origin;
}

DataElement decodeElement(Reader& entry)
{
    DataElement element;
    element.id = domain::ElementId(entry.text("id", kRequired));
    element.label = entry.words("label", kRequired);
    element.hint = entry.words("hint");
    element.group = entry.text("group", kRequired);
    element.kind = entry.word("kind", {"text", "name", "id", "phone", "date", "datetime", "choice", "address",
                                       "creditCode", "number", "bank", "yesno"});
    element.options = decodeOptions(entry);
    element.schema = entry.raw("schema");
    element.sensitive = entry.flag("sensitive");
    element.sharedFrom = entry.text("sharedFrom");
    element.infer = entry.raw("infer");
    element.when = entry.raw("when");
    element.optional = entry.flag("optional");
    element.origin = decodeOrigin(entry);
    return element;
}

Question decodeQuestion(Reader& entry)
{
    Question question;
    question.id = domain::QuestionId(entry.text("id", kRequired));
    question.text = entry.words("text", kRequired);
    question.help = entry.words("help");
    question.group = entry.text("group");
    question.kind = entry.word("kind", {"yesno", "one", "many"});
    question.options = decodeOptions(entry);
    question.ask = entry.raw("ask");
    question.initial = entry.raw("initial");
    entry.each("legalClasses", [&](Reader& legalClass) {
        Value when = legalClass.raw("when");
        question.legalClasses.emplace_back(std::move(when), legalClass.ownWords());
    });
    question.origin = decodeOrigin(entry);
    return question;
}

Matter decodeMatter(Reader& entry)
{
    Matter matter;
    matter.id = domain::MatterId(entry.text("id", kRequired));
    matter.name = entry.words("name", kRequired);
    matter.department = domain::DepartmentId(entry.text("department", kRequired));
    matter.part = partFrom(entry.word("part", {"fixed", "optional", "alternative", "gate"}));
    matter.alternativeOf = entry.text("alternativeOf");
    matter.when = entry.raw("when");
    matter.after = idsOf<domain::MatterId>(entry.texts("after"));
    matter.promisedDays = entry.number("promisedDays");
    matter.statutoryDays = entry.number("statutoryDays");
    matter.result = entry.words("result");
    matter.presence = entry.flag("presence");
    matter.basis = entry.text("basis");
    matter.instant = entry.flag("instant");
    matter.elements = idsOf<domain::ElementId>(entry.texts("elements"));
    matter.materials = idsOf<domain::MaterialId>(entry.texts("materials"));
    matter.origin = decodeOrigin(entry);
    return matter;
}

Material decodeMaterial(Reader& entry)
{
    Material material;
    material.id = domain::MaterialId(entry.text("id", kRequired));
    material.name = entry.words("name", kRequired);
    material.roles = entry.texts("roles");
    material.necessity = domain::necessityFrom(entry.word("necessity", {"required", "conditional", "deferrable"}))
                             .value_or(domain::Necessity::Required);
    material.when = entry.raw("when");
    material.notAsked =
        domain::notAskedFrom(entry.word("notAsked", {"no", "generated", "licence", "verified", "personal_space"}))
            .value_or(domain::NotAsked::No);
    material.source = entry.word("source", {"10", "20", "99"});
    material.form = entry.word("form", {"paper", "electronic", "both", "either"});
    material.type = entry.word("type", {"original", "copy", "both", "either"});
    material.copies = entry.number("copies", 1);
    material.note = entry.words("note");
    material.basis = entry.text("basis");
    material.surrendered = entry.flag("surrendered");
    material.origin = decodeOrigin(entry);
    return material;
}

ReviewRule decodeRule(Reader& entry)
{
    ReviewRule rule;
    rule.id = entry.text("id", kRequired);
    rule.severity = entry.word("severity", {"block", "warn", "info"});
    rule.when = entry.raw("when");
    rule.message = entry.words("message", kRequired);
    rule.remedy = entry.words("remedy", kRequired);
    rule.basis = entry.text("basis");
    rule.element = domain::ElementId(entry.text("element"));
    rule.materialKey = entry.text("materialKey");
    return rule;
}

} // namespace yc::catalogue
