#include "ui/sync/sync_sheet.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <algorithm>

namespace yc::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::SyncSheet)
};

Shape shapeOf(domain::OperationState state)
{
    switch (state) {
    case domain::OperationState::Pending:
        return Shape::Todo;
    case domain::OperationState::Sent:
        return Shape::Doing;
    case domain::OperationState::Acknowledged:
        return Shape::Ok;
    case domain::OperationState::NeedsPerson:
        return Shape::Conflict;
    }
    return Shape::Todo;
}

constexpr const char* kConflict = "case.conflict";

QString noteOf(const ports::OperationView& operation, bool online)
{
    switch (operation.state) {
    case domain::OperationState::Pending:
        return online ? Words::tr("goes next") : Words::tr("kept here");
    case domain::OperationState::Sent:
        return Words::tr("answer awaited");
    case domain::OperationState::Acknowledged:
        return Words::tr("arrived");
    case domain::OperationState::NeedsPerson:
        return Words::tr("decide below");
    }
    return {};
}

/// A ticket as it is; of a receipt number the end, for all of one hall begin alike.
SheetCell about(const QString& subject)
{
    constexpr int kTail = 7;
    const bool whole = subject.size() <= kTail + 1;
    return {.text = whole ? subject : QString(u'…' % subject.right(kTail)), .order = subject};
}

SheetRow rowOf(const ports::OperationView& operation, bool online)
{
    const Shape shape = shapeOf(operation.state);
    const bool stuck = operation.state == domain::OperationState::NeedsPerson;
    return {qt(operation.id),
            {{.text = QString::number(operation.sequence), .order = qlonglong(operation.sequence), .ink = Ink::Text2},
             {.text = timeText(operation.at), .order = qlonglong(toMicros(operation.at))},
             about(qt(operation.subject)),
             {.text = Wording::operation(operation.kind)},
             {.text = Wording::state(operation.state),
              .order = int(operation.state),
              .shape = shape,
              .ink = stuck ? Ink::Error : Ink::Text2},
             {.text = noteOf(operation, online), .ink = Ink::Text2}}};
}

/// Brought by others to a value of this window: nothing of ours is unsent, and a person decides all the same.
SheetRow rowOf(const ports::ConflictView& conflict)
{
    const auto state = domain::OperationState::NeedsPerson;
    return {rowId(conflict),
            {{.text = QStringLiteral("–"), .order = qlonglong(0), .ink = Ink::Text2},
             {.text = timeText(conflict.at), .order = qlonglong(toMicros(conflict.at))},
             about(qt(conflict.receiptNumber)),
             {.text = Wording::operation(kConflict)},
             {.text = Wording::state(state), .order = int(state), .shape = Shape::Conflict, .ink = Ink::Error},
             {.text = noteOf({.state = state}, true), .ink = Ink::Text2}}};
}

} // namespace

QString rowId(const ports::ConflictView& conflict)
{
    return QString(QLatin1String(kConflict) % u' ' % qt(conflict.id));
}

Sheet syncSheet(const ports::SyncView& sync)
{
    Sheet sheet;
    sheet.name = Words::tr("Operations");
    sheet.columns = {{Words::tr("Place"), 64, true}, {Words::tr("Time"), 64},   {Words::tr("For"), 88},
                     {Words::tr("What"), 0},         {Words::tr("State"), 144}, {Words::tr("Note"), 120}};
    for (const ports::ConflictView& conflict : sync.conflicts) {
        if (conflict.operations.empty())
            sheet.rows.push_back(rowOf(conflict));
    }
    std::vector<ports::OperationView> operations = sync.operations;
    std::ranges::stable_sort(operations, [](const ports::OperationView& a, const ports::OperationView& b) {
        const bool aStuck = a.state == domain::OperationState::NeedsPerson;
        const bool bStuck = b.state == domain::OperationState::NeedsPerson;
        return aStuck != bStuck ? aStuck : a.at > b.at;
    });
    for (const ports::OperationView& operation : operations)
        sheet.rows.push_back(rowOf(operation, sync.online));
    return sheet;
}

QString attentionReason(const ports::OperationView& operation)
{
    const QString sentence = Wording::code(operation.reason, operation.reasonArgs);
    if (!sentence.isEmpty())
        return sentence;
    QStringList args;
    for (const std::string& one : operation.reasonArgs)
        args << qt(one);
    const QString about = args.isEmpty() ? QString() : Words::tr(" (%1)").arg(args.join(Words::tr(", ")));
    return Words::tr("The centre could not take it as it is%1").arg(about);
}

} // namespace yc::ui
