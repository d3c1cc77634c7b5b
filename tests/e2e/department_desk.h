#pragma once

#include "e2e/browser.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace yc::stage
{

/// The departments' reviewers at their page, in a browser: they see what came in and decide it by clicks.
class DepartmentDesk
{
public:
    DepartmentDesk(Browser& browser, QString hub, QString secret);

    /// Whoever may sign in of the demo's reviewers.
    QStringList reviewers() const;
    /// The receipt numbers that reviewer finds on the list, one a part of a case.
    QStringList received(const QString& reviewer);
    /// Addresses of the parts on the list that is open now.
    QStringList links();
    /// Take every open part one step further: accept, approve, issue. How many steps were taken.
    int decideAll(const QString& reviewer);
    QString problem() const { return m_problem; }

private:
    bool signIn(const QString& reviewer);
    bool decide(const QString& link);

    Browser& m_browser;
    QString m_hub;
    QString m_secret;
    QString m_problem;
    int m_issued = 0;
};

} // namespace yc::stage
