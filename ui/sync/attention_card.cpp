#include "ui/sync/attention_card.h"

#include "ui/bridge/desk_bridge.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/sync/sync_sheet.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace yc::ui
{
namespace
{

// What is recorded: the centre's version counts, or the matter was put right by another act.
constexpr const char* kAcceptCentre = "accept_centre";
constexpr const char* kDoneOtherwise = "done_otherwise";

} // namespace

AttentionCard::AttentionCard(DeskBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_title(new TextLabel(TextStep::Body, Ink::Text, true)),
      m_reason(new TextLabel(TextStep::Body)), m_brought(new TextLabel(TextStep::Body)), m_advice(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_kept(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_redone(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small)),
      m_accept(new KeyHintButton(ButtonWeight::Accent, ButtonSize::Small))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    auto* panel = new Panel;
    panel->setBoxed(true);
    outer->addWidget(panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(space::kM, space::kM, space::kM, space::kM);
    column->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    head->addWidget(new ShapeMark(Shape::Conflict));
    head->addWidget(m_title, 1);
    column->addLayout(head);
    for (TextLabel* label : {m_reason, m_brought, m_advice}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    m_kept->setElided(true);
    row->addWidget(m_redone);
    row->addWidget(m_kept, 1);
    row->addWidget(m_accept);
    column->addLayout(row);
    connect(m_redone, &KeyHintButton::clicked, this, [this] { settle(kDoneOtherwise); });
    connect(m_accept, &KeyHintButton::clicked, this, [this] { settle(kAcceptCentre); });
    retranslate();
}

void AttentionCard::show(const ports::OperationView& operation)
{
    m_operation = operation;
    retranslate();
}

void AttentionCard::settle(const char* resolution)
{
    m_redone->setEnabled(false);
    m_accept->setEnabled(false);
    m_bridge.settleAttention(m_operation.id, resolution, this, [this](const Result<void>& answer) {
        m_redone->setEnabled(true);
        m_accept->setEnabled(true);
        if (!answer)
            emit failed(Wording::problem(answer.problem()));
        else
            emit settled();
    });
}

void AttentionCard::retranslate()
{
    const QString what = Wording::operation(m_operation.kind);
    m_title->setText(QString(qt(m_operation.subject) % u' ' % what).simplified());
    m_reason->setText(attentionReason(m_operation));
    QStringList brought;
    for (const ports::BroughtValue& value : m_operation.brought)
        brought << tr("%1: %2", "field, value").arg(Wording::local(value.label), Wording::local(value.shown));
    m_brought->setText(tr("Kept here: %1").arg(brought.join(QStringLiteral("  "))));
    m_brought->setVisible(!brought.isEmpty());
    m_advice->setText(tr("Open the case or number, compare, and put it right there; then say here how it ended."));
    m_kept->setText(tr("Both versions stay in the records"));
    m_redone->setText(tr("Put right otherwise"));
    m_accept->setText(tr("The centre's version counts"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_reason->text());
}

void AttentionCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
