#include "ui/queue/queue_model.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/queue/row_moves.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace yc::ui
{

namespace
{

using Key = std::pair<domain::WorkItemKind, std::string>;

Key keyOf(const QueueItem& item)
{
    return {item.row.kind, item.row.id};
}

QueueItem itemOf(const ports::QueueRow& row, Moment now)
{
    const bool numbered = row.kind == domain::WorkItemKind::Ticket && !row.number.empty();
    const bool hurried = row.kind == domain::WorkItemKind::Ticket && row.priority != domain::PriorityClass::Normal;
    QueueItem item;
    item.row = row;
    item.icon = Wording::kindIcon(row.kind);
    item.key = numbered ? qt(row.number) : QString();
    item.kind = hurried ? Wording::priority(row.priority) : Wording::kind(row.kind);
    item.title = Wording::queueTitle(row);
    item.reason = Wording::queueReason(row);
    item.right = Wording::queueRight(row, now);
    item.inHand = row.mine && row.kind == domain::WorkItemKind::Ticket &&
                  (row.ticketState == domain::TicketState::Called || row.ticketState == domain::TicketState::Serving);
    return item;
}

std::vector<QueueItem> itemsOf(const std::vector<ports::QueueRow>& rows, Moment now)
{
    std::vector<QueueItem> items;
    items.reserve(rows.size());
    for (const ports::QueueRow& row : rows)
        items.push_back(itemOf(row, now));
    return items;
}

} // namespace

void QueueModel::setRows(const std::vector<ports::QueueRow>& rows, Moment now)
{
    put(itemsOf(rows, now));
}

void QueueModel::put(std::vector<QueueItem> items)
{
    removeMissing(items);
    arrange(items);
    update(items);
}

void QueueModel::removeMissing(const std::vector<QueueItem>& wanted)
{
    std::set<Key> keys;
    for (const QueueItem& item : wanted)
        keys.insert(keyOf(item));
    int last = int(m_items.size()) - 1;
    while (last >= 0) {
        if (keys.contains(keyOf(m_items[std::size_t(last)]))) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !keys.contains(keyOf(m_items[std::size_t(first - 1)])))
            --first;
        beginRemoveRows({}, first, last);
        m_items.erase(m_items.begin() + first, m_items.begin() + last + 1);
        endRemoveRows();
        last = first - 1;
    }
}

// Rows of the longest run that is in order already stand still; the others move to where the cursor stands.
void QueueModel::arrange(const std::vector<QueueItem>& wanted)
{
    std::map<Key, int> places;
    for (int i = 0; i < int(wanted.size()); ++i)
        places.emplace(keyOf(wanted[std::size_t(i)]), i);
    std::vector<int> order;
    for (const QueueItem& item : m_items)
        order.push_back(places.at(keyOf(item)));
    const std::vector<bool> stays = longestAscending(order);
    std::set<Key> still, known;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        known.insert(keyOf(m_items[i]));
        if (stays[i])
            still.insert(keyOf(m_items[i]));
    }
    int cursor = 0;
    for (const QueueItem& item : wanted) {
        const Key key = keyOf(item);
        if (!known.contains(key)) {
            beginInsertRows({}, cursor, cursor);
            m_items.insert(m_items.begin() + cursor, item);
            endInsertRows();
            ++cursor;
            continue;
        }
        const int at = int(std::ranges::find(m_items, key, keyOf) - m_items.begin());
        if (still.contains(key)) {
            cursor = at + 1;
            continue;
        }
        if (at != cursor && beginMoveRows({}, at, at, {}, cursor)) {
            QueueItem moved = std::move(m_items[std::size_t(at)]);
            m_items.erase(m_items.begin() + at);
            m_items.insert(m_items.begin() + (at < cursor ? cursor - 1 : cursor), std::move(moved));
            endMoveRows();
        }
        if (at >= cursor)
            ++cursor;
    }
}

void QueueModel::update(const std::vector<QueueItem>& wanted)
{
    for (int i = 0; i < int(wanted.size()); ++i) {
        int end = i;
        while (end < int(wanted.size()) && m_items[std::size_t(end)] != wanted[std::size_t(end)]) {
            m_items[std::size_t(end)] = wanted[std::size_t(end)];
            ++end;
        }
        if (end > i) {
            emit dataChanged(index(i), index(end - 1));
            i = end;
        }
    }
}

void QueueModel::tick(Moment now)
{
    for (int i = 0; i < int(m_items.size()); ++i) {
        QueueItem& item = m_items[std::size_t(i)];
        const QString right = Wording::queueRight(item.row, now);
        if (right == item.right)
            continue;
        item.right = right;
        emit dataChanged(index(i), index(i));
    }
}

void QueueModel::retranslate(Moment now)
{
    std::vector<ports::QueueRow> rows;
    for (const QueueItem& item : m_items)
        rows.push_back(item.row);
    update(itemsOf(rows, now));
}

const QueueItem* QueueModel::itemAt(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_items[std::size_t(index.row())] : nullptr;
}

QModelIndex QueueModel::indexOf(domain::WorkItemKind kind, const std::string& id) const
{
    const auto it = std::ranges::find(m_items, Key(kind, id), keyOf);
    return it == m_items.end() ? QModelIndex() : index(int(it - m_items.begin()));
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

/// The whole row in words: what a screen reader says, and the tool tip where the pane is too narrow.
QString QueueModel::spoken(const QueueItem& item)
{
    const QString key = item.key.isEmpty() ? item.kind : QString(item.key % u' ' % item.kind);
    return QStringList{key, item.title, item.right, item.reason}.join(u' ').simplified();
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QueueItem& item = m_items[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(item);
    default:
        return {};
    }
}

} // namespace yc::ui
