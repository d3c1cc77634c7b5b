#pragma once

#include "faults/sim/window_machine.h"

namespace yc::sim
{

/// Somebody at a window who does whatever the screen allows, at random, and believes what it says.
class Clerk
{
public:
    Clerk(const Hall& hall, WindowMachine& window);

    /// Between two deeds at most.
    Tick::duration pace = std::chrono::seconds(6);
    /// Nothing is done any more but to sign in, so that everything may be sent.
    void rest();
    bool rested() const { return m_fresh && m_session == Session::Open && !m_waits; }

    std::map<std::string, std::uint64_t> deeds; ///< by kind
    std::uint64_t count = 0;
    std::map<std::string, std::uint64_t> refusals; ///< by code
    std::string lastRefusal;

private:
    friend struct Deeds;
    enum class Session { None, Open, Locked };

    void begun();
    void soon();
    void act();
    bool tryOne(const struct DeedKind& kind);
    bool pushOn();
    void checkSaid();
    void looks();

    /// A thing was asked for whose answer comes later.
    template <class T> ports::Reply<T> reply(std::function<void(const Result<T>&)> then);
    void mustBeAnswered(const std::shared_ptr<int>& answers, Tick::duration within);
    /// What an operation that returned says for the ledger: done, perhaps done, or refused.
    bool told(const Problem* problem);
    template <class T> bool told(const Result<T>& result) { return told(result ? nullptr : &result.problem()); }
    void did(const char* lane, const char* kind, const std::string& entity, bool surely)
    {
        m_window.said.did(lane, kind, entity, surely);
    }
    bool powerGone() const { return m_window.disk.off(); }
    std::string invented();
    std::optional<std::string> someDraft();
    std::optional<std::string> someCase();
    desk::DeskImpl& desk() { return m_window.desk(); }
    Schedule& chance() { return m_hall.schedule; }
    void see(const ports::CaseView& view);

    // --- the deeds: false when there is nothing to do it to
    bool signIn();
    bool signInWrongly();
    bool signOut();
    bool lock();
    bool unlock();
    bool callNext();
    bool callTicket();
    bool recall();
    bool step();
    bool walkIn();
    bool nextMatter();
    bool serveByNumber();
    bool windowState();
    bool beginCase();
    bool setField();
    bool restoreField();
    bool confirmGroup();
    bool prefill();
    bool readCard();
    bool takeMaterial();
    bool attachFile();
    bool decideFinding();
    bool confirm();
    bool submit();
    bool discardDraft();
    bool openSome();
    bool supplementField();
    bool supplementMaterial();
    bool handInSupplement();
    bool correctCase();
    bool settleConflict();
    bool handOut();
    bool withdraw();
    bool reveal();
    bool printed();
    bool settleAttention();
    bool retryNow();
    bool search();
    bool exportUnsent();

    void editDraft(const std::string& id, const std::string& element, const Value& value,
                   const Result<ports::CaseView>& answer);
    void keepDraft(const std::string& id);
    bool opens(const std::string& digest, const Bytes& bytes);
    void call(const domain::TicketId& ticket);
    Result<void> stepWith(const ports::QueueRow& row, domain::TicketStep step);

    Hall m_hall;
    WindowMachine& m_window;
    Session m_session = Session::None;
    bool m_waits = false;
    int m_turn = 0; ///< the only planned deed that counts
    std::string m_user;
    bool m_rests = false;
    bool m_fresh = false; ///< signed in anew since it rests
    int m_invented = 0;
    std::map<std::string, std::int64_t> m_seen; ///< case -> highest version shown
    int m_losses = 0;                           ///< of the window's disk, when m_seen was begun
};

template <class T> ports::Reply<T> Clerk::reply(std::function<void(const Result<T>&)> then)
{
    m_waits = true;
    const int life = m_window.life();
    const auto answered = std::make_shared<int>(0);
    mustBeAnswered(answered, std::chrono::minutes(10));
    return [this, life, answered, then = std::move(then)](const Result<T>& result) {
        if (life != m_window.life())
            return;
        if (++*answered > 1)
            m_window.violated("reply", "an answer came twice");
        m_waits = false;
        if (!told(result) && powerGone())
            return;
        then(result);
        soon();
    };
}

} // namespace yc::sim
