#include "ui/widgets/lines.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>

namespace yc::ui
{

namespace
{

constexpr int kUpright = 20;

} // namespace

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent) : QWidget(parent), m_orientation(orientation)
{
    const bool upright = orientation == Qt::Vertical;
    setSizePolicy(upright ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Hairline::sizeHint() const
{
    return m_orientation == Qt::Vertical ? QSize(1, scaled(this, kUpright)) : QSize(1, 1);
}

void Hairline::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokensOf(this).hairline);
}

KeyCap::KeyCap(const QString& key, QWidget* parent) : QWidget(parent), m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyCap::setKey(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    return {keyCapWidth(fontOf(this, TextStep::Micro), m_key), scaled(this, measure::kKeyCap)};
}

void KeyCap::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.setFont(fontOf(this, TextStep::Micro));
    paintKeyCap(painter, rect(), m_key, t.text2, t.hairline);
}

} // namespace yc::ui
