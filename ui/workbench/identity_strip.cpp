#include "ui/workbench/identity_strip.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kHeight = 60;
constexpr int kTickMs = 1000;

/// Sex and role of the applicant, as far as the form knows them: 女 · 母亲（申请人）.
QString roleText(const ports::CaseView& view)
{
    QStringList words;
    for (const ports::GroupView& group : view.groups) {
        if (group.id == view.record.applicantElement)
            words << IdentityStrip::tr("%1 (applicant)").arg(Wording::local(group.title));
    }
    return words.join(u'·');
}

} // namespace

IdentityStrip::IdentityStrip(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_name(new TextLabel(TextStep::Page, Ink::Text, true)),
      m_role(new TextLabel(TextStep::Body, Ink::Text2)), m_thing(new TextLabel(TextStep::Title, Ink::Text, true)),
      m_numbers(new TextLabel(TextStep::Hint, Ink::Text2)), m_savedMark(new ShapeMark(Shape::Ok, measure::kIconText)),
      m_saved(new TextLabel(TextStep::Hint, Ink::Success)), m_spent(new TextLabel(TextStep::Hint, Ink::Text2))
{
    setFixedHeight(scaled(this, kHeight));
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(space::kL, space::kXs, space::kL, space::kXs);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    auto* who = new QHBoxLayout;
    who->setSpacing(space::kM);
    who->addWidget(m_name);
    who->addWidget(m_role);
    who->addWidget(new Hairline(Qt::Vertical));
    who->addWidget(m_thing);
    who->addStretch();
    left->addLayout(who);
    left->addWidget(m_numbers);
    outer->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    auto* savedRow = new QHBoxLayout;
    savedRow->setSpacing(space::kXs);
    savedRow->addStretch();
    savedRow->addWidget(m_savedMark);
    savedRow->addWidget(m_saved);
    right->addLayout(savedRow);
    right->addWidget(m_spent, 0, Qt::AlignRight);
    outer->addLayout(right);
    m_thing->setElided(true);
    connect(&session, &CaseSession::saving, this, [this] {
        m_savedMark->setShape(Shape::Doing);
        m_saved->setInk(Ink::Text2);
        m_saved->setText(tr("Saving…"));
        m_saved->setAccessibleName(m_saved->text());
    });
    connect(&session, &CaseSession::changed, this, &IdentityStrip::refresh);
    connect(&session, &CaseSession::failed, this, [this](const QString& sentence) {
        m_savedMark->setShape(Shape::Act);
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
    m_numbers->setText(numbers.join(u"   "));
    m_role->setText(roleText(view));
    m_role->setVisible(!m_role->text().isEmpty());
    m_savedMark->setShape(Shape::Ok);
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
