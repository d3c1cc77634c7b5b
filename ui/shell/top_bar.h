#pragma once

#include "ui/shell/actions.h"
#include "ui/shell/parts.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;

namespace yc::ui
{

class Chip;
class ClerkButton;
class FindField;
class Notices;
class SyncWatch;
class TextLabel;
class ToolButton;

/// Who works where, the way to find anything, and how things stand: network, what waits to be sent, the time.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(const ShellParts& parts, const Actions& actions, SyncWatch& watch, Notices& notices,
           QWidget* parent = nullptr);

    void show(const ports::SessionView& session);

signals:
    void noticesWanted();
    void themeWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addIdentity(QHBoxLayout* row);
    void addState(QHBoxLayout* row, const Actions& actions);
    void showState();
    void tick();
    void showPrompt();
    void retranslate();

    const ShellParts& m_parts;
    const Actions& m_actions;
    SyncWatch& m_watch;
    Notices& m_notices;
    ports::SessionView m_session;
    TextLabel* m_product = nullptr;
    TextLabel* m_window = nullptr;
    TextLabel* m_windowName = nullptr;
    ClerkButton* m_clerk = nullptr;
    Chip* m_demo = nullptr;
    FindField* m_find = nullptr;
    Chip* m_network = nullptr;
    Chip* m_pending = nullptr;
    TextLabel* m_clock = nullptr;
    TextLabel* m_day = nullptr;
    ToolButton* m_bell = nullptr;
    ToolButton* m_theme = nullptr;
    ToolButton* m_language = nullptr;
    ToolButton* m_lock = nullptr;
    QTimer m_minute;
};

} // namespace yc::ui
