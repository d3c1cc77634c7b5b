#pragma once

#include "ports/desk_views.h"

#include <QAbstractTableModel>

namespace yc::ui
{

/// The merged material list. Rows are values, formatted when they arrive; the smallest signal that is true.
class MaterialModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Whose, UsedBy, Merged, Way, State, Columns };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::vector<ports::MaterialView>& materials);
    void retranslate();
    const ports::MaterialView* at(int row) const;
    int rowOf(const std::string& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ports::MaterialView& material, int column) const;

    std::vector<ports::MaterialView> m_rows;
};

/// "Taken as paper, 2 copies", "Not asked for": how a material stands.
QString takenText(const ports::MaterialView& material);

} // namespace yc::ui
