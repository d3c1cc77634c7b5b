#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

namespace yc::ui
{

class TextLabel;

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

/// The card that announces the lock, over the page. It takes no focus: the next key goes where the last one went.
class LockWarning final : public QWidget
{
    Q_OBJECT

public:
    explicit LockWarning(QWidget* parent);
    void show(int seconds);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_title;
    TextLabel* m_text;
};

} // namespace yc::ui
