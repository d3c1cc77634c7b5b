#pragma once

#include "base/result.h"
#include "domain/operation.h"
#include "domain/person.h"
#include "domain/ticket.h"
#include "ports/local_store.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yc::ports
{

// What the workstation asks of central systems. Every call blocks, is bounded in time, and is made on the sync worker.
// Faults: Offline (cannot be reached: refused, timed out, an answer that is no answer), Denied (signed out), and what
// the hub answered (Rejected, Conflict, NotFound, Busy, Invalid).

/// Bearer tokens of one person's session, in memory only. A token is shown to nobody but the central system that gave it.
struct Tokens {
    std::string main;                           ///< of unified acceptance's central system, and of every role it has
    std::map<domain::Role, std::string> others; ///< of roles that are somewhere else

    friend bool operator==(const Tokens&, const Tokens&) = default;
};

struct SignInAnswer {
    std::string token; ///< bearer, held in memory only
    domain::User user;
    std::string hallName;
    std::vector<domain::Window> windows; ///< of the hall
    std::vector<domain::Service> services;
    Moment expires{};
    int offlineDays = 7; ///< how long this clerk may sign in without a network (G12)
};

/// What came of signing in where roles have another central system than unified acceptance.
struct SignInElsewhere {
    std::map<domain::Role, std::string> tokens;
    std::vector<domain::Role> away; ///< could not be asked; to be tried again once within reach
};

class Accounts
{
public:
    virtual ~Accounts() = default;
    /// At unified acceptance. Denied "signin.wrong" or "signin.locked" (args: minutes).
    virtual Result<SignInAnswer> signIn(const domain::UserId& user, const std::string& secret,
                                        const domain::WindowId& window) = 0;
    /// At the central systems of the other roles, where there are such: the same person, the same secret. One that
    /// refuses is told by that role's health.
    virtual SignInElsewhere signInElsewhere(const domain::UserId& /*user*/, const std::string& /*secret*/,
                                            const domain::WindowId& /*window*/)
    {
        return {};
    }
    /// The hub's key for that lock of this machine's store (KeyRing::recoveryLock); whoever is signed in may ask, the hub
    /// keeps who did. NotFound from a hub that has none.
    virtual Result<Bytes> recoveryKey(const std::string& lock) = 0;
    /// Everywhere.
    virtual Result<void> signOut() = 0;
};

/// A push that belongs to an earlier start of the hub.
inline constexpr const char* kOtherLife = "push.other_life";

struct HelloAnswer {
    std::string epoch; ///< of the hub since it was started last: goes with every push
    Moment hubTime{};
    std::int64_t received = 0; ///< highest sequence of this client and lane at the hub
    std::int64_t backedUp = 0; ///< highest hub sequence that a backup of the hub holds; 0 = none
};

/// One ordered lane to one role.
class Lane
{
public:
    virtual ~Lane() = default;
    virtual Result<HelloAnswer> hello() = 0;
    /// Dense from operations[0].sequence. One verdict per operation, in order. Repeating it changes nothing (G2).
    /// `epoch`: what hello said. Conflict kOtherLife when the hub has been started since: it may stand on a restored
    /// backup, so hello compares first; and a push that is late from before must not be judged by what is there now.
    virtual Result<std::vector<domain::Verdict>> push(const std::string& epoch,
                                                      const std::vector<domain::Operation>& operations) = 0;
    virtual Result<PullPage> pull(const std::string& scope, const Cursor& from, int limit) = 0;
    /// Hold until something newer than `after` exists or the time is over: the newest hub sequence.
    virtual Result<std::int64_t> bell(std::int64_t after, std::chrono::seconds wait) = 0;
    /// Close the connections; the next call opens new ones.
    virtual void reset() {}
};

struct CallRequest {
    domain::ClaimId claim; ///< the same id again gives the same ticket
    domain::WindowId window;
    domain::TicketId ticket; ///< a particular one; empty = next in order
};
struct CallAnswer {
    std::optional<domain::Ticket> ticket; ///< none: nobody waits
    std::int64_t fence = 0;
};

/// A waiting ticket kept for one window, so that it can go on calling while the hub is out of reach: nobody else is given
/// it until the time is over.
struct Reservation {
    domain::Ticket ticket;
    std::int64_t fence = 0;          ///< of the call to come
    std::chrono::seconds lasts{};    ///< from when the question left; the hub keeps it a little longer
    friend bool operator==(const Reservation&, const Reservation&) = default;
};

/// Direct calls of the queue role: never queued.
class QueueCalls
{
public:
    virtual ~QueueCalls() = default;
    virtual Result<CallAnswer> call(const CallRequest& request) = 0;
    virtual Result<domain::Ticket> recall(const domain::TicketId& ticket, std::int64_t fence) = 0;
    /// Keep the next few tickets for this window, as many as the hall allows; all that it holds now. What an earlier
    /// answer named and this one does not is no longer kept.
    virtual Result<std::vector<Reservation>> reserve(const domain::WindowId& /*window*/)
    {
        return std::vector<Reservation>();
    }
};

/// A look-up of shared data, bound to a case, a scene and the citizen's consent; audited at the hub.
struct SharingRequest {
    std::string idNumber;
    std::string name;
    domain::CaseId caseId;
    domain::OneThingId scene;
    std::string consent;             ///< how consent was given: "signed", "screen"; empty is refused
    std::vector<std::string> wanted; ///< relations: "self", "spouse", "child"
};
struct SharedRecord {
    std::string role;   ///< relation to the person asked for: self, spouse, child
    std::string agency; ///< 公安
    Object values; ///< plain names: name, idNumber, sex, birth, ethnicity, address, phone, marriageCertificate, ...
    Moment at{};
    std::string authorization;
};
struct Licence {
    std::string kind; ///< 居民身份证
    std::string number;
    std::string holder; ///< role
    std::string issuer;
    std::optional<Day> validUntil;
    Object values;
};
struct SharingAnswer {
    std::vector<SharedRecord> records;
    std::vector<Licence> licences;
};
class Sharing
{
public:
    virtual ~Sharing() = default;
    virtual Result<SharingAnswer> lookUp(const SharingRequest& request) = 0;
};

class Numbers
{
public:
    virtual ~Numbers() = default;
    virtual Result<NumberBlock> lease(std::int64_t count) = 0;
};

/// A file on its way to the hub, as a person attached it.
struct NewUpload {
    std::string digest; ///< SHA-256 of the whole, hex
    std::int64_t size = 0;
    std::string mime;
};
/// Attachments over tus 1.0. An upload is known by the address that the other side gave it: a path of the same
/// endpoint. NotFound "upload.gone" when the other side has forgotten it: it is to be begun anew.
class Uploads
{
public:
    virtual ~Uploads() = default;
    virtual Result<std::string> create(const NewUpload& upload) = 0;
    /// Bytes that are durable there.
    virtual Result<std::int64_t> offset(const std::string& address) = 0;
    /// Send bytes that begin at `offset`; gives the new offset. Conflict: it is elsewhere, ask. Damaged
    /// "upload.checksum": they were spoiled on the way; Damaged "upload.digest": the whole is not what was announced.
    virtual Result<std::int64_t> send(const std::string& address, std::int64_t offset,
                                      std::span<const std::uint8_t> bytes) = 0;
    virtual Result<void> terminate(const std::string& address) = 0;
    /// The hub has the attachment whole and checked: the hub sequence it came with. NotFound "attachment.unknown".
    virtual Result<std::int64_t> stored(const std::string& digest) = 0;
    /// Its bytes, which fit the digest. NotFound "attachment.unknown".
    virtual Result<Bytes> fetch(const std::string& digest) = 0;
    /// Close the connection; the next call opens a new one.
    virtual void reset() {}
};

/// How many uploads may be under way at once.
inline constexpr std::size_t kParallelUploads = 2;

/// The hall as the supervisor sees it; figures by queue.md 2c. The value's form is resources/api/openapi.json, Hall.
class HallStatistics
{
public:
    virtual ~HallStatistics() = default;
    virtual Result<Value> hallNow() = 0;
    /// Tell the hub what waits here: counts and ages per lane.
    virtual Result<void> reportUnsent(const OutboxSummary& summary) = 0;
    /// End a forgotten service, or close the hall for the day. Supervisor only.
    virtual Result<void> endForgotten(const domain::TicketId& ticket, const std::string& reason) = 0;
    virtual Result<Value> closeDay(const Value& decisions) = 0;
};

/// How a role is doing, for the drawer and the sign-in page.
struct RoleHealth {
    domain::Role role = domain::Role::Cases;
    bool reachable = false;
    Moment since{}; ///< of the present state
    Moment lastGood{};
    std::string lastCode; ///< of the last failure: "net.refused", "net.timeout", "net.not_ours", "net.proxy"; "" when reached
    std::string refusal;  ///< it answers, but did not let the last call in: "session.needed"
    std::string lastAsked; ///< path of the last call, "/v1/push"; "" = none yet
    Moment lastTry{};     ///< when that call went out
    Moment nextTry{};
};

/// All of it. Parts live as long as the whole.
class Central
{
public:
    virtual ~Central() = default;
    virtual Accounts& accounts() = 0;
    virtual Lane& lane(domain::Role role) = 0;
    virtual QueueCalls& queue() = 0;
    virtual Sharing& sharing() = 0;
    virtual Numbers& numbers() = 0;
    virtual HallStatistics& statistics() = 0;
    /// One of kParallelUploads, each over a connection of its own.
    virtual Uploads& uploads(std::size_t which) = 0;
    /// Any thread.
    virtual std::vector<RoleHealth> health() const = 0;
    /// The tokens of the present session; empty = signed out. Any thread.
    virtual void setTokens(const Tokens& tokens) = 0;
};

} // namespace yc::ports
