#include "store/file_vault.h"

#include "domain/attachment_kind.h"
#include "ports/local_store.h"
#include "security/digest.h"
#include "store/guard.h"

namespace yc::store
{
namespace
{

constexpr std::uint64_t kMaxSealed = static_cast<std::uint64_t>(domain::kMaxAttachment) + 4096; ///< and its envelope

// Of the budget: from here on nothing new, and from there on what may leave does.
constexpr std::uint64_t kFullPercent = 95;
constexpr std::uint64_t kFillingPercent = 80;

} // namespace

domain::Attachment FileVault::put(const Bytes& bytes, const std::string& mime, const std::string& name)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    if (static_cast<std::int64_t>(bytes.size()) > domain::kMaxAttachment)
        throw Refusal(fail(Fault::Full, "attachment.too_large", {}, {std::to_string(domain::kMaxAttachment)}));
    if (!domain::isOfKind(bytes, mime))
        throw Refusal(fail(Fault::Invalid, "attachment.kind"));
    orThrow(m_room.fits(bytes.size()));
    domain::Attachment attachment{toHex(security::sha256(bytes)), mime, name, static_cast<std::int64_t>(bytes.size())};
    const std::string path = m_folder + "/" + attachment.digest;
    const bool isNew = !m_files.exists(path);
    if (isNew)
        fits(bytes.size());
    orThrow(m_files.makeFolder(m_folder));
    orThrow(m_files.writeAtomically(path, sealer.seal(bytes, fileContext(attachment.digest))));
    const Bytes sealedName = sealer.seal(name, fileContext(attachment.digest));
    m_file.change(WorkFile::Copy::Later, [&](Change& change) {
        change.put(Table::Blob, {attachment.digest, attachment.size, mime, sealedName});
    });
    if (isNew)
        kept() += bytes.size();
    return attachment;
}

Bytes FileVault::get(const std::string& digest)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    const std::string path = m_folder + "/" + digest;
    if (!domain::isDigest(digest) || !m_files.exists(path))
        throw Refusal(fail(Fault::NotFound, "attachment.unknown"));
    return orThrow(sealer.open(orThrow(m_files.read(path, kMaxSealed)), fileContext(digest)));
}

void FileVault::free(const std::string& digest)
{
    const std::string path = m_folder + "/" + digest;
    if (!domain::isDigest(digest) || !m_files.exists(path))
        return;
    orThrow(m_files.remove(path));
    m_kept.reset();
}

/// Freed copies have left. The row of an upload comes with the case, so one without it is of a draft.
std::uint64_t& FileVault::kept()
{
    if (!m_kept)
        m_kept = static_cast<std::uint64_t>(m_file.database().number(
            "SELECT coalesce(sum(b.size), 0) FROM blob b LEFT JOIN upload u USING(digest) WHERE u.state IS NOT ?",
            static_cast<std::int64_t>(ports::UploadState::Freed)));
    return *m_kept;
}

void FileVault::fits(std::uint64_t bytes)
{
    if (kept() + bytes > m_budget / 100 * kFullPercent)
        throw Refusal(fail(Fault::Full, "disk.files_over_budget"));
}

bool FileVault::isFilling()
{
    return kept() > m_budget / 100 * kFillingPercent;
}

} // namespace yc::store
