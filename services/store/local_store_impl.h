#pragma once

#include "ports/local_store.h"
#include "store/outbox.h"
#include "store/wraps.h"

#include <memory>
#include <string>

namespace yc::store
{

/// The two local files and the black box behind ports::LocalStore, and the lock of both. Desk worker only.
class LocalStoreImpl final : public ports::LocalStore
{
public:
    struct Parts {
        Files& files;
        Clock& clock;
        Random& random;
        ports::KeyStore* keyStore = nullptr; ///< null: no keyring on this machine
        security::Algorithm algorithm = security::Algorithm::Aes256Gcm;
        security::ArgonCost cost;
    };
    /// What opening had to mend.
    struct Report {
        bool rebuilt = false;      ///< work.db was damaged or gone; it was set aside and rebuilt
        std::string setAside;      ///< where the damaged one lies now
        int operations = 0;        ///< brought back from the black box
        int cases = 0;
        bool cacheRebuilt = false;
    };

    /// Opens or makes the store in `folder`. Unsupported "store.newer", Busy "store.in_use", Full, Denied.
    static Result<std::unique_ptr<LocalStoreImpl>> open(const std::string& folder, const Parts& parts);

    ports::KeyRing& keyRing() { return *m_keys; }
    const Report& report() const { return m_report; }

    domain::ClientId client() const override { return m_context.client; }
    bool unlocked() const override { return m_keys->unlocked(); }
    Result<void> saveCase(const domain::CaseRecord& record) override { return m_outbox.saveCase(record); }
    Result<std::vector<domain::Operation>> keep(const ports::Promise& promise) override { return m_outbox.keep(promise); }
    Result<domain::CaseRecord> findCase(const domain::CaseId& id) override { return m_outbox.findCase(id); }
    Result<std::vector<domain::CaseRecord>> ownCases() override { return m_outbox.cases(); }
    Result<void> discardDraft(const domain::CaseId& id) override { return m_outbox.discardDraft(id); }
    Result<std::vector<ports::StoredOperation>> unsent(domain::Role lane, int limit) override;
    Result<std::vector<ports::StoredOperation>> outbox(int limit) override { return m_outbox.open(limit); }
    Result<void> markSent(domain::Role lane, std::int64_t first, std::int64_t last) override;
    Result<void> recordVerdicts(domain::Role lane,
                                const std::vector<std::pair<std::int64_t, domain::Verdict>>& verdicts) override;
    Result<int> requeueAfter(domain::Role lane, std::int64_t received) override { return m_outbox.requeueAfter(lane, received); }
    Result<ports::OutboxSummary> outboxSummary() override { return m_outbox.summary(); }
    Result<void> settleAttention(const domain::OperationId& id, const std::string& resolution) override;
    Result<std::string> takeNumber() override;
    Result<void> addNumberBlock(const ports::NumberBlock& block) override;
    Result<std::int64_t> numbersLeft() override;
    Result<void> saveClaim(const ports::Claim& claim) override;
    Result<std::vector<ports::Claim>> openClaims() override;
    Result<ports::Cursor> cursor(const std::string& scope) override;
    Result<void> applyPage(const ports::PullPage& page) override;
    Result<std::vector<ports::MirrorEntity>> mirror(const std::string& type) override;
    Result<ports::MirrorEntity> mirrored(const std::string& type, const std::string& id) override;
    Result<domain::Attachment> putFile(const Bytes& bytes, const std::string& mime, const std::string& name) override;
    Result<Bytes> file(const std::string& digest) override;
    Result<void> saveCredential(const ports::OfflineCredential& credential) override;
    Result<ports::OfflineCredential> credential(const domain::UserId& user) override;
    Result<void> setSetting(const std::string& name, const std::string& value) override;
    std::string setting(const std::string& name) override;
    Result<void> audit(const ports::AuditLine& line) override { return m_outbox.audit(line); }
    Result<void> exportUnsent(const std::string& path, const std::string& secret) override;

private:
    LocalStoreImpl(const std::string& folder, const Parts& parts);
    Result<void> openWork();
    Result<void> openCache();
    Result<void> openBox();
    Result<void> useClient();
    Result<void> setAside(const std::string& name);
    Result<void> restore(const Value& record);

    StoreContext m_context;
    Parts m_parts;
    Wraps m_wraps;
    Outbox m_outbox;
    std::unique_ptr<security::WrappedKeyRing> m_keys;
    Report m_report;
};

} // namespace yc::store
