#include "ui/theme/hold.h"

#include "ui/theme/style.h"

#include <QEvent>
#include <QWidget>

namespace yc::ui
{

namespace
{

class Holder final : public QObject
{
public:
    Holder(QWidget* widget, Qt::Orientation side, int pixels)
        : QObject(widget), m_widget(widget), m_side(side), m_pixels(pixels)
    {
        widget->installEventFilter(this);
        hold();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::StyleChange)
            hold();
        return QObject::eventFilter(watched, event);
    }

private:
    void hold()
    {
        const int length = scaled(m_widget, m_pixels);
        m_side == Qt::Vertical ? m_widget->setFixedHeight(length) : m_widget->setFixedWidth(length);
    }

    QWidget* m_widget;
    Qt::Orientation m_side;
    int m_pixels;
};

} // namespace

void holdHeight(QWidget* widget, int pixels)
{
    new Holder(widget, Qt::Vertical, pixels);
}

void holdWidth(QWidget* widget, int pixels)
{
    new Holder(widget, Qt::Horizontal, pixels);
}

} // namespace yc::ui
