#pragma once

#include "ports/desk_views.h"

#include <QWidget>

#include <array>

class QTabBar;

namespace yc::ui
{

class CountPill;

/// To do, parked, done; each with its count. Underlined, 44 high.
class QueueTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueTabs(QWidget* parent = nullptr);

    ports::QueueTab current() const;
    void setCurrent(ports::QueueTab tab);
    void showCounts(const ports::QueueView& view);
    /// At the right end.
    void setCorner(QWidget* corner);

signals:
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTabBar* m_tabs;
    std::array<CountPill*, 3> m_pills{};
};

} // namespace yc::ui
