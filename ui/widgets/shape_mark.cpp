#include "ui/widgets/shape_mark.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>

namespace yc::ui
{

using namespace Qt::StringLiterals;

QString iconNameOf(Shape shape)
{
    switch (shape) {
    case Shape::Ok:
        return u"shape-ok"_s;
    case Shape::Attention:
        return u"shape-attention"_s;
    case Shape::Act:
        return u"shape-act"_s;
    case Shape::Verify:
        return u"shape-verify"_s;
    case Shape::Todo:
        return u"shape-todo"_s;
    case Shape::Doing:
        return u"shape-doing"_s;
    case Shape::Paused:
        return u"shape-paused"_s;
    case Shape::Info:
        return u"info"_s;
    case Shape::None:
        return u"shape-none"_s;
    case Shape::Conflict:
        return u"swap"_s;
    case Shape::Offline:
        return u"cloud-off"_s;
    }
    return u"shape-todo"_s;
}

Ink inkOf(Shape shape)
{
    switch (shape) {
    case Shape::Ok:
        return Ink::Success;
    case Shape::Attention:
    case Shape::Verify:
    case Shape::Offline:
        return Ink::Warning;
    case Shape::Act:
    case Shape::Conflict:
        return Ink::Error;
    case Shape::Doing:
        return Ink::Primary;
    case Shape::Info:
        return Ink::Info;
    case Shape::Todo:
    case Shape::Paused:
    case Shape::None:
        break;
    }
    return Ink::Text2;
}

ShapeMark::ShapeMark(Shape shape, int size, QWidget* parent) : QWidget(parent), m_shape(shape), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ShapeMark::setShape(Shape shape)
{
    m_shape = shape;
    update();
}

QSize ShapeMark::sizeHint() const
{
    const int side = scaled(this, m_size);
    return {side, side};
}

void ShapeMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(painter, rect(), iconNameOf(m_shape), scaled(this, m_size), inkOf(tokensOf(this), inkOf(m_shape)));
}

IconLabel::IconLabel(const QString& name, int size, Ink ink, QWidget* parent)
    : QWidget(parent), m_name(name), m_size(size), m_ink(ink)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIconName(const QString& name)
{
    m_name = name;
    update();
}

void IconLabel::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = scaled(this, m_size);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(painter, rect(), m_name, scaled(this, m_size), inkOf(tokensOf(this), m_ink));
}

} // namespace yc::ui
