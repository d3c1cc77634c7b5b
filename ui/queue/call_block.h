#pragma once

#include <QWidget>

class QAction;

namespace yc::ui
{

class KeyHintButton;
class QueueControl;
class TextLabel;

/// The keys of the call block, as actions of the shell; a null one leaves its button without a key.
struct CallActions {
    QAction* call = nullptr;
    QAction* start = nullptr;
    QAction* recall = nullptr;
    QAction* noShow = nullptr;
    QAction* walkIn = nullptr;
};

/// Below the list: call the next number, who that is, announce again, mark absent, serve a walk-in.
class CallBlock final : public QWidget
{
    Q_OBJECT

public:
    CallBlock(QueueControl& control, const CallActions& actions, QWidget* parent = nullptr);
    /// Something went wrong or was done: shown in place of who is next until the queue changes.
    void say(const QString& sentence, bool isProblem);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    QString nextUp() const;

    QueueControl& m_control;
    CallActions m_actions;
    KeyHintButton* m_call;
    TextLabel* m_next;
    KeyHintButton* m_recall;
    KeyHintButton* m_noShow;
    KeyHintButton* m_walkIn;
    QString m_said;
};

} // namespace yc::ui
