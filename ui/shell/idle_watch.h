#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace yc::ui
{

/// Knows when nobody has touched keyboard or pointer for a while. Warns first, then says that it is time; any key or
/// move in between starts again (WCAG 2.2.1: at least 20 seconds to stay).
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    IdleWatch(std::chrono::milliseconds idle, std::chrono::milliseconds warning, QObject* parent = nullptr);

    static constexpr std::chrono::minutes kIdle{5};
    static constexpr std::chrono::seconds kWarning{30};

    void start();
    void stop();

signals:
    void warning(int seconds);
    void backAgain();
    void expired();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void warn();

    std::chrono::milliseconds m_idle;
    std::chrono::milliseconds m_warning;
    QTimer m_untilWarning;
    QTimer m_untilLock;
};

} // namespace yc::ui
