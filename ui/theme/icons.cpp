#include "ui/theme/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QtMath>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

QPixmap drawn(const QString& name, int size, qreal pixelRatio)
{
    const int pixels = qCeil(size * pixelRatio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(u":/icons/"_s + name + u".svg"_s);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

class RoleIconEngine final : public QIconEngine
{
public:
    RoleIconEngine(QString name, QPalette::ColorRole role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPixmap pixmap = coloured(rect.size(), mode, painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect, pixmap);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return coloured(size, mode, 1.0); }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return coloured(size / scale, mode, scale);
    }
    QIconEngine* clone() const override { return new RoleIconEngine(*this); }
    QString key() const override { return u"yc-role"_s; }

private:
    QPixmap coloured(const QSize& size, QIcon::Mode mode, qreal ratio) const
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        return iconPixmap(m_name, qMin(size.width(), size.height()), QGuiApplication::palette().color(group, m_role),
                          ratio);
    }

    QString m_name;
    QPalette::ColorRole m_role;
};

} // namespace

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal pixelRatio)
{
    const QString key = u"yc/%1@%2@%3@%4"_s.arg(name).arg(size).arg(colour.rgba()).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = drawn(name, size, pixelRatio);
    {
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
    }
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString& name, QPalette::ColorRole role)
{
    return QIcon(new RoleIconEngine(name, role));
}

QIcon brandIcon()
{
    return QIcon(u":/icons/brand.svg"_s);
}

} // namespace yc::ui
