#include "ui/workbench/review_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

Shape shapeOf(const ports::FindingView& finding)
{
    if (finding.overridden)
        return Shape::Ok;
    if (finding.severity == "block")
        return Shape::Act;
    return finding.severity == "warn" ? Shape::Attention : Shape::Info;
}

} // namespace

ReviewPage::ReviewPage(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_scroll(new QScrollArea(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll);
    connect(&session, &CaseSession::changed, this, &ReviewPage::refresh);
    refresh();
}

void ReviewPage::refresh()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kS);
    const auto& findings = m_session.view().findings;
    if (findings.empty())
        column->addWidget(new TextLabel(tr("Nothing found. The person in front of you still decides"), TextStep::Value,
                                        Ink::Success));
    for (const ports::FindingView& finding : findings)
        column->addWidget(findingCard(finding));
    column->addStretch();
    m_scroll->setWidget(body);
}

QWidget* ReviewPage::findingCard(const ports::FindingView& finding)
{
    auto* card = new Panel(Panel::Ground::Surface);
    card->setBoxed(true);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    row->setSpacing(space::kM);
    row->addWidget(new ShapeMark(shapeOf(finding)), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::kXs);
    auto* message = new TextLabel(Wording::local(finding.message), TextStep::Value);
    message->setWordWrap(true);
    column->addWidget(message);
    QStringList facts;
    if (const QString remedy = Wording::local(finding.remedy); !remedy.isEmpty())
        facts << remedy;
    if (!finding.basis.empty())
        facts << tr("Basis: %1").arg(qt(finding.basis));
    facts << tr("Rule %1, version %2").arg(qt(finding.rule), qt(finding.version));
    auto* detail = new TextLabel(facts.join(u'\n'), TextStep::Hint, Ink::Text2);
    detail->setWordWrap(true);
    column->addWidget(detail);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(space::kS);
    if (!finding.element.empty() || !finding.material.empty()) {
        auto* go = new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small);
        go->setText(tr("Go there"));
        connect(go, &KeyHintButton::clicked, this, [this, finding] {
            if (!finding.element.empty())
                emit m_session.fieldWanted(qt(finding.element));
            else
                emit m_session.materialWanted(qt(finding.material));
        });
        acts->addWidget(go);
    }
    if (finding.overridable && !finding.overridden && !m_session.view().readOnly) {
        auto* reason = new QLineEdit;
        reason->setPlaceholderText(tr("Reason for letting it pass"));
        reason->setAccessibleName(reason->placeholderText());
        auto* pass = new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small);
        pass->setText(tr("Pass with reason"));
        const auto act = [this, id = qt(finding.id), reason] { m_session.passFinding(id, reason->text()); };
        connect(pass, &KeyHintButton::clicked, this, act);
        connect(reason, &QLineEdit::returnPressed, this, act);
        acts->addWidget(reason, 1);
        acts->addWidget(pass);
    }
    acts->addStretch();
    column->addLayout(acts);
    row->addLayout(column, 1);
    return card;
}

void ReviewPage::focusFirst()
{
    if (m_scroll->widget() != nullptr)
        m_scroll->widget()->setFocus();
}

void ReviewPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
