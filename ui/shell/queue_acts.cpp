#include "ui/shell/queue_acts.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/shell/actions.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/toast.h"

namespace yc::ui
{

using namespace Qt::StringLiterals;

QueueActs::QueueActs(QueueControl& control, const Actions& actions, ChoicePanel& panel, Toast& toast, QObject* parent)
    : QObject(parent), m_control(control), m_actions(actions), m_panel(panel), m_toast(toast)
{
    connect(actions[Act::CallNext], &QAction::triggered, &control, &QueueControl::callNext);
    connect(actions[Act::Recall], &QAction::triggered, &control, &QueueControl::recall);
    connect(actions[Act::StartService], &QAction::triggered, &control, &QueueControl::start);
    connect(actions[Act::Finish], &QAction::triggered, &control, &QueueControl::finish);
    connect(actions[Act::FinishAndCall], &QAction::triggered, &control, &QueueControl::finishAndCall);
    connect(actions[Act::PutBack], &QAction::triggered, &control, &QueueControl::putBack);
    connect(actions[Act::Reopen], &QAction::triggered, this, [this] { m_control.setWindowState(u"open"_s); });
    connect(actions[Act::NoShow], &QAction::triggered, this, &QueueActs::noShow);
    connect(actions[Act::WalkIn], &QAction::triggered, this, &QueueActs::walkIn);
    connect(actions[Act::NextMatter], &QAction::triggered, this, &QueueActs::nextMatter);
    connect(actions[Act::ByNumber], &QAction::triggered, this, &QueueActs::byNumber);
    connect(actions[Act::Transfer], &QAction::triggered, this, &QueueActs::transfer);
    connect(actions[Act::Pause], &QAction::triggered, this, &QueueActs::pause);
    connect(actions[Act::Hold], &QAction::triggered, this, &QueueActs::hold);
}

void QueueActs::chooseThing(const QString& prompt, std::function<void(const domain::OneThingId&)> then)
{
    m_control.bridge().oneThings(this, [this, prompt,
                                        then = std::move(then)](const std::vector<ports::OneThingView>& things) {
        std::vector<Choice> choices;
        for (const ports::OneThingView& thing : things) {
            const QString detail =
                tr("%n matter(s)", nullptr, thing.matters) % u'·' % tr("%n department(s)", nullptr, thing.departments);
            choices.push_back({qt(thing.id), Wording::local(thing.name), detail, u"book"_s, {}});
        }
        m_panel.open(prompt, std::move(choices), [then](const QString& id) { then(idOf<domain::OneThingId>(id)); });
    });
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

void QueueActs::transfer()
{
    m_control.bridge().services(this, [this](const std::vector<domain::Service>& services) {
        std::vector<Choice> choices;
        for (const domain::Service& service : services)
            choices.push_back(
                {qt(service.id), qt(service.name), tr("numbers %1").arg(qt(service.prefix)), u"transfer"_s, {}});
        m_panel.open(tr("Transfer to which service?"), std::move(choices),
                     [this](const QString& id) { m_control.transfer(idOf<domain::ServiceId>(id)); });
    });
}

void QueueActs::hold()
{
    const std::vector<Choice> reasons{{u"copies"_s, tr("Goes for copies"), {}, u"shape-paused"_s, {}},
                                      {u"original"_s, tr("Fetches an original"), {}, u"shape-paused"_s, {}},
                                      {u"seal"_s, tr("Needs a seal or a signature"), {}, u"shape-paused"_s, {}},
                                      {u"other"_s, tr("Something else"), {}, u"shape-paused"_s, {}}};
    m_panel.open(tr("Park: what is waited for?"), reasons, [this](const QString& id) { m_control.hold(id); });
}

void QueueActs::pause()
{
    std::vector<Choice> reasons;
    for (const char* reason : {"lunch", "meeting", "rest", "device"})
        reasons.push_back({QString::fromLatin1(reason), Wording::pauseReason(reason), {}, u"coffee"_s, {}});
    m_panel.open(tr("Pause this window: why?"), std::move(reasons),
                 [this](const QString& id) { m_control.setWindowState(u"paused"_s, id); });
}

void QueueActs::noShow()
{
    if (!m_control.view().current)
        return;
    const QString number = qt(m_control.view().current->number);
    m_toast.show(
        tr("%1 marked absent").arg(number), [] {}, [this] { m_control.noShow(); }, kUndoSeconds);
}

void QueueActs::offerAll()
{
    const bool paused = m_control.view().windowState == "paused";
    std::vector<Act> acts{Act::Hold,   Act::Transfer,      Act::NextMatter, Act::PutBack,
                          Act::Finish, Act::FinishAndCall, Act::ByNumber,   paused ? Act::Reopen : Act::Pause};
    std::vector<Choice> choices;
    for (const Act act : acts) {
        const QAction* action = m_actions[act];
        choices.push_back({QString::number(int(act)),
                           action->text(),
                           {},
                           action->property(kIconName).toString(),
                           action->shortcut().toString(QKeySequence::NativeText)});
    }
    m_panel.open(tr("Acts on the queue"), std::move(choices),
                 [this](const QString& id) { m_actions[Act(id.toInt())]->trigger(); });
}

} // namespace yc::ui
