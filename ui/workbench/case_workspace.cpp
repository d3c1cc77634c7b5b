#include "ui/workbench/case_workspace.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/tool_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace yc::ui
{

CaseWorkspace::CaseWorkspace(DeskBridge& bridge, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_clock(clock), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (CasePage* before = qobject_cast<CasePage*>(m_stack->currentWidget()))
            before->settle();
        m_stack->setCurrentIndex(index);
        emit currentChanged(current());
        if (CasePage* now = current())
            now->focusStage();
    });
    connect(&bridge, &DeskBridge::caseChanged, this, [this](const QString& id) {
        for (int i = 0; i < m_stack->count(); ++i) {
            if (page(i)->session().view().readOnly && (id.isEmpty() || page(i)->session().caseId() == id))
                page(i)->session().refresh();
        }
    });
}

CasePage* CaseWorkspace::page(int index) const
{
    return qobject_cast<CasePage*>(m_stack->widget(index));
}

CasePage* CaseWorkspace::current() const
{
    return page(m_tabs->currentIndex());
}

bool CaseWorkspace::isEmpty() const
{
    return m_stack->count() == 0;
}

int CaseWorkspace::indexOf(const domain::CaseId& id) const
{
    for (int i = 0; i < m_stack->count(); ++i) {
        if (page(i)->session().view().record.id == id)
            return i;
    }
    return -1;
}

void CaseWorkspace::begin(const domain::OneThingId& thing, const domain::TicketId& ticket)
{
    m_bridge.beginCase(thing, ticket, this, [this, ticket](const Result<ports::CaseView>& answer) {
        if (answer.ok())
            return add(*answer);
        if (answer.problem().code == "case.which_thing")
            return emit thingWanted(ticket);
        emit failed(Wording::problem(answer.problem()));
    });
}

void CaseWorkspace::open(const domain::CaseId& id)
{
    if (const int index = indexOf(id); index >= 0)
        return activate(index);
    m_bridge.openCase(id, this, [this](const Result<ports::CaseView>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        add(*answer);
    });
}

void CaseWorkspace::add(const ports::CaseView& view)
{
    if (const int index = indexOf(view.record.id); index >= 0)
        return activate(index);
    if (m_stack->count() >= kMostOpen)
        close(0); // it is saved; the queue's parked list has it
    auto* made = new CasePage(m_bridge, m_clock, view, m_stack);
    connect(made, &CasePage::titleChanged, this, &CaseWorkspace::showTitles);
    connect(made, &CasePage::holdWanted, this,
            [this, made] { emit holdWanted(made->session().view().record.ticket); });
    connect(made, &CasePage::citizenScreenWanted, this, &CaseWorkspace::citizenScreenWanted);
    connect(made, &CasePage::departmentWanted, this, &CaseWorkspace::departmentWanted);
    connect(made, &CasePage::paperWanted, this, &CaseWorkspace::paperWanted);
    m_stack->addWidget(made);
    m_tabs->setTabButton(m_tabs->addTab(QString()), QTabBar::RightSide, tabCorner(made));
    showTitles();
    activate(m_stack->count() - 1);
}

/// The key that leads to the tab, and the cross that closes it.
QWidget* CaseWorkspace::tabCorner(CasePage* of)
{
    auto* corner = new QWidget(m_tabs);
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kXs);
    row->addWidget(new KeyCap(QString(), corner));
    auto* cross = new ToolButton(QStringLiteral("close"), corner);
    cross->setSide(space::kXl);
    cross->setFocusPolicy(Qt::NoFocus);
    connect(cross, &ToolButton::clicked, this, [this, of] { close(m_stack->indexOf(of)); });
    row->addWidget(cross);
    return corner;
}

void CaseWorkspace::showTitles()
{
    for (int i = 0; i < m_tabs->count() && i < m_stack->count(); ++i) {
        const ports::CaseView& view = page(i)->session().view();
        QStringList words;
        if (!view.ticketNumber.empty())
            words << qt(view.ticketNumber);
        words << qt(view.record.oneThingName);
        if (!view.applicantName.empty())
            words << qt(view.applicantName);
        m_tabs->setTabText(i, words.join(u' '));
        QWidget* corner = m_tabs->tabButton(i, QTabBar::RightSide);
        corner->findChild<KeyCap*>()->setKey(QStringLiteral("Alt+%1").arg(i + 1));
        corner->findChild<ToolButton*>()->setWords(tr("Close %1; it stays saved").arg(m_tabs->tabText(i)));
        corner->adjustSize();
    }
}

void CaseWorkspace::activate(int index)
{
    if (index < 0 || index >= m_stack->count())
        return;
    m_tabs->setCurrentIndex(index);
    m_stack->setCurrentIndex(index);
    emit currentChanged(current());
    current()->focusStage();
}

void CaseWorkspace::activateNext()
{
    if (!isEmpty())
        activate((m_tabs->currentIndex() + 1) % m_stack->count());
}

void CaseWorkspace::close(int index)
{
    CasePage* gone = page(index);
    if (gone == nullptr)
        return;
    gone->settle();
    m_stack->removeWidget(gone);
    m_tabs->removeTab(index);
    gone->deleteLater();
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    emit currentChanged(current());
}

void CaseWorkspace::closeCurrent()
{
    close(m_tabs->currentIndex());
}

void CaseWorkspace::closeAll()
{
    while (m_stack->count() > 0)
        close(0);
}

void CaseWorkspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showTitles();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
