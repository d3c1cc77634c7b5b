#pragma once

#include "ports/desk_views.h"

#include <QAbstractListModel>

#include <vector>

namespace yc::ui
{

/// One row as painted: words are made once, when the row enters or the language changes.
struct QueueItem {
    ports::QueueRow row;
    QString icon; ///< of the kind, when there is no number
    QString key;  ///< A022, or ""
    QString kind; ///< 现场, or the priority
    QString title;
    QString reason;
    QString right;       ///< waiting or remaining time
    bool inHand = false; ///< the person this window has called or serves
    friend bool operator==(const QueueItem&, const QueueItem&) = default;
};

/// The rows of one tab. A refresh becomes the fewest removals, insertions, moves and changes, by the row's kind and id,
/// so that selection and scroll position survive it. GUI thread.
class QueueModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const std::vector<ports::QueueRow>& rows, Moment now);
    /// Waiting times move on; only rows whose words change are told.
    void tick(Moment now);
    /// Word everything anew.
    void retranslate(Moment now);

    const QueueItem* itemAt(const QModelIndex& index) const;
    QModelIndex indexOf(domain::WorkItemKind kind, const std::string& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void removeMissing(const std::vector<QueueItem>& wanted);
    void arrange(const std::vector<QueueItem>& wanted);
    void update(const std::vector<QueueItem>& wanted);
    void put(std::vector<QueueItem> items);
    static QString spoken(const QueueItem& item);

    std::vector<QueueItem> m_items;
};

} // namespace yc::ui
