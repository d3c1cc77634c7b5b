#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

namespace yc::ui
{

class KeyHintButton;
class TextLabel;

/// "Done, and it can be taken back": stands at the bottom of its parent, counts down, waits under the pointer or while
/// its button has the focus. A second toast replaces the first, whose act is then final.
class Toast final : public QWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget* parent);

    static constexpr int kSeconds = 8;
    /// `undo` runs when the person takes it back, `finish` when nobody did; exactly one of them.
    void show(const QString& text, std::function<void()> undo, std::function<void()> finish = {},
              int seconds = kSeconds);
    /// Finish now (the window closes, the screen locks).
    void settle();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tick();
    void place();
    void end();

    TextLabel* m_text;
    TextLabel* m_left;
    KeyHintButton* m_undoButton;
    QTimer m_timer;
    int m_secondsLeft = 0;
    std::function<void()> m_undo;
    std::function<void()> m_finish;
};

} // namespace yc::ui
