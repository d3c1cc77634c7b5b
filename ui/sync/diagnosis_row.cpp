#include "ui/sync/diagnosis_row.h"

#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kNameWidth = 136;
constexpr int kLine = lineOf(TextStep::Body);

Ink stateInk(Shape shape)
{
    return shape == Shape::Todo || shape == Shape::Info ? Ink::Text2 : inkOf(shape);
}

} // namespace

DiagnosisRow::DiagnosisRow(QWidget* parent)
    : QWidget(parent), m_mark(new ShapeMark), m_name(new TextLabel(TextStep::Body, Ink::Text, true)),
      m_state(new TextLabel(TextStep::Body)), m_detail(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_meaning(new TextLabel(TextStep::Body)), m_act(new QWidget), m_remedy(new TextLabel(TextStep::Body, Ink::Text2))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    row->setSpacing(space::kS);
    holdWidth(m_name, kNameWidth);
    holdHeight(m_mark, kLine);
    m_state->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Minimum);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_name, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::kXs);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kL);
    line->addWidget(m_state, 0, Qt::AlignTop);
    line->addWidget(m_detail, 1);
    column->addLayout(line);
    column->addWidget(m_meaning);
    auto* act = new QHBoxLayout(m_act);
    act->setContentsMargins({});
    act->setSpacing(space::kXs);
    auto* then = new IconLabel(QStringLiteral("chevron-right"), measure::kIconText, Ink::Text2);
    holdHeight(then, kLine);
    act->addWidget(then, 0, Qt::AlignTop);
    act->addWidget(m_remedy, 1);
    column->addWidget(m_act);
    row->addLayout(column, 1);
    for (TextLabel* label : {m_detail, m_meaning, m_remedy})
        label->setWordWrap(true);
}

void DiagnosisRow::show(const Finding& finding)
{
    m_mark->setShape(finding.shape);
    m_mark->setAccessibleName(finding.state);
    m_name->setText(finding.name);
    m_state->setText(finding.state);
    m_state->setInk(stateInk(finding.shape));
    m_detail->setText(finding.detail);
    m_meaning->setText(finding.meaning);
    m_meaning->setVisible(!finding.meaning.isEmpty());
    m_remedy->setText(finding.remedy);
    m_act->setVisible(!finding.remedy.isEmpty());
}

} // namespace yc::ui
