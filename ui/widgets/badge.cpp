#include "ui/widgets/badge.h"

#include "ui/bridge/wording.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QPainterPath>

namespace yc::ui
{

namespace
{

using domain::Source;

struct BadgeColours {
    QColor ground, line, ink;
    Qt::PenStyle pen = Qt::SolidLine;
};

BadgeColours coloursOf(Source source, const Tokens& t)
{
    switch (source) {
    case Source::Card:
        return {t.surface, t.lock, t.lock};
    case Source::Shared:
    case Source::Licence:
        return {t.shareBg, t.share, t.share};
    case Source::Scanned:
        return {{}, t.info, t.info};
    case Source::Inferred:
        return {t.warningBg, t.warning, t.warning};
    case Source::Earlier:
        return {t.surface, t.text2, t.text2};
    case Source::Changed:
        return {t.infoBg, t.info, t.info, Qt::DashLine};
    case Source::Conflict:
        return {t.error, t.error, t.surface};
    case Source::Typed:
    case Source::None:
        break;
    }
    return {{}, t.text2, t.text2};
}

QPainterPath polygon(const QRectF& r, std::initializer_list<QPointF> corners)
{
    QPainterPath path;
    bool first = true;
    for (const QPointF& corner : corners) {
        const QPointF at(r.left() + corner.x() * r.width(), r.top() + corner.y() * r.height());
        first ? path.moveTo(at) : path.lineTo(at);
        first = false;
    }
    return path;
}

// Corners are fractions of the badge, so that it scales with the text.
QPainterPath outlineOf(Source source, const QRectF& r)
{
    QPainterPath path;
    switch (source) {
    case Source::Shared:
        path.addRoundedRect(r, r.height() / 2, r.height() / 2);
        return path;
    case Source::Licence:
        path = polygon(r, {{0, 0}, {0.76, 0}, {1, 0.3}, {1, 1}, {0, 1}});
        break;
    case Source::Inferred:
        path = polygon(r, {{0.18, 0}, {0.82, 0}, {1, 0.5}, {0.82, 1}, {0.18, 1}, {0, 0.5}});
        break;
    case Source::Earlier:
        path = polygon(r, {{0.18, 0}, {1, 0}, {0.82, 1}, {0, 1}});
        break;
    case Source::Conflict:
        path = polygon(r, {{0.22, 0}, {0.78, 0}, {1, 0.29}, {1, 0.71}, {0.78, 1}, {0.22, 1}, {0, 0.71}, {0, 0.29}});
        break;
    case Source::Typed:
    case Source::None:
        return polygon(r, {{0, 0.66}, {0, 1}, {1, 1}, {1, 0.66}});
    case Source::Scanned: {
        for (const auto& corner :
             {polygon(r, {{0, 0.3}, {0, 0}, {0.23, 0}}), polygon(r, {{0.77, 0}, {1, 0}, {1, 0.3}}),
              polygon(r, {{1, 0.7}, {1, 1}, {0.77, 1}}), polygon(r, {{0.23, 1}, {0, 1}, {0, 0.7}})})
            path.addPath(corner);
        return path;
    }
    case Source::Card:
    case Source::Changed:
        path.addRoundedRect(r, 3, 3);
        return path;
    }
    path.closeSubpath();
    return path;
}

} // namespace

void paintBadge(QPainter& painter, const QRect& rect, Source source, const QString& mark, const Tokens& t)
{
    const BadgeColours c = coloursOf(source, t);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.line, 1, c.pen));
    painter.setBrush(c.ground.isValid() ? QBrush(c.ground) : QBrush(Qt::NoBrush));
    painter.drawPath(outlineOf(source, box));
    QRect text = rect;
    if (source == Source::Card) {
        const qreal bar = box.left() + box.width() * 0.16;
        painter.drawLine(QPointF(bar, box.top()), QPointF(bar, box.bottom()));
        text.adjust(rect.width() / 6, 0, 0, 0);
    }
    if (source == Source::Licence)
        painter.drawPath(polygon(box, {{0.76, 0}, {0.76, 0.3}, {1, 0.3}}));
    if (source == Source::Typed)
        text.adjust(0, -2, 0, -2);
    painter.setPen(c.ink);
    painter.drawText(text, Qt::AlignCenter, mark);
    painter.restore();
}

Badge::Badge(Source source, QWidget* parent) : QWidget(parent), m_source(source)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setProvenance(const domain::Provenance& provenance)
{
    m_source = provenance.source;
    const QString sentence = Wording::provenance(provenance);
    setToolTip(sentence);
    setAccessibleName(sentence);
    setVisible(m_source != Source::None);
    update();
}

QSize Badge::sizeHint() const
{
    return {scaled(this, measure::kBadgeWidth), scaled(this, measure::kBadgeHeight)};
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(fontOf(this, TextStep::Micro));
    paintBadge(painter, rect(), m_source, Wording::sourceMark(m_source), tokensOf(this));
}

} // namespace yc::ui
