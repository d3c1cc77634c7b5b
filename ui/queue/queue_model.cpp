#include "ui/queue/queue_model.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <algorithm>

namespace yc::ui
{
namespace
{

bool same(const ports::QueueRow& a, const ports::QueueRow& b)
{
    return a.kind == b.kind && a.id == b.id;
}

} // namespace

void QueueModel::show(const std::vector<ports::QueueRow>& rows)
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const auto stays = [&](const ports::QueueRow& next) { return same(next, m_rows[std::size_t(row)]); };
        if (std::ranges::any_of(rows, stays))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (int place = 0; place < int(rows.size()); ++place) {
        const ports::QueueRow& next = rows[std::size_t(place)];
        const int now = rowOf(next.kind, next.id);
        if (now < 0) {
            beginInsertRows({}, place, place);
            m_rows.insert(m_rows.begin() + place, next);
            endInsertRows();
        } else if (now != place) {
            beginMoveRows({}, now, now, {}, place);
            std::rotate(m_rows.begin() + place, m_rows.begin() + now, m_rows.begin() + now + 1);
            endMoveRows();
        }
        if (!(m_rows[std::size_t(place)] == next)) {
            m_rows[std::size_t(place)] = next;
            emit dataChanged(index(place), index(place));
        }
    }
}

const ports::QueueRow* QueueModel::at(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[std::size_t(row)] : nullptr;
}

int QueueModel::rowOf(domain::WorkItemKind kind, const std::string& id) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_rows[std::size_t(row)].kind == kind && m_rows[std::size_t(row)].id == id)
            return row;
    }
    return -1;
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

/// What a screen reader says of a row; the delegate paints from the value itself.
QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ports::QueueRow& row = m_rows[std::size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QStringList{qt(row.number), Wording::kind(row.kind), qt(row.title), qt(row.applicant),
                           Wording::queueReason(row)}
            .join(u' ')
            .simplified();
    return {};
}

} // namespace yc::ui
