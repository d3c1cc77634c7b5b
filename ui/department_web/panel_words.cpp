#include "ui/department_web/department_panel.h"
#include "ui/department_web/message_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/text_label.h"

// What the panel says: every sentence with what to do next.

namespace yc::ui
{

void DepartmentPanel::retranslate()
{
    setAccessibleName(tr("Department page"));
    m_title->setText(tr("Department page"));
    m_where->setText(m_address.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo));
    m_state->setText(m_view != nullptr && m_view->hasPage() ? tr("Allowed address") : tr("Not loaded"));
    m_close->setText(tr("Close"));
    m_again->setText(tr("Load again"));
    setLarge(m_large);
    notify(m_notice, m_detail);
    wordTrouble();
}

void DepartmentPanel::wordTrouble()
{
    m_message->setAct(m_trouble == Trouble::NotLoaded ? tr("Load again") : QString());
    switch (m_trouble) {
    case Trouble::None:
        return m_message->showMessage(QStringLiteral("globe"), tr("The page is being loaded"), {});
    case Trouble::NoPlugin:
        return m_message->showMessage(
            QStringLiteral("info"), tr("Department pages are not installed on this machine"),
            tr("Everything else works. Ask the administrator to install the complete package."));
    case Trouble::Administrator:
        return m_message->showMessage(
            QStringLiteral("shield"), tr("Department pages are not shown to the system administrator"),
            tr("Their protection needs an ordinary account. Sign in to the computer with one and start again."));
    case Trouble::NotLoaded:
        break;
    }
    if (m_online)
        m_message->showMessage(
            QStringLiteral("warning-octagon"), tr("The department's page does not answer"),
            tr("Go on with the case here; load the page again in a while. If it stays away, tell the "
               "department."));
    else
        m_message->showMessage(
            QStringLiteral("cloud-off"), tr("The network is down"),
            tr("Go on taking in the case here: it is saved and handed over by itself. The page loads "
               "again when the network is back."),
            m_guide);
}

void DepartmentPanel::wordNotice()
{
    const bool bad = m_notice == Notice::Crashed || m_notice == Notice::Certificate;
    m_banner->setTone(m_notice == Notice::Says ? Tone::Info : bad ? Tone::Error : Tone::Warning);
    switch (m_notice) {
    case Notice::None:
        return m_banner->setTexts({}, {});
    case Notice::Crashed:
        return m_banner->setTexts(tr("The page has ended unexpectedly"),
                                  tr("The case is safe. Load it again; the fields are still beside it"));
    case Notice::Address:
        return m_banner->setTexts(tr("%1 is not an allowed address").arg(m_detail),
                                  tr("Nothing was sent there. The administrator can allow it"));
    case Notice::Certificate:
        return m_banner->setTexts(tr("%1 cannot prove its name").arg(m_detail),
                                  tr("Nothing was sent there. Tell the administrator"));
    case Notice::Download:
        return m_banner->setTexts(tr("Downloads are not taken from pages"),
                                  tr("Ask the department to issue the paper with the case"));
    case Notice::Window:
        return m_banner->setTexts(tr("The page wanted a second window"), tr("Only this one is allowed"));
    case Notice::Says:
        return m_banner->setTexts(tr("The page says"), m_detail);
    case Notice::Changed:
        return m_banner->setTexts(tr("The page has changed"), tr("Nothing was filled in; look and try again"));
    }
}

} // namespace yc::ui
