#include "ui/shell/preedit_guard.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWidget>

namespace yc::ui
{

PreeditGuard::PreeditGuard(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
    // A composition ends with its field, whatever the input method says.
    connect(qApp, &QApplication::focusChanged, this, [this] { m_composing = false; });
}

bool PreeditGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
    if (m_composing && event->type() == QEvent::Shortcut)
        return true;
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_K && key->modifiers() == Qt::ControlModifier) {
            event->ignore(); // nobody overrides: the shortcut comes next
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace yc::ui
