#pragma once

#include "base/clock.h"
#include "domain/mirror_sum.h"
#include "domain/standing.h"
#include "ports/local_store.h"

#include <algorithm>
#include <map>

namespace yc::fakes
{

/// A local store that keeps everything in memory: the whole port with the rules of the real one, without sealing. A test
/// may lock it, or make the next write fail.
class MemoryStore final : public ports::LocalStore
{
public:
    explicit MemoryStore(const Clock& clock, std::string client = "client-a") : m_clock(clock), m_client(std::move(client))
    {
    }

    // What a test arranges and looks at.
    bool locked = false;
    std::optional<Problem> nextWrite; ///< the next write fails with it
    int writes = 0;
    std::map<domain::Role, std::vector<ports::StoredOperation>> lanes;
    std::vector<ports::AuditLine> auditLines;
    std::vector<ports::PullPage> pages; ///< as applied
    std::vector<std::string> exports;   ///< paths of rescue copies

    /// Shorthand of tests: one operation kept in that lane.
    domain::Operation add(domain::Role lane, const std::string& kind, const std::string& entity, Value payload)
    {
        ports::Promise promise;
        promise.operations.push_back(
            {.lane = lane, .kind = kind, .entity = entity, .baseVersion = 0, .dependsOn = {}, .payload = std::move(payload)});
        return keep(promise).value().front();
    }

    domain::ClientId client() const override { return domain::ClientId(m_client); }
    bool unlocked() const override { return !locked; }

    Result<void> saveCase(const domain::CaseRecord& record) override
    {
        if (auto stopped = stop())
            return *stopped;
        m_cases.insert_or_assign(record.id, record);
        return {};
    }
    Result<std::vector<domain::Operation>> keep(const ports::Promise& promise) override
    {
        if (auto stopped = stop())
            return *stopped;
        std::vector<domain::Operation> kept;
        for (const ports::NewOperation& fresh : promise.operations)
            kept.push_back(place(fresh, promise));
        if (promise.record)
            m_cases.insert_or_assign(promise.record->id, *promise.record);
        auditLines.insert(auditLines.end(), promise.audit.begin(), promise.audit.end());
        return kept;
    }
    Result<domain::CaseRecord> findCase(const domain::CaseId& id) override { return found(m_cases, id, "case.unknown"); }
    Result<std::vector<domain::CaseRecord>> ownCases() override
    {
        if (locked)
            return lockedProblem();
        std::vector<domain::CaseRecord> all;
        for (const auto& [id, record] : m_cases)
            all.push_back(record);
        std::ranges::stable_sort(all, std::greater(), &domain::CaseRecord::openedAt);
        return all;
    }
    Result<std::vector<domain::CaseRecord>> recentCases(Moment since) override
    {
        Result<std::vector<domain::CaseRecord>> all = ownCases();
        if (all)
            std::erase_if(*all, [&](const auto& record) { return !record.isDraft() && record.openedAt < since; });
        return all;
    }
    Result<std::vector<domain::CaseRecord>> ownCasesAfter(const domain::CaseId& id, int limit) override
    {
        if (locked)
            return lockedProblem();
        std::vector<domain::CaseRecord> some;
        for (auto it = m_cases.upper_bound(id); it != m_cases.end() && static_cast<int>(some.size()) < limit; ++it)
            some.push_back(it->second);
        return some;
    }
    Result<void> discardDraft(const domain::CaseId& id) override
    {
        const auto it = m_cases.find(id);
        if (it == m_cases.end())
            return fail(Fault::NotFound, "case.unknown");
        if (!it->second.isDraft())
            return fail(Fault::Rejected, "case.not_draft");
        m_cases.erase(it);
        return {};
    }

