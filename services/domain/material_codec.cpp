#include "domain/case_record.h"
#include "domain/codec.h"

namespace yc::domain
{
namespace
{

Value attachmentValue(const Attachment& file)
{
    return Writer()
        .put("digest", file.digest)
        .put("mime", file.mime)
        .maybe("name", file.name)
        .put("size", file.size)
        .done();
}

Result<Attachment> attachmentFrom(const Value& value)
{
    Reader in(value, "material.files");
    Attachment file{
        .digest = in.text("digest"), .mime = in.text("mime"), .name = in.textOr("name"), .size = in.integer("size")};
    if (file.size < 0 || file.size > kMaxAttachment)
        in.refuse("size");
    return in.finish(std::move(file));
}

} // namespace

Value toValue(const TakenMaterial& material)
{
    return Writer()
        .put("key", material.key)
        .put("as", name(material.as))
        .maybe("count", material.count)
        .maybe("licence", material.licence)
        .maybeList("files", material.files, attachmentValue)
        .maybe("originalSeen", material.originalSeen)
        .maybe("promisedBy", material.promisedBy)
        .maybe("at", material.at)
        .done();
}

Result<TakenMaterial> materialFromValue(const Value& value)
{
    Reader in(value, "material");
    return in.finish(TakenMaterial{.key = in.text("key"),
                                   .as = in.word("as", takenAsFrom),
                                   .count = in.smallOr("count"),
                                   .licence = in.textOr("licence"),
                                   .files = in.list("files", attachmentFrom),
                                   .originalSeen = in.flagOr("originalSeen"),
                                   .promisedBy = in.maybeDay("promisedBy"),
                                   .at = in.momentOr("at")});
}

} // namespace yc::domain
