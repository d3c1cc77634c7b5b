#include "ui/queue/call_block.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/queue/queue_control.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui
{

namespace
{

constexpr int kNextLine = 28;

bool isCalled(const ports::QueueView& view)
{
    return view.current && view.current->ticketState == domain::TicketState::Called;
}

} // namespace

CallBlock::CallBlock(QueueControl& control, const CallActions& actions, QWidget* parent)
    : QWidget(parent), m_control(control), m_actions(actions),
      m_call(new KeyHintButton(ButtonWeight::Accent, ButtonSize::Call, this)),
      m_next(new TextLabel(TextStep::Hint, Ink::Text2, false, this)),
      m_recall(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this)),
      m_noShow(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this)),
      m_walkIn(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kM, space::kM + 1, space::kM, space::kM);
    column->setSpacing(0);
    column->addWidget(m_call);
    m_next->setAlignment(Qt::AlignCenter);
    m_next->setElided(true);
    m_next->setMinimumHeight(scaled(this, kNextLine));
    column->addWidget(m_next);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    row->addWidget(m_recall, 1);
    row->addWidget(m_noShow, 1);
    row->addWidget(m_walkIn);
    column->addLayout(row);
    m_recall->setAction(actions.recall);
    m_noShow->setAction(actions.noShow);
    m_walkIn->setAction(actions.walkIn);
    m_walkIn->setKeyHint({});
    connect(&control, &QueueControl::changed, this, [this] {
        m_said.clear();
        refresh();
    });
    refresh();
}

void CallBlock::say(const QString& sentence, bool isProblem)
{
    m_said = sentence;
    m_next->setText(sentence);
    m_next->setInk(isProblem ? Ink::Error : Ink::Success);
    m_next->setToolTip(sentence);
    m_next->setAccessibleName(sentence);
}

QString CallBlock::nextUp() const
{
    const ports::QueueView& view = m_control.view();
    if (view.windowState == "paused")
        return tr("This window is paused");
    if (isCalled(view))
        return tr("%1 is on the way to the window").arg(qt(view.current->number));
    if (!view.nextUp)
        return tr("Lights up with a sound when somebody takes a number");
    const QString who = QString(qt(view.nextUp->number) % u' ' % qt(view.nextUp->applicant));
    const QString why = Wording::priority(view.nextUp->priority);
    return why.isEmpty() ? tr("Next: %1").arg(who) : tr("Next: %1, %2 first").arg(who, why);
}

void CallBlock::refresh()
{
    const ports::QueueView& view = m_control.view();
    const bool called = isCalled(view);
    QAction* main = called ? m_actions.start : m_actions.call;
    if (main)
        m_call->setAction(main);
    // The one filled button of the window, as long as no case is in hand.
    m_call->setWeight(view.current || !view.nextUp ? ButtonWeight::Accent : ButtonWeight::Filled);
    for (QAction* action : {m_actions.recall, m_actions.noShow}) {
        if (action)
            action->setEnabled(called);
    }
    if (!m_said.isEmpty())
        return;
    m_next->setInk(Ink::Text2);
    m_next->setText(nextUp());
    m_next->setAccessibleName(m_next->text());
}

void CallBlock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void CallBlock::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), tokensOf(this).hairline);
}

} // namespace yc::ui
