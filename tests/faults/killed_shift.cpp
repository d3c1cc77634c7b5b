#include "faults/killed_shift.h"

#include "e2e/wait.h"

#include <QCoreApplication>
#include <QTimer>

namespace yc::faults
{
namespace
{

using stage::waitUntil;

constexpr const char* kMother = "310199199604089028";
const QString kClerk = QStringLiteral("020317");
const QString kSecret = QStringLiteral("demo-2026");
const QString kMotherName = QStringLiteral("张示例");
const QString kChildName = QStringLiteral("陈样宝");
const QString kPhone = QStringLiteral("13800001299");
const QString kThing = QStringLiteral("新生儿");
const QString kMain = QStringLiteral("ctrl+Return");
constexpr int kMostAfterWordMicros = 1500; ///< within 5 ms with what the kill itself takes
constexpr int kKeptOpen = 3;               ///< one key may settle a whole group
constexpr int kMostStepsBefore = 12;       ///< points settled before the kill in the middle of them
constexpr int kAroundKeyMs = 60;           ///< a key takes about 20 ms into the program
constexpr int kAroundVerdictMs = 250;
constexpr std::chrono::seconds kMissedWord{1}, kFocusComes{1}, kSettles{1};
constexpr int kMostSteps = 60; ///< a newborn's form and papers need far fewer

} // namespace

const char* name(Phase phase)
{
    constexpr const char* kNames[]{"typing", "edit", "saved", "settling", "submit", "taken", "verdict"};
    return kNames[int(phase)];
}

KilledShift::KilledShift(stage::VirtualDesktop& desktop, const stage::HubProcess& hub, const QString& folder,
                         unsigned seed)
    : m_desktop(desktop), m_program(desktop, hub, folder), m_screen(desktop), m_walk(desktop, m_screen),
      m_ear([this](const QString& words, const std::string& place) { return hear(words, place); },
            [this](const stage::Seen& place) { m_focus = place; }),
      m_chance(seed)
{
}

/// From here on "saved" is the answer to what is pressed next.
void KilledShift::await()
{
    m_turns.clear();
    m_awaiting = true;
}

/// "Saving", then "saved". A name is asked for after its change, so that both may say "saved" already: then the place
/// has changed twice, or its time is another one.
bool KilledShift::hear(const QString& words, const std::string& place)
{
    static const QRegularExpression saved(QStringLiteral("^已保存 \\d"));
    static const QRegularExpression counted(QStringLiteral("^预审( (\\d+))?$"));
    static const QString number = QStringLiteral("收件编号 ");
    const bool isSaving = words.startsWith(QStringLiteral("保存中")), isSaved = saved.match(words).hasMatch();
    if (m_struck)
        return true;
    m_saving = m_saving || isSaving;
    const auto points = counted.match(words);
    if (points.hasMatch())
        m_open = points.captured(2).isEmpty() ? -1 : points.captured(2).toInt(); // other places say the bare word too
    const bool isNews = isSaved && words != m_lastSaved;
    if (isSaved)
        m_lastSaved = words;
    if (m_awaiting && (isSaving || isSaved))
        ++m_turns[place];
    if (isSaved && m_awaiting && (m_saving || isNews || m_turns[place] > 1)) {
        m_saving = false;
        m_awaiting = false;
        ++m_saved;
        m_saidName = m_typedName;
        if (m_deadly == Word::Saved)
            strike();
    } else if (words.startsWith(number)) {
        m_saidNumber = words.mid(number.size());
        if (m_deadly == Word::Number)
            strike();
    }
    return words.isEmpty() || points.hasMatch() || isSaving || isSaved || words == QStringLiteral("全部已保存");
}

/// Now, or some microseconds later: counted from the word just heard.
void KilledShift::strike()
{
    if (m_deadly != Word::None) {
        m_since.start();
        const qint64 wait = m_chance() % kMostAfterWordMicros;
        while (m_since.nsecsElapsed() / 1000 < wait) {
        }
    }
    m_program.strike();
    m_micros = m_since.nsecsElapsed() / 1000;
    m_struck = true;
}

/// At a moment that chance chooses, while the keys go on.
void KilledShift::strikeSoon(int mostMillis)
{
    m_deadly = Word::None;
    m_since.start();
    QTimer::singleShot(std::chrono::milliseconds(m_chance() % mostMillis), Qt::PreciseTimer,
                       QCoreApplication::instance(), [this] { strike(); });
}

QString KilledShift::failed(const QString& expected) const
{
    return QStringLiteral("expected: ") + expected + QStringLiteral("\nthe screen said:\n") + m_screen.told();
}

/// "Saving" and "saved" may follow each other so closely that a reader is told the second twice. What the screen says a
/// while later is as good, only not the moment.
bool KilledShift::isSavedNow() const
{
    const QString label = QStringLiteral("label");
    return m_screen.find(label, QStringLiteral("已保存 ")) && !m_screen.find(label, QStringLiteral("保存中"));
}

QString KilledShift::waitStruck()
{
    const auto struck = [this] { return m_struck; };
    if (waitUntil(struck, kMissedWord))
        return {};
    if (m_deadly == Word::Saved && isSavedNow()) {
        m_saidName = m_typedName;
        m_missed = true;
        strike();
        return {};
    }
    return waitUntil(struck) ? QString() : failed(QStringLiteral("the word after which to kill"));
}

/// A key, and the word that must follow it.
QString KilledShift::press(const QString& chord, Word until)
{
    const int before = m_saved;
    await();
    const auto came = [&] { return until == Word::Number ? !m_saidNumber.isEmpty() : m_saved > before; };
    m_desktop.press(chord);
    if (waitUntil(came, kMissedWord))
        return {};
    if (until == Word::Saved && isSavedNow()) {
        m_saidName = m_typedName;
        return {};
    }
    return waitUntil(came) ? QString() : failed(chord + QStringLiteral(" to be answered"));
}

QString KilledShift::begin()
{
    m_program.kill();
    m_ear.forget();
    m_struck = false;
    m_missed = false;
    m_saving = false;
    m_awaiting = false;
    m_lastSaved.clear();
    m_open = -1;
    m_deadly = Word::None;
    if (!m_program.start())
        return QStringLiteral("the workstation does not start");
    m_focus.reset();
    // A page that had the keyboard before the accessibility bus was there says nothing: then it is looked for.
    const auto isThere = [this] { return m_focus.has_value(); };
    const auto look = [this] {
        m_focus = m_screen.focused();
        return m_focus.has_value();
    };
    const bool heard = waitUntil(isThere, kFocusComes);
    if (!m_desktop.focusWindow(QStringLiteral("一窗")))
        return QStringLiteral("the window does not take the keyboard");
    if (!heard && !waitUntil(look))
        return failed(QStringLiteral("the sign-in page"));
    if (m_focus->role == QStringLiteral("text")) { // who signed in last is known the next time
        m_desktop.type(kClerk);
        m_desktop.press(QStringLiteral("Tab"));
    }
    m_desktop.type(kSecret);
    m_focus.reset();
    m_desktop.press(QStringLiteral("Return"));
    const bool in = waitUntil([this] { return m_focus && m_focus->role != QStringLiteral("password text"); });
    return in ? QString() : failed(QStringLiteral("the workbench"));
}

QString KilledShift::nextPerson(bool finishFirst)
{
    const QString row = QStringLiteral("list item");
    if (finishFirst) {
        if (!m_screen.shows(row, kThing))
            return failed(QStringLiteral("the ticket in hand"));
        m_desktop.press(QStringLiteral("ctrl+shift+Return"));
        if (!m_screen.isGone(row, kThing))
            return failed(QStringLiteral("the finished ticket gone"));
    }
    m_desktop.press(QStringLiteral("alt+w"));
    if (!m_screen.shows(row, kThing))
        return failed(QStringLiteral("the one things"));
    m_desktop.type(kThing.left(2));
    m_desktop.press(QStringLiteral("Return"));
    if (!m_screen.waitFocused(QStringLiteral("证件号码")))
        return failed(QStringLiteral("the identity stage"));
    m_saidName.clear();
    m_typedName.clear();
    m_saidNumber.clear();
    m_desktop.type(QString::fromLatin1(kMother));
    return press(QStringLiteral("Return"), Word::Saved);
}

QString KilledShift::openDraft()
{
    if (!m_screen.shows(QStringLiteral("list item"), kThing))
        return failed(QStringLiteral("the draft's ticket in the queue"));
    m_desktop.press(QStringLiteral("Return"));
    if (!m_screen.waitFocused(QStringLiteral("证件号码")))
        return failed(QStringLiteral("the draft"));
    m_desktop.press(QStringLiteral("Tab"));
    return m_screen.waitFocused(QStringLiteral("姓名")) ? QString() : failed(QStringLiteral("the name in focus"));
}

QString KilledShift::identify()
{
    if (!m_walk.typeInto(QStringLiteral("姓名"), kMotherName))
        return failed(QStringLiteral("the name as typed"));
    m_typedName = kMotherName;
    if (QString wrong = press(QStringLiteral("Return"), Word::Saved); !wrong.isEmpty())
        return wrong;
    m_desktop.press(QStringLiteral("space"));
    return press(QStringLiteral("F5"), Word::Saved);
}

QString KilledShift::killIn(Phase phase, const QString& value)
{
    switch (phase) {
    case Phase::Typing:
    case Phase::Edit:
    case Phase::Saved:
        return killAtName(phase, value);
    case Phase::Settling:
        return settleAndDie();
    default:
        return takeInAndDie(phase);
    }
}

QString KilledShift::killAtName(Phase phase, const QString& value)
{
    constexpr int kLetterMs = 12;
    m_desktop.press(QStringLiteral("ctrl+a"));
    if (phase == Phase::Typing)
        strikeSoon(int(value.size()) * kLetterMs + kAroundKeyMs);
    m_desktop.type(value);
    m_typedName = value;
    if (phase != Phase::Typing)
        await();
    if (phase == Phase::Edit)
        strikeSoon(kAroundKeyMs);
    if (phase == Phase::Saved)
        m_deadly = Word::Saved;
    if (phase != Phase::Typing)
        m_desktop.press(QStringLiteral("Return"));
    return waitStruck();
}

int KilledShift::open() const
{
    return m_open >= 0 ? m_open : m_walk.open();
}

std::optional<stage::Seen> KilledShift::nextOpen()
{
    m_focus.reset();
    m_desktop.press(QStringLiteral("F8"));
    return waitUntil([this] { return m_focus.has_value(); }, kFocusComes) ? m_focus : m_screen.focused();
}

bool KilledShift::settleOne()
{
    const int before = open();
    const auto fewer = [&] { return open() < before; };
    const auto point = nextOpen();
    if (!point)
        return false;
    m_walk.settle(*point, kChildName, kPhone);
    if (waitUntil(fewer, kSettles))
        return true;
    if (point->role == QStringLiteral("combo box")) { // nothing was proposed: the first of the list
        m_desktop.press(QStringLiteral("Down"));
        m_desktop.press(QStringLiteral("Tab"));
    }
    return waitUntil(fewer, kSettles);
}

QString KilledShift::settleAll()
{
    for (int step = 0; step < kMostSteps && open() > 0; ++step)
        settleOne();
    return open() == 0 ? QString() : failed(QStringLiteral("nothing open"));
}

QString KilledShift::settleAndDie()
{
    for (int step = int(m_chance() % kMostStepsBefore); step > 0 && open() > kKeptOpen; --step)
        settleOne();
    const auto point = open() == 0 ? std::nullopt : nextOpen();
    if (!point && m_walk.open() > 0)
        return failed(QStringLiteral("an open point"));
    if (!point) { // all was settled at once: no word follows
        m_missed = true;
        strikeSoon(kAroundKeyMs);
        return waitStruck();
    }
    m_deadly = Word::Saved;
    await();
    m_walk.settle(*point, kChildName, kPhone);
    if (!waitUntil([this] { return m_struck; }, kSettles)) {
        m_desktop.press(QStringLiteral("Down")); // a list in which nothing was proposed
        m_desktop.press(QStringLiteral("Tab"));
    }
    return waitStruck();
}

QString KilledShift::takeInAndDie(Phase phase)
{
    if (QString wrong = settleAll(); !wrong.isEmpty())
        return wrong;
    if (QString wrong = m_walk.confirm(); !wrong.isEmpty())
        return wrong;
    if (phase == Phase::Verdict) {
        if (QString wrong = press(kMain, Word::Number); !wrong.isEmpty())
            return wrong;
        strikeSoon(kAroundVerdictMs);
        return waitStruck();
    }
    if (phase == Phase::Submit)
        strikeSoon(kAroundKeyMs);
    else
        m_deadly = Word::Number;
    m_desktop.press(kMain);
    return waitStruck();
}

QString KilledShift::drain()
{
    if (QString wrong = begin(); !wrong.isEmpty())
        return wrong;
    if (!m_screen.shows(QStringLiteral("push button"), QStringLiteral("待传 0"), 4 * stage::kPatience))
        return failed(QStringLiteral("nothing unsent"));
    return m_program.end() ? QString() : QStringLiteral("the workstation does not end");
}

} // namespace yc::faults
