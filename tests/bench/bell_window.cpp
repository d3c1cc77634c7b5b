// The workstation of one window with its real screen, signed in while the hub is there. One JSON line when it is at
// work, and one for each number whose row has been painted. Usage: bell_window FOLDER HUB BELL WINDOW, where the clerk
// has signed in before.

#include "bench/real_screen.h"
#include "ui/bridge/desk_bridge.h"
#include "ui/queue/queue_pane.h"
#include "ui/shell/main_window.h"

#include <QListView>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

using namespace yc;
using namespace yc::bench;

namespace
{

constexpr std::chrono::milliseconds kBeat{5};

/// Looks after each painting of the queue whether its last row, the newest number, is among what was painted.
class Watched final : public QApplication
{
public:
    using QApplication::QApplication;
    void watch(QListView* list) { m_list = list; }
    bool notify(QObject* receiver, QEvent* event) override
    {
        const bool done = QApplication::notify(receiver, event);
        if (m_list && event->type() == QEvent::Paint && receiver == m_list->viewport())
            look();
        return done;
    }

private:
    void look()
    {
        const int rows = m_list->model()->rowCount();
        const QRect newest = m_list->visualRect(m_list->model()->index(rows - 1, 0));
        if (rows > m_shown && m_list->viewport()->rect().contains(newest)) {
            m_shown = rows;
            say({{"shown", rows}});
        }
    }

    QPointer<QListView> m_list;
    int m_shown = 0;
};

/// A clerk who signs in and looks at the end of the queue, until the standard input ends.
class Onlooker final : public QObject
{
public:
    Onlooker(Watched& application, ui::MainWindow& window) : m_application(application), m_window(window)
    {
        connect(&m_beat, &QTimer::timeout, this, &Onlooker::beat);
        connect(&m_input, &QSocketNotifier::activated, this, &QApplication::quit);
        m_beat.start(kBeat);
    }

private:
    void beat()
    {
        if (!m_typed) {
            m_typed = typeSecret(m_window);
            return;
        }
        const auto* queue = m_window.findChild<ui::QueuePane*>();
        auto* list = queue == nullptr ? nullptr : queue->findChild<QListView*>();
        if (list == nullptr)
            return;
        m_beat.stop();
        connect(list->model(), &QAbstractItemModel::rowsInserted, list, &QListView::scrollToBottom,
                Qt::QueuedConnection);
        m_application.watch(list);
        say({{"atWork", true}});
    }

    Watched& m_application;
    ui::MainWindow& m_window;
    QTimer m_beat;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    bool m_typed = false;
};

} // namespace

int main(int count, char** words)
{
    const DrainPlace place = placeGiven(count, words);
    Watched application(count, words);
    return showScreen(place, [&application](DrainDesk&, ui::DeskBridge&, ui::MainWindow& window) {
        return std::make_unique<Onlooker>(application, window);
    });
}
