#include "store/file_vault.h"

#include "security/digest.h"
#include "store/guard.h"

#include <algorithm>
#include <array>

namespace yc::store
{
namespace
{

constexpr std::size_t kDigestText = 64;
constexpr std::uint64_t kMaxSealed = static_cast<std::uint64_t>(domain::kMaxAttachment) + 4096; ///< and its envelope

struct FileKind {
    const char* mime;
    std::string_view beginning;
};
constexpr std::array kKinds{
    FileKind{"application/pdf", "%PDF-"},
    FileKind{"image/jpeg", "\xFF\xD8\xFF"},
    FileKind{"image/png", "\x89PNG\r\n\x1A\n"},
};

/// The name says what it wants to be, the first bytes what it is: both must agree.
bool isOfKind(const Bytes& bytes, const std::string& mime)
{
    return std::ranges::any_of(kKinds, [&](const FileKind& kind) {
        const auto beginning = bytesOf(kind.beginning);
        return mime == kind.mime && bytes.size() >= beginning.size() &&
               std::equal(beginning.begin(), beginning.end(), bytes.begin());
    });
}

/// A digest becomes part of a path: nothing else may.
bool isDigest(const std::string& text)
{
    return text.size() == kDigestText && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

domain::Attachment FileVault::put(const Bytes& bytes, const std::string& mime, const std::string& name)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    if (static_cast<std::int64_t>(bytes.size()) > domain::kMaxAttachment)
        throw Refusal(fail(Fault::Full, "attachment.too_large", {}, {std::to_string(domain::kMaxAttachment)}));
    if (!isOfKind(bytes, mime))
        throw Refusal(fail(Fault::Invalid, "attachment.kind"));
    domain::Attachment attachment{toHex(security::sha256(bytes)), mime, name, static_cast<std::int64_t>(bytes.size())};
    const std::string path = m_folder + "/" + attachment.digest;
    orThrow(m_files.makeFolder(m_folder));
    orThrow(m_files.writeAtomically(path, sealer.seal(bytes, fileContext(attachment.digest))));
    const Bytes sealedName = sealer.seal(name, fileContext(attachment.digest));
    m_file.change(WorkFile::Copy::Later, [&](Change& change) {
        change.put(Table::Blob, {attachment.digest, attachment.size, mime, sealedName});
    });
    return attachment;
}

Bytes FileVault::get(const std::string& digest)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    const std::string path = m_folder + "/" + digest;
    if (!isDigest(digest) || !m_files.exists(path))
        throw Refusal(fail(Fault::NotFound, "attachment.unknown"));
    return orThrow(sealer.open(orThrow(m_files.read(path, kMaxSealed)), fileContext(digest)));
}

} // namespace yc::store
