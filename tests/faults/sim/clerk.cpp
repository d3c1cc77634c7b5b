#include "faults/sim/clerk.h"

#include "domain/commands.h"

#include <algorithm>

namespace yc::sim
{
namespace
{

using namespace std::chrono_literals;

constexpr int kLooks = 12; ///< how many deeds are thought of before doing nothing

} // namespace

struct DeedKind {
    const char* name;
    int weight;
    bool (Clerk::*act)();
};

/// Everything a clerk does while signed in, and how often.
struct Deeds {
    static constexpr DeedKind kAll[] = {
        {"call_next", 6, &Clerk::callNext},
        {"call_ticket", 2, &Clerk::callTicket},
        {"recall", 2, &Clerk::recall},
        {"step", 14, &Clerk::step},
        {"walk_in", 4, &Clerk::walkIn},
        {"next_matter", 2, &Clerk::nextMatter},
        {"serve_by_number", 3, &Clerk::serveByNumber},
        {"window_state", 2, &Clerk::windowState},
        {"begin_case", 5, &Clerk::beginCase},
        {"set_field", 24, &Clerk::setField},
        {"restore_field", 2, &Clerk::restoreField},
        {"confirm_group", 2, &Clerk::confirmGroup},
        {"prefill", 3, &Clerk::prefill},
        {"read_card", 2, &Clerk::readCard},
        {"take_material", 8, &Clerk::takeMaterial},
        {"attach_file", 2, &Clerk::attachFile},
        {"decide_finding", 8, &Clerk::decideFinding},
        {"confirm", 8, &Clerk::confirm},
        {"submit", 20, &Clerk::submit},
        {"discard_draft", 1, &Clerk::discardDraft},
        {"open_case", 3, &Clerk::openSome},
        {"supplement_field", 8, &Clerk::supplementField},
        {"supplement_material", 3, &Clerk::supplementMaterial},
        {"hand_in_supplement", 6, &Clerk::handInSupplement},
        {"correct_case", 16, &Clerk::correctCase},
        {"settle_conflict", 6, &Clerk::settleConflict},
        {"hand_out", 5, &Clerk::handOut},
        {"withdraw", 2, &Clerk::withdraw},
        {"reveal", 2, &Clerk::reveal},
        {"printed", 2, &Clerk::printed},
        {"settle_attention", 1, &Clerk::settleAttention},
        {"retry_now", 1, &Clerk::retryNow},
        {"search", 1, &Clerk::search},
        {"export_unsent", 1, &Clerk::exportUnsent},
        {"sign_out", 1, &Clerk::signOut},
        {"lock", 1, &Clerk::lock},
    };
    static const DeedKind& drawn(Schedule& chance)
    {
        static const int kWhole = [] {
            int sum = 0;
            for (const DeedKind& kind : kAll)
                sum += kind.weight;
            return sum;
        }();
        auto lot = static_cast<int>(chance.below(static_cast<std::uint64_t>(kWhole)));
        for (const DeedKind& kind : kAll) {
            lot -= kind.weight;
            if (lot < 0)
                return kind;
        }
        return kAll[0];
    }
};

Clerk::Clerk(const Hall& hall, WindowMachine& window) : m_hall(hall), m_window(window)
{
    window.onBegun([this] { begun(); });
}

void Clerk::begun()
{
    m_session = Session::None;
    m_waits = false;
    soon();
}

void Clerk::soon()
{
    const auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(chance().between(20ms, pace));
    m_window.worker().postAfter(pause, [this, turn = ++m_turn] {
        if (turn == m_turn)
            act();
    });
}

void Clerk::rest()
{
    m_rests = true;
    m_fresh = false;
    if (m_window.isRunning() && !m_waits)
        soon();
}

void Clerk::act()
{
    static constexpr DeedKind kSignIn{"sign_in", 1, &Clerk::signIn};
    static constexpr DeedKind kWrong{"wrong_secret", 1, &Clerk::signInWrongly};
    static constexpr DeedKind kUnlock{"unlock", 1, &Clerk::unlock};
    if (m_waits)
        return;                                            // its answer goes on
    if (m_rests && !m_fresh && m_session == Session::Open) // one that the hub forgot, or that never was online
        (void)signOut();
    if (m_session == Session::None)
        (void)tryOne(!m_rests && chance().oneIn(25) ? kWrong : kSignIn);
    else if (m_session == Session::Locked)
        (void)tryOne(kUnlock);
    else if (!m_rests) {
        bool done = chance().oneIn(3) && pushOn();
        for (int look = 0; look < kLooks && !done; ++look)
            done = tryOne(Deeds::drawn(chance()));
    }
    if (!m_waits && !(m_rests && m_session == Session::Open))
        soon();
}

/// The next thing that a draft lacks until it is taken in.
bool Clerk::pushOn()
{
    static constexpr DeedKind kSubmit{"submit", 1, &Clerk::submit};
    static constexpr DeedKind kLacking[] = {{"set_field", 1, &Clerk::setField},
                                            {"set_field", 1, &Clerk::setField},
                                            {"take_material", 1, &Clerk::takeMaterial},
                                            {"decide_finding", 1, &Clerk::decideFinding},
                                            {"confirm", 1, &Clerk::confirm}};
    return tryOne(kSubmit) || tryOne(kLacking[chance().below(std::size(kLacking))]);
}

bool Clerk::tryOne(const DeedKind& kind)
{
    if (powerGone() || !(this->*kind.act)())
        return false;
    ++deeds[kind.name];
    ++count;
    chance().note(kind.name);
    if (!powerGone() && m_session == Session::Open && chance().oneIn(8))
        looks();
    return true;
}

/// Within that span, which is longer than all bounds of a call together: time in which only the simulation's one thread
/// kept the window from going on does not count.
void Clerk::mustBeAnswered(const std::shared_ptr<int>& answers, Tick::duration within)
{
    const auto held = chance().held(m_window.index());
    const auto inTime = std::chrono::ceil<std::chrono::milliseconds>(within);
    m_window.worker().postAfter(inTime, [this, life = m_window.life(), answers, held] {
        if (life != m_window.life() || *answers > 0)
            return;
        const auto late = chance().held(m_window.index()) - held;
        if (late > Tick::duration{})
            mustBeAnswered(answers, late); // the simulation's one thread kept it from answering
        else
            m_window.violated("reply", "no answer came");
    });
}

bool Clerk::told(const Problem* problem)
{
    if (problem == nullptr)
        return !powerGone();
    if (!powerGone()) {
        ++refusals[problem->code];
        lastRefusal = problem->code;
        chance().note(problem->code);
    }
    return false;
}

std::string Clerk::invented()
{
    return "示例" + m_window.windowId() + "之" + std::to_string(++m_invented);
}

std::optional<std::string> Clerk::someDraft()
{
    const auto& drafts = m_window.said.drafts;
    if (drafts.empty())
        return std::nullopt;
    auto draft = drafts.begin();
    if (!chance().oneIn(4)) // mostly at one and the same
        return draft->first;
    std::advance(draft, static_cast<std::ptrdiff_t>(chance().below(drafts.size())));
    return draft->first;
}

std::optional<std::string> Clerk::someCase()
{
    if (m_hall.cases.empty())
        return std::nullopt;
    const std::size_t recent = std::min<std::size_t>(m_hall.cases.size(), 12);
    return m_hall.cases[m_hall.cases.size() - 1 - chance().below(recent)];
}

/// What the clerk sees of a case never goes back (I5), unless the hub itself did, or the window lost its power: the
/// mirror is a cache that syncs rarely, and what it lost is fetched again.
void Clerk::see(const ports::CaseView& view)
{
    if (m_hall.hub.lives() > 0)
        return;
    if (m_losses != m_window.disk.losses()) {
        m_losses = m_window.disk.losses();
        m_seen.clear();
    }
    std::int64_t& seen = m_seen[view.record.id.text()];
    if (view.record.version < seen)
        m_window.violated("I5", "case " + view.record.id.text() + " goes back from version " + std::to_string(seen) +
                                    " to " + std::to_string(view.record.version));
    seen = std::max(seen, view.record.version);
}

/// The screen against what it said before (I5, I18).
void Clerk::looks()
{
    const Ledger& said = m_window.said;
    if (!said.taken.empty()) {
        auto taken = said.taken.begin();
        std::advance(taken, static_cast<std::ptrdiff_t>(chance().below(said.taken.size())));
        const Result<ports::CaseView> view = desk().openCase(domain::CaseId(taken->first));
        if (!view)
            m_window.violated("I5", "case " + taken->first + " taken in here is not shown: " + view.problem().code);
        else if (view->record.receiptNumber != taken->second.number)
            m_window.violated("I5", "case " + taken->first + " shows another number");
    }
    const Result<ports::SyncView> sync = desk().sync();
    if (!sync)
        return m_window.violated("I18", "the state of sync is not shown: " + sync.problem().code);
    const ports::OutboxSummary truth = m_window.store().outboxSummary().value();
    if (sync->pending != truth.pending || sync->sent != truth.sent || sync->needsPerson != truth.needsPerson)
        m_window.violated("I18", "the counts shown are not those of the store");
}

/// What the desk has said before it ended is there when it begins again (I1, I18).
void Clerk::checkSaid()
{
    Ledger& said = m_window.said;
    store::WorkStore& store = m_window.store();
    for (auto draft = said.drafts.begin(); draft != said.drafts.end();) {
        const Result<domain::CaseRecord> kept = store.findCase(domain::CaseId(draft->first));
        if (!kept) {
            if (!draft->second.maybeGone)
                m_window.violated("I1", "draft " + draft->first + " is gone: " + kept.problem().code);
            draft = said.drafts.erase(draft);
            continue;
        }
        for (auto& [element, value] : draft->second.fields) {
            const auto field = kept->fields.find(domain::ElementId(element));
            const Value there = field == kept->fields.end() ? Value() : field->second.value;
            const auto& maybe = draft->second.maybe[element];
            if (there != value && std::ranges::find(maybe, there) == maybe.end())
                m_window.violated("I1", "draft " + draft->first + " lost " + element);
            value = there;
        }
        if (!kept->isDraft()) {
            if (!draft->second.maybeTaken)
                m_window.violated("I18", "draft " + draft->first + " was taken in by nobody");
            said.taken[draft->first] = {kept->receiptNumber, draft->second.fields, {}};
            m_hall.cases.push_back(draft->first);
            draft = said.drafts.erase(draft);
            continue;
        }
        draft->second.maybe.clear();
        draft->second.maybeTaken = draft->second.maybeGone = false;
        ++draft;
    }
    for (const auto& [id, taken] : said.taken) {
        const Result<domain::CaseRecord> kept = store.findCase(domain::CaseId(id));
        if (!kept)
            m_window.violated("I1", "case " + id + " is gone: " + kept.problem().code);
        else if (kept->receiptNumber != taken.number)
            m_window.violated("I1", "case " + id + " has another number");
    }
}

bool Clerk::signIn()
{
    if (m_user.empty() || chance().oneIn(4))
        m_user = (chance().oneIn(4) ? "s" : "c") + m_window.windowId();
    m_waits = true;
    desk().signIn({domain::UserId(m_user), fakes::LocalHub::kSecret, domain::WindowId(m_window.windowId())},
                  reply<ports::SessionView>([this, fresh = m_rests](const Result<ports::SessionView>& session) {
                      if (!session) { // a machine that only the other one can open, perhaps
                          m_user = (m_user.front() == 'c' ? "s" : "c") + m_window.windowId();
                          return;
                      }
                      m_session = Session::Open;
                      m_fresh = fresh;
                      checkSaid();
                  }));
    return true;
}

bool Clerk::signInWrongly()
{
    const std::string user = "c" + m_window.windowId();
    desk().signIn({domain::UserId(user), "not-the-secret", domain::WindowId(m_window.windowId())},
                  reply<ports::SessionView>([this](const Result<ports::SessionView>& session) {
                      if (session)
                          m_window.violated("G12", "a wrong secret signed in");
                  }));
    return true;
}

bool Clerk::signOut()
{
    (void)desk().signOut(); // the window is free, whoever could be told
    m_session = Session::None;
    return true;
}

bool Clerk::lock()
{
    if (desk().lock())
        m_session = Session::Locked;
    return true;
}

bool Clerk::unlock()
{
    desk().unlock(fakes::LocalHub::kSecret,
                  reply<ports::SessionView>([this](const Result<ports::SessionView>& session) {
                      // Too many wrong secrets: only an online sign-in helps.
                      m_session = session ? Session::Open : Session::None;
                  }));
    return true;
}

} // namespace yc::sim
