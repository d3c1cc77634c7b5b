#pragma once

#include "store/audit_log.h"
#include "store/cases.h"
#include "store/claims.h"
#include "store/credentials.h"
#include "store/digests.h"
#include "store/file_vault.h"
#include "store/key_wraps.h"
#include "store/mirror.h"
#include "store/number_blocks.h"
#include "store/outbox.h"
#include "store/recovery.h"
#include "store/settings.h"
#include "store/upkeep.h"
#include "store/uploads.h"
#include "store/work_store.h"

namespace yc::store
{

/// Joins the parts behind the port: each call goes to one part, and what it throws becomes a Result here.
class LocalStoreImpl final : public WorkStore
{
public:
    struct Surroundings {
        std::string folder;
        Files& files;
        const Clock& clock;
        Random& random;
        ports::KeyStore* keyStore = nullptr;
        StoreSettings settings;
    };
    /// Throws.
    LocalStoreImpl(const Surroundings& around, OpenedWork work);

    ports::KeyRing& keys() override { return m_keys; }
    const RecoveryReport& recovery() const override { return m_report; }
    domain::ClientId client() const override { return m_client; }
    bool unlocked() const override { return m_keys.unlocked(); }
    ports::StoreState state() const override;

    Result<void> saveCase(const domain::CaseRecord& record) override;
    Result<std::vector<domain::Operation>> keep(const ports::Promise& promise) override;
    Result<domain::CaseRecord> findCase(const domain::CaseId& id) override;
    Result<std::vector<domain::CaseRecord>> ownCases() override;
    Result<std::vector<domain::CaseRecord>> recentCases(Moment since) override;
    Result<std::vector<domain::CaseRecord>> ownCasesAfter(const domain::CaseId& id, int limit) override;
    Result<void> discardDraft(const domain::CaseId& id) override;

    Result<std::vector<ports::StoredOperation>> unsent(domain::Role lane, int limit) override;
    Result<std::vector<ports::StoredOperation>> unsentOf(domain::Role lane, const std::string& entity) override;
    Result<std::set<std::string>> unsentEntities(domain::Role lane) override;
    Result<std::vector<ports::StoredOperation>> outbox(int limit) override;
    Result<std::vector<ports::StoredOperation>> outboxHeads(int limit) override;
    Result<void> markSent(domain::Role lane, std::int64_t first, std::int64_t last) override;
    Result<void> recordVerdicts(domain::Role lane,
                                const std::vector<std::pair<std::int64_t, domain::Verdict>>& verdicts) override;
    Result<int> requeueAfter(domain::Role lane, std::int64_t received) override;
    Result<ports::OutboxSummary> outboxSummary() override;
    Result<void> settleAttention(const domain::OperationId& id, const std::string& resolution) override;

    Result<std::string> takeNumber() override;
    Result<void> addNumberBlock(const ports::NumberBlock& block) override;
    Result<std::int64_t> numbersLeft() override;
    Result<void> saveClaim(const ports::Claim& claim) override;
    Result<std::vector<ports::Claim>> openClaims() override;

    Result<ports::Cursor> cursor(const std::string& scope) override;
    Result<void> applyPage(const ports::PullPage& page) override;
    Result<std::string> checksum(const std::string& scope) override;
    Result<void> distrust(const std::string& scope) override;
    Result<std::vector<ports::MirrorEntity>> mirror(const std::string& type) override;
    Result<ports::MirrorEntity> mirrored(const std::string& type, const std::string& id) override;
    Result<ports::NewDigests> digestMore(int limit) override;
    Result<std::vector<domain::CaseDigest>> digestsAfter(const domain::CaseId& id, int limit) override;
    Result<std::vector<ports::MirrorEntity>> casesThatWait() override;
    Result<std::vector<ports::MirrorEntity>> casesOf(const std::string& idNumber) override;

    Result<domain::Attachment> putFile(const Bytes& bytes, const std::string& mime, const std::string& name) override;
    Result<Bytes> file(const std::string& digest) override;
    Result<std::vector<ports::Upload>> uploads(int limit) override;
    Result<ports::Upload> upload(const std::string& digest) override;
    Result<void> saveUpload(const ports::Upload& upload) override;
    Result<int> recheckUploads() override;
    Result<int> freeFiles(std::int64_t backedUp, Moment verifiedBefore, int limit) override;
    Result<void> saveCredential(const ports::OfflineCredential& credential) override;
    Result<ports::OfflineCredential> credential(const domain::UserId& user) override;
    Result<void> setSetting(const std::string& name, const std::string& value) override;
    std::string setting(const std::string& name) override;
    Result<void> audit(const ports::AuditLine& line) override;
    Result<void> exportUnsent(const std::string& path, const std::string& secret) override;
    Result<bool> upkeep() override;
    void endOfShift() override { m_snapshots.soon(); }

private:
    Surroundings m_around;
    RecoveryReport m_report;
    std::unique_ptr<WorkFile> m_work;
    domain::ClientId m_client;
    KeyWraps m_wraps;
    security::WrappedKeyRing m_keys;
    Cases m_cases;
    Outbox m_outbox;
    NumberBlocks m_numbers;
    Claims m_claims;
    CacheFile m_cache;
    Mirror m_mirror;
    Digests m_digests;
    Room m_room;
    FileVault m_vault;
    Uploads m_uploads;
    Credentials m_credentials;
    Settings m_settings;
    AuditLog m_audit;
    Snapshots m_snapshots;
    Upkeep m_upkeep;
};

} // namespace yc::store
