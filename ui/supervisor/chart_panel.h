#pragma once

#include "ui/sheet/sheet.h"
#include "ui/supervisor/board_panel.h"

class QStackedWidget;

namespace yc::ui
{

class LegendMark;
class SheetTable;
class ToolButton;

/// A chart with its table twin behind one button: whoever cannot see lines reads, sorts and filters the same numbers.
class ChartPanel final : public BoardPanel
{
    Q_OBJECT

public:
    ChartPanel(QWidget* chart, const std::vector<LegendMark*>& legend, QWidget* parent = nullptr);
    void show(const Sheet& sheet);
    SheetTable* table() const { return m_table; }
    bool showsTable() const;
    void setShowsTable(bool table);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::vector<LegendMark*> m_legend;
    QStackedWidget* m_stack;
    SheetTable* m_table;
    ToolButton* m_toggle;
};

/// One entry of a legend: a short line or a box as it is drawn, and its word.
class LegendMark final : public QWidget
{
    Q_OBJECT

public:
    enum class Draws { Line, Dots, Dashes, Thin, MedianBox };
    LegendMark(Draws draws, int chartColour, QWidget* parent = nullptr);
    void setText(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Draws m_draws;
    std::size_t m_colour;
    QString m_text;
};

} // namespace yc::ui
