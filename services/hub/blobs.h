#pragma once

#include "hub/parts.h"
#include "hub/transaction.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace yc::hub
{

/// An attachment that is here whole: its digest was checked before this row came to be. Identical content is one row.
struct Blob {
    std::string digest; ///< SHA-256 of the plain bytes, hex
    std::int64_t size = 0;
    std::string mime;
    std::int64_t hubSequence = 0; ///< it came with this number: a backup up to there holds it
    std::string upload;           ///< whose pieces it consists of
};

/// Sealed bytes of an upload from `place` on, bound to both.
Bytes sealedPiece(const Parts& parts, const std::string& upload, std::int64_t place, std::string_view bytes);
/// All bytes of an upload's pieces in order. Damaged "blob.pieces" unless they are `size` bytes without a gap.
std::string piecesOf(Transaction& tx, const Parts& parts, const std::string& upload, std::int64_t size);
void dropPieces(Transaction& tx, const Parts& parts, const std::string& upload);

std::optional<Blob> findBlob(Transaction& tx, const Parts& parts, const std::string& digest);
/// Its bytes. NotFound "attachment.unknown"; Damaged when they are not what was stored.
std::string blobBytes(Transaction& tx, const Parts& parts, const std::string& digest, Blob& blob);
/// Those of the digests that are not here yet: 材料上传中.
std::set<std::string> stillOnTheirWay(Transaction& tx, const Parts& parts, const std::set<std::string>& digests);

} // namespace yc::hub
