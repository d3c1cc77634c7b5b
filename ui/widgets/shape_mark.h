#pragma once

#include "ui/widgets/text_label.h"

#include <QWidget>

namespace yc::ui
{

/// Shape before colour: the same shape means the same thing in queue, stage bar, list and tile.
enum class Shape { Ok, Attention, Act, Verify, Todo, Doing, Paused, Info, None, Conflict, Offline };
QString iconNameOf(Shape shape);
/// The ink it is drawn in when nothing else is said.
Ink inkOf(Shape shape);

/// One shape as a widget; its accessible name is given by whoever knows what it marks.
class ShapeMark final : public QWidget
{
    Q_OBJECT

public:
    explicit ShapeMark(Shape shape = Shape::Todo, int size = measure::kIconButton, QWidget* parent = nullptr);
    void setShape(Shape shape);
    Shape shape() const { return m_shape; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Shape m_shape;
    int m_size;
};

/// Any icon as a quiet widget beside a text.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QString& name, int size = measure::kIconText, Ink ink = Ink::Text2,
                       QWidget* parent = nullptr);
    void setIconName(const QString& name);
    void setInk(Ink ink);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_size;
    Ink m_ink;
};

} // namespace yc::ui
