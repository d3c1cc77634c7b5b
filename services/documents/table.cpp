#include "documents/table.h"

#include "documents/units.h"

#include <algorithm>

namespace yc::documents
{
namespace
{

constexpr double kCellSide = px(8);
constexpr double kCellTop = px(4);
constexpr double kRow = px(30);
constexpr double kFactRow = px(36);
constexpr double kLabelWidth = px(88);
constexpr double kSecondValueWidth = px(228);
constexpr Style kCell{.size = px(14), .line = px(21)};
constexpr Style kHead{.size = px(14), .line = px(21), .bold = true};
constexpr Style kLabel{.size = px(14), .line = px(21), .ink = kDim};
constexpr Style kValue{.size = px(15), .line = px(22)};

struct Cell {
    Text text;
    double x = 0;
    double width = 0;
    bool shaded = false;
};

/// A row of cells side by side, as tall as the tallest, each centred in height.
Strip rowOf(std::vector<Cell> cells, double least)
{
    double height = least;
    for (const Cell& cell : cells)
        height = std::max(height, cell.text.height() + 2 * kCellTop);
    const auto draw = [cells = std::move(cells), height](Canvas& canvas, double y) {
        for (const Cell& cell : cells) {
            const Box box{cell.x, y, cell.width, height};
            if (cell.shaded)
                canvas.fill(box, kShade);
            canvas.frame(box, kLine);
            canvas.text(cell.text, cell.x + kCellSide, y + (height - cell.text.height()) / 2);
        }
    };
    return {height, draw, {}, false};
}

Cell cellOf(const Typesetter& type, const std::string& text, Style style, double x, double width,
            std::size_t boldBytes = 0)
{
    return {type.set(text, style, width - 2 * kCellSide, boldBytes), x, width, false};
}

std::vector<double> widthsOf(const std::vector<Column>& columns)
{
    double left = kBodyWidth;
    for (const Column& column : columns)
        left -= column.width;
    std::vector<double> widths;
    widths.reserve(columns.size());
    for (const Column& column : columns)
        widths.push_back(column.width > 0 ? column.width : left);
    return widths;
}

Strip tableRow(const Typesetter& type, const std::vector<Column>& columns, const std::vector<std::string>& texts,
               Style style)
{
    const std::vector<double> widths = widthsOf(columns);
    std::vector<Cell> cells;
    double x = kMargin;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        style.align = columns[i].align;
        cells.push_back(cellOf(type, texts[i], style, x, widths[i]));
        x += widths[i];
    }
    return rowOf(std::move(cells), kRow);
}

} // namespace

Strips table(const Typesetter& type, const std::vector<Column>& columns,
             const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::string> titles;
    titles.reserve(columns.size());
    for (const Column& column : columns)
        titles.push_back(column.title);
    const auto header = std::make_shared<const Strip>(tableRow(type, columns, titles, kHead));
    Strips strips{*header};
    strips.front().keepWithNext = !rows.empty();
    for (const std::vector<std::string>& row : rows) {
        strips.push_back(tableRow(type, columns, row, kCell));
        strips.back().header = header;
    }
    return strips;
}

Strips factTable(const Typesetter& type, const std::vector<std::vector<Fact>>& rows)
{
    Strips strips;
    for (const std::vector<Fact>& facts : rows) {
        std::vector<Cell> cells;
        double x = kMargin;
        for (std::size_t i = 0; i < facts.size(); ++i) {
            cells.push_back(cellOf(type, facts[i].label, kLabel, x, kLabelWidth));
            cells.back().shaded = true;
            x += kLabelWidth;
            const bool last = i + 1 == facts.size();
            const double width = last ? kRight - x : kBodyWidth - 2 * kLabelWidth - kSecondValueWidth;
            cells.push_back(cellOf(type, facts[i].value, kValue, x, width, facts[i].boldBytes));
            x += width;
        }
        strips.push_back(rowOf(std::move(cells), kFactRow));
    }
    return strips;
}

} // namespace yc::documents
