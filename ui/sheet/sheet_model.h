#pragma once

#include "ui/sheet/sheet.h"

#include <QAbstractTableModel>

namespace yc::ui
{

/// A sheet as an item model. An update moves, inserts, removes and changes rows by their identity.
class SheetModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    static constexpr int kOrderRole = Qt::UserRole;

    void show(const Sheet& sheet);
    const Sheet& sheet() const { return m_sheet; }
    const SheetCell* cell(const QModelIndex& index) const;
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void takeColumns(const Sheet& next);
    void removeGone(const std::vector<SheetRow>& next);
    void place(int row, const SheetRow& next);

    Sheet m_sheet;
};

} // namespace yc::ui
