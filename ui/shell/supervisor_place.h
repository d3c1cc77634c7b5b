#pragma once

#include "ports/desk_views.h"

#include <QList>
#include <QObject>

class QStackedWidget;
class QWidget;

namespace yc::ui
{

class DeskBridge;
class SupervisorPage;

/// Where the board stands: for a supervisor it is the centre's home, in place of the queue and the empty page.
class SupervisorPlace final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        QStackedWidget* centre;
        QList<QWidget*> frame; ///< what the wall does without
    };
    SupervisorPlace(DeskBridge& bridge, const Parts& parts, QObject* parent);

    /// Whoever signed in: true when the board is theirs.
    bool enter(const ports::SessionView& session);
    void leave();
    bool isActive() const { return m_active; }
    QWidget* page() const;
    void toggleWall();

signals:
    void caseWanted(const QString& id);
    void failed(const QString& sentence);

private:
    void setWall(bool wall);

    Parts m_parts;
    SupervisorPage* m_page;
    QList<QWidget*> m_hidden; ///< what the wall put away
    bool m_active = false;
};

} // namespace yc::ui
