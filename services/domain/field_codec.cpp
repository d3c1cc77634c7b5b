#include "domain/case_record.h"
#include "domain/codec.h"

namespace yc::domain
{
namespace
{

Value provenanceValue(const Provenance& provenance)
{
    return Writer()
        .put("source", name(provenance.source))
        .maybe("agency", provenance.agency)
        .maybe("at", provenance.at)
        .maybe("authorization", provenance.authorization)
        .put("trust", name(provenance.trust))
        .maybe("by", provenance.by)
        .maybe("window", provenance.window)
        .done();
}

Result<Provenance> provenanceFrom(const Value& value)
{
    Reader in(value, "field.provenance");
    return in.finish(Provenance{.source = in.word("source", sourceFrom),
                                .agency = in.textOr("agency"),
                                .at = in.momentOr("at"),
                                .authorization = in.textOr("authorization"),
                                .trust = in.wordOr("trust", trustFrom, Trust::High),
                                .by = in.idOr<UserId>("by"),
                                .window = in.idOr<WindowId>("window")});
}

Value readingValue(const Reading& reading)
{
    return Writer()
        .maybe("value", reading.value)
        .put("provenance", provenanceValue(reading.provenance))
        .maybe("open", reading.open)
        .done();
}

Result<Reading> readingFrom(const Value& value)
{
    Reader in(value, "field.others");
    return in.finish(Reading{.value = value["value"],
                             .provenance = in.part("provenance", provenanceFrom),
                             .open = in.flagOr("open")});
}

} // namespace

Value toValue(const Field& field)
{
    return Writer()
        .put("element", field.element)
        .maybe("value", field.value)
        .put("provenance", provenanceValue(field.provenance))
        .maybeList("others", field.others, readingValue)
        .maybe("reason", field.reason)
        .maybe("confirmed", field.confirmed)
        .maybe("version", field.version)
        .done();
}

Result<Field> fieldFromValue(const Value& value)
{
    Reader in(value, "field");
    return in.finish(Field{.element = in.id<ElementId>("element"),
                           .value = value["value"],
                           .provenance = in.part("provenance", provenanceFrom),
                           .others = in.list("others", readingFrom),
                           .reason = in.textOr("reason"),
                           .confirmed = in.flagOr("confirmed"),
                           .version = in.integerOr("version")});
}

} // namespace yc::domain
