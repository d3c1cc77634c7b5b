#include "security/digest.h"
#include "store/local_store_impl.h"

#include <array>
#include <string_view>

namespace yc::store
{
namespace
{

struct Kind {
    std::string_view magic;
    std::string_view mime;
};
constexpr std::array kKinds{
    Kind{"%PDF-", "application/pdf"},
    Kind{"\xFF\xD8\xFF", "image/jpeg"},
    Kind{"\x89PNG\r\n\x1A\n", "image/png"},
};

/// What the bytes themselves say they are; "" = none of ours. A name or a browser's word is never trusted.
std::string kindOf(const Bytes& bytes)
{
    for (const Kind& kind : kKinds) {
        if (bytes.size() >= kind.magic.size() && textOf({bytes.data(), kind.magic.size()}) == kind.magic)
            return std::string(kind.mime);
    }
    return {};
}

} // namespace

Result<domain::Attachment> LocalStoreImpl::putFile(const Bytes& bytes, const std::string& mime, const std::string& name)
{
    if (static_cast<std::int64_t>(bytes.size()) > domain::kMaxAttachment)
        return fail(Fault::Full, "attachment.too_large", {}, {std::to_string(domain::kMaxAttachment)});
    const std::string kind = kindOf(bytes);
    if (kind.empty() || (!mime.empty() && mime != kind))
        return fail(Fault::Invalid, "attachment.kind", mime);
    const std::string digest = toHex(security::sha256(bytes));
    const auto sealer = m_context.sealer();
    if (!sealer)
        return sealer.problem();
    const std::string path = m_context.folder + "/blobs/" + digest;
    if (!m_context.files.exists(path)) {
        if (Result<void> written = m_context.files.writeAtomically(path, (*sealer)->seal(bytes, "file:" + digest)); !written)
            return written.problem();
    }
    const Result<void> noted = guarded<void>([&] { // the row comes after the file: a row never names a missing file
        m_context.work->run("INSERT INTO blob(digest, size, mime) VALUES(?, ?, ?) ON CONFLICT DO NOTHING",
                            {Cell(digest), Cell(static_cast<std::int64_t>(bytes.size())), Cell(kind)});
    });
    if (!noted)
        return noted.problem();
    return domain::Attachment{digest, kind, name, static_cast<std::int64_t>(bytes.size())};
}

Result<Bytes> LocalStoreImpl::file(const std::string& digest)
{
    const auto sealer = m_context.sealer();
    if (!sealer)
        return sealer.problem();
    if (!fromHex(digest))
        return fail(Fault::Invalid, "attachment.digest");
    const Result<Bytes> sealed = m_context.files.read(m_context.folder + "/blobs/" + digest, 2 * domain::kMaxAttachment);
    if (!sealed)
        return sealed.problem();
    return (*sealer)->open(*sealed, "file:" + digest);
}

Result<void> LocalStoreImpl::exportUnsent(const std::string& path, const std::string& secret)
{
    if (secret.empty())
        return fail(Fault::Invalid, "export.no_secret");
    Value list;
    list.array();
    constexpr int kEverything = 1 << 30;
    Result<std::vector<ports::StoredOperation>> open = m_outbox.open(kEverything);
    if (!open)
        return open.problem();
    for (auto it = open->rbegin(); it != open->rend(); ++it)
        list.append(domain::toValue(it->operation));
    const security::DataKey key = security::DataKey::random(m_context.random);
    const security::Sealer sealer(key, m_parts.algorithm, m_context.random);
    Value file;
    file.set("format", "yichuang-unsent-1");
    file.set("client", m_context.client.text());
    file.set("operations", static_cast<std::int64_t>(open->size()));
    file.set("key", toBase64(security::wrapWithSecret(key, secret, "export", m_parts.cost, m_parts.algorithm,
                                                      m_context.random)));
    file.set("body", toBase64(sealer.seal(toJson(list), "export")));
    return m_context.files.writeAtomically(path, bytesOf(toPrettyJson(file)));
}

} // namespace yc::store
