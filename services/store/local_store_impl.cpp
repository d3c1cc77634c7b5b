#include "store/local_store_impl.h"

#include "store/export_file.h"
#include "store/guard.h"

namespace yc::store
{
namespace
{

std::string inFolder(const std::string& folder, std::string_view name)
{
    return folder + "/" + std::string(name);
}

} // namespace

LocalStoreImpl::LocalStoreImpl(const Surroundings& around, OpenedWork work)
    : m_around(around), m_report(std::move(work.report)), m_work(std::move(work.file)), m_client(m_work->client()),
      m_wraps(*m_work), m_keys(m_wraps, around.keyStore, around.random,
                               {around.settings.algorithm, around.settings.cost, "yichuang/" + m_client.text()}),
      m_cases(*m_work, m_keys), m_outbox(*m_work, m_keys, around.clock, around.random), m_numbers(*m_work),
      m_claims(*m_work), m_cache(inFolder(around.folder, kCacheFile), around.files, m_client),
      m_mirror(m_cache, m_keys), m_digests(m_cache, m_keys, m_mirror),
      m_room(around.folder, around.files, around.settings.reserve),
      m_vault(inFolder(around.folder, kFilesFolder), around.files, *m_work, m_keys, m_room,
              around.settings.fileBudget),
      m_uploads(*m_work, m_vault, around.clock), m_credentials(*m_work, m_keys),
      m_settings(*m_work), m_audit(*m_work, m_keys, around.clock),
      m_snapshots(around.folder, around.files, around.clock, *m_work),
      m_upkeep({m_snapshots, m_room, m_outbox, m_uploads, m_vault, m_cases, m_mirror, m_settings, around.clock,
                around.settings.keepAcknowledged, around.settings.cacheBudget})
{
    m_work->keepRoom(m_room);
    m_cache.open();
}

ports::StoreState LocalStoreImpl::state() const
{
    return {.unlocked = unlocked(),
            .setAside = !m_report.setAside.empty() || !m_report.boxSetAside.empty(),
            .torn = m_report.boxTorn,
            .newClient = m_report.newClient,
            .fromSnapshot = !m_report.snapshot.empty(),
            .shortOfRoom = m_room.isShort(),
            .recovered = m_report.records};
}

Result<void> LocalStoreImpl::saveCase(const domain::CaseRecord& record)
{
    return guarded([&] { m_cases.save(record); });
}

Result<std::vector<domain::Operation>> LocalStoreImpl::keep(const ports::Promise& promise)
{
    return guarded([&] {
        std::vector<domain::Operation> kept;
        m_work->change(WorkFile::Copy::Now, [&](Change& change) {
            const ports::Promise placed = m_cases.placed(change, promise);
            kept = m_outbox.add(change, placed);
            if (placed.record)
                m_cases.put(change, *placed.record);
            m_uploads.add(change, kept);
            for (const ports::AuditLine& line : placed.audit)
                m_audit.add(change, line);
        });
        return kept;
    });
}

Result<domain::CaseRecord> LocalStoreImpl::findCase(const domain::CaseId& id)
{
    return guarded([&] { return m_cases.find(id); });
}

Result<std::vector<domain::CaseRecord>> LocalStoreImpl::ownCases()
{
    return guarded([&] { return m_cases.all(); });
}

Result<std::vector<domain::CaseRecord>> LocalStoreImpl::recentCases(Moment since)
{
    return guarded([&] { return m_cases.recent(since); });
}

Result<std::vector<domain::CaseRecord>> LocalStoreImpl::ownCasesAfter(const domain::CaseId& id, int limit)
{
    return guarded([&] { return m_cases.after(id, limit); });
}

Result<void> LocalStoreImpl::discardDraft(const domain::CaseId& id)
{
    return guarded([&] { m_cases.discardDraft(id); });
}

Result<std::vector<ports::StoredOperation>> LocalStoreImpl::unsent(domain::Role lane, int limit)
{
    return guarded([&] { return m_outbox.unsent(lane, limit); });
}

Result<std::vector<ports::StoredOperation>> LocalStoreImpl::unsentOf(domain::Role lane, const std::string& entity)
{
    return guarded([&] { return m_outbox.unsentOf(lane, entity); });
}

Result<std::set<std::string>> LocalStoreImpl::unsentEntities(domain::Role lane)
{
    return guarded([&] { return m_outbox.unsentEntities(lane); });
}

Result<std::vector<ports::StoredOperation>> LocalStoreImpl::outbox(int limit)
{
    return guarded([&] { return m_outbox.open(limit); });
}

Result<std::vector<ports::StoredOperation>> LocalStoreImpl::outboxHeads(int limit)
{
    return guarded([&] { return m_outbox.heads(limit); });
}

Result<void> LocalStoreImpl::markSent(domain::Role lane, std::int64_t first, std::int64_t last)
{
    return guarded([&] { m_outbox.markSent(lane, first, last); });
}

Result<void> LocalStoreImpl::recordVerdicts(domain::Role lane,
                                            const std::vector<std::pair<std::int64_t, domain::Verdict>>& verdicts)
{
    return guarded([&] { m_outbox.recordVerdicts(lane, verdicts); });
}

Result<int> LocalStoreImpl::requeueAfter(domain::Role lane, std::int64_t received)
{
    return guarded([&] { return m_outbox.requeueAfter(lane, received); });
}

Result<ports::OutboxSummary> LocalStoreImpl::outboxSummary()
{
    return guarded([&] { return m_outbox.summary(); });
}

Result<void> LocalStoreImpl::settleAttention(const domain::OperationId& id, const std::string& resolution)
{
    return guarded([&] { m_outbox.settle(id, resolution); });
}

Result<std::string> LocalStoreImpl::takeNumber()
{
    return guarded([&] { return m_numbers.take(); });
}

Result<void> LocalStoreImpl::addNumberBlock(const ports::NumberBlock& block)
{
    return guarded([&] { m_numbers.add(block); });
}

Result<std::int64_t> LocalStoreImpl::numbersLeft()
{
    return guarded([&] { return m_numbers.left(); });
}

Result<void> LocalStoreImpl::saveClaim(const ports::Claim& claim)
{
    return guarded([&] { m_claims.save(claim); });
}

Result<std::vector<ports::Claim>> LocalStoreImpl::openClaims()
{
    return guarded([&] { return m_claims.open(); });
}

Result<ports::Cursor> LocalStoreImpl::cursor(const std::string& scope)
{
    return guarded([&] { return m_mirror.cursor(scope); });
}

Result<void> LocalStoreImpl::applyPage(const ports::PullPage& page)
{
    return guarded([&] { m_mirror.apply(page); });
}

Result<std::string> LocalStoreImpl::checksum(const std::string& scope)
{
    return guarded([&] { return m_mirror.sum(scope).text(); });
}

Result<void> LocalStoreImpl::distrust(const std::string& scope)
{
    return guarded([&] { m_mirror.distrust(scope); });
}

Result<std::vector<ports::MirrorEntity>> LocalStoreImpl::mirror(const std::string& type)
{
    return guarded([&] { return m_mirror.all(type); });
}

Result<ports::MirrorEntity> LocalStoreImpl::mirrored(const std::string& type, const std::string& id)
{
    return guarded([&] { return m_mirror.find(type, id); });
}

Result<ports::NewDigests> LocalStoreImpl::digestMore(int limit)
{
    return guarded([&] { return m_digests.more(limit); });
}

Result<std::vector<domain::CaseDigest>> LocalStoreImpl::digestsAfter(const domain::CaseId& id, int limit)
{
    return guarded([&] { return m_digests.after(id, limit); });
}

Result<std::vector<ports::MirrorEntity>> LocalStoreImpl::casesThatWait()
{
    return guarded([&] { return m_digests.thatWait(); });
}

Result<std::vector<ports::MirrorEntity>> LocalStoreImpl::casesOf(const std::string& idNumber)
{
    return guarded([&] { return m_digests.ofPerson(idNumber); });
}

Result<domain::Attachment> LocalStoreImpl::putFile(const Bytes& bytes, const std::string& mime, const std::string& name)
{
    return guarded([&] { return m_vault.put(bytes, mime, name); });
}

Result<Bytes> LocalStoreImpl::file(const std::string& digest)
{
    return guarded([&] { return m_vault.get(digest); });
}

Result<std::vector<ports::Upload>> LocalStoreImpl::uploads(int limit)
{
    return guarded([&] { return m_uploads.open(limit); });
}

Result<ports::Upload> LocalStoreImpl::upload(const std::string& digest)
{
    return guarded([&] { return m_uploads.find(digest); });
}

Result<void> LocalStoreImpl::saveUpload(const ports::Upload& upload)
{
    return guarded([&] { m_uploads.save(upload); });
}

Result<int> LocalStoreImpl::recheckUploads()
{
    return guarded([&] { return m_uploads.recheck(); });
}

Result<int> LocalStoreImpl::freeFiles(std::int64_t backedUp, Moment verifiedBefore, int limit)
{
    return guarded([&] { return m_uploads.free(backedUp, verifiedBefore, limit); });
}

Result<void> LocalStoreImpl::saveCredential(const ports::OfflineCredential& credential)
{
    return guarded([&] { m_credentials.save(credential); });
}

Result<ports::OfflineCredential> LocalStoreImpl::credential(const domain::UserId& user)
{
    return guarded([&] { return m_credentials.find(user); });
}

Result<void> LocalStoreImpl::setSetting(const std::string& name, const std::string& value)
{
    return guarded([&] { m_settings.set(name, value); });
}

/// An unreadable setting is an unset one: the file itself is judged at the next start.
std::string LocalStoreImpl::setting(const std::string& name)
{
    const Result<std::string> value = guarded([&] { return m_settings.get(name); });
    return value ? *value : std::string();
}

Result<void> LocalStoreImpl::audit(const ports::AuditLine& line)
{
    return guarded([&] { m_audit.add(line); });
}

Result<void> LocalStoreImpl::exportUnsent(const std::string& path, const std::string& secret)
{
    return guarded([&] {
        const UnsentWork work = unsentWork(m_work->database(), sealerOf(m_keys));
        writeExport(work, secret, path, m_around.files, m_around.random, m_around.settings.cost);
    });
}

Result<bool> LocalStoreImpl::upkeep()
{
    return guarded([&] { return m_upkeep.piece(unlocked()); });
}

} // namespace yc::store
