#pragma once

#include <QObject>

class QFocusFrame;
class QWidget;

namespace yc::ui
{

/// Puts one QFocusFrame round the control that has the focus, outside it, so that no layout clips the ring and no
/// widget paints its own. One per program, owned by whoever owns the application object. Item views draw their own.
class FocusRing final : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent = nullptr);

private:
    void follow(QWidget* now);

    QFocusFrame* m_frame = nullptr;
};

/// A widget with this dynamic property set to true draws its own focus.
inline constexpr const char* kOwnFocus = "ycOwnFocus";

/// A container with this dynamic property set to true takes the ring of the focused control inside it.
inline constexpr const char* kRingHere = "ycRingHere";

} // namespace yc::ui
