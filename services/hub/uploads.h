#pragma once

#include "hub/parts.h"
#include "hub/transaction.h"

#include <string>
#include <string_view>

namespace yc::hub
{

// Uploads as tus 1.0 has them, free of its headers. Nothing is kept between requests: every acknowledged piece is in
// the database, so an upload goes on after a kill, and at another process of the same hub.

struct NewUpload {
    std::string digest; ///< what the whole must have, hex SHA-256
    std::int64_t size = 0;
    std::string mime;
    std::string metadata; ///< as the client said it, given back by HEAD
};

struct Upload {
    std::string id;
    std::string digest;
    std::int64_t size = 0;
    std::string mime;
    std::string metadata;
    std::int64_t received = 0; ///< durable here, without a gap
    bool stored = false;       ///< whole, checked, and an attachment of the hall
    Moment expires{};
};

/// Invalid "upload.digest_needed", "upload.size", "upload.kind"; Full "upload.too_large" (args: the bound),
/// "upload.quota".
Upload createUpload(const Parts& parts, const NewUpload& wanted);
/// NotFound "upload.unknown", "upload.expired". One that was whole when the hub was stopped is checked now.
Upload findUpload(const Parts& parts, const std::string& id);
/// Add bytes at `offset`. Conflict "upload.offset" (args: where it is) when they do not begin where it ends; Full
/// "upload.too_long" past its end. The last ones check the whole: Damaged "upload.digest", Invalid "upload.kind" throw
/// the upload away.
Upload appendToUpload(const Parts& parts, const std::string& id, std::int64_t offset, std::string_view bytes);
/// What was uploaded goes; an attachment that was stored stays.
void terminateUpload(const Parts& parts, const std::string& id);
/// Drop what nobody goes on with.
void sweepUploads(Transaction& tx, const Parts& parts);

} // namespace yc::hub
