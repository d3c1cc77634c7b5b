#pragma once

#include "ports/desk_views.h"

#include <QWidget>

#include <array>

class QAction;
class QVBoxLayout;

namespace yc
{
class Clock;
}

namespace yc::ui
{

class Panel;
class QueueControl;
class StartTile;
class TextLabel;

/// The centre when no case is open: three ways to begin, the parked cases, the clerk's own day.
class IdlePage final : public QWidget
{
    Q_OBJECT

public:
    IdlePage(QueueControl& control, const Clock& clock, QAction* walkIn, QAction* search, QAction* byNumber,
             QWidget* parent = nullptr);

signals:
    void rowWanted(const yc::ports::QueueRow& row);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeStarts(QAction* walkIn, QAction* search, QAction* byNumber);
    QWidget* makeParked();
    QWidget* makeDay();
    QWidget* makeRow(const ports::QueueRow& row);
    void refresh();
    void showTitle();
    void retranslate();
    QString sinceText(const ports::QueueRow& row) const;

    QueueControl& m_control;
    const Clock& m_clock;
    TextLabel* m_title;
    TextLabel* m_hint;
    std::array<StartTile*, 3> m_starts{};
    Panel* m_parked = nullptr;
    TextLabel* m_parkedTitle = nullptr;
    QVBoxLayout* m_rows = nullptr;
    TextLabel* m_servedLabel = nullptr;
    TextLabel* m_served = nullptr;
    TextLabel* m_meanLabel = nullptr;
    TextLabel* m_mean = nullptr;
};

} // namespace yc::ui
