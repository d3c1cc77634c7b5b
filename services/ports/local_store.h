#pragma once

#include "base/result.h"
#include "base/json_text.h"
#include "base/text.h"
#include "domain/case_digest.h"
#include "domain/operation.h"
#include "domain/person.h"
#include "ports/store_state.h"
#include "ports/upload.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace yc::ports
{

/// An operation as the desk makes it; the store gives it its place in the lane.
struct NewOperation {
    domain::Role lane = domain::Role::Cases;
    std::string kind;
    std::string entity;
    std::int64_t baseVersion = 0;
    std::vector<domain::OperationId> dependsOn;
    Value payload;
};

/// A line of the local audit chain.
struct AuditLine {
    domain::UserId user;
    std::string action; ///< "signin", "reveal", "print", "override", "submit", "handout"
    std::string object;
    std::string detail; ///< sealed
};

/// Everything one promise changes: saved in ONE transaction of work.db, then in the black box, then reported (G1).
struct Promise {
    std::optional<domain::CaseRecord> record;
    std::vector<NewOperation> operations;
    std::vector<AuditLine> audit;
    domain::UserId user;
    domain::WindowId window;
    domain::HallId hall;
};

struct StoredOperation {
    domain::Operation operation;
    domain::OperationState state = domain::OperationState::Pending;
    int attempts = 0;
    std::optional<domain::Verdict> verdict;
};

/// How much is unsent, honestly.
struct OutboxSummary {
    int pending = 0;
    int sent = 0; ///< on their way, no verdict yet
    int needsPerson = 0;
    Moment oldest{};      ///< of pending and sent; 0 when none
    Moment lastVerdict{}; ///< last time the hub took something
};

/// A lease of numbers: [next, end) are left. The number printed is prefix + zero-padded serial + check digit.
struct NumberBlock {
    std::string series;
    std::string prefix;
    std::int64_t next = 0;
    std::int64_t end = 0;
    int width = 8;
};

/// A call under way: written before the request leaves, so that what this window asked for is on record. When the reply
/// is lost it ends here; a ticket that was granted all the same comes with the next pull.
struct Claim {
    domain::ClaimId id;
    domain::TicketId ticket; ///< empty until granted
    std::int64_t fence = 0;
    std::string state; ///< asked, granted, ended
    Moment at{};
};

/// One entity of the hub as mirrored here.
struct MirrorEntity {
    std::string type; ///< case, ticket, window, service, user
    std::string id;
    std::int64_t version = 0;
    std::int64_t hubSequence = 0;
    bool deleted = false;
    JsonText body;
};
struct PullPage {
    std::string scope;
    std::string epoch;       ///< of the hub's life; another one = start over
    std::int64_t cursor = 0; ///< hub sequence after this page
    bool clear = false;      ///< throw the scope away first
    bool more = false;
    std::string checksum{};  ///< domain::MirrorSum of the scope once this page is applied; "" while more is to come
    std::vector<MirrorEntity> entities;
};
struct Cursor {
    std::string epoch;
    std::int64_t cursor = 0;
};

/// What this machine knows of a clerk, for sign-in without a network (G12). Whether the secret is right, the wrap of
/// the data key tells.
struct OfflineCredential {
    domain::User user;
    std::vector<domain::Window> windows;
    Moment validUntil{};
};

/// Cases of the mirror summed up since the last time.
struct NewDigests {
    bool restarted = false; ///< the mirror was made anew: what is not told again is gone
    std::vector<domain::CaseDigest> digests;
};

/// Setting: hub's clock minus ours in microseconds, as the sync last measured it.
inline constexpr const char* kHubOffsetSetting = "hub.offset_micros";

/// Setting: highest hub sequence that a backup of the hub holds, as the hub last told.
inline constexpr const char* kHubBackedUpSetting = "hub.backed_up";

/// The two local files and the black box. Desk worker only; the sync worker posts jobs. Opened locked: everything that
/// is sealed needs unlock() first and fails with Denied "store.locked" before. A failed write leaves nothing behind.
class LocalStore
{
public:
    virtual ~LocalStore() = default;

    /// Identity of this installation: new when the file is new.
    virtual domain::ClientId client() const = 0;
    virtual bool unlocked() const = 0;
    virtual StoreState state() const { return {.unlocked = unlocked()}; }

    /// Keep a draft: on disk when it returns, no operation.
    virtual Result<void> saveCase(const domain::CaseRecord& record) = 0;
    /// Fulfil a promise: transaction, black box, fsync. Returns the operations with their sequence. A case taken in for
    /// the first time gets its place in the local order, in its record and in its operation (G10).
    virtual Result<std::vector<domain::Operation>> keep(const Promise& promise) = 0;
    /// A case taken in or begun here.
    virtual Result<domain::CaseRecord> findCase(const domain::CaseId& id) = 0;
    /// All own cases, newest first.
    virtual Result<std::vector<domain::CaseRecord>> ownCases() = 0;
    /// Own drafts, and own cases opened since then; newest first.
    virtual Result<std::vector<domain::CaseRecord>> recentCases(Moment since) = 0;
    /// Own cases after that id, in the order of ids: to go through all of them in pieces.
    virtual Result<std::vector<domain::CaseRecord>> ownCasesAfter(const domain::CaseId& id, int limit) = 0;
    virtual Result<void> discardDraft(const domain::CaseId& id) = 0;

    /// Operations of a lane not yet acknowledged, in order, at most `limit`.
    virtual Result<std::vector<StoredOperation>> unsent(domain::Role lane, int limit) = 0;
    /// Those of one case or ticket.
    virtual Result<std::vector<StoredOperation>> unsentOf(domain::Role lane, const std::string& entity) = 0;
    /// What those of a lane change: ids of cases or tickets. Opens no body.
    virtual Result<std::set<std::string>> unsentEntities(domain::Role lane) = 0;
    /// Every operation that is unsent or needs a person, newest first.
    virtual Result<std::vector<StoredOperation>> outbox(int limit) = 0;
    /// The same to be shown, those that need a person first: of the others neither payload nor sender, because thousands
    /// may wait, and opening one costs more than showing it.
    virtual Result<std::vector<StoredOperation>> outboxHeads(int limit) { return outbox(limit); }
    /// They left; a verdict is outstanding.
    virtual Result<void> markSent(domain::Role lane, std::int64_t first, std::int64_t last) = 0;
    /// Verdicts by sequence; each operation stands from then on as domain::stateAfter() says.
    virtual Result<void> recordVerdicts(domain::Role lane,
                                        const std::vector<std::pair<std::int64_t, domain::Verdict>>& verdicts) = 0;
    /// The hub lost what it had taken above `received` (restored from a backup): those operations, acknowledged or
    /// judged, become Pending again under their old sequence (G7). Returns how many. A store that keeps no
    /// acknowledged operations has nothing to send again.
    virtual Result<int> requeueAfter(domain::Role, std::int64_t /*received*/) { return 0; }
    virtual Result<OutboxSummary> outboxSummary() = 0;
    /// A person settled it: it leaves the attention list, never the file.
    virtual Result<void> settleAttention(const domain::OperationId& id, const std::string& resolution) = 0;

    /// The next leased number, burnt at once. Full "numbers.exhausted" when none is left.
    virtual Result<std::string> takeNumber() = 0;
    virtual Result<void> addNumberBlock(const NumberBlock& block) = 0;
    virtual Result<std::int64_t> numbersLeft() = 0;

    virtual Result<void> saveClaim(const Claim& claim) = 0;
    virtual Result<std::vector<Claim>> openClaims() = 0;

    /// Where a scope's pull stands.
    virtual Result<Cursor> cursor(const std::string& scope) = 0;
    /// A page and its cursor in one transaction of cache.db.
    virtual Result<void> applyPage(const PullPage& page) = 0;
    /// domain::MirrorSum of what is mirrored of the scope.
    virtual Result<std::string> checksum(const std::string& scope) = 0;
    /// The mirror of the scope is not to be trusted: its next page is asked for as from a stranger, who is told to clear
    /// it. Until that comes, what is there stays.
    virtual Result<void> distrust(const std::string& scope) = 0;
    virtual Result<std::vector<MirrorEntity>> mirror(const std::string& type) = 0;
    virtual Result<MirrorEntity> mirrored(const std::string& type, const std::string& id) = 0;

    /// Sum up at most `limit` mirrored cases that came or changed since the last time, oldest first. Fewer than
    /// `limit`: all are summed up. A pull is not held up by it, and what was summed up once is kept.
    virtual Result<NewDigests> digestMore(int limit) = 0;
    /// Digests after that case, in the order of ids.
    virtual Result<std::vector<domain::CaseDigest>> digestsAfter(const domain::CaseId& id, int limit) = 0;
    /// Summed-up cases that wait for a window.
    virtual Result<std::vector<MirrorEntity>> casesThatWait() = 0;
    /// Summed-up cases of the applicant with that identity number.
    virtual Result<std::vector<MirrorEntity>> casesOf(const std::string& idNumber) = 0;

    /// Keep a file sealed under its digest. Full "attachment.too_large", Invalid "attachment.kind" otherwise.
    virtual Result<domain::Attachment> putFile(const Bytes& bytes, const std::string& mime,
                                               const std::string& name) = 0;
    virtual Result<Bytes> file(const std::string& digest) = 0;
    /// Attachments of cases taken in that the hub does not have verified: those begun first, what was tried last at the end;
    /// at most `limit`.
    virtual Result<std::vector<Upload>> uploads(int limit) = 0;
    /// NotFound "attachment.unknown" when no case taken in has it.
    virtual Result<Upload> upload(const std::string& digest) = 0;
    virtual Result<void> saveUpload(const Upload& upload) = 0;
    /// The hub went back to a backup: what was verified and is still here is asked for again. Returns how many.
    virtual Result<int> recheckUploads() = 0;
    /// Delete local copies of what was verified before that moment and came to the hub with a sequence that a backup of it
    /// holds; at most `limit`. Returns how many.
    virtual Result<int> freeFiles(std::int64_t backedUp, Moment verifiedBefore, int limit) = 0;

    virtual Result<void> saveCredential(const OfflineCredential& credential) = 0;
    virtual Result<OfflineCredential> credential(const domain::UserId& user) = 0;

    /// Small settings of this machine, unsealed: hall, window, endpoints, catalogue version. Never personal data.
    virtual Result<void> setSetting(const std::string& name, const std::string& value) = 0;
    virtual std::string setting(const std::string& name) = 0;

    virtual Result<void> audit(const AuditLine& line) = 0;

    /// Look after the files for some ten milliseconds: a snapshot now and then, room for promises, what may leave.
    /// True = there is more at once.
    virtual Result<bool> upkeep() { return false; }
    /// A shift ended: the next upkeep makes a snapshot.
    virtual void endOfShift() {}

    /// A copy of everything unsent under another secret, for rescue; the store itself stays as it is.
    virtual Result<void> exportUnsent(const std::string& path, const std::string& secret) = 0;
};

} // namespace yc::ports
