#include "ui/workbench/identity_strip.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kHeight = 60, kCompactHeight = 54, kEdge = 3;
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
    : QWidget(parent), m_session(session), m_outer(new QHBoxLayout(this)), m_line(new Hairline(Qt::Vertical)),
      m_name(new TextLabel(TextStep::Page, Ink::Text, true)), m_role(new TextLabel(TextStep::Body, Ink::Text2)),
      m_thing(new TextLabel(TextStep::Title, Ink::Text, true)), m_numbers(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_savedMark(new ShapeMark(Shape::Ok, measure::kIconText)), m_saved(new TextLabel(TextStep::Hint, Ink::Success)),
      m_spent(new TextLabel(TextStep::Hint, Ink::Text2))
{
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    auto* who = new QHBoxLayout;
    who->setSpacing(space::kM);
    for (QWidget* part : std::initializer_list<QWidget*>{m_name, m_role, m_line})
        who->addWidget(part);
    who->addWidget(m_thing, 1);
    left->addLayout(who);
    left->addWidget(m_numbers);
    m_outer->addLayout(left, 1);
    m_outer->addLayout(makeSaved());
    for (TextLabel* label : {m_thing, m_numbers})
        label->setElided(true);
    connect(&session, &CaseSession::saving, this, [this] { showSaved(Shape::Doing, Ink::Text2, tr("Saving…")); });
    connect(&session, &CaseSession::changed, this, &IdentityStrip::refresh);
    connect(&m_timer, &QTimer::timeout, this, &IdentityStrip::tick);
    m_timer.start(kTickMs);
    setCompact(false);
    refresh();
}

QLayout* IdentityStrip::makeSaved()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    auto* savedRow = new QHBoxLayout;
    savedRow->setSpacing(space::kXs);
    savedRow->addStretch();
    savedRow->addWidget(m_savedMark);
    savedRow->addWidget(m_saved);
    right->addLayout(savedRow);
    right->addWidget(m_spent, 0, Qt::AlignRight);
    return right;
}

void IdentityStrip::setCompact(bool compact)
{
    m_compact = compact;
    setFixedHeight(scaled(this, compact ? kCompactHeight : kHeight));
    const int edge = compact ? 0 : kEdge;
    m_outer->setContentsMargins(space::kL, edge, compact ? space::kS : space::kL, edge);
    m_outer->setSpacing(compact ? space::kXs : space::kS);
    showParts();
}

void IdentityStrip::showSaved(Shape shape, Ink ink, const QString& words)
{
    m_savedMark->setShape(shape);
    m_saved->setInk(ink);
    m_saved->setText(words);
    m_saved->setAccessibleName(words);
    showParts();
}

/// The lowest line tells when it was saved, too.
void IdentityStrip::showParts()
{
    const bool draft = m_session.view().record.isDraft();
    m_role->setVisible(!m_compact && !m_role->text().isEmpty());
    m_line->setVisible(!m_compact);
    m_saved->setVisible(!m_compact);
    const QString alone = m_saved->isVisibleTo(this) ? QString() : m_saved->text(); // nothing is said twice
    m_savedMark->setAccessibleName(alone);
    m_savedMark->setToolTip(alone);
    m_spent->setVisible(!m_compact && draft);
    showNumbers();
}

/// Where there is little room the end is cut: then the number that people ask for stands first.
void IdentityStrip::showNumbers()
{
    const ports::CaseView& view = m_session.view();
    const bool taken = !view.record.receiptNumber.empty();
    QStringList numbers;
    if (!view.applicantId.empty())
        numbers << qt(view.applicantId);
    if (!view.ticketNumber.empty())
        numbers << tr("ticket %1").arg(qt(view.ticketNumber));
    const QString receipt =
        taken ? tr("receipt number %1").arg(qt(view.record.receiptNumber)) : tr("number is given on taking in");
    numbers.insert(m_compact && taken ? 0 : int(numbers.size()), receipt);
    m_numbers->setText(numbers.join(u"   "));
}

void IdentityStrip::refresh()
{
    const ports::CaseView& view = m_session.view();
    m_name->setText(view.applicantName.empty() ? tr("Applicant not known yet") : qt(view.applicantName));
    m_thing->setText(Wording::local(view.title));
    m_role->setText(roleText(view));
    showSaved(Shape::Ok, Ink::Success, tr("Saved %1").arg(timeSecondsText(view.savedAt)));
    tick();
}

void IdentityStrip::tick()
{
    const domain::CaseRecord& record = m_session.view().record;
    const auto spent = std::chrono::duration_cast<std::chrono::seconds>(m_session.clock().now() - record.openedAt);
    m_spent->setText(tr("Taking %1").arg(durationText(spent)));
}

void IdentityStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
