#pragma once

#include "base/clock.h"

#include <QTimer>
#include <QWidget>

class QAction;

namespace yc::ui
{

class Banner;
class KeyHintButton;
class SyncWatch;

/// Stays while the centre cannot be reached, with true counts; never a toast.
class OfflineBanner final : public QWidget
{
    Q_OBJECT

public:
    OfflineBanner(SyncWatch& watch, const Clock& clock, QAction* showSync, QWidget* parent = nullptr);

signals:
    void retryWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void tick();

    SyncWatch& m_watch;
    const Clock& m_clock;
    Banner* m_banner;
    KeyHintButton* m_retry;
    KeyHintButton* m_show;
    QTimer m_second;
};

} // namespace yc::ui
