#include "ui/shell/queue_acts.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/shell/actions.h"
#include "ui/shell/choice_panel.h"
#include "ui/widgets/toast.h"

namespace yc::ui
{

using namespace Qt::StringLiterals;
using domain::TicketStep;

QueueActs::QueueActs(QueueControl& control, const Actions& actions, ChoicePanel& panel, Toast& toast, QObject* parent)
    : QObject(parent), m_control(control), m_actions(actions), m_panel(panel), m_toast(toast)
{
    connect(&control, &QueueControl::changed, this, &QueueActs::allow);
    connectActs();
    allow();
}

void QueueActs::connectActs()
{
    const auto on = [this](Act act, auto work) { connect(m_actions[act], &QAction::triggered, this, work); };
    on(Act::CallNext, [this] { advance(); });
    on(Act::Recall, [this] { m_control.recall(); });
    on(Act::NoShow, [this] { withCurrent(&QueueActs::noShow); });
    on(Act::Hold, [this] { withCurrent(&QueueActs::hold); });
    on(Act::Transfer, [this] { withCurrent(&QueueActs::transfer); });
    on(Act::Finish, [this] { m_control.finish(); });
    on(Act::FinishAndCall, [this] { m_control.finishAndCall(); });
    on(Act::PutBack, [this] {
        if (const auto& current = m_control.view().current)
            m_control.step({.ticket = domain::TicketId(current->id), .step = TicketStep::Return});
    });
    on(Act::WalkIn, [this] { walkIn(); });
    on(Act::NextMatter, [this] { nextMatter(); });
    on(Act::ByNumber, [this] { byNumber(); });
    on(Act::Pause, [this] { pause(); });
    on(Act::Reopen, [this] { m_control.setWindowState("open"); });
}

void QueueActs::setActive(bool active)
{
    m_active = active;
    allow();
}

void QueueActs::allow()
{
    const bool called = m_active && m_control.isCalled(), serving = m_active && m_control.isServing();
    const bool held = m_active && m_control.view().current, free = m_active && !held;
    m_actions[Act::CallNext]->setEnabled(m_active);
    m_actions[Act::FindInList]->setEnabled(m_active);
    for (const Act act : {Act::Recall, Act::NoShow})
        m_actions[act]->setEnabled(called);
    for (const Act act : {Act::Hold, Act::Finish, Act::FinishAndCall, Act::NextMatter})
        m_actions[act]->setEnabled(serving);
    for (const Act act : {Act::PutBack, Act::Transfer})
        m_actions[act]->setEnabled(held);
    for (const Act act : {Act::WalkIn, Act::ByNumber, Act::Pause})
        m_actions[act]->setEnabled(free);
    m_actions[Act::Pause]->setVisible(m_active && !m_control.isPaused());
    m_actions[Act::Reopen]->setVisible(m_active && m_control.isPaused());
}

void QueueActs::withCurrent(void (QueueActs::*act)(const ports::QueueRow&))
{
    if (const auto& current = m_control.view().current)
        (this->*act)(ports::QueueRow(*current));
}

void QueueActs::advance()
{
    const auto& current = m_control.view().current;
    if (current && current->id == m_absent) { // did not come: no need to wait for the toast
        m_toast.settle();
        return m_control.call();
    }
    if (m_control.isCalled())
        return m_control.start();
    if (m_control.isServing()) {
        if (m_mayFinish && m_mayFinish())
            return m_control.finishAndCall();
        return emit m_control.failed(
            tr("%1 is at the window. Ctrl+Shift+Enter finishes and calls next").arg(qt(current->number)));
    }
    if (m_control.isPaused())
        return emit m_control.failed(tr("This window is paused. Open it again first"));
    m_control.call();
}

void QueueActs::noShow(const ports::QueueRow& row)
{
    m_toast.settle();
    m_absent = row.id;
    const auto gone = [this, row] {
        m_absent.clear();
        m_control.step({.ticket = domain::TicketId(row.id), .step = TicketStep::NoShow});
    };
    m_toast.show(
        tr("%1 marked as a no-show").arg(qt(row.number)), [this] { m_absent.clear(); }, gone, kUndoSeconds);
}

void QueueActs::transfer(const ports::QueueRow& row)
{
    m_control.bridge().services(this, [this, row](const std::vector<domain::Service>& services) {
        std::vector<Choice> choices;
        for (const domain::Service& service : services)
            choices.push_back(
                {qt(service.id), qt(service.name), tr("numbers %1").arg(qt(service.prefix)), u"transfer"_s, {}});
        m_panel.open(tr("Transfer %1 to which service?").arg(qt(row.number)), std::move(choices),
                     [this, row](const QString& id) {
                         m_control.step({.ticket = domain::TicketId(row.id),
                                         .step = TicketStep::Transfer,
                                         .service = idOf<domain::ServiceId>(id),
                                         .reason = "other_service"});
                     });
    });
}

void QueueActs::hold(const ports::QueueRow& row)
{
    const std::vector<Choice> reasons{{u"copies"_s, tr("Goes for copies"), {}, u"shape-paused"_s, {}},
                                      {u"original"_s, tr("Fetches an original"), {}, u"shape-paused"_s, {}},
                                      {u"seal"_s, tr("Needs a seal or a signature"), {}, u"shape-paused"_s, {}},
                                      {u"other"_s, tr("Something else"), {}, u"shape-paused"_s, {}}};
    m_panel.open(tr("Park %1: what is waited for?").arg(qt(row.number)), reasons, [this, row](const QString& id) {
        m_control.step({.ticket = domain::TicketId(row.id), .step = TicketStep::Hold, .reason = utf8(id)});
    });
}

void QueueActs::chooseThing(const QString& prompt, std::function<void(const domain::OneThingId&)> then)
{
    m_control.bridge().oneThings(this, [this, prompt,
                                        then = std::move(then)](const std::vector<ports::OneThingView>& things) {
        std::vector<Choice> choices;
        for (const ports::OneThingView& thing : things) {
            const QString detail = QStringList{tr("%n matter(s)", nullptr, thing.matters),
                                               tr("%n department(s)", nullptr, thing.departments),
                                               tr("%n working day(s)", nullptr, thing.promisedDays), qt(thing.region)}
                                       .join(u'·');
            choices.push_back({qt(thing.id), Wording::local(thing.name), detail, u"book"_s, {}});
        }
        m_panel.open(prompt, std::move(choices), [then](const QString& id) { then(idOf<domain::OneThingId>(id)); });
    });
}

void QueueActs::beginFor(const domain::TicketId& ticket, std::function<void(const domain::OneThingId&)> then)
{
    const ports::QueueRow* row = m_control.find(ticket.text());
    chooseThing(tr("%1: what does the person come for?").arg(row != nullptr ? qt(row->number) : QString()),
                std::move(then));
}

void QueueActs::walkIn()
{
    chooseThing(tr("Walk-in: what does the person come for?"), [this](const auto& thing) { m_control.walkIn(thing); });
}

void QueueActs::nextMatter()
{
    chooseThing(tr("One more matter for the person at the window"),
                [this](const auto& thing) { m_control.nextMatter(thing); });
}

void QueueActs::byNumber()
{
    // The number is what is typed, so the one line offered must not be narrowed away by it.
    const Choice serve{u"number"_s, tr("Serve this number"), tr("while the queue is away"), u"list"_s, {}};
    m_panel.ask(tr("Number as printed, for example A022"), serve,
                [this](const QString& number) { m_control.serveByNumber(number); });
}

void QueueActs::pause()
{
    std::vector<Choice> reasons;
    for (const char* reason : {"lunch", "meeting", "rest", "device"})
        reasons.push_back({QString::fromLatin1(reason), Wording::pauseReason(reason), {}, u"coffee"_s, {}});
    m_panel.open(tr("Pause this window: why?"), std::move(reasons),
                 [this](const QString& id) { m_control.setWindowState("paused", utf8(id)); });
}

} // namespace yc::ui
