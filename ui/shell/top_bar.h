#pragma once

#include "ports/desk_views.h"

#include <QTimer>
#include <QWidget>

namespace yc::ui
{

class Chip;
class Language;
class TextLabel;
class Theme;
class ToolButton;

/// Product, window, clerk, whether the centre is reached, what is unsent, the time; theme, language, lock. 48 high.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(Theme& theme, Language& language, QWidget* parent = nullptr);
    void showSession(const ports::SessionView& session);
    void showSync(const ports::SyncView& sync);

signals:
    void lockWanted();
    void syncWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    ports::SessionView m_session;
    ports::SyncView m_sync;
    TextLabel* m_product;
    TextLabel* m_window;
    TextLabel* m_clerk;
    Chip* m_demo;
    Chip* m_network;
    Chip* m_pending;
    TextLabel* m_clock;
    ToolButton* m_scheme;
    ToolButton* m_language;
    ToolButton* m_lock;
    QTimer m_timer;
};

} // namespace yc::ui
