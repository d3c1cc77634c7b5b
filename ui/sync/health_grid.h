#pragma once

#include "ports/desk_views.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace yc::ui
{

class ShapeMark;
class TextLabel;

/// Whether each central system is reached, in words: one that is away never stops another. What a person can do about it
/// stands below, where something can be done.
class HealthGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit HealthGrid(QWidget* parent = nullptr);
    void show(const ports::SyncView& sync);

private:
    struct Cell {
        ShapeMark* mark;
        TextLabel* name;
        TextLabel* how;
    };
    void grow(std::size_t count);

    QGridLayout* m_grid;
    TextLabel* m_remedies;
    std::vector<Cell> m_cells;
};

} // namespace yc::ui
