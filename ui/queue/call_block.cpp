#include "ui/queue/call_block.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/queue/queue_control.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kNextLine = 28;

} // namespace

CallBlock::CallBlock(QueueControl& control, const CallActions& actions, QWidget* parent)
    : QWidget(parent), m_control(control), m_actions(actions),
      m_call(new KeyHintButton(ButtonWeight::Accent, ButtonSize::Call, this)),
      m_next(new TextLabel(TextStep::Hint, Ink::Text2, false, this)),
      m_recall(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this)),
      m_noShow(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this)),
      m_walkIn(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this)),
      m_more(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::kM, space::kM + 1, space::kM, space::kM);
    grid->setHorizontalSpacing(space::kS);
    grid->setVerticalSpacing(space::kXs);
    m_next->setAlignment(Qt::AlignCenter);
    m_next->setWordWrap(true);
    m_next->setMinimumHeight(scaled(this, kNextLine));
    grid->addWidget(m_call, 0, 0, 1, 2);
    grid->addWidget(m_next, 1, 0, 1, 2);
    grid->addWidget(m_recall, 2, 0);
    grid->addWidget(m_noShow, 2, 1);
    grid->addWidget(m_walkIn, 3, 0);
    grid->addWidget(m_more, 3, 1);
    m_call->setIconName(u"megaphone"_s);
    connect(m_call, &QPushButton::clicked, actions.call, &QAction::trigger);
    m_recall->setAction(actions.recall);
    m_noShow->setAction(actions.noShow);
    m_walkIn->setAction(actions.walkIn);
    m_more->setIconName(u"more"_s);
    m_menu = makeMenu();
    setFocusProxy(m_call);
    connect(m_more, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, -m_menu->sizeHint().height()))); });
    connect(&control, &QueueControl::changed, this, [this] {
        m_said.clear();
        refresh();
    });
    refresh();
}

QMenu* CallBlock::makeMenu()
{
    auto* menu = new QMenu(this);
    for (QAction* action : m_actions.more)
        action != nullptr ? menu->addAction(action) : static_cast<void>(menu->addSeparator());
    return menu;
}

void CallBlock::say(const QString& sentence, bool isProblem)
{
    m_said = sentence;
    m_saidProblem = isProblem;
    refresh();
}

void CallBlock::setCaseOpen(bool open)
{
    m_caseOpen = open;
    refresh();
}

QString CallBlock::nextUp() const
{
    const ports::QueueView& view = m_control.view();
    if (m_control.isPaused())
        return tr("This window is paused");
    if (m_control.isCalled())
        return tr("%1 is on the way to the window").arg(qt(view.current->number));
    if (!view.nextUp && view.apart)
        return tr("The queue is out of reach: serve by the number on the paper");
    if (!view.nextUp)
        return tr("Lights up when somebody takes a number");
    const QString who = QString(qt(view.nextUp->number) % u' ' % qt(view.nextUp->applicant)).trimmed();
    if (view.apart)
        return tr("Kept for this window: %1").arg(who);
    const QString why = Wording::priority(view.nextUp->priority);
    return why.isEmpty() ? tr("Next: %1").arg(who) : tr("Next: %1, %2 first").arg(who, why);
}

void CallBlock::refresh()
{
    const ports::QueueView& view = m_control.view();
    m_call->setText(m_control.isCalled() ? tr("Begin with %1").arg(qt(view.current->number)) : m_actions.call->text());
    m_call->setKeyHint(m_actions.call->shortcut().toString(QKeySequence::PortableText));
    // The one filled button of the window, as long as no case is in hand.
    const bool waits = m_control.isCalled() || (view.nextUp && !view.current && !m_control.isPaused());
    m_call->setWeight(waits && !m_caseOpen ? ButtonWeight::Filled : ButtonWeight::Accent);
    m_more->setText(tr("More"));
    m_more->setAccessibleDescription(tr("Transfer, next matter, pause and others"));
    m_next->setInk(m_said.isEmpty() ? Ink::Text2 : m_saidProblem ? Ink::Error : Ink::Success);
    m_next->setText(m_said.isEmpty() ? nextUp() : m_said);
    m_next->setToolTip(m_next->text());
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
