#pragma once

#include "manual_clock.h"
#include "domain/mirror_sum.h"
#include "fakes/upload_model.h"
#include "ports/central.h"

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace yc::fakes
{

/// What goes wrong with one call of a lane.
enum class Trouble {
    None,
    Refuse,       ///< nobody there; nothing happened
    Hang,         ///< heard and done, but the answer never comes: the call ends when its time is over
    DropReply,    ///< heard and done, the connection dies before the answer
    Truncate,     ///< heard and done, the answer is cut
    Portal,       ///< not heard: a web page answers
    Busy,         ///< come back later
    HubFull,      ///< its disk is full; nothing happened
    SignedOut,    ///< not heard: the session is over
    OtherVersion, ///< another protocol
    Duplicate,    ///< a proxy delivers the request twice
    ShortVerdicts, ///< a verdict is missing
    WrongOrder,   ///< verdicts and places the wrong way round
    UnknownVerdict, ///< a word nobody knows
    OtherScope,   ///< a page of another scope
    Backwards,    ///< a page whose cursor goes back
    Standstill,   ///< a page that promises more and does not move
};

/// The central systems in memory: a true model of the hub's lanes (dense, exactly once, repeats answered with the first
/// verdict) behind a script of troubles. One thread at a time.
class ScriptedCentral final : public ports::Central
{
public:
    class LaneModel final : public ports::Lane
    {
    public:
        LaneModel(domain::Role role, ManualClock& clock) : m_role(role), m_clock(clock) {}

        // --- what a test arranges
        std::deque<Trouble> helloTroubles;
        std::deque<Trouble> pushTroubles;
        std::deque<Trouble> pullTroubles;
        bool down = false; ///< every call is refused
        std::string epoch = "e1";
        std::int64_t backedUp = 0;
        std::map<std::string, std::vector<ports::MirrorEntity>> scopes;
        std::set<std::string> unstorable;                           ///< entities whose operations make a push invalid
        std::map<std::string, std::deque<domain::Verdict>> judging; ///< by entity, verdicts other than Applied, in turn
        int pageRows = 1000;

        // --- what it looks at
        std::vector<std::string> calls; ///< "hello", "push 1-3", "pull queue:h 0", "reset"
        std::vector<domain::Operation> effects; ///< applied, in order
        std::vector<domain::Operation> taken;   ///< stored envelopes, in order

        std::int64_t received() const { return static_cast<std::int64_t>(taken.size()); }
        /// As after a restored backup: everything above `kept` is gone and the hub lives another life.
        void restoreTo(std::int64_t kept, const std::string& newEpoch)
        {
            while (received() > kept) {
                std::erase_if(effects, [&](const auto& effect) { return effect.id == taken.back().id; });
                m_verdicts.erase(taken.back().sequence);
                taken.pop_back();
            }
            epoch = newEpoch;
        }

        Result<ports::HelloAnswer> hello() override
        {
            calls.push_back("hello");
            if (auto problem = before(helloTroubles))
                return *problem;
            const ports::HelloAnswer answer{epoch, m_clock.now(), received(), backedUp};
            if (auto problem = after())
                return *problem;
            return answer;
        }
        Result<std::vector<domain::Verdict>> push(const std::string& toEpoch,
                                                  const std::vector<domain::Operation>& operations) override
        {
            calls.push_back("push " + std::to_string(operations.front().sequence) + "-" +
                            std::to_string(operations.back().sequence));
            if (auto problem = before(pushTroubles))
                return *problem;
            if (toEpoch != epoch)
                return fail(Fault::Conflict, ports::kOtherLife);
            for (const domain::Operation& operation : operations) {
                if (unstorable.contains(operation.entity) && operation.kind != "operation.withheld")
                    return fail(Fault::Invalid, "wire.operations");
                if (operation.sequence > received() + 1)
                    return fail(Fault::Conflict, "push.gap", {}, {std::to_string(received() + 1)});
                if (operation.sequence <= received() && at(operation.sequence).id != operation.id)
                    return fail(Fault::Conflict, "push.other_operation");
                if (operation.sequence == received() + 1)
                    taken.push_back(operation);
            }
            std::vector<domain::Verdict> verdicts = judgeAll(operations);
            if (m_trouble == Trouble::Duplicate)
                verdicts = judgeAll(operations);
            if (auto problem = after())
                return *problem;
            return lied(std::move(verdicts));
        }
        Result<ports::PullPage> pull(const std::string& scope, const ports::Cursor& from, int limit) override
        {
            calls.push_back("pull " + scope + " " + std::to_string(from.cursor));
            if (auto problem = before(pullTroubles))
                return *problem;
            if (limit > pageRows)
                return fail(Fault::Full, "net.too_large");
            ports::PullPage page = pageOf(scope, from, limit);
            if (auto problem = after())
                return *problem;
            return lied(std::move(page), from);
        }
        Result<std::int64_t> bell(std::int64_t, std::chrono::seconds) override
        {
            if (down)
                return fail(Fault::Offline, "net.refused");
            return newest;
        }
        void reset() override { calls.push_back("reset"); }

        std::int64_t newest = 0; ///< what the bell says
        int lastLimit = 0;       ///< of the last pull

        bool wrongSum = false;   ///< it adds up its feed in another way than we do

    private:
        static constexpr std::chrono::seconds kTimeOut{10};

        std::string sumOf(const std::string& scope)
        {
            domain::MirrorSum sum;
            for (const ports::MirrorEntity& entity : scopes[scope])
                sum.add(entity.type, entity.id, entity.hubSequence);
            return sum.text();
        }

        const domain::Operation& at(std::int64_t sequence) const { return taken[static_cast<std::size_t>(sequence - 1)]; }
        std::optional<Problem> before(std::deque<Trouble>& troubles)
        {
            m_trouble = Trouble::None;
            if (!troubles.empty()) {
                m_trouble = troubles.front();
                troubles.pop_front();
            }
            if (down || m_trouble == Trouble::Refuse)
                return fail(Fault::Offline, "net.refused");
            if (m_trouble == Trouble::Portal)
                return fail(Fault::Offline, "net.not_ours");
            if (m_trouble == Trouble::Busy)
                return fail(Fault::Busy, "hub.busy");
            if (m_trouble == Trouble::HubFull)
                return fail(Fault::Full, "storage.full");
            if (m_trouble == Trouble::SignedOut)
                return fail(Fault::Denied, "session.over");
            if (m_trouble == Trouble::OtherVersion)
                return fail(Fault::Unsupported, "wire.protocol", {}, {"2"});
            return std::nullopt;
        }
        std::optional<Problem> after()
        {
            switch (m_trouble) {
            case Trouble::Hang:
                m_clock.advance(kTimeOut);
                return fail(Fault::Offline, "net.timeout");
            case Trouble::DropReply:
                return fail(Fault::Offline, "net.reset");
            case Trouble::Truncate:
                return fail(Fault::Offline, "net.truncated");
            case Trouble::UnknownVerdict:
                return fail(Fault::Offline, "net.not_ours");
            default:
                return std::nullopt;
            }
        }
        std::vector<domain::Verdict> judgeAll(const std::vector<domain::Operation>& operations)
        {
            std::vector<domain::Verdict> verdicts;
            for (const domain::Operation& operation : operations)
                verdicts.push_back(judge(operation));
            return verdicts;
        }
        domain::Verdict judge(const domain::Operation& operation)
        {
            const auto known = m_verdicts.find(operation.sequence);
            const bool again = known != m_verdicts.end() && known->second.code != domain::VerdictCode::RetryLater &&
                               known->second.code != domain::VerdictCode::Held;
            if (again) {
                domain::Verdict repeat = known->second;
                if (repeat.code == domain::VerdictCode::Applied)
                    repeat.code = domain::VerdictCode::Duplicate;
                return repeat;
            }
            domain::Verdict verdict{.code = {}, .reason = {}, .args = {}, .hubSequence = ++m_places, .version = 1};
            if (auto& special = judging[operation.entity]; !special.empty()) {
                verdict = special.front();
                special.pop_front();
            }
            if (operation.kind == "operation.withheld")
                verdict = {domain::VerdictCode::Rejected, "operation.unknown_kind", {}, ++m_places, 0};
            if (verdict.code == domain::VerdictCode::Applied)
                effects.push_back(operation);
            return m_verdicts[operation.sequence] = verdict;
        }
        ports::PullPage pageOf(const std::string& scope, const ports::Cursor& from, int limit)
        {
            lastLimit = limit;
            ports::PullPage page{.scope = scope, .epoch = epoch, .cursor = from.cursor, .clear = false, .more = false, .entities = {}};
            page.clear = !from.epoch.empty() && from.epoch != epoch;
            if (page.clear)
                page.cursor = 0;
            const std::int64_t begin = page.cursor;
            for (const ports::MirrorEntity& entity : scopes[scope]) {
                if (entity.hubSequence <= begin)
                    continue;
                if (static_cast<int>(page.entities.size()) == limit) {
                    page.more = true;
                    break;
                }
                page.entities.push_back(entity);
                page.cursor = entity.hubSequence;
            }
            if (!page.more)
                page.checksum = wrongSum ? "wrong" : sumOf(scope);
            return page;
        }
        std::vector<domain::Verdict> lied(std::vector<domain::Verdict> verdicts) const
        {
            if (m_trouble == Trouble::ShortVerdicts)
                verdicts.pop_back();
            if (m_trouble == Trouble::WrongOrder)
                std::ranges::reverse(verdicts);
            return verdicts;
        }
        ports::PullPage lied(ports::PullPage page, const ports::Cursor& from) const
        {
            if (m_trouble == Trouble::OtherScope)
                page.scope = "queue:elsewhere";
            if (m_trouble == Trouble::Backwards)
                page.cursor = from.cursor - 1;
            if (m_trouble == Trouble::Standstill) {
                page = {.scope = page.scope, .epoch = page.epoch, .cursor = from.cursor, .clear = false, .more = true, .entities = {}};
            }
            return page;
        }

        domain::Role m_role;
        ManualClock& m_clock;
        Trouble m_trouble = Trouble::None;
        std::int64_t m_places = 0;
        std::map<std::int64_t, domain::Verdict> m_verdicts;
    };

    explicit ScriptedCentral(ManualClock& clock) : m_clock(clock) {}

    LaneModel& model(domain::Role role)
    {
        auto& lane = m_lanes[role];
        if (!lane)
            lane = std::make_unique<LaneModel>(role, m_clock);
        return *lane;
    }
    std::string token;
    std::int64_t numbersGiven = 0;
    bool numbersRefused = false;
    UploadModel attachments;
    std::vector<ports::OutboxSummary> reports;

    ports::Lane& lane(domain::Role role) override { return model(role); }
    ports::Accounts& accounts() override { return m_direct; }
    ports::QueueCalls& queue() override { return m_direct; }
    ports::Sharing& sharing() override { return m_direct; }
    ports::Numbers& numbers() override { return m_direct; }
    ports::HallStatistics& statistics() override { return m_direct; }
    ports::Uploads& uploads(std::size_t) override { return attachments; }
    std::vector<ports::RoleHealth> health() const override { return {}; }
    void setTokens(const ports::Tokens& given) override { token = given.main; }

private:
    /// The direct calls a sync makes; the others are out of its reach and say so.
    struct Direct final : ports::Accounts, ports::QueueCalls, ports::Sharing, ports::Numbers, ports::HallStatistics {
        explicit Direct(ScriptedCentral& central) : owner(central) {}
        static Problem away() { return fail(Fault::Offline, "net.refused"); }

        Result<ports::SignInAnswer> signIn(const domain::UserId&, const std::string&, const domain::WindowId&) override
        {
            return away();
        }
        Result<Bytes> recoveryKey(const std::string&) override { return fail(Fault::NotFound, "http.404"); }
        Result<void> signOut() override { return away(); }
        Result<ports::CallAnswer> call(const ports::CallRequest&) override { return away(); }
        Result<domain::Ticket> recall(const domain::TicketId&, std::int64_t) override { return away(); }
        Result<ports::SharingAnswer> lookUp(const ports::SharingRequest&) override { return away(); }
        Result<ports::NumberBlock> lease(std::int64_t count) override
        {
            if (owner.numbersRefused)
                return away();
            const ports::NumberBlock block{"receipt", "3101", owner.numbersGiven + 1, owner.numbersGiven + 1 + count, 8};
            owner.numbersGiven += count;
            return block;
        }
        Result<Value> hallNow() override { return away(); }
        Result<void> reportUnsent(const ports::OutboxSummary& summary) override
        {
            owner.reports.push_back(summary);
            return {};
        }
        Result<void> endForgotten(const domain::TicketId&, const std::string&) override { return away(); }
        Result<Value> closeDay(const Value&) override { return away(); }

        ScriptedCentral& owner;
    };

    ManualClock& m_clock;
    std::map<domain::Role, std::unique_ptr<LaneModel>> m_lanes;
    Direct m_direct{*this};
};

} // namespace yc::fakes
