#pragma once

#include "ui/supervisor/hall_view.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace yc::ui
{

class DeskBridge;

/// Keeps the hall's figures fresh: at once when something changed, every five seconds while watched. When the hub is
/// away the last figures stay, and how old they are is told.
class HallFeed final : public QObject
{
    Q_OBJECT

public:
    explicit HallFeed(DeskBridge& bridge, QObject* parent = nullptr);

    void watch(bool on);
    void refresh();
    /// Figures that came with another answer (a forced end answers with the hall).
    void take(const Value& hall);

    const HallView& hall() const { return m_hall; }
    bool known() const { return m_age.isValid(); }
    bool failing() const { return m_failing; }
    const Problem& problem() const { return m_problem; }
    std::chrono::seconds age() const;
    /// The hub's clock now: its last word plus what has passed since, so that this machine's clock does not matter.
    Moment now() const;

signals:
    void changed();
    /// Nothing new, but a second passed for the ages on the screen.
    void ticked();

private:
    DeskBridge& m_bridge;
    HallView m_hall;
    QElapsedTimer m_age;
    QTimer m_timer;
    QTimer m_tick;
    Problem m_problem;
    bool m_failing = false;
    bool m_asking = false;
    bool m_again = false; ///< something changed while an answer was on its way
};

} // namespace yc::ui
