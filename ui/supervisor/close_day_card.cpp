#include "ui/supervisor/close_day_card.h"

#include "ui/bridge/desk_bridge.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/text_label.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui
{
namespace
{

constexpr int kEnd = 0, kKeep = 1;
constexpr int kLongestReason = 60;

} // namespace

CloseDayCard::CloseDayCard(DeskBridge& bridge, QWidget* parent)
    : DecisionCard(parent), m_bridge(bridge), m_waiting(makeChoice()), m_serving(makeChoice()), m_reason(new QLineEdit)
{
    m_reason->setMaxLength(kLongestReason);
    addPart(m_reason);
    connect(this, &DecisionCard::decided, this, &CloseDayCard::close);
    retranslate();
}

CloseDayCard::Choice CloseDayCard::makeChoice()
{
    Choice choice{new QWidget, new TextLabel(TextStep::Body, Ink::Text, true), new QButtonGroup(this)};
    auto* column = new QVBoxLayout(choice.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    column->addWidget(choice.question);
    for (const int id : {kEnd, kKeep}) {
        auto* button = new QRadioButton;
        choice.group->addButton(button, id);
        column->addWidget(button);
    }
    addPart(choice.box);
    return choice;
}

void CloseDayCard::ask(const HallView& hall)
{
    const auto busy = std::ranges::count_if(hall.seats, [](const SeatView& one) { return !one.ticket.empty(); });
    int held = 0;
    for (const SeatView& seat : hall.seats)
        held += seat.held;
    m_waitingCount = hall.waiting;
    m_servingCount = int(busy) + held;
    m_unsentCount = hall.unsentTotal();
    for (const Choice& choice : {m_waiting, m_serving}) {
        choice.group->setExclusive(false);
        for (QAbstractButton* button : choice.group->buttons())
            button->setChecked(false);
        choice.group->setExclusive(true);
    }
    m_waiting.box->setVisible(m_waitingCount > 0);
    m_serving.box->setVisible(m_servingCount > 0);
    m_reason->clear();
    setProblem({});
    setBusy(false);
    retranslate();
    focusSafe();
}

Value CloseDayCard::decisions() const
{
    Object decisions;
    if (const int id = m_waiting.group->checkedId(); id >= 0)
        decisions.emplace("waiting", id == kEnd ? "leave" : "keep");
    if (const int id = m_serving.group->checkedId(); id >= 0)
        decisions.emplace("serving", id == kEnd ? "end" : "keep");
    if (const QString reason = m_reason->text().trimmed(); !reason.isEmpty())
        decisions.emplace("reason", utf8(reason));
    return decisions;
}

bool CloseDayCard::isDecided(const Choice& choice, int count) const
{
    return count == 0 || choice.group->checkedId() >= 0;
}

void CloseDayCard::close()
{
    if (!isDecided(m_waiting, m_waitingCount) || !isDecided(m_serving, m_servingCount))
        return setProblem(tr("Decide what happens to each of them"));
    const bool ends = m_waiting.group->checkedId() == kEnd || m_serving.group->checkedId() == kEnd;
    if (ends && m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus();
        return setProblem(tr("Say in a few words why they are ended"));
    }
    setBusy(true);
    m_bridge.closeDay(decisions(), this, [this](const Result<Value>& answer) {
        setBusy(false);
        if (!answer)
            return setProblem(Wording::problem(answer.problem()));
        const Value& closed = (*answer)["closed"];
        emit dayClosed(int(closed["waiting"].toInteger()), int(closed["serving"].toInteger()));
    });
}

void CloseDayCard::retranslate()
{
    m_waiting.question->setText(tr("%n person(s) still wait", nullptr, m_waitingCount));
    m_waiting.group->button(kEnd)->setText(tr("Cancel their numbers, with the reason below"));
    m_waiting.group->button(kKeep)->setText(tr("Carry them over to the next working day"));
    m_serving.question->setText(tr("%n service(s) are not finished", nullptr, m_servingCount));
    m_serving.group->button(kEnd)->setText(tr("End them; their time is left out of the means"));
    m_serving.group->button(kKeep)->setText(tr("Leave them to the windows"));
    m_reason->setPlaceholderText(tr("Reason, kept with the decision"));
    m_reason->setAccessibleName(tr("Reason, kept with the decision"));
    for (const Choice& choice : {m_waiting, m_serving})
        choice.box->setAccessibleName(choice.question->text());
    QString what = tr("What you decide is recorded with your name and the time.");
    if (m_unsentCount > 0)
        what += u' ' + tr("%n operation(s) at windows are not sent yet; they are sent later all the same.", nullptr,
                          m_unsentCount);
    setTexts(tr("Close the day"), what, tr("Close the day"), tr("Not yet"));
}

void CloseDayCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DecisionCard::changeEvent(event);
}

} // namespace yc::ui
