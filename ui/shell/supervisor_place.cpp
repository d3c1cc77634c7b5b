#include "ui/shell/supervisor_place.h"

#include "ui/supervisor/supervisor_page.h"

#include <QStackedWidget>

namespace yc::ui
{

SupervisorPlace::SupervisorPlace(DeskBridge& bridge, const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts), m_page(new SupervisorPage(bridge))
{
    m_parts.centre->addWidget(m_page);
    connect(m_page, &SupervisorPage::caseWanted, this, &SupervisorPlace::caseWanted);
    connect(m_page, &SupervisorPage::failed, this, &SupervisorPlace::failed);
    connect(m_page, &SupervisorPage::wallChanged, this, &SupervisorPlace::setWall);
}

bool SupervisorPlace::enter(const ports::SessionView& session)
{
    m_active = session.user.role == domain::UserRole::Supervisor;
    if (m_active) {
        m_parts.centre->setCurrentWidget(m_page);
        m_page->focusFirst();
    }
    return m_active;
}

void SupervisorPlace::leave()
{
    m_page->setWall(false);
    m_active = false;
}

QWidget* SupervisorPlace::page() const
{
    return m_page;
}

void SupervisorPlace::toggleWall()
{
    if (m_active && m_parts.centre->currentWidget() == m_page)
        m_page->setWall(!m_page->isWall());
}

void SupervisorPlace::setWall(bool wall)
{
    QWidget* window = m_page->window();
    if (wall) {
        for (QWidget* part : m_parts.frame) {
            if (part->isVisible())
                m_hidden << part;
            part->hide();
        }
        window->setWindowState(window->windowState() | Qt::WindowFullScreen);
    } else {
        for (QWidget* part : std::exchange(m_hidden, {}))
            part->show();
        window->setWindowState(window->windowState() & ~Qt::WindowFullScreen);
    }
}

} // namespace yc::ui
