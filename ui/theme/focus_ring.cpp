#include "ui/theme/focus_ring.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>

namespace yc::ui
{

namespace
{

QWidget* containerOf(QWidget* widget)
{
    for (QWidget* at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (at->property(kRingHere).toBool())
            return at;
    }
    return widget;
}

bool wantsRing(const QWidget* widget)
{
    if (!widget || widget->isWindow() || widget->property(kOwnFocus).toBool())
        return false;
    if (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
        qobject_cast<const QAbstractSpinBox*>(widget))
        return true;
    const auto* edit = qobject_cast<const QLineEdit*>(widget);
    return (edit && edit->hasFrame()) || widget->property(kRingHere).toBool();
}

} // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* now)
{
    now = containerOf(now);
    if (!wantsRing(now)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame) {
        // A child of the window it stands in: when that window goes, so does the frame.
        m_frame = new QFocusFrame(now);
        connect(m_frame, &QObject::destroyed, this, [this] { m_frame = nullptr; });
    }
    m_frame->setWidget(now);
}

} // namespace yc::ui
