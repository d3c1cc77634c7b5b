#include "hub/uploads.h"

#include "base/text.h"
#include "domain/attachment_kind.h"
#include "domain/material.h"
#include "hub/blobs.h"
#include "hub/feed.h"
#include "hub/vault.h"
#include "security/digest.h"

#include <array>

namespace yc::hub
{
namespace
{

constexpr const char* kBytes = "attachment_bytes"; ///< stored, and promised to uploads on their way
constexpr const char* kOpen = "open";
constexpr const char* kStored = "stored";
constexpr const char* kGone = "gone";
constexpr int kTokenBytes = 16;
constexpr std::size_t kMaxMetadata = 4096;
constexpr std::int64_t kSweptAtOnce = 50;
/// How long an end is remembered, so that a late client hears 410 and not 404.
constexpr std::chrono::hours kRemembered{7 * 24};

std::string metadataPlace(const Parts& parts, const std::string& id)
{
    return "upload|" + parts.hall() + "|" + id;
}

void check(const NewUpload& wanted)
{
    if (!domain::isDigest(wanted.digest))
        refuse(Fault::Invalid, "upload.digest_needed");
    if (wanted.size <= 0 || wanted.metadata.size() > kMaxMetadata)
        refuse(Fault::Invalid, "upload.size");
    if (wanted.size > domain::kMaxAttachment)
        refuse(Fault::Full, "upload.too_large", {std::to_string(domain::kMaxAttachment)});
    if (!domain::mayBeAttached(wanted.mime))
        refuse(Fault::Invalid, "upload.kind");
}

Upload load(Transaction& tx, const Parts& parts, const std::string& id)
{
    const auto row = tx.first("SELECT digest, size, mime, metadata, received, state, expires_at FROM upload "
                              "WHERE hall = ? AND id = ?",
                              {parts.hall(), id});
    if (!row)
        refuse(Fault::NotFound, "upload.unknown");
    const std::string state = ports::stringOf(row->at(5));
    const Moment expires = fromMicros(ports::integerOf(row->at(6)));
    if (state == kGone || (state == kOpen && expires <= parts.now()))
        refuse(Fault::NotFound, "upload.expired");
    return {id,
            ports::stringOf(row->at(0)),
            ports::integerOf(row->at(1)),
            ports::stringOf(row->at(2)),
            opened(parts, ports::bytesOf(row->at(3)), metadataPlace(parts, id)),
            ports::integerOf(row->at(4)),
            state == kStored,
            expires};
}

/// Where it ends now, if it still ended at `upload.received`: two that send at once cannot both be right.
void moveOn(Transaction& tx, const Parts& parts, Upload& upload, std::int64_t received)
{
    upload.expires = parts.now() + parts.settings.uploadLife;
    const Rows moved =
        tx.run("UPDATE upload SET received = ?, expires_at = ? WHERE hall = ? AND id = ? AND received = ? "
               "AND state = 'open' RETURNING received",
               {received, toMicros(upload.expires), parts.hall(), upload.id, upload.received});
    if (moved.empty())
        refuse(Fault::Conflict, "upload.offset", {std::to_string(load(tx, parts, upload.id).received)});
    upload.received = received;
}

void put(Transaction& tx, const Parts& parts, const Upload& upload, std::int64_t place, const Bytes& piece)
{
    tx.run("INSERT INTO blob_piece (hall, upload, place, body) VALUES (?, ?, ?, ?)",
           {parts.hall(), upload.id, place, piece});
}

/// Forget what was sent and give its share of the quota back.
void discard(Transaction& tx, const Parts& parts, const Upload& upload)
{
    dropPieces(tx, parts, upload.id);
    advance(tx, parts.hall(), kBytes, -upload.size);
}

/// The whole is here and checked: from now on it is an attachment of the hall, once however often it is sent.
void enter(Transaction& tx, const Parts& parts, Upload& upload)
{
    if (load(tx, parts, upload.id).stored) {
        upload.stored = true;
        return;
    }
    tx.run("UPDATE upload SET state = ? WHERE hall = ? AND id = ?", {std::string(kStored), parts.hall(), upload.id});
    if (findBlob(tx, parts, upload.digest))
        discard(tx, parts, upload);
    else
        tx.run("INSERT INTO blob (hall, digest, size, mime, upload, hub_sequence, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
               {parts.hall(), upload.digest, upload.size, upload.mime, upload.id, nextSequence(tx, parts.hall()),
                toMicros(parts.now())});
    upload.stored = true;
}

/// Is it what it was said to be? Else nothing of it stays.
void verify(const Parts& parts, const Upload& upload, std::string_view whole)
{
    const bool same = toHex(security::sha256(bytesOf(whole))) == upload.digest;
    if (same && domain::isOfKind(bytesOf(whole), upload.mime))
        return;
    terminateUpload(parts, upload.id);
    refuse(same ? Fault::Invalid : Fault::Damaged, same ? "upload.kind" : "upload.digest");
}

void finish(const Parts& parts, Upload& upload)
{
    verify(parts, upload,
           reading(parts.storage, [&](Transaction& tx) { return piecesOf(tx, parts, upload.id, upload.size); }));
    writing(parts.storage, [&](Transaction& tx) { enter(tx, parts, upload); });
}

Upload loaded(const Parts& parts, const std::string& id)
{
    return reading(parts.storage, [&](Transaction& tx) { return load(tx, parts, id); });
}

} // namespace

Upload createUpload(const Parts& parts, const NewUpload& wanted)
{
    check(wanted);
    const std::string id = newToken(parts.random, kTokenBytes);
    const Bytes metadata = sealed(parts, wanted.metadata, metadataPlace(parts, id));
    return writing(parts.storage, [&](Transaction& tx) {
        if (advance(tx, parts.hall(), kBytes, wanted.size) > parts.settings.attachmentQuota)
            refuse(Fault::Full, "upload.quota");
        const Moment expires = parts.now() + parts.settings.uploadLife;
        tx.run("INSERT INTO upload (hall, id, digest, size, mime, metadata, received, state, expires_at) "
               "VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)",
               {parts.hall(), id, wanted.digest, wanted.size, wanted.mime, metadata, std::string(kOpen),
                toMicros(expires)});
        return Upload{id, wanted.digest, wanted.size, wanted.mime, wanted.metadata, 0, false, expires};
    });
}

Upload findUpload(const Parts& parts, const std::string& id)
{
    Upload upload = loaded(parts, id);
    if (!upload.stored && upload.received == upload.size)
        finish(parts, upload);
    return upload;
}

Upload appendToUpload(const Parts& parts, const std::string& id, std::int64_t offset, std::string_view bytes)
{
    Upload upload = findUpload(parts, id);
    if (offset != upload.received)
        refuse(Fault::Conflict, "upload.offset", {std::to_string(upload.received)});
    if (static_cast<std::int64_t>(bytes.size()) > upload.size - offset)
        refuse(Fault::Full, "upload.too_long", {std::to_string(upload.size)});
    if (bytes.empty())
        return upload;
    const std::int64_t end = offset + static_cast<std::int64_t>(bytes.size());
    const bool allAtOnce = offset == 0 && end == upload.size; // most scans: one commit does everything
    if (allAtOnce)
        verify(parts, upload, bytes);
    const Bytes piece = sealedPiece(parts, id, offset, bytes);
    upload = writing(parts.storage, [&](Transaction& tx) {
        Upload moved = upload;
        moveOn(tx, parts, moved, end);
        put(tx, parts, moved, offset, piece);
        if (allAtOnce)
            enter(tx, parts, moved);
        return moved;
    });
    if (!upload.stored && upload.received == upload.size)
        finish(parts, upload);
    return upload;
}

void terminateUpload(const Parts& parts, const std::string& id)
{
    writing(parts.storage, [&](Transaction& tx) {
        const Upload upload = load(tx, parts, id);
        if (!upload.stored)
            discard(tx, parts, upload);
        tx.run("DELETE FROM upload WHERE hall = ? AND id = ?", {parts.hall(), id});
    });
}

void sweepUploads(Transaction& tx, const Parts& parts)
{
    const std::int64_t now = toMicros(parts.now());
    for (const Row& row : tx.run("SELECT id, size FROM upload WHERE hall = ? AND state = 'open' AND expires_at <= ? "
                                 "ORDER BY expires_at LIMIT ?",
                                 {parts.hall(), now, kSweptAtOnce})) {
        Upload upload;
        upload.id = ports::stringOf(row[0]);
        upload.size = ports::integerOf(row[1]);
        discard(tx, parts, upload);
        tx.run("UPDATE upload SET state = ? WHERE hall = ? AND id = ?", {std::string(kGone), parts.hall(), upload.id});
    }
    const std::int64_t forgotten = toMicros(parts.now() - kRemembered);
    for (const char* state : {kStored, kGone})
        tx.run("DELETE FROM upload WHERE hall = ? AND state = ? AND expires_at <= ?",
               {parts.hall(), std::string(state), forgotten});
}

} // namespace yc::hub