    Result<std::vector<ports::StoredOperation>> unsent(domain::Role lane, int limit) override
    {
        if (locked)
            return lockedProblem();
        std::vector<ports::StoredOperation> some;
        for (const ports::StoredOperation& stored : lanes[lane]) {
            if (isUnsent(stored) && static_cast<int>(some.size()) < limit)
                some.push_back(stored);
        }
        return some;
    }
    Result<std::vector<ports::StoredOperation>> unsentOf(domain::Role lane, const std::string& entity) override
    {
        if (locked)
            return lockedProblem();
        std::vector<ports::StoredOperation> some;
        std::ranges::copy_if(lanes[lane], std::back_inserter(some), [&](const auto& stored) {
            return isUnsent(stored) && stored.operation.entity == entity;
        });
        return some;
    }
    Result<std::set<std::string>> unsentEntities(domain::Role lane) override
    {
        std::set<std::string> entities;
        for (const ports::StoredOperation& stored : lanes[lane]) {
            if (isUnsent(stored))
                entities.insert(stored.operation.entity);
        }
        return entities;
    }
    Result<std::vector<ports::StoredOperation>> outbox(int limit) override
    {
        if (locked)
            return lockedProblem();
        std::vector<ports::StoredOperation> all;
        for (const auto& [lane, operations] : lanes)
            std::ranges::copy_if(operations, std::back_inserter(all), isOpen);
        std::ranges::stable_sort(all, std::greater(), [](const auto& stored) { return stored.operation.at; });
        all.resize(std::min(all.size(), static_cast<std::size_t>(limit)));
        return all;
    }
    Result<void> markSent(domain::Role lane, std::int64_t first, std::int64_t last) override
    {
        if (auto stopped = stop())
            return *stopped;
        for (ports::StoredOperation& stored : lanes[lane]) {
            if (isUnsent(stored) && stored.operation.sequence >= first && stored.operation.sequence <= last) {
                stored.state = domain::OperationState::Sent;
                ++stored.attempts;
            }
        }
        return {};
    }
    Result<void> recordVerdicts(domain::Role lane,
                                const std::vector<std::pair<std::int64_t, domain::Verdict>>& verdicts) override
    {
        if (auto stopped = stop())
            return *stopped;
        for (const auto& [sequence, verdict] : verdicts) {
            const auto it = std::ranges::find(lanes[lane], sequence, [](const auto& stored) { return stored.operation.sequence; });
            if (it == lanes[lane].end())
                return fail(Fault::NotFound, "operation.unknown");
            it->verdict = verdict;
            it->state = domain::stateAfter(verdict);
            if (it->state == domain::OperationState::Acknowledged)
                m_lastVerdict = m_clock.now();
        }
        return {};
    }
    Result<int> requeueAfter(domain::Role lane, std::int64_t received) override
    {
        if (auto stopped = stop())
            return *stopped;
        int count = 0;
        for (ports::StoredOperation& stored : lanes[lane]) {
            if (stored.operation.sequence > received && !isUnsent(stored)) {
                stored.state = domain::OperationState::Pending;
                ++count;
            }
        }
        return count;
    }
    Result<ports::OutboxSummary> outboxSummary() override
    {
        ports::OutboxSummary summary;
        summary.lastVerdict = m_lastVerdict;
        for (const auto& [lane, operations] : lanes) {
            for (const ports::StoredOperation& stored : operations) {
                summary.pending += stored.state == domain::OperationState::Pending;
                summary.sent += stored.state == domain::OperationState::Sent;
                summary.needsPerson += isOpen(stored) && !isUnsent(stored);
                if (isUnsent(stored) && (summary.oldest == Moment{} || stored.operation.at < summary.oldest))
                    summary.oldest = stored.operation.at;
            }
        }
        return summary;
    }
    Result<void> settleAttention(const domain::OperationId& id, const std::string& resolution) override
    {
        if (auto stopped = stop())
            return *stopped;
        for (auto& [lane, operations] : lanes) {
            for (ports::StoredOperation& stored : operations) {
                if (stored.operation.id == id && stored.state == domain::OperationState::NeedsPerson) {
                    stored.state = domain::OperationState::Acknowledged;
                    m_resolutions[id] = resolution;
                    return {};
                }
            }
        }
        return fail(Fault::NotFound, "operation.unknown");
    }

    Result<std::string> takeNumber() override
    {
        if (auto stopped = stop())
            return *stopped;
        for (ports::NumberBlock& block : m_blocks) {
            if (block.next < block.end) {
                std::string serial = std::to_string(block.next++);
                const auto width = static_cast<std::size_t>(block.width);
                serial.insert(0, serial.size() < width ? width - serial.size() : 0, '0');
                return block.prefix + serial;
            }
        }
        return fail(Fault::Full, "numbers.exhausted");
    }
    Result<void> addNumberBlock(const ports::NumberBlock& block) override
    {
        if (auto stopped = stop())
            return *stopped;
        m_blocks.push_back(block);
        return {};
    }
    Result<std::int64_t> numbersLeft() override
    {
        std::int64_t left = 0;
        for (const ports::NumberBlock& block : m_blocks)
            left += block.end - block.next;
        return left;
    }

    Result<void> saveClaim(const ports::Claim& claim) override
    {
        if (auto stopped = stop())
            return *stopped;
        m_claims.insert_or_assign(claim.id, claim);
        return {};
    }
    Result<std::vector<ports::Claim>> openClaims() override
    {
        std::vector<ports::Claim> open;
        for (const auto& [id, claim] : m_claims) {
            if (claim.state != "ended")
                open.push_back(claim);
        }
        return open;
    }

