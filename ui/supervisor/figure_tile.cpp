#include "ui/supervisor/figure_tile.h"

#include "ui/supervisor/hall_words.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace yc::ui
{
namespace
{

constexpr int kPaddingX = 16, kPaddingY = 12;
constexpr int kHeight = 158, kHeightCompact = 124;
constexpr int kTileGap = 8;
constexpr int kNarrowest = 200;

int widthOf(const QFont& font, const QString& text)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

} // namespace

FigureTile::FigureTile(QWidget* parent)
    : QAbstractButton(parent), m_act(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_act->setFocusPolicy(Qt::NoFocus);
    connect(m_act, &KeyHintButton::clicked, this, [this] { click(); });
}

void FigureTile::show(const FigureView& figure, const HallView& hall)
{
    m_figure = figure;
    m_name = HallWords::figure(figure, hall);
    m_value = HallWords::value(figure);
    m_unit = HallWords::unit(figure);
    m_target = HallWords::target(figure);
    m_detail = HallWords::detail(figure, hall);
    m_state = HallWords::tone(figure.tone);
    m_act->setText(HallWords::action(figure.id));
    const QString definition = HallWords::definition(figure.id);
    setToolTip(QString(m_detail % u'\n' % definition)); // on a narrow screen the detail is cut
    setAccessibleName(tr("%1: %2 %3, target %4, %5. %6").arg(m_name, m_value, m_unit, m_target, m_state, m_detail));
    setAccessibleDescription(definition);
    placeAct();
    update();
}

void FigureTile::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    placeAct();
    update();
}

QSize FigureTile::sizeHint() const
{
    return {scaled(this, kNarrowest), scaled(this, m_compact ? kHeightCompact : kHeight)};
}

QSize FigureTile::minimumSizeHint() const
{
    return sizeHint();
}

QRect FigureTile::inside() const
{
    return rect().adjusted(scaled(this, kPaddingX), scaled(this, kPaddingY), -scaled(this, kPaddingX),
                           -scaled(this, kPaddingY));
}

void FigureTile::placeAct()
{
    const QRect in = inside();
    const QSize size = m_act->sizeHint();
    m_act->setGeometry(m_compact ? in.right() - size.width() + 1 : in.left(), in.bottom() - size.height() + 1,
                       size.width(), size.height());
}

void FigureTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    const ToneColours chip = t.of(HallWords::chipTone(m_figure.tone));
    const QFont body = fontOf(this, TextStep::Body), hint = fontOf(this, TextStep::Hint);
    const QFont bold = fontOf(this, TextStep::Body, true), number = fontOf(this, TextStep::Number, true);
    const int gap = scaled(this, kTileGap), icon = scaled(this, measure::kIconText), top = scaled(this, measure::kChip);
    QPainter painter(this);
    paintBox(painter, rect(), underMouse() ? t.lockBg : t.surface, t.hairline, t.lineWidth,
             scaled(this, measure::kRadius));
    const QRect in = inside();

    const int chipWidth = gap + icon + gap / 2 + widthOf(hint, m_state) + gap;
    const QRect chipBox(in.right() - chipWidth + 1, in.top(), chipWidth, top);
    paintBox(painter, chipBox, chip.ground, t.lineWidth > 1 ? t.hairline : QColor(), 1,
             scaled(this, measure::kRadiusSmall));
    paintIcon(painter, {chipBox.left() + gap, chipBox.top(), icon, top}, iconNameOf(HallWords::shape(m_figure.tone)),
              icon, chip.ink);
    painter.setFont(hint);
    paintText(painter, chipBox.adjusted(gap + icon + gap / 2, 0, 0, 0), m_state, chip.ink,
              Qt::AlignVCenter | Qt::AlignLeft);
    painter.setFont(body);
    paintText(painter, {in.left(), in.top(), chipBox.left() - in.left() - gap, top}, m_name, t.text2,
              Qt::AlignVCenter | Qt::AlignLeft);

    const QRect line(in.left(), in.top() + top + 2, in.width(), scaled(this, lineOf(TextStep::Number)));
    painter.setFont(number);
    paintText(painter, line, m_value, t.text, Qt::AlignVCenter | Qt::AlignLeft);
    // Small words beside the number stand on its base line.
    const int base = (QFontMetrics(number).ascent() - QFontMetrics(body).ascent()) / 2;
    const QRect words = line.translated(0, base / 2 + 2);
    painter.setFont(bold);
    paintText(painter, words, m_target, t.text, Qt::AlignVCenter | Qt::AlignRight);
    painter.setFont(body);
    paintText(painter, words.adjusted(0, 0, -widthOf(bold, m_target) - gap / 2, 0), tr("Target"), t.text2,
              Qt::AlignVCenter | Qt::AlignRight);
    paintText(painter, words.adjusted(widthOf(number, m_value) + gap, 0, 0, 0), m_unit, t.text2,
              Qt::AlignVCenter | Qt::AlignLeft);

    QRect detail(in.left(), line.bottom() + 3, in.width(), scaled(this, lineOf(TextStep::Body)));
    if (m_compact)
        detail = QRect(in.left(), m_act->y(), m_act->x() - in.left() - gap, m_act->height());
    painter.setFont(hint);
    paintText(painter, detail, m_detail, t.text2, Qt::AlignVCenter | Qt::AlignLeft);
}

void FigureTile::resizeEvent(QResizeEvent*)
{
    placeAct();
}

bool FigureTile::event(QEvent* event)
{
    // F1 is the window's help; on a figure it tells how the figure counts.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1)
        event->accept();
    return QAbstractButton::event(event);
}

void FigureTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1)
        QToolTip::showText(mapToGlobal(QPoint(scaled(this, kPaddingX), height())), toolTip(), this);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FigureTile::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        placeAct();
}

} // namespace yc::ui
