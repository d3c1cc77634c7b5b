#pragma once

#include "ports/desk_views.h"

#include <QAbstractListModel>

namespace yc::ui
{

/// The rows of one tab of the single queue. An update moves, inserts, removes and changes rows by their identity, so
/// that selection and scroll position survive it.
class QueueModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(const std::vector<ports::QueueRow>& rows);
    const ports::QueueRow* at(int row) const;
    int rowOf(domain::WorkItemKind kind, const std::string& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ports::QueueRow> m_rows;
};

} // namespace yc::ui