    Result<ports::Cursor> cursor(const std::string& scope) override { return m_cursors[scope]; }
    Result<void> applyPage(const ports::PullPage& page) override
    {
        if (auto stopped = stop())
            return *stopped;
        if (page.clear)
            std::erase_if(m_mirror, [&](const auto& entry) { return entry.second.first == page.scope; });
        for (const ports::MirrorEntity& entity : page.entities)
            m_mirror.insert_or_assign({entity.type, entity.id}, std::pair(page.scope, entity));
        m_cursors[page.scope] = {.epoch = page.epoch, .cursor = page.cursor};
        pages.push_back(page);
        return {};
    }
    Result<std::string> checksum(const std::string& scope) override
    {
        domain::MirrorSum sum;
        for (const auto& [key, entry] : m_mirror) {
            if (entry.first == scope && !entry.second.deleted)
                sum.add(key.first, key.second, entry.second.hubSequence);
        }
        return sum.text();
    }
    Result<void> distrust(const std::string& scope) override
    {
        m_cursors[scope] = {.epoch = "distrusted", .cursor = 1};
        return {};
    }
    /// A change that never arrived, though the cursor says so.
    void loseFromMirror(const std::string& type, const std::string& id) { m_mirror.erase({type, id}); }
    Result<std::vector<ports::MirrorEntity>> mirror(const std::string& type) override
    {
        if (locked)
            return lockedProblem();
        std::vector<ports::MirrorEntity> all;
        for (const auto& [key, entry] : m_mirror) {
            if (key.first == type && !entry.second.deleted)
                all.push_back(entry.second);
        }
        return all;
    }
    Result<ports::MirrorEntity> mirrored(const std::string& type, const std::string& id) override
    {
        const auto it = m_mirror.find({type, id});
        if (it == m_mirror.end() || it->second.second.deleted)
            return fail(Fault::NotFound, "mirror.unknown");
        return it->second.second;
    }

    Result<ports::NewDigests> digestMore(int) override { return ports::NewDigests{.restarted = true, .digests = {}}; }
    Result<std::vector<domain::CaseDigest>> digestsAfter(const domain::CaseId& id, int limit) override
    {
        std::vector<domain::CaseDigest> some;
        for (const domain::CaseRecord& record : mirroredCases()) {
            if (record.id > id && static_cast<int>(some.size()) < limit)
                some.push_back(domain::digestOf(record));
        }
        return some;
    }
    Result<std::vector<ports::MirrorEntity>> casesThatWait() override { return casesWhere(domain::waitsForWindow); }
    Result<std::vector<ports::MirrorEntity>> casesOf(const std::string& idNumber) override
    {
        return casesWhere([&](const domain::CaseRecord& record) { return domain::applicantIdNumber(record) == idNumber; });
    }

    Result<domain::Attachment> putFile(const Bytes& bytes, const std::string& mime, const std::string& name) override
    {
        if (auto stopped = stop())
            return *stopped;
        if (static_cast<std::int64_t>(bytes.size()) > domain::kMaxAttachment)
            return fail(Fault::Full, "attachment.too_large");
        if (mime != "application/pdf" && mime != "image/jpeg" && mime != "image/png")
            return fail(Fault::Invalid, "attachment.kind");
        const std::string digest = "digest-" + toHex(bytes).substr(0, 48) + "-" + std::to_string(bytes.size());
        m_files.insert_or_assign(digest, bytes);
        return domain::Attachment{digest, mime, name, static_cast<std::int64_t>(bytes.size())};
    }
    Result<Bytes> file(const std::string& digest) override { return found(m_files, digest, "attachment.unknown"); }
    Result<std::vector<ports::Upload>> uploads(int) override
    {
        std::vector<ports::Upload> open;
        for (const ports::Upload& upload : uploadRows) {
            if (upload.state != ports::UploadState::Verified && upload.state != ports::UploadState::Freed)
                open.push_back(upload);
        }
        return open;
    }
    Result<ports::Upload> upload(const std::string& digest) override
    {
        const auto row = std::ranges::find(uploadRows, digest, &ports::Upload::digest);
        if (row == uploadRows.end())
            return fail(Fault::NotFound, "attachment.unknown");
        return *row;
    }
    Result<void> saveUpload(const ports::Upload& upload) override
    {
        std::erase_if(uploadRows, [&](const ports::Upload& row) { return !nextWrite && row.digest == upload.digest; });
        return noted(uploadRows, upload);
    }
    Result<int> recheckUploads() override
    {
        int count = 0;
        for (ports::Upload& row : uploadRows) {
            if (row.state != ports::UploadState::Verified)
                continue;
            row.state = ports::UploadState::Local;
            row.address.clear();
            ++count;
        }
        return count;
    }
    Result<int> freeFiles(std::int64_t, Moment, int) override { return 0; }
    /// Keep a file and send it, as a case that names it was taken in.
    void attach(const std::string& digest, const Bytes& bytes)
    {
        m_files.insert_or_assign(digest, bytes);
        ports::Upload upload;
        upload.digest = digest;
        upload.size = static_cast<std::int64_t>(bytes.size());
        upload.mime = "image/jpeg";
        uploadRows.push_back(upload);
    }
    void loseFile(const std::string& digest) { m_files.erase(digest); }
    std::vector<ports::Upload> uploadRows;

