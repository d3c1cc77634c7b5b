#include "ui/shell/department_place.h"

#include "ui/department_web/department_panel.h"
#include "ui/workbench/case_workspace.h"

#include <QSplitter>
#include <QStackedWidget>

namespace yc::ui
{

DepartmentPlace::DepartmentPlace(DeskBridge& bridge, const WebSite& site, const WebSource& source, const Parts& parts,
                                 QObject* parent)
    : QObject(parent), m_bridge(bridge), m_parts(parts), m_panel(new DepartmentPanel(bridge, site, source))
{
    m_parts.centre->addWidget(m_panel);
    connect(m_panel, &DepartmentPanel::closed, this, &DepartmentPlace::close);
    connect(m_panel, &DepartmentPanel::largeWanted, this, [this] { setLarge(!m_large); });
    connect(m_parts.cases, &CaseWorkspace::currentChanged, this, &DepartmentPlace::follow);
    connect(m_parts.cases, &CaseWorkspace::departmentWanted, this, &DepartmentPlace::open);
    connect(m_parts.centre, &QStackedWidget::currentChanged, this, [this] {
        if (m_parts.centre->currentWidget() != m_panel)
            setLarge(false);
    });
    connect(&bridge, &DeskBridge::syncChanged, this, &DepartmentPlace::refreshSync);
}

void DepartmentPlace::open()
{
    if (m_parts.centre->currentWidget() != m_panel)
        m_before = m_parts.centre->currentWidget();
    refreshSync();
    m_parts.centre->setCurrentWidget(m_panel);
    m_panel->setFocus(Qt::ShortcutFocusReason);
}

void DepartmentPlace::close()
{
    if (m_parts.centre->currentWidget() != m_panel || m_before == nullptr)
        return;
    m_parts.centre->setCurrentWidget(m_before);
    if (m_page != nullptr)
        m_page->focusStage();
}

void DepartmentPlace::step()
{
    if (m_parts.centre->currentWidget() != m_panel)
        open();
    else
        setLarge(!m_large);
}

void DepartmentPlace::forget()
{
    close();
    m_panel->forget();
}

void DepartmentPlace::setLarge(bool large)
{
    if (m_large == large)
        return;
    m_large = large;
    m_panel->setLarge(large);
    m_parts.panes->widget(0)->setVisible(!large);
    m_parts.panes->widget(2)->setVisible(!large);
}

void DepartmentPlace::follow(CasePage* page)
{
    if (m_page != nullptr)
        disconnect(&m_page->session(), &CaseSession::changed, this, nullptr);
    m_page = page;
    m_panel->follow(page != nullptr ? &page->session().view() : nullptr);
    if (page != nullptr)
        connect(&page->session(), &CaseSession::changed, this,
                [this, page] { m_panel->follow(&page->session().view()); });
}

void DepartmentPlace::refreshSync()
{
    m_bridge.sync(this, [this](const Result<ports::SyncView>& answer) {
        if (answer)
            m_panel->setOnline(answer->online);
    });
}

} // namespace yc::ui
