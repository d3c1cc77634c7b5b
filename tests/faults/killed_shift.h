#pragma once

#include "e2e/newborn_walk.h"
#include "e2e/programs.h"
#include "e2e/screen.h"
#include "e2e/screen_ear.h"
#include "e2e/virtual_desktop.h"

#include <QElapsedTimer>
#include <QString>

#include <map>
#include <optional>
#include <random>

namespace yc::faults
{

/// Where in the work the workstation dies.
enum class Phase {
    Typing,   ///< in the middle of a word
    Edit,     ///< about when an edit reaches the disk
    Saved,    ///< within 5 ms after the screen said "saved"
    Settling, ///< the same, further along: papers, confirmations
    Submit,   ///< about when the case is taken in
    Taken,    ///< within 5 ms after the receipt number appeared
    Verdict,  ///< about when the hub's verdict arrives
};
const char* name(Phase phase);

/// A clerk at the real workstation, which is killed in the middle of the work. The steps are keys; what the screen says
/// is heard, and what it said to be saved is what must be there afterwards.
class KilledShift
{
public:
    KilledShift(stage::VirtualDesktop& desktop, const stage::HubProcess& hub, const QString& folder, unsigned seed);

    /// Start the program and sign in. The steps answer "" or what went wrong.
    QString begin();
    /// Somebody without a number comes; what was in hand before is finished.
    QString nextPerson(bool finishFirst);
    /// Back to the draft, which the queue shows.
    QString openDraft();
    /// The applicant and what the hub knows of them.
    QString identify();
    /// Work until that moment and kill. A phase after the form expects an identified applicant.
    QString killIn(Phase phase, const QString& value);
    /// Sign in once more and let everything be sent; the program ends as a clerk ends it.
    QString drain();

    /// Microseconds from the key or the word that the phase counts from until the kill was sent.
    qint64 micros() const { return m_micros; }
    /// The word itself was not heard: killed some time after it.
    bool missedTheWord() const { return m_missed; }
    /// The last value of the applicant's name that the screen said to be saved; of this person.
    const QString& saidName() const { return m_saidName; }
    /// One that was typed and perhaps saved.
    const QString& typedName() const { return m_typedName; }
    /// What the store held after the kill: from here on it is what stands.
    void stands(const QString& name) { m_typedName = m_saidName = name; }
    /// The number that appeared since the last person came.
    const QString& saidNumber() const { return m_saidNumber; }

private:
    enum class Word { None, Saved, Number };
    bool hear(const QString& words, const std::string& place);
    void await();
    bool isSavedNow() const;
    void strike();
    void strikeSoon(int mostMillis);
    QString press(const QString& chord, Word until);
    QString killAtName(Phase phase, const QString& value);
    int open() const;
    /// F8 leads to the next open point; a key or two settle it. False when nothing changed.
    bool settleOne();
    std::optional<stage::Seen> nextOpen();
    QString settleAll();
    QString settleAndDie();
    QString takeInAndDie(Phase phase);
    QString waitStruck();
    QString failed(const QString& expected) const;

    stage::VirtualDesktop& m_desktop;
    stage::WorkstationProcess m_program;
    stage::Screen m_screen;
    stage::NewbornWalk m_walk;
    stage::ScreenEar m_ear;
    std::mt19937 m_chance;
    QElapsedTimer m_since;
    Word m_deadly = Word::None; ///< the word after which it is killed
    bool m_saving = false;
    bool m_awaiting = false; ///< a key was pressed that must end in "saved"
    QString m_lastSaved;
    std::map<std::string, int> m_turns; ///< how often each place told since that key
    int m_open = -1;                    ///< points before the pre-review is done; -1 = not heard yet
    std::optional<stage::Seen> m_focus; ///< where the keyboard went last
    int m_saved = 0;                    ///< how often "saved" followed "saving"
    bool m_struck = false;
    bool m_missed = false;
    qint64 m_micros = 0;
    QString m_typedName, m_saidName, m_saidNumber;
};

} // namespace yc::faults
