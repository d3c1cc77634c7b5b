#include "store/uploads.h"

#include "store/guard.h"

#include <set>

namespace yc::store
{
namespace
{

using ports::Upload;
using ports::UploadState;

ports::Row rowOf(const Upload& upload)
{
    return {upload.digest,      static_cast<std::int64_t>(upload.state),    upload.address, upload.sent,
            upload.hubSequence, static_cast<std::int64_t>(upload.attempts), upload.reason,  toMicros(upload.at)};
}

/// Files travel inside a submission's record and beside a supplement.
std::set<std::string> digestsOf(const Value& payload)
{
    std::set<std::string> digests;
    for (const Value* materials : {&payload["record"]["materials"], &payload["materials"]}) {
        for (const Value& material : materials->toArray()) {
            for (const Value& file : material["files"].toArray())
                digests.insert(file["digest"].toString());
        }
    }
    return digests;
}

} // namespace

void Uploads::add(Change& change, const std::vector<domain::Operation>& operations)
{
    for (const domain::Operation& operation : operations) {
        for (const std::string& digest : digestsOf(operation.payload)) {
            Query known = change.database().query("SELECT 1 FROM upload WHERE digest = ?", digest);
            if (known.next())
                continue;
            Upload upload;
            upload.digest = digest;
            upload.at = m_clock.now();
            change.put(Table::Upload, rowOf(upload));
        }
    }
}

std::vector<Upload> Uploads::read(const std::string& conditionAndOrder, const std::vector<ports::Cell>& parameters)
{
    std::vector<Upload> all;
    for (const ports::Row& row : m_file.database().rows(
             "SELECT u.digest, coalesce(b.size, 0), coalesce(b.mime, ''), u.state, u.address, u.sent,"
             " u.hub_sequence, u.attempts, u.reason, u.at FROM upload u LEFT JOIN blob b USING(digest)"
             " WHERE " +
                 conditionAndOrder,
             parameters)) {
        all.push_back({.digest = ports::stringOf(row[0]),
                       .size = ports::integerOf(row[1]),
                       .mime = ports::stringOf(row[2]),
                       .state = static_cast<UploadState>(ports::integerOf(row[3])),
                       .address = ports::stringOf(row[4]),
                       .sent = ports::integerOf(row[5]),
                       .hubSequence = ports::integerOf(row[6]),
                       .attempts = static_cast<int>(ports::integerOf(row[7])),
                       .reason = ports::stringOf(row[8]),
                       .at = fromMicros(ports::integerOf(row[9]))});
    }
    return all;
}

/// Thousands wait after a month offline, and this is asked before each of them goes: so the first of every state are read
/// off the index, which holds each state in the order it was tried, instead of sorting all. "NOT IN" names that index.
std::vector<Upload> Uploads::open(int limit)
{
    std::string firsts;
    for (const UploadState state : {UploadState::Local, UploadState::Uploading, UploadState::Stored, UploadState::Paused,
                                    UploadState::NeedsPerson})
        firsts += (firsts.empty() ? "" : " UNION ALL ") +
                  std::string("SELECT * FROM (SELECT rowid FROM upload WHERE state NOT IN (3, 6) AND state = ") +
                  std::to_string(static_cast<int>(state)) + " ORDER BY rowid LIMIT ?1)";
    return read("u.rowid IN (" + firsts + ") ORDER BY u.state = 1 DESC, u.rowid LIMIT ?1", {std::int64_t{limit}});
}

Upload Uploads::find(const std::string& digest)
{
    std::vector<Upload> found = read("u.digest = ?", {digest});
    if (found.empty())
        throw Refusal(fail(Fault::NotFound, "attachment.unknown"));
    return std::move(found.front());
}

void Uploads::save(const Upload& upload)
{
    Upload saved = upload;
    saved.at = m_clock.now();
    m_file.change(WorkFile::Copy::Later, [&](Change& change) { change.put(Table::Upload, rowOf(saved)); });
}

int Uploads::recheck()
{
    int count = 0;
    for (Upload& upload : read("u.state = 3", {})) {
        upload.state = UploadState::Local;
        upload.address.clear();
        save(upload);
        ++count;
    }
    return count;
}

int Uploads::free(std::int64_t backedUp, Moment verifiedBefore, int limit)
{
    int count = 0;
    for (Upload& upload : read("u.state = 3 AND u.hub_sequence <= ? AND u.at < ? LIMIT ?",
                               {backedUp, toMicros(verifiedBefore), std::int64_t{limit}})) {
        m_vault.free(upload.digest);
        upload.state = UploadState::Freed;
        save(upload);
        ++count;
    }
    return count;
}

} // namespace yc::store
