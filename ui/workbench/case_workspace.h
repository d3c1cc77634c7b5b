#pragma once

#include "ui/workbench/case_page.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace yc::ui
{

/// The centre of the workbench: up to five open cases in tabs, each kept warm. Closing loses nothing.
class CaseWorkspace final : public QWidget
{
    Q_OBJECT

public:
    CaseWorkspace(DeskBridge& bridge, const Clock& clock, QWidget* parent = nullptr);

    static constexpr int kMostOpen = 5;

    /// Begin a case for this ticket; an empty thing takes the ticket's.
    void begin(const domain::OneThingId& thing, const domain::TicketId& ticket);
    void open(const domain::CaseId& id);
    void closeCurrent();
    void closeAll();
    void activate(int index);
    /// Round again after the last one.
    void activateNext();
    CasePage* current() const;
    bool isEmpty() const;

signals:
    /// Another case is in front, or none (null).
    void currentChanged(yc::ui::CasePage* page);
    void failed(const QString& sentence);
    /// The ticket names no one thing: somebody must choose.
    void thingWanted(const yc::domain::TicketId& ticket);
    void holdWanted(const yc::domain::TicketId& ticket);
    void citizenScreenWanted();
    void departmentWanted();
    void paperWanted(const yc::domain::CaseId& id, yc::ports::PaperKind kind);

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(const ports::CaseView& view);
    void close(int index);
    void showTitles();
    QWidget* tabCorner(CasePage* of);
    int indexOf(const domain::CaseId& id) const;
    CasePage* page(int index) const;

    DeskBridge& m_bridge;
    const Clock& m_clock;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
};

} // namespace yc::ui
