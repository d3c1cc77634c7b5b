#include "e2e/department_desk.h"

#include "e2e/wait.h"

namespace yc::stage
{
namespace
{

constexpr int kFirstReviewer = 310301; ///< of the demo hall; the police's is named apart
constexpr int kReviewers = 8;

QString summary(const char* words)
{
    return QStringLiteral("//details[summary/b[text()='%1']]").arg(QString::fromUtf8(words));
}

} // namespace

DepartmentDesk::DepartmentDesk(Browser& browser, QString hub, QString secret)
    : m_browser(browser), m_hub(std::move(hub)), m_secret(std::move(secret))
{
}

QStringList DepartmentDesk::reviewers() const
{
    QStringList all{QStringLiteral("310208")};
    for (int i = 0; i < kReviewers; ++i)
        all << QString::number(kFirstReviewer + i);
    return all;
}

bool DepartmentDesk::signIn(const QString& reviewer)
{
    m_browser.forget();
    const bool in = m_browser.open(m_hub + QStringLiteral("/review")) &&
                    m_browser.type(QStringLiteral("//input[@id='user']"), reviewer) &&
                    m_browser.type(QStringLiteral("//input[@id='secret']"), m_secret) &&
                    m_browser.click(QStringLiteral("//form//button[contains(@class,'primary')]")) &&
                    m_browser.open(m_hub + QStringLiteral("/review/items"));
    if (!in)
        m_problem = reviewer + u' ' + m_browser.problem();
    return in;
}

QStringList DepartmentDesk::received(const QString& reviewer)
{
    return signIn(reviewer) ? m_browser.texts(QStringLiteral("//tbody/tr/td[2]")) : QStringList();
}

QStringList DepartmentDesk::links()
{
    return m_browser.links(QStringLiteral("//tbody/tr/td[1]/a"));
}

int DepartmentDesk::decideAll(const QString& reviewer)
{
    if (!signIn(reviewer))
        return 0;
    int steps = 0;
    for (const QString& link : links()) {
        while (decide(link))
            ++steps;
    }
    return steps;
}

bool DepartmentDesk::decide(const QString& link)
{
    if (!m_browser.open(link))
        return false;
    m_browser.keepPicture("review-page");
    for (const char* decision : {"受理", "批准", "签发结果"}) {
        const QString choice = summary(decision);
        if (m_browser.count(choice) == 0)
            continue;
        if (m_browser.count(choice + QStringLiteral("[@open]")) == 0)
            m_browser.click(choice + QStringLiteral("/summary"));
        const QString number = choice + QStringLiteral("//input[@name='resultNumber']");
        if (m_browser.count(number) > 0)
            m_browser.type(number, QStringLiteral("YS-E2E-%1").arg(++m_issued));
        return m_browser.click(choice + QStringLiteral("//button"));
    }
    return false;
}

} // namespace yc::stage
