#pragma once

#include "ports/desk_views.h"

#include <QObject>
#include <QPixmap>
#include <QPointer>

#include <memory>

namespace yc::ui
{

class CasePage;
class CitizenWindow;

/// Where the citizen's screen meets the case in hand: sends the details of one case, carries the answer back to it, and
/// falls back to the name plate on every change of case, lock and sign-out.
class CitizenPlace final : public QObject
{
    Q_OBJECT

public:
    explicit CitizenPlace(const ports::SessionView& session, QObject* parent = nullptr);
    ~CitizenPlace() override;

    /// One key: show this case, or take it back; without a case, the name plate comes and goes.
    void toggle(CasePage* page);
    /// Another case is in front.
    void follow(CasePage* page);
    /// It is taken in: the citizen may rate the service.
    void rate(CasePage* page);
    void blank();
    CitizenWindow& window() { return *m_window; }

signals:
    void told(const QString& sentence);
    void failed(const QString& sentence);
    /// Five levels, 5 the best; one rating a case.
    void rated(const yc::domain::CaseId& id, int level, const QString& reason);
    void pictureChanged(const QPixmap& picture);

private:
    std::unique_ptr<CitizenWindow> m_window;
    QPointer<CasePage> m_page; ///< the case whose details or rating are shown
};

} // namespace yc::ui
