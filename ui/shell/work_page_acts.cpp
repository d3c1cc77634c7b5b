#include "ui/bridge/language.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/queue/queue_pane.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/context_host.h"
#include "ui/shell/offline_banner.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/work_page.h"
#include "ui/widgets/choice_panel.h"
#include "ui/workbench/case_workspace.h"
#include "ui/workbench/context_pane.h"

#include <QStackedWidget>
#include <QUndoStack>

#include <array>

namespace yc::ui
{

using namespace Qt::StringLiterals;

// Acts on the case in front; without one they do nothing.
void WorkPage::onPage(Act act, std::function<void(CasePage&)> work)
{
    connect(m_actions[act], &QAction::triggered, this, [this, work = std::move(work)] {
        if (CasePage* page = m_workspace->current())
            work(*page);
    });
}

void WorkPage::connectCaseActs()
{
    onPage(Act::FetchShared, [](CasePage& page) { page.fetchShared(); });
    onPage(Act::NextFinding, [](CasePage& page) { page.walkFindings(1); });
    onPage(Act::PreviousFinding, [](CasePage& page) { page.walkFindings(-1); });
    onPage(Act::MainAct, [](CasePage& page) { page.mainAction(); });
    onPage(Act::Save, [](CasePage& page) { page.settle(); });
    onPage(Act::Undo, [](CasePage& page) { page.session().undoStack().undo(); });
    onPage(Act::Redo, [](CasePage& page) { page.session().undoStack().redo(); });
    onPage(Act::Print, [](CasePage& page) { page.print(); });
    onPage(Act::Reveal, [](CasePage& page) { page.revealFocused(); });
    onPage(Act::ConfirmGroup, [](CasePage& page) { page.confirmGroup(); });
    connect(m_actions[Act::CloseCase], &QAction::triggered, m_workspace, &CaseWorkspace::closeCurrent);
    connect(m_actions[Act::ReadCard], &QAction::triggered, this, &WorkPage::readCard);
    constexpr std::array kCases{Act::Case1, Act::Case2, Act::Case3, Act::Case4, Act::Case5};
    for (int i = 0; i < int(kCases.size()); ++i)
        connect(m_actions[kCases[std::size_t(i)]], &QAction::triggered, m_workspace,
                [this, i] { m_workspace->activate(i); });
    connect(m_actions[Act::NextCase], &QAction::triggered, m_workspace, &CaseWorkspace::activateNext);
    connect(m_actions[Act::CitizenScreen], &QAction::triggered, this, [this] {
        if (!m_parts.pages.citizenScreen)
            return;
        const CasePage* page = m_workspace->current();
        m_parts.pages.citizenScreen(page ? const_cast<CasePage*>(page)->session().view().record.id : domain::CaseId());
    });
}

void WorkPage::connectShell()
{
    connect(m_actions[Act::Help], &QAction::triggered, m_sheet, &ShortcutSheet::toggle);
    connect(m_actions[Act::Search], &QAction::triggered, m_palette, &CommandPalette::open);
    connect(m_actions[Act::NextPane], &QAction::triggered, this, [this] { cyclePane(1); });
    connect(m_actions[Act::PreviousPane], &QAction::triggered, this, [this] { cyclePane(-1); });
    connect(m_actions[Act::Sync], &QAction::triggered, this,
            [this] { showSync(m_context->form() != ContextHost::Form::Drawer); });
    connect(m_actions[Act::Supervisor], &QAction::triggered, this,
            [this] { showSupervisor(!m_supervisor || m_centre->currentWidget() != m_supervisor); });
    connect(m_actions[Act::DepartmentWeb], &QAction::triggered, this, &WorkPage::toggleDepartmentWeb);
    connect(m_actions[Act::Lock], &QAction::triggered, this, &WorkPage::lockWanted);
    connect(m_actions[Act::SignOut], &QAction::triggered, this, &WorkPage::signOutWanted);
    connect(m_palette, &CommandPalette::hitChosen, this, &WorkPage::takeHit);
    connect(m_banner, &OfflineBanner::retryWanted, &m_parts.bridge, &DeskBridge::retryNow);
    connect(m_context, &ContextHost::unfoldWanted, this, [this] {
        m_unfolded = true;
        m_arranged = false;
        arrange();
    });
    connect(&m_sync, &SyncWatch::caughtUp, this, [this](const QString& sentence) {
        m_status->say(sentence);
        m_notices.add(Notices::Kind::Said, sentence);
    });
    connect(m_top, &TopBar::noticesWanted, this, [this] { m_choices->open(tr("Notices"), m_notices.read(), {}); });
    m_actions[Act::Supervisor]->setVisible(bool(m_parts.pages.supervisor) &&
                                           m_session.user.role == domain::UserRole::Supervisor);
    m_actions[Act::DepartmentWeb]->setVisible(bool(m_parts.pages.departmentWeb));
    m_actions[Act::Sync]->setVisible(bool(m_parts.pages.sync));
    m_actions[Act::CitizenScreen]->setVisible(bool(m_parts.pages.citizenScreen));
}

void WorkPage::connectLook()
{
    connect(m_actions[Act::Larger], &QAction::triggered, this, [this] { m_parts.theme.stepScale(1); });
    connect(m_actions[Act::Smaller], &QAction::triggered, this, [this] { m_parts.theme.stepScale(-1); });
    connect(m_actions[Act::NormalSize], &QAction::triggered, this, [this] { m_parts.theme.stepScale(0); });
    connect(m_actions[Act::Language], &QAction::triggered, &m_parts.language, &Language::toggle);
    connect(m_actions[Act::Theme], &QAction::triggered, this, &WorkPage::chooseTheme);
    connect(m_top, &TopBar::themeWanted, this, &WorkPage::chooseTheme);
    connect(m_actions[Act::FullScreen], &QAction::triggered, this, [this] {
        QWidget* top = window();
        top->setWindowState(top->windowState() ^ Qt::WindowFullScreen);
    });
}

void WorkPage::chooseTheme()
{
    const std::vector<Choice> choices{
        {QString::number(int(Scheme::Light)), tr("Light"), {}, u"contrast"_s, {}},
        {QString::number(int(Scheme::Dark)), tr("Dark"), {}, u"contrast"_s, {}},
        {QString::number(int(Scheme::HighContrast)), tr("High contrast"), {}, u"contrast"_s, {}},
        {QString::number(int(Scheme::System)), tr("As the system"), {}, u"contrast"_s, {}},
    };
    m_choices->open(tr("Light or dark?"), choices,
                    [this](const QString& id) { m_parts.theme.setScheme(Scheme(id.toInt())); });
}

void WorkPage::readCard()
{
    CasePage* page = m_workspace->current();
    if (!page)
        return m_actions[Act::WalkIn]->trigger();
    if (!m_parts.pages.readCard)
        return trouble(tr("Card reader not found. Check the cable, or press F2 to type it"));
    const domain::CaseRecord& record = page->session().view().record;
    const domain::CaseId id = record.id;
    const std::string role = record.applicantElement;
    m_parts.pages.readCard(this, [this, id, role](const Result<Object>& card) {
        if (!card)
            return trouble(Wording::problem(card.problem()));
        m_parts.bridge.readCard(id, role, *card, this, [this](const Result<ports::CaseView>& answer) {
            if (!answer)
                return trouble(Wording::problem(answer.problem()));
            if (CasePage* front = m_workspace->current();
                front && front->session().view().record.id == answer->record.id)
                front->session().refresh();
        });
    });
}

void WorkPage::toggleDepartmentWeb()
{
    if (!m_parts.pages.departmentWeb)
        return;
    if (!m_web) {
        m_web = m_parts.pages.departmentWeb(m_centre);
        m_centre->addWidget(m_web);
    }
    m_centre->setCurrentIndex(m_centre->currentWidget() == m_web ? 0 : m_centre->indexOf(m_web));
}

// F6: queue, case, context, and round again; each pane gets its last focus back.
void WorkPage::cyclePane(int direction)
{
    const std::array<QWidget*, 3> panes{m_pane, m_cases, m_context};
    int at = 0;
    for (int i = 0; i < int(panes.size()); ++i) {
        if (panes[std::size_t(i)]->isAncestorOf(focusWidget() ? focusWidget() : m_pane))
            at = i;
    }
    for (int tries = 0; tries < int(panes.size()); ++tries) {
        at = (at + direction + int(panes.size())) % int(panes.size());
        if (panes[std::size_t(at)]->isVisible())
            break;
    }
    QWidget* pane = panes[std::size_t(at)];
    if (pane == m_pane)
        return m_pane->focusList();
    if (CasePage* page = m_workspace->current(); page && pane == m_cases)
        return page->focusStage();
    QWidget* last = pane->focusWidget();
    if (!last) {
        for (QWidget* child : pane->findChildren<QWidget*>()) {
            if (child->isVisible() && child->isEnabled() && child->focusPolicy() != Qt::NoFocus && !last)
                last = child;
        }
    }
    if (last)
        last->setFocus(Qt::OtherFocusReason);
}

} // namespace yc::ui
