#include "ui/supervisor/decision_card.h"

#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace yc::ui
{
namespace
{

constexpr int kWidth = 560;

} // namespace

DecisionCard::DecisionCard(QWidget* parent)
    : QWidget(parent), m_title(new TextLabel(TextStep::Title, Ink::Text, true)),
      m_what(new TextLabel(TextStep::Body, Ink::Text2)), m_parts(new QVBoxLayout),
      m_problem(new TextLabel(TextStep::Body, Ink::Error)),
      m_back(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Normal)),
      m_act(new KeyHintButton(ButtonWeight::Danger, ButtonSize::Normal))
{
    auto* panel = new Panel;
    panel->setBoxed(true);
    panel->setFixedWidth(scaled(this, kWidth));
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(panel, 0, Qt::AlignHCenter);
    outer->addStretch(2);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    column->setSpacing(space::kM);
    m_what->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_parts->setSpacing(space::kS);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addLayout(m_parts);
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_act);
    column->addLayout(row);
    m_back->setKeyHint(QStringLiteral("Esc"));
    connect(m_back, &KeyHintButton::clicked, this, &DecisionCard::givenUp);
    connect(m_act, &KeyHintButton::clicked, this, &DecisionCard::decided);
}

void DecisionCard::setTexts(const QString& title, const QString& what, const QString& act, const QString& back)
{
    m_title->setText(title);
    m_what->setText(what);
    m_act->setText(act);
    m_back->setText(back);
    setAccessibleName(title);
    setAccessibleDescription(what);
}

void DecisionCard::setProblem(const QString& problem)
{
    m_problem->setVisible(!problem.isEmpty());
    m_problem->setText(problem);
    m_problem->setAccessibleName(problem);
}

void DecisionCard::addPart(QWidget* part)
{
    m_parts->addWidget(part);
}

void DecisionCard::setBusy(bool busy)
{
    m_act->setEnabled(!busy);
}

void DecisionCard::focusSafe()
{
    m_back->setFocus();
}

void DecisionCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit givenUp();
    else
        QWidget::keyPressEvent(event);
}

} // namespace yc::ui
