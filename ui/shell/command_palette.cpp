#include "ui/shell/command_palette.h"

#include "ui/bridge/desk_bridge.h"
#include "ui/bridge/text.h"
#include "ui/shell/actions.h"
#include "ui/shell/choice_panel.h"
#include "ui/widgets/key_hint_button.h"

#include <utility>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostHits = 20;

QString iconOf(const std::string& kind)
{
    if (kind == "ticket")
        return u"person"_s;
    return kind == "onething" ? u"book"_s : u"document"_s;
}

} // namespace

CommandPalette::CommandPalette(DeskBridge& bridge, const Actions& actions, ChoicePanel& panel, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_actions(actions), m_panel(panel)
{
    connect(&panel, &ChoicePanel::typed, this, [this](const QString& text) {
        if (m_open)
            search(text);
    });
    connect(&panel, &ChoicePanel::closed, this, [this] { m_open = false; });
}

void CommandPalette::open()
{
    m_panel.open(tr("Find a person, case, matter, or type a command"), commands({}),
                 [this](const QString& id) { choose(id); });
    m_open = true;
}

std::vector<Choice> CommandPalette::commands(const QString& text) const
{
    std::vector<Choice> list;
    for (const auto& [act, action] : m_actions.all()) {
        if (act == Act::Search || !action->isEnabled() || !action->isVisible())
            continue;
        if (!text.isEmpty() && !action->text().contains(text, Qt::CaseInsensitive))
            continue;
        list.push_back({u"act:"_s % QString::number(int(act)),
                        action->text(),
                        {},
                        action->property(kIconName).toString(),
                        action->shortcut().toString(QKeySequence::PortableText)});
    }
    return list;
}

void CommandPalette::search(const QString& text)
{
    const int asked = ++m_asked;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return m_panel.offer(commands({}), false);
    m_bridge.search(utf8(wanted), kMostHits, this, [this, asked, wanted](const std::vector<ports::SearchHit>& hits) {
        if (asked != m_asked || !m_open)
            return;
        std::vector<Choice> list;
        for (const ports::SearchHit& hit : hits)
            list.push_back({qt(hit.kind) % u':' % qt(hit.id), qt(hit.title), qt(hit.detail), iconOf(hit.kind), {}});
        for (Choice& command : commands(wanted))
            list.push_back(std::move(command));
        m_panel.offer(std::move(list), false);
    });
}

void CommandPalette::choose(const QString& id)
{
    const QString kind = id.section(u':', 0, 0), rest = id.section(u':', 1);
    if (kind == u"act"_s)
        m_actions[Act(rest.toInt())]->trigger();
    else
        emit hitChosen(kind, rest);
}

} // namespace yc::ui
