#include "ui/workbench/submit_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace yc::ui
{
namespace
{

constexpr int kCardWidth = 720;

} // namespace

SubmitPage::SubmitPage(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    m_column->addStretch();
    connect(&session, &CaseSession::changed, this, &SubmitPage::refresh);
    connect(&session, &CaseSession::failed, this, [this] {
        if (!std::exchange(m_underWay, false))
            return;
        refresh();
        focusFirst();
    });
    connect(&session, &CaseSession::submitted, this, [this](const ports::SubmitOutcome& outcome) {
        m_outcome = outcome;
        m_underWay = false;
        refresh();
        focusFirst();
    });
    refresh();
}

void SubmitPage::refresh()
{
    delete m_card;
    auto* card = new Panel(Panel::Ground::Surface, this);
    card->setBoxed(true);
    card->setMaximumWidth(scaled(this, kCardWidth));
    m_card = card;
    m_column->insertWidget(0, m_card);
    if (m_outcome || !m_session.view().record.isDraft())
        showOutcome();
    else
        showQuestion();
}

void SubmitPage::showQuestion()
{
    const ports::CaseView& view = m_session.view();
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    column->setSpacing(space::kM);
    QStringList departments;
    for (const ports::MatterView& matter : view.matters) {
        if (const QString name = Wording::local(matter.department); !departments.contains(name))
            departments << name;
    }
    column->addWidget(new TextLabel(tr("Take in and send to %n department(s)", nullptr, int(departments.size())),
                                    TextStep::Title, Ink::Text, true));
    auto* who = new TextLabel(departments.join(u'，'), TextStep::Value);
    who->setWordWrap(true);
    column->addWidget(who);
    for (const ports::MatterView& matter : view.matters) {
        column->addWidget(new TextLabel(tr("%1 · %2 · %n working day(s)", nullptr, matter.promisedDays)
                                            .arg(Wording::local(matter.name), Wording::local(matter.department)),
                                        TextStep::Body, Ink::Text2));
    }
    if (!view.record.confirmedByCitizen)
        column->addWidget(new TextLabel(tr("The applicant has not confirmed the data yet"), TextStep::Body, Ink::Warning));
    if (!view.maySubmit)
        column->addWidget(new TextLabel(tr("Something still blocks it. F8 leads there"), TextStep::Body, Ink::Error));
    auto* row = new QHBoxLayout;
    m_main = new KeyHintButton(ButtonWeight::Accent, ButtonSize::Main);
    m_main->setText(tr("Take in"));
    m_main->setKeyHint(QStringLiteral("Ctrl+Enter"));
    m_main->setEnabled(view.maySubmit && !m_underWay);
    connect(m_main, &KeyHintButton::clicked, this, &SubmitPage::submit);
    row->addWidget(m_main);
    row->addStretch();
    column->addLayout(row);
}

void SubmitPage::showOutcome()
{
    const domain::CaseRecord& record = m_session.view().record;
    const QString number = m_outcome ? qt(m_outcome->receiptNumber) : qt(record.receiptNumber);
    const Moment at = m_outcome ? m_outcome->receivedAt : record.receivedAt;
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    column->setSpacing(space::kM);
    column->addWidget(new TextLabel(tr("Taken in at %1").arg(timeSecondsText(at)), TextStep::Title, Ink::Success, true));
    auto* shown = new TextLabel(number, TextStep::Number, Ink::Text, true);
    shown->setAccessibleName(tr("Receipt number %1").arg(number));
    column->addWidget(shown);
    if (m_outcome && m_outcome->offline) {
        auto* note = new TextLabel(tr("Offline: the number and the voucher are final. It is sent when the network returns"),
                                   TextStep::Body, Ink::Warning);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    auto* row = new QHBoxLayout;
    m_main = new KeyHintButton(ButtonWeight::Accent, ButtonSize::Main);
    m_main->setText(tr("Print the receipt voucher"));
    m_main->setKeyHint(QStringLiteral("Ctrl+P"));
    connect(m_main, &KeyHintButton::clicked, this, [this] { emit paperWanted(ports::PaperKind::ReceiptVoucher); });
    row->addWidget(m_main);
    row->addStretch();
    column->addLayout(row);
}

void SubmitPage::submit()
{
    if (m_underWay || !m_session.view().maySubmit)
        return;
    m_underWay = true;
    m_main->setEnabled(false);
    m_session.submit();
}

void SubmitPage::focusFirst()
{
    m_main->setFocus(Qt::ShortcutFocusReason);
}

void SubmitPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