    Result<void> saveCredential(const ports::OfflineCredential& credential) override
    {
        m_credentials.insert_or_assign(credential.user.id, credential);
        return {};
    }
    Result<ports::OfflineCredential> credential(const domain::UserId& user) override
    {
        const auto it = m_credentials.find(user);
        if (it == m_credentials.end())
            return fail(Fault::NotFound, "credential.unknown");
        return it->second;
    }

    Result<void> setSetting(const std::string& name, const std::string& value) override
    {
        m_settings.insert_or_assign(name, value);
        return {};
    }
    std::string setting(const std::string& name) override
    {
        const auto it = m_settings.find(name);
        return it == m_settings.end() ? std::string() : it->second;
    }

    Result<void> audit(const ports::AuditLine& line) override { return noted(auditLines, line); }
    Result<void> exportUnsent(const std::string& path, const std::string&) override { return noted(exports, path); }

private:
    static bool isUnsent(const ports::StoredOperation& stored)
    {
        return stored.state == domain::OperationState::Pending || stored.state == domain::OperationState::Sent;
    }
    static bool isOpen(const ports::StoredOperation& stored)
    {
        return stored.state != domain::OperationState::Acknowledged;
    }
    std::vector<domain::CaseRecord> mirroredCases()
    {
        std::vector<domain::CaseRecord> records;
        const std::vector<ports::MirrorEntity> entities = mirror("case").value();
        for (const ports::MirrorEntity& entity : entities) {
            if (Result<domain::CaseRecord> record = entity.body.as(domain::caseFromValue); record.ok())
                records.push_back(std::move(*record));
        }
        return records;
    }
    template <class Test> std::vector<ports::MirrorEntity> casesWhere(const Test& test)
    {
        std::vector<ports::MirrorEntity> some;
        for (const domain::CaseRecord& record : mirroredCases()) {
            if (test(record))
                some.push_back(mirrored("case", record.id.text()).value());
        }
        return some;
    }
    static Problem lockedProblem() { return fail(Fault::Denied, "store.locked"); }
    std::optional<Problem> stop()
    {
        ++writes;
        if (locked)
            return lockedProblem();
        return std::exchange(nextWrite, std::nullopt);
    }
    template <class T> Result<void> noted(std::vector<T>& list, const T& item)
    {
        if (auto stopped = stop())
            return *stopped;
        list.push_back(item);
        return {};
    }
    template <class Key, class T> Result<T> found(const std::map<Key, T>& all, const Key& key, const char* code) const
    {
        if (locked)
            return lockedProblem();
        const auto it = all.find(key);
        if (it == all.end())
            return fail(Fault::NotFound, code);
        return it->second;
    }
    domain::Operation place(const ports::NewOperation& fresh, const ports::Promise& promise)
    {
        std::vector<ports::StoredOperation>& lane = lanes[fresh.lane];
        domain::Operation operation;
        operation.client = client();
        operation.lane = fresh.lane;
        operation.sequence = static_cast<std::int64_t>(lane.size()) + 1;
        operation.id = domain::OperationId(m_client + "/" + domain::name(fresh.lane) + "/" + std::to_string(operation.sequence));
        operation.kind = fresh.kind;
        operation.entity = fresh.entity;
        operation.baseVersion = fresh.baseVersion;
        operation.dependsOn = fresh.dependsOn;
        operation.payload = fresh.payload;
        operation.hall = promise.hall;
        operation.window = promise.window;
        operation.user = promise.user;
        operation.at = m_clock.now();
        lane.push_back({.operation = operation, .state = domain::OperationState::Pending, .attempts = 0, .verdict = {}});
        return operation;
    }

    const Clock& m_clock;
    std::string m_client;
    Moment m_lastVerdict{};
    std::map<domain::CaseId, domain::CaseRecord> m_cases;
    std::map<domain::OperationId, std::string> m_resolutions;
    std::vector<ports::NumberBlock> m_blocks;
    std::map<domain::ClaimId, ports::Claim> m_claims;
    std::map<std::string, ports::Cursor> m_cursors;
    std::map<std::pair<std::string, std::string>, std::pair<std::string, ports::MirrorEntity>> m_mirror;
    std::map<std::string, Bytes> m_files;
    std::map<domain::UserId, ports::OfflineCredential> m_credentials;
    std::map<std::string, std::string> m_settings;
};

} // namespace yc::fakes
