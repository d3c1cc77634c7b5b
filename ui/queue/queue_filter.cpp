#include "ui/queue/queue_filter.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <algorithm>

namespace yc::ui
{

using domain::WorkItemKind;

bool passes(const ports::QueueRow& row, QueueFilter filter)
{
    switch (filter) {
    case QueueFilter::All:
        return true;
    case QueueFilter::Hall:
        return row.kind == WorkItemKind::Ticket || row.kind == WorkItemKind::Appointment;
    case QueueFilter::Online:
        return row.kind == WorkItemKind::PreReview || row.kind == WorkItemKind::Benefit;
    case QueueFilter::Department:
        return row.kind == WorkItemKind::SentBack || row.kind == WorkItemKind::Supplement ||
               row.kind == WorkItemKind::Result;
    case QueueFilter::Mine:
        return row.mine;
    }
    return true;
}

bool matches(const ports::QueueRow& row, const QString& text)
{
    const QString all = QStringList{qt(row.number), Wording::kind(row.kind), Wording::queueTitle(row),
                                    Wording::queueReason(row), Wording::priority(row.priority)}
                            .join(u' ');
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace yc::ui
