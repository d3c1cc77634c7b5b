#pragma once

#include "ui/bridge/desk_bridge.h"
#include "ui/department_web/web_loader.h"

#include <QPointer>

class QSplitter;
class QStackedWidget;

namespace yc::ui
{

class CasePage;
class CaseWorkspace;
class DepartmentPanel;

/// Where the department's page stands in the workbench: in the centre, in place of the case, or large over all panes.
class DepartmentPlace final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        QStackedWidget* centre;
        QSplitter* panes; ///< queue, centre, context
        CaseWorkspace* cases;
    };
    DepartmentPlace(DeskBridge& bridge, const WebSite& site, const WebSource& source, const Parts& parts,
                    QObject* parent);

    bool isLarge() const { return m_large; }
    void open();
    void close();
    /// One key: open, then large, then small again.
    void step();
    /// Another person takes over.
    void forget();

private:
    void setLarge(bool large);
    void follow(CasePage* page);
    void refreshSync();

    DeskBridge& m_bridge;
    Parts m_parts;
    DepartmentPanel* m_panel;
    QPointer<QWidget> m_before; ///< what stood in the centre
    QPointer<CasePage> m_page;
    bool m_large = false;
};

} // namespace yc::ui
