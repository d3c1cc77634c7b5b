#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QMenu;

namespace yc::ui
{

class KeyHintButton;
class QueueControl;
class TextLabel;

/// The acts of the call block, as actions of the shell: print and binding cannot differ.
struct CallActions {
    QAction* call = nullptr; ///< call the next one; once called, begin
    QAction* recall = nullptr;
    QAction* noShow = nullptr;
    QAction* walkIn = nullptr;
    QList<QAction*> more; ///< behind the last button; null = a line between
};

/// Below the list: call the next number, who that is and why, announce again, mark absent, serve a walk-in.
class CallBlock final : public QWidget
{
    Q_OBJECT

public:
    CallBlock(QueueControl& control, const CallActions& actions, QWidget* parent = nullptr);
    /// Something went wrong or was done: shown in place of who is next until the queue changes.
    void say(const QString& sentence, bool isProblem);
    /// A case in the centre has the window's one filled button.
    void setCaseOpen(bool open);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QMenu* makeMenu();
    void refresh();
    QString nextUp() const;

    QueueControl& m_control;
    CallActions m_actions;
    KeyHintButton* m_call;
    TextLabel* m_next;
    KeyHintButton* m_recall;
    KeyHintButton* m_noShow;
    KeyHintButton* m_walkIn;
    KeyHintButton* m_more;
    QMenu* m_menu = nullptr;
    QString m_said;
    bool m_saidProblem = false;
    bool m_caseOpen = false;
};

} // namespace yc::ui
