#include "ui/workbench/identity_strip.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>

namespace yc::ui
{
namespace
{

constexpr int kHeight = 60;
constexpr int kTickMs = 1000;

} // namespace

IdentityStrip::IdentityStrip(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_name(new TextLabel(TextStep::Page, Ink::Text, true)),
      m_thing(new TextLabel(TextStep::Title, Ink::Text, true)), m_numbers(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_saved(new TextLabel(TextStep::Hint, Ink::Success)), m_spent(new TextLabel(TextStep::Hint, Ink::Text2))
{
    setFixedHeight(scaled(this, kHeight));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::kL, space::kXs, space::kL, space::kXs);
    grid->setHorizontalSpacing(space::kL);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_thing, 0, 1);
    grid->addWidget(m_numbers, 1, 0, 1, 2);
    grid->addWidget(m_saved, 0, 3, Qt::AlignRight);
    grid->addWidget(m_spent, 1, 3, Qt::AlignRight);
    grid->setColumnStretch(2, 1);
    m_saved->setAccessibleName(tr("Saved"));
    connect(&session, &CaseSession::saving, this, [this] {
        m_saved->setInk(Ink::Text2);
        m_saved->setText(tr("Saving…"));
    });
    connect(&session, &CaseSession::changed, this, &IdentityStrip::refresh);
    connect(&session, &CaseSession::failed, this, [this](const QString& sentence) {
        m_saved->setInk(Ink::Error);
        m_saved->setText(sentence);
        m_saved->setAccessibleName(sentence);
    });
    connect(&m_timer, &QTimer::timeout, this, &IdentityStrip::tick);
    m_timer.start(kTickMs);
    refresh();
}

void IdentityStrip::refresh()
{
    const ports::CaseView& view = m_session.view();
    m_name->setText(view.applicantName.empty() ? tr("Applicant not known yet") : qt(view.applicantName));
    m_thing->setText(Wording::local(view.title));
    QStringList numbers;
    if (!view.applicantId.empty())
        numbers << qt(view.applicantId);
    if (!view.ticketNumber.empty())
        numbers << tr("ticket %1").arg(qt(view.ticketNumber));
    numbers << (view.record.receiptNumber.empty() ? tr("number is given on taking in")
                                                  : tr("receipt number %1").arg(qt(view.record.receiptNumber)));
    m_numbers->setText(numbers.join(u"  "));
    m_saved->setInk(Ink::Success);
    m_saved->setText(tr("Saved %1").arg(timeSecondsText(view.savedAt)));
    m_saved->setAccessibleName(m_saved->text());
    tick();
}

void IdentityStrip::tick()
{
    const domain::CaseRecord& record = m_session.view().record;
    m_spent->setVisible(record.isDraft());
    const qint64 opened = toMicros(record.openedAt) / 1000000;
    const qint64 seconds = QDateTime::currentSecsSinceEpoch() - opened;
    m_spent->setText(tr("Taking %1").arg(durationText(std::chrono::seconds(std::max<qint64>(seconds, 0)))));
}

void IdentityStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
