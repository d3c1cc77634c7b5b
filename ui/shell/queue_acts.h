#pragma once

#include "ui/queue/queue_control.h"

#include <QObject>

namespace yc::ui
{

class Actions;
class ChoicePanel;
class Toast;

/// The acts on the queue that need a choice first (whom, where to, why) or can be taken back for a while.
class QueueActs final : public QObject
{
    Q_OBJECT

public:
    QueueActs(QueueControl& control, const Actions& actions, ChoicePanel& panel, Toast& toast,
              QObject* parent = nullptr);

    void walkIn();
    void nextMatter();
    void byNumber();
    void transfer();
    void hold();
    void pause();
    /// Ten seconds to take it back; until then nothing has happened.
    void noShow();
    /// The rarer acts as a list.
    void offerAll();

    static constexpr int kUndoSeconds = 10;

private:
    void chooseThing(const QString& prompt, std::function<void(const domain::OneThingId&)> then);

    QueueControl& m_control;
    const Actions& m_actions;
    ChoicePanel& m_panel;
    Toast& m_toast;
};

} // namespace yc::ui
