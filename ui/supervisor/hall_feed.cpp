#include "ui/supervisor/hall_feed.h"

#include "ui/bridge/desk_bridge.h"

namespace yc::ui
{
namespace
{

constexpr std::chrono::seconds kEvery{5};
constexpr std::chrono::seconds kTick{1};

} // namespace

HallFeed::HallFeed(DeskBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    m_timer.setInterval(kEvery);
    m_tick.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &HallFeed::refresh);
    connect(&m_tick, &QTimer::timeout, this, &HallFeed::ticked);
    // A number that moved here moved in the hall: no need to wait for the next round.
    for (const auto signal : {&DeskBridge::hallChanged, &DeskBridge::queueChanged}) {
        connect(&bridge, signal, this, [this] {
            if (m_timer.isActive())
                refresh();
        });
    }
}

void HallFeed::watch(bool on)
{
    if (!on) {
        m_timer.stop();
        m_tick.stop();
    } else if (!m_timer.isActive()) {
        m_timer.start();
        m_tick.start();
        refresh();
    }
}

void HallFeed::refresh()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_bridge.hall(this, [this](const Result<Value>& answer) {
        m_asking = false;
        if (answer) {
            take(*answer);
        } else {
            m_failing = true;
            m_problem = answer.problem();
            emit changed();
        }
        if (std::exchange(m_again, false))
            refresh();
    });
}

void HallFeed::take(const Value& hall)
{
    m_hall = hallFrom(hall);
    m_age.start();
    m_failing = false;
    emit changed();
}

std::chrono::seconds HallFeed::age() const
{
    return m_age.isValid() ? std::chrono::seconds(m_age.elapsed() / 1000) : std::chrono::seconds(0);
}

Moment HallFeed::now() const
{
    return m_hall.at + age();
}

} // namespace yc::ui
