#pragma once

#include "ui/supervisor/hall_view.h"

#include <QAbstractButton>

#include <vector>

class QGridLayout;

namespace yc::ui
{

/// One window: number, how it stands, whom it serves, since when, who sits there. Enter opens what can be done.
class WindowCell final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit WindowCell(QWidget* parent = nullptr);
    void show(const SeatView& seat, Moment now, bool names);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    SeatView m_seat;
    SeatState m_state = SeatState::Closed;
    QString m_word, m_time;
    bool m_names = true;
};

/// The windows of the hall, three in a row where there is room.
class WindowGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit WindowGrid(QWidget* parent = nullptr);
    void show(const HallView& hall, Moment now, bool names);
    /// One cell wide: it is the room that decides how many stand in a row.
    QSize minimumSizeHint() const override;

signals:
    void windowChosen(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QGridLayout* m_grid;
    std::vector<WindowCell*> m_cells;
    std::vector<SeatView> m_seats;
    int m_columns = 0;
};

} // namespace yc::ui
