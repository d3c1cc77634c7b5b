#include "ui/sheet/sheet_model.h"

#include <algorithm>

namespace yc::ui
{

void SheetModel::show(const Sheet& sheet)
{
    takeColumns(sheet);
    removeGone(sheet.rows);
    for (int row = 0; row < int(sheet.rows.size()); ++row)
        place(row, sheet.rows[std::size_t(row)]);
    // Only two rows of one identity, which nobody should send, leave something over.
    const int kept = int(sheet.rows.size());
    if (const int last = rowCount() - 1; last >= kept) {
        beginRemoveRows({}, kept, last);
        m_sheet.rows.erase(m_sheet.rows.begin() + kept, m_sheet.rows.end());
        endRemoveRows();
    }
}

/// Another number of columns is another table; another language only words them anew.
void SheetModel::takeColumns(const Sheet& next)
{
    m_sheet.name = next.name;
    if (next.columns.size() != m_sheet.columns.size()) {
        beginResetModel();
        m_sheet.columns = next.columns;
        m_sheet.rows.clear();
        endResetModel();
    } else if (next.columns != m_sheet.columns) {
        m_sheet.columns = next.columns;
        emit headerDataChanged(Qt::Horizontal, 0, int(m_sheet.columns.size()) - 1);
    }
}

void SheetModel::removeGone(const std::vector<SheetRow>& next)
{
    for (int row = int(m_sheet.rows.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(next, m_sheet.rows[std::size_t(row)].id, &SheetRow::id) != next.end())
            continue;
        beginRemoveRows({}, row, row);
        m_sheet.rows.erase(m_sheet.rows.begin() + row);
        endRemoveRows();
    }
}

void SheetModel::place(int row, const SheetRow& next)
{
    auto& rows = m_sheet.rows;
    const auto found =
        std::find_if(rows.begin() + row, rows.end(), [&](const SheetRow& one) { return one.id == next.id; });
    const int now = int(found - rows.begin());
    if (found == rows.end()) {
        beginInsertRows({}, row, row);
        rows.insert(rows.begin() + row, next);
        endInsertRows();
        return;
    }
    if (now != row) {
        beginMoveRows({}, now, now, {}, row);
        std::rotate(rows.begin() + row, rows.begin() + now, rows.begin() + now + 1);
        endMoveRows();
    }
    if (!(rows[std::size_t(row)] == next)) {
        rows[std::size_t(row)] = next;
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

const SheetCell* SheetModel::cell(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return nullptr;
    const auto& cells = m_sheet.rows[std::size_t(index.row())].cells;
    return std::size_t(index.column()) < cells.size() ? &cells[std::size_t(index.column())] : nullptr;
}

int SheetModel::rowOf(const QString& id) const
{
    const auto found = std::ranges::find(m_sheet.rows, id, &SheetRow::id);
    return found == m_sheet.rows.end() ? -1 : int(found - m_sheet.rows.begin());
}

int SheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_sheet.rows.size());
}

int SheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_sheet.columns.size());
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    const SheetCell* shown = cell(index);
    if (shown == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown->text;
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal).toString() % u' ' % shown->text).simplified();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (m_sheet.columns[std::size_t(index.column())].number ? Qt::AlignRight : Qt::AlignLeft));
    case kOrderRole:
        return shown->order.isValid() ? shown->order : QVariant(shown->text);
    default:
        return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const SheetColumn& column = m_sheet.columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace yc::ui
