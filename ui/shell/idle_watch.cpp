#include "ui/shell/idle_watch.h"

#include <QApplication>
#include <QEvent>

namespace yc::ui
{

IdleWatch::IdleWatch(std::chrono::milliseconds idle, std::chrono::milliseconds warning, QObject* parent)
    : QObject(parent), m_idle(idle), m_warning(warning)
{
    for (QTimer* timer : {&m_untilWarning, &m_untilLock})
        timer->setSingleShot(true);
    connect(&m_untilWarning, &QTimer::timeout, this, &IdleWatch::warn);
    connect(&m_untilLock, &QTimer::timeout, this, [this] {
        stop();
        emit expired();
    });
}

void IdleWatch::start()
{
    qApp->installEventFilter(this);
    m_untilLock.stop();
    m_untilWarning.start(m_idle - m_warning);
}

void IdleWatch::stop()
{
    qApp->removeEventFilter(this);
    m_untilWarning.stop();
    m_untilLock.stop();
}

void IdleWatch::warn()
{
    m_untilLock.start(m_warning);
    emit warning(int(std::chrono::duration_cast<std::chrono::seconds>(m_warning).count()));
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        if (m_untilLock.isActive())
            emit backAgain();
        m_untilLock.stop();
        m_untilWarning.start(m_idle - m_warning);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace yc::ui
