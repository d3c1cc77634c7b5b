#include "hub/blobs.h"

#include "base/text.h"
#include "hub/vault.h"
#include "security/digest.h"

namespace yc::hub
{
namespace
{

std::string placeOf(const Parts& parts, const std::string& upload, std::int64_t place)
{
    return "piece|" + parts.hall() + "|" + upload + "|" + std::to_string(place);
}

} // namespace

Bytes sealedPiece(const Parts& parts, const std::string& upload, std::int64_t place, std::string_view bytes)
{
    return sealed(parts, bytes, placeOf(parts, upload, place));
}

std::string piecesOf(Transaction& tx, const Parts& parts, const std::string& upload, std::int64_t size)
{
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(size));
    while (static_cast<std::int64_t>(bytes.size()) < size) { // one by one: only the whole is held, never twice
        const auto place = static_cast<std::int64_t>(bytes.size());
        const auto row = tx.first("SELECT body FROM blob_piece WHERE hall = ? AND upload = ? AND place = ?",
                                  {parts.hall(), upload, place});
        const std::string piece =
            row ? opened(parts, ports::bytesOf(row->at(0)), placeOf(parts, upload, place)) : std::string();
        if (piece.empty() || place + static_cast<std::int64_t>(piece.size()) > size)
            refuse(Fault::Damaged, "blob.pieces", {upload});
        bytes += piece;
    }
    return bytes;
}

void dropPieces(Transaction& tx, const Parts& parts, const std::string& upload)
{
    tx.run("DELETE FROM blob_piece WHERE hall = ? AND upload = ?", {parts.hall(), upload});
}

std::optional<Blob> findBlob(Transaction& tx, const Parts& parts, const std::string& digest)
{
    const auto row = tx.first("SELECT size, mime, hub_sequence, upload FROM blob WHERE hall = ? AND digest = ?",
                              {parts.hall(), digest});
    if (!row)
        return std::nullopt;
    return Blob{digest, ports::integerOf(row->at(0)), ports::stringOf(row->at(1)), ports::integerOf(row->at(2)),
                ports::stringOf(row->at(3))};
}

std::string blobBytes(Transaction& tx, const Parts& parts, const std::string& digest, Blob& blob)
{
    const std::optional<Blob> found = findBlob(tx, parts, digest);
    if (!found)
        refuse(Fault::NotFound, "attachment.unknown");
    blob = *found;
    std::string bytes = piecesOf(tx, parts, blob.upload, blob.size);
    if (toHex(security::sha256(bytesOf(bytes))) != digest)
        refuse(Fault::Damaged, "blob.digest");
    return bytes;
}

std::set<std::string> stillOnTheirWay(Transaction& tx, const Parts& parts, const std::set<std::string>& digests)
{
    std::set<std::string> missing;
    for (const std::string& digest : digests) {
        if (!findBlob(tx, parts, digest))
            missing.insert(digest);
    }
    return missing;
}

} // namespace yc::hub
