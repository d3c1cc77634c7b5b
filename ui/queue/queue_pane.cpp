#include "ui/queue/queue_pane.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/queue/queue_delegate.h"
#include "ui/queue/queue_model.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QEvent>
#include <QGridLayout>
#include <QListView>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kClockMs = 15000;   ///< waiting times are in minutes
constexpr int kNoShowSeconds = 10; ///< a missed number can be taken back so long

} // namespace

QueuePane::QueuePane(DeskBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_tabs(new Segments(3, this)), m_model(new QueueModel(this)),
      m_list(new QListView(this)), m_empty(new TextLabel(TextStep::Body, Ink::Text2)), m_toast(new Toast(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    column->addLayout(tabRow);
    m_empty->setWordWrap(true);
    m_empty->setMargin(space::kL);
    column->addWidget(m_empty);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(m_list, 1);
    column->addWidget(makeCallBlock());
    m_tabs->setCurrent(0);
    connect(m_tabs, &Segments::chosen, this, [this] { showView(); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { activate(index.row()); });
    connect(&bridge, &DeskBridge::queueChanged, this, &QueuePane::refresh);
    connect(&m_clock, &QTimer::timeout, this, &QueuePane::refresh);
    m_clock.start(kClockMs);
    retranslate();
}

QWidget* QueuePane::makeCallBlock()
{
    auto* block = new Panel(Panel::Ground::Surface, this);
    block->setEdges(Qt::TopEdge);
    auto* grid = new QGridLayout(block);
    grid->setContentsMargins(space::kM, space::kM, space::kM, space::kM);
    grid->setSpacing(space::kS);
    m_call = new KeyHintButton(ButtonWeight::Accent, ButtonSize::Call);
    m_call->setIconName(QStringLiteral("megaphone"));
    m_call->setKeyHint(QStringLiteral("F9"));
    m_next = new TextLabel(TextStep::Hint, Ink::Text2);
    m_next->setAlignment(Qt::AlignCenter);
    const auto small = [&](const char* key) {
        auto* button = new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small);
        button->setKeyHint(QLatin1String(key));
        return button;
    };
    m_recall = small("Shift+F9");
    m_noShow = small("Ctrl+F9");
    m_walkIn = small("");
    m_finish = small("");
    grid->addWidget(m_call, 0, 0, 1, 2);
    grid->addWidget(m_next, 1, 0, 1, 2);
    grid->addWidget(m_recall, 2, 0);
    grid->addWidget(m_noShow, 2, 1);
    grid->addWidget(m_walkIn, 3, 0);
    grid->addWidget(m_finish, 3, 1);
    connect(m_call, &KeyHintButton::clicked, this, &QueuePane::callNext);
    connect(m_recall, &KeyHintButton::clicked, this, &QueuePane::recall);
    connect(m_noShow, &KeyHintButton::clicked, this, &QueuePane::noShow);
    connect(m_walkIn, &KeyHintButton::clicked, this, &QueuePane::walkInWanted);
    connect(m_finish, &KeyHintButton::clicked, this, &QueuePane::finish);
    return block;
}

void QueuePane::retranslate()
{
    m_list->setAccessibleName(tr("Queue"));
    m_recall->setText(tr("Recall"));
    m_noShow->setText(tr("No show"));
    m_walkIn->setText(tr("Without ticket"));
    m_finish->setText(tr("Finish"));
    showView();
}

void QueuePane::refresh()
{
    m_bridge.queue(this, [this](const Result<ports::QueueView>& answer) {
        if (!answer)
            return; // nobody is signed in
        m_view = *answer;
        showView();
        emit changed();
    });
}

void QueuePane::showView()
{
    m_tabs->setTexts({tr("To do %1").arg(m_view.todo.size()), tr("Parked %1").arg(m_view.parked.size()),
                      tr("Done %1").arg(m_view.done.size())});
    const int tab = m_tabs->current();
    const auto& rows = tab == 0 ? m_view.todo : tab == 1 ? m_view.parked : m_view.done;
    m_model->show(rows);
    m_empty->setVisible(rows.empty());
    m_empty->setText(tab == 0 ? tr("No one is waiting. Serve somebody without a ticket, or clear %n parked case(s)",
                                   nullptr, int(m_view.parked.size()))
                              : tr("Nothing here"));
    const bool called = m_view.current && m_view.current->ticketState == domain::TicketState::Called;
    const bool serving = m_view.current.has_value() && !called;
    m_call->setText(called ? tr("Start %1").arg(qt(m_view.current->number)) : tr("Call next"));
    m_call->setEnabled(!serving);
    m_call->setWeight(m_view.current ? ButtonWeight::Accent : ButtonWeight::Filled);
    m_next->setText(m_view.nextUp ? tr("Next %1 %2").arg(qt(m_view.nextUp->number), qt(m_view.nextUp->applicant))
                                  : tr("No one is waiting"));
    m_recall->setEnabled(called);
    m_noShow->setEnabled(called);
    m_finish->setEnabled(serving);
    m_walkIn->setEnabled(!m_view.current);
}

void QueuePane::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

/// One key for the whole cycle: call the next person; once called and arrived, start the service.
void QueuePane::callNext()
{
    m_toast->settle();
    if (m_view.current && m_view.current->ticketState == domain::TicketState::Called)
        return start(domain::TicketId(m_view.current->id));
    callTicket({});
}

void QueuePane::callTicket(const domain::TicketId& ticket)
{
    m_bridge.call(ticket, this, [this](const Result<ports::QueueRow>& answer) {
        if (!answer)
            emit failed(Wording::problem(answer.problem()));
        refresh();
    });
}

void QueuePane::recall()
{
    m_bridge.recall(this, [this](const Result<ports::QueueRow>& answer) {
        if (!answer)
            emit failed(Wording::problem(answer.problem()));
    });
}

void QueuePane::start(const domain::TicketId& ticket)
{
    m_bridge.step({.ticket = ticket, .step = domain::TicketStep::Start}, this, [this, ticket](const Result<void>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        emit serviceStarted(ticket);
        refresh();
    });
}

void QueuePane::step(domain::TicketStep step, const std::string& reason)
{
    if (!m_view.current)
        return;
    const domain::TicketId ticket(m_view.current->id);
    m_bridge.step({.ticket = ticket, .step = step, .reason = reason}, this, [this](const Result<void>& answer) {
        if (!answer)
            emit failed(Wording::problem(answer.problem()));
        refresh();
    });
}

void QueuePane::noShow()
{
    if (!m_view.current)
        return;
    const QString number = qt(m_view.current->number);
    m_toast->show(tr("%1 did not come").arg(number), [] {}, [this] { step(domain::TicketStep::NoShow); }, kNoShowSeconds);
}

void QueuePane::park()
{
    step(domain::TicketStep::Hold);
}

void QueuePane::finish()
{
    step(domain::TicketStep::Finish);
    emit emptied();
}

void QueuePane::activate(int index)
{
    const ports::QueueRow* row = m_model->at(index);
    if (row == nullptr)
        return;
    if (!row->openCase.empty())
        return emit caseWanted(row->openCase);
    switch (row->kind) {
    case domain::WorkItemKind::Ticket:
        if (row->ticketState == domain::TicketState::Waiting)
            return callTicket(domain::TicketId(row->id));
        if (row->ticketState == domain::TicketState::Serving)
            return emit serviceStarted(domain::TicketId(row->id));
        return start(domain::TicketId(row->id));
    case domain::WorkItemKind::Attention: return emit attentionWanted();
    default: return emit caseWanted(domain::CaseId(row->id));
    }
}

void QueuePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
