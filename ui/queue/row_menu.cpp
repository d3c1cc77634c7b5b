#include "ui/queue/row_menu.h"

#include "ui/queue/queue_control.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QMenu>

namespace yc::ui
{

using namespace Qt::StringLiterals;
using domain::TicketState;
using domain::TicketStep;

namespace
{

struct RowMenu {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::RowMenu)

public:
    static QString takeText(const ports::QueueRow& row)
    {
        if (row.kind != domain::WorkItemKind::Ticket)
            return tr("Open");
        switch (row.ticketState) {
        case TicketState::Waiting:
            return tr("Call this number");
        case TicketState::Called:
            return tr("Begin");
        case TicketState::Serving:
            return tr("Open the case");
        case TicketState::OnHold:
            return tr("Go on");
        default:
            return {};
        }
    }

    static void add(QMenu& menu, const char* icon, const QString& text, std::function<void()> act)
    {
        QObject::connect(menu.addAction(ui::icon(QLatin1String(icon)), text), &QAction::triggered, &menu,
                         std::move(act));
    }

    static void addTicketSteps(QMenu& menu, const ports::QueueRow& row, QueueControl& control, const RowActs& acts)
    {
        const TicketState state = row.ticketState;
        const domain::TicketId id(row.id);
        if (state == TicketState::Called) {
            add(menu, "megaphone", tr("Recall"), [&control] { control.recall(); });
            add(menu, "walk-in", tr("No-show"), [acts, row] { acts.noShow(row); });
        }
        if (state == TicketState::Serving) {
            add(menu, "shape-paused", tr("Park..."), [acts, row] { acts.hold(row); });
            add(menu, "check", tr("Finish"), [&control] { control.finish(); });
        }
        if (state == TicketState::Called || state == TicketState::Serving || state == TicketState::OnHold ||
            state == TicketState::Missed)
            add(menu, "reply", tr("Back into the line"),
                [&control, id] { control.step({.ticket = id, .step = TicketStep::Return}); });
        if (state != TicketState::Missed && state != TicketState::Done)
            add(menu, "transfer", tr("Transfer..."), [acts, row] { acts.transfer(row); });
    }
};

} // namespace

QMenu* makeRowMenu(const ports::QueueRow& row, QueueControl& control, const RowActs& acts, QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QString text = RowMenu::takeText(row); !text.isEmpty()) {
        QAction* take = menu->addAction(icon(u"check"_s), text);
        take->setShortcut(QKeySequence(Qt::Key_Return));
        menu->setDefaultAction(take);
        QObject::connect(take, &QAction::triggered, menu, [acts, row] { acts.take(row); });
    }
    if (row.kind == domain::WorkItemKind::Ticket)
        RowMenu::addTicketSteps(*menu, row, control, acts);
    return menu;
}

} // namespace yc::ui
