#include "ui/shell/citizen_place.h"

#include "ui/bridge/text.h"
#include "ui/citizen/citizen_window.h"
#include "ui/workbench/case_page.h"

#include <QGuiApplication>

namespace yc::ui
{

CitizenPlace::CitizenPlace(const ports::SessionView& session, QObject* parent)
    : QObject(parent), m_window(std::make_unique<CitizenWindow>())
{
    m_window->setPlate(
        {qt(session.window), qt(session.windowName), qt(session.user.name), qt(session.user.id), qt(session.hallName)});
    connect(m_window.get(), &CitizenWindow::pictureChanged, this, &CitizenPlace::pictureChanged);
    connect(m_window.get(), &CitizenWindow::confirmed, this, [this] {
        if (m_page == nullptr)
            return;
        m_page->session().setConfirmed(true);
        emit told(tr("The citizen has confirmed the details"));
    });
    connect(m_window.get(), &CitizenWindow::wrong, this, [this](int sheet) {
        emit failed(tr("The citizen says something is wrong on page %1. Ask and mend it").arg(sheet));
    });
    connect(m_window.get(), &CitizenWindow::rated, this, [this](int level, const QString& reason) {
        if (m_page == nullptr)
            return;
        emit rated(m_page->session().view().record.id, level, reason);
        emit told(tr("The rating is in"));
    });
    if (QGuiApplication::screens().size() > 1)
        m_window->open();
}

CitizenPlace::~CitizenPlace() = default;

void CitizenPlace::toggle(CasePage* page)
{
    if (m_window->isVisible() && m_window->shown() != CitizenWindow::Shown::Plate) {
        m_page = nullptr;
        return m_window->showPlate();
    }
    if (page == nullptr)
        return m_window->isVisible() ? m_window->hide() : m_window->open();
    page->settle();
    std::vector<CitizenSheet> sheets = citizenSheets(page->session().view());
    if (sheets.empty())
        return emit failed(tr("Nothing is filled in yet that the citizen could confirm"));
    m_page = page;
    m_window->confirm(std::move(sheets));
    m_window->open();
}

void CitizenPlace::follow(CasePage* page)
{
    if (page != m_page && m_window->shown() == CitizenWindow::Shown::Confirm)
        blank();
}

void CitizenPlace::rate(CasePage* page)
{
    if (!m_window->isVisible()) // no second screen: the QR code of the voucher is the other way
        return;
    m_page = page;
    m_window->rate(qt(page->session().view().record.oneThingName));
}

void CitizenPlace::blank()
{
    m_page = nullptr;
    m_window->blank();
}

} // namespace yc::ui
