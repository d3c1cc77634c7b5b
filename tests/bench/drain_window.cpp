// The workstation of one window with its real screen, on the morning when the hub comes back: signs in at its keyboard
// without the hub, rests, says so, and measures until everything that waited is there. One JSON line when it has
// rested, one at the end. Usage: drain_window FOLDER HUB BELL WINDOW, where drain_desks has worked.

#include "bench/own_memory.h"
#include "bench/real_screen.h"
#include "ui/bridge/desk_bridge.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QMouseEvent>
#include <QTimer>

#include <ctime>

using namespace yc;
using namespace yc::bench;

namespace
{

constexpr std::chrono::milliseconds kBeat{5};
constexpr std::chrono::seconds kRest{5};     ///< what a sign-in began in the background is done by then
constexpr std::chrono::seconds kTouched{20}; ///< somebody is there: the screen does not lock itself

/// How long a request of the clerk waits before the desk worker begins it: one is made every five milliseconds, and
/// goes to the front as all of the clerk's do.
class DeskBeat
{
public:
    explicit DeskBeat(Worker& desk) : m_desk(desk) { again(); }
    ~DeskBeat()
    {
        m_worker.stop();
        m_desk.drain(); // the last request may still wait
    }
    void forget() { m_longest = 0; }
    std::int64_t longestMicros() const { return m_longest; }

private:
    void again()
    {
        m_worker.postAfter(kBeat, [this] {
            m_desk.postFirst([this, asked = m_clock.tick()] {
                m_longest = std::max(m_longest.load(), (m_clock.tick() - asked).count());
                again();
            });
        });
    }

    Worker& m_desk;
    SystemClock m_clock;
    std::atomic<std::int64_t> m_longest = 0;
    Worker m_worker{"beat"};
};

/// The longest time between two beats of the thread that draws, and how much of it that thread computed: the rest it
/// waited for a processor.
class Gap
{
public:
    void beat(Tick now)
    {
        std::timespec used{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        const std::int64_t computed = used.tv_sec * kMicrosPerSecond + used.tv_nsec / 1000;
        if (const std::int64_t micros = (now - m_last).count(); micros > m_longest) {
            m_longest = micros;
            m_computed = computed - m_lastComputed;
        }
        m_last = now;
        m_lastComputed = computed;
    }
    void forget() { m_longest = m_computed = 0; }
    std::int64_t longestMicros() const { return m_longest; }
    std::int64_t computedMicros() const { return m_computed; }

private:
    static constexpr std::int64_t kMicrosPerSecond = 1'000'000;
    Tick m_last = SystemClock().tick();
    std::int64_t m_lastComputed = 0, m_longest = 0, m_computed = 0;
};

/// Plays the person, and looks at the clock of the thread that draws.
class Morning : public QObject
{
public:
    Morning(DrainDesk& desk, ui::DeskBridge& bridge, ui::MainWindow& window)
        : m_desk(desk), m_window(window), m_deskBeat(desk.worker())
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, &Morning::beat);
        connect(&bridge, &ui::DeskBridge::syncChanged, this, &Morning::look);
        m_beat.start(kBeat);
    }

private:
    enum class Step { SignIn, Wait, Rest, Drain };

    void beat()
    {
        const Tick now = m_clock.tick();
        m_gap.beat(now);
        switch (m_step) {
        case Step::SignIn:
            if (typeSecret(m_window))
                m_step = Step::Wait;
            break;
        case Step::Wait:
            if (m_window.workPage() == nullptr)
                break;
            m_step = Step::Rest;
            openDrawer();
            QTimer::singleShot(kRest, this, &Morning::rested);
            break;
        case Step::Rest:
        case Step::Drain:
            touch(now);
        }
    }
    /// Whoever waits for the hub has it open, and it is what costs most to show.
    void openDrawer()
    {
        if (qEnvironmentVariableIntValue("YC_BENCH_DRAWER_CLOSED") != 0)
            return;
        const QKeySequence keys(QStringLiteral("Ctrl+Shift+Y"));
        for (QAction* action : m_window.findChildren<QAction*>()) {
            if (action->shortcut() == keys)
                return action->trigger();
        }
    }
    void rested()
    {
        forgetPeak();
        m_before = residentBytes();
        m_deskBeat.forget();
        m_gap.beat(m_clock.tick());
        m_gap.forget();
        m_step = Step::Drain;
        say({{"resident", m_before},
             {"waiting", m_desk.at([this] { return m_desk.store().outboxSummary()->pending; })}});
    }
    /// Behind whatever the worker has to do: what it says is as it stands now.
    void look()
    {
        if (m_step != Step::Drain)
            return;
        m_desk.worker().post([this] {
            const Result<ports::OutboxSummary> summary = m_desk.store().outboxSummary();
            const bool text = summary.ok() && summary->pending + summary->sent == 0;
            const bool scans = text && m_desk.store().uploads(1)->empty();
            const int needsPerson = summary.ok() ? summary->needsPerson : -1;
            QMetaObject::invokeMethod(this, [=, this, at = m_clock.tick()] { looked(text, scans, needsPerson, at); });
        });
    }
    void looked(bool text, bool scans, int needsPerson, Tick at)
    {
        if (text && m_textAt == Tick{}) {
            m_textAt = at;
            m_gapText = m_gap;
            m_gap.forget();
            m_deskText = m_deskBeat.longestMicros();
            m_deskBeat.forget();
        }
        if (!scans || m_step != Step::Drain)
            return;
        m_step = Step::Rest;
        say({{"textAt", m_textAt.time_since_epoch().count()},
             {"scansAt", at.time_since_epoch().count()},
             {"before", m_before},
             {"peak", peakBytes()},
             {"needsPerson", needsPerson},
             {"screenGapText", m_gapText.longestMicros()},
             {"screenGapTextComputed", m_gapText.computedMicros()},
             {"screenGapScans", m_gap.longestMicros()},
             {"screenGapScansComputed", m_gap.computedMicros()},
             {"deskWaitText", m_deskText},
             {"deskWaitScans", m_deskBeat.longestMicros()}});
        QApplication::quit();
    }
    void touch(Tick now)
    {
        if (now - m_touched < kTouched)
            return;
        m_touched = now;
        const QPointF place(5, 5);
        QMouseEvent move(QEvent::MouseMove, place, m_window.mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(&m_window, &move);
    }

    DrainDesk& m_desk;
    ui::MainWindow& m_window;
    SystemClock m_clock;
    QTimer m_beat;
    DeskBeat m_deskBeat;
    Step m_step = Step::SignIn;
    std::int64_t m_before = 0, m_deskText = 0;
    Gap m_gap, m_gapText;
    Tick m_touched{}, m_textAt{};
};

} // namespace

int main(int count, char** words)
{
    const DrainPlace place = placeGiven(count, words);
    const QApplication application(count, words);
    return showScreen(place, [](DrainDesk& desk, ui::DeskBridge& bridge, ui::MainWindow& window) {
        return std::make_unique<Morning>(desk, bridge, window);
    });
}
