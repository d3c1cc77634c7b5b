#include "ui/supervisor/window_grid.h"

#include "ui/bridge/text.h"
#include "ui/supervisor/hall_words.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace yc::ui
{
namespace
{

constexpr int kCellHeight = 68;
constexpr int kCellWidth = 120;
constexpr int kCellGap = 4;

bool isLoud(SeatState state)
{
    return state == SeatState::Paused || state == SeatState::Forgotten || state == SeatState::Silent;
}

/// A window that does not serve is worth a look when it should: a pause warns, silence and a forgotten end are wrong.
Ink inkFor(SeatState state)
{
    if (state == SeatState::Silent || state == SeatState::Forgotten)
        return Ink::Error;
    return state == SeatState::Paused ? Ink::Warning : inkOf(HallWords::seatShape(state));
}

} // namespace

WindowCell::WindowCell(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WindowCell::show(const SeatView& seat, Moment now, bool names)
{
    m_seat = seat;
    m_names = names;
    m_state = stateOf(seat, now);
    m_word = HallWords::seat(m_state);
    const bool timed = m_state != SeatState::Closed && seat.since != Moment{};
    const auto since = std::chrono::duration_cast<std::chrono::seconds>(now - seat.since);
    m_time = timed ? durationText(std::max(since, std::chrono::seconds(0))) : QString();
    setToolTip(QString(HallWords::window(seat.id) % u' ' % qt(seat.name)));
    QStringList words{HallWords::window(seat.id), m_word, qt(seat.number), m_time};
    if (names)
        words << qt(seat.clerkName);
    setAccessibleName(words.join(u' ').simplified());
    update();
}

QSize WindowCell::sizeHint() const
{
    return {scaled(this, kCellWidth), scaled(this, kCellHeight)};
}

void WindowCell::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    const QColor ink = inkOf(t, inkFor(m_state));
    QPainter painter(this);
    paintBox(painter, rect(), underMouse() ? t.lockBg : t.surface, isLoud(m_state) ? ink : t.hairline, t.lineWidth,
             scaled(this, measure::kRadiusSmall));
    const int pad = scaled(this, space::kS), line = scaled(this, lineOf(TextStep::Value));
    const QRect in = rect().adjusted(pad, pad, -pad, -pad);
    painter.setFont(fontOf(this, TextStep::Value, true));
    paintText(painter, {in.left(), in.top(), in.width(), line}, qt(m_seat.id), t.text,
              Qt::AlignVCenter | Qt::AlignLeft);
    painter.setFont(fontOf(this, TextStep::Hint));
    const int wordWidth = painter.fontMetrics().horizontalAdvance(m_word), icon = scaled(this, measure::kIconText);
    paintText(painter, {in.left(), in.top(), in.width(), line}, m_word, ink, Qt::AlignVCenter | Qt::AlignRight);
    paintIcon(painter, {in.right() - wordWidth - icon - kCellGap, in.top(), icon, line},
              iconNameOf(HallWords::seatShape(m_state)), icon, ink);
    const QRect under(in.left(), in.bottom() - line + 1, in.width(), line);
    const int timeWidth = painter.fontMetrics().horizontalAdvance(m_time);
    paintText(painter, under, m_time, t.text2, Qt::AlignVCenter | Qt::AlignRight);
    const QString name = m_names ? qt(m_seat.clerkName) : QString();
    const QString who = QString(qt(m_seat.number) % u' ' % name).simplified();
    paintText(painter, under.adjusted(0, 0, -timeWidth - kCellGap, 0), who, t.text2, Qt::AlignVCenter | Qt::AlignLeft);
}

void WindowCell::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

WindowGrid::WindowGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(space::kL, 0, space::kL, space::kM);
    m_grid->setSpacing(kCellGap);
    m_grid->setSizeConstraint(QLayout::SetNoConstraint);
}

void WindowGrid::show(const HallView& hall, Moment now, bool names)
{
    m_seats = hall.seats;
    const bool other = m_cells.size() != m_seats.size();
    while (m_cells.size() > m_seats.size()) {
        delete m_cells.back();
        m_cells.pop_back();
    }
    while (m_cells.size() < m_seats.size()) {
        auto* cell = new WindowCell;
        const std::size_t place = m_cells.size();
        connect(cell, &WindowCell::clicked, this, [this, place] { emit windowChosen(qt(m_seats[place].id)); });
        m_cells.push_back(cell);
    }
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i]->show(m_seats[i], now, names);
    if (other) {
        m_columns = 0;
        arrange();
    }
}

void WindowGrid::arrange()
{
    const int room = width() - 2 * space::kL + kCellGap;
    const int columns = std::clamp(room / (scaled(this, kCellWidth) + kCellGap), 1, std::max(1, int(m_cells.size())));
    if (columns == m_columns || m_cells.empty())
        return;
    m_columns = columns;
    for (int i = 0; i < int(m_cells.size()); ++i)
        m_grid->addWidget(m_cells[std::size_t(i)], i / columns, i % columns);
    for (int i = 0; i < m_grid->columnCount(); ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < m_grid->rowCount(); ++i)
        m_grid->setRowStretch(i, 0);
    m_grid->setRowStretch((int(m_cells.size()) + columns - 1) / columns, 1);
}

QSize WindowGrid::minimumSizeHint() const
{
    return {scaled(this, kCellWidth) + 2 * space::kL, m_grid->minimumSize().height()};
}

void WindowGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace yc::ui
