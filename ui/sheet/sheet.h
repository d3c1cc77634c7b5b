#pragma once

#include "ui/widgets/shape_mark.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace yc::ui
{

/// What one cell shows. `order` is what sorting compares (a number, a moment in micros); the text when there is none.
struct SheetCell {
    QString text;
    QVariant order;
    std::optional<Shape> shape;
    Ink ink = Ink::Text;
    bool bold = false;
    double share = -1;   ///< 0..1: a bar before the text's column ends; below 0 = no bar
    bool button = false; ///< looks like the row's action; Enter on the row does it
    friend bool operator==(const SheetCell&, const SheetCell&) = default;
};

struct SheetColumn {
    QString title;
    int width = 0; ///< px at 100 %; 0 = takes the room that is left
    bool number = false;
    friend bool operator==(const SheetColumn&, const SheetColumn&) = default;
};

/// A row keeps its identity over updates, so that selection and scroll position survive them.
struct SheetRow {
    QString id;
    std::vector<SheetCell> cells;
    friend bool operator==(const SheetRow&, const SheetRow&) = default;
};

/// A table as a value: what is shown, and exactly what is exported.
struct Sheet {
    QString name;
    std::vector<SheetColumn> columns;
    std::vector<SheetRow> rows;
};

} // namespace yc::ui
