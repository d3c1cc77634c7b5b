#include "ui/workbench/form_group.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"
#include "ui/workbench/field_row.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kHeaderHeight = 40;
constexpr int kWidestGutter = 200;

/// How a group stands, the worst first: it decides the one sentence of the header.
struct GroupState {
    int conflicts = 0;
    int wrong = 0;
    int missing = 0;
    int toVerify = 0;
    int confirmed = 0;
};

GroupState stateOf(const ports::GroupView& group)
{
    GroupState state;
    for (const ports::FieldView& field : group.fields) {
        state.conflicts += field.field.inConflict() ? 1 : 0;
        state.wrong += field.problem.empty() ? 0 : 1;
        state.missing += field.required && field.field.empty() ? 1 : 0;
        const bool inferred = field.field.provenance.source == domain::Source::Inferred;
        state.toVerify += inferred && !field.field.empty() && !field.field.confirmed ? 1 : 0;
        state.confirmed += field.field.confirmed ? 1 : 0;
    }
    return state;
}

} // namespace

FormGroup::FormGroup(CaseSession& session, const ports::GroupView& group, const QString& title, QWidget* parent)
    : QWidget(parent), m_session(session), m_id(group.id), m_grid(new QGridLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* panel = new Panel(Panel::Ground::Surface, this);
    panel->setBoxed(true);
    panel->setAccessibleName(Wording::local(group.title));
    outer->addWidget(panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, space::kS);
    column->setSpacing(0);
    auto* header = new QHBoxLayout;
    makeHeader(group, title, header);
    column->addLayout(header);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kL);
    m_grid->setVerticalSpacing(0);
    column->addLayout(m_grid);
    column->addStretch();
    for (const ports::FieldView& field : group.fields)
        m_rows.push_back(new FieldRow(session, field, panel));
    int gutter = scaled(this, measure::kLabelGutter);
    for (const FieldRow* row : m_rows)
        gutter = std::max(gutter, row->labelWidth() + space::kM);
    for (FieldRow* row : m_rows)
        row->setGutter(std::min(gutter, scaled(this, kWidestGutter)));
    setColumns(1);
    showState(group);
}

void FormGroup::makeHeader(const ports::GroupView& group, const QString& title, QHBoxLayout* header)
{
    header->setContentsMargins(space::kL, 0, space::kM, 0);
    header->setSpacing(space::kM);
    auto* name = new TextLabel(title, TextStep::Title, Ink::Text, true);
    name->setFixedHeight(scaled(this, kHeaderHeight));
    header->addWidget(name);
    auto* departments = new TextLabel(dotted(group.departments), TextStep::Hint, Ink::Text2);
    departments->setElided(true);
    header->addWidget(departments);
    header->addStretch(1);
    m_mark = new ShapeMark(Shape::Ok, measure::kIconText);
    m_state = new TextLabel(TextStep::Hint, Ink::Success);
    header->addWidget(m_mark);
    header->addWidget(m_state);
    m_confirm = new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small);
    m_confirm->setText(tr("Confirm"));
    m_confirm->setKeyHint(QStringLiteral("Alt+Y"));
    m_confirm->setFocusPolicy(Qt::NoFocus);
    connect(m_confirm, &KeyHintButton::clicked, this, [this] { m_session.confirmGroup(qt(m_id)); });
    header->addWidget(m_confirm);
}

void FormGroup::show(const ports::GroupView& group)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->show(group.fields[i]);
    showState(group);
}

void FormGroup::showState(const ports::GroupView& group)
{
    const GroupState state = stateOf(group);
    Shape shape = Shape::Ok;
    QString words;
    if (state.conflicts > 0) {
        shape = Shape::Act;
        words = tr("%n conflict(s)", nullptr, state.conflicts);
    } else if (state.wrong > 0) {
        shape = Shape::Act;
        words = tr("%n to correct", nullptr, state.wrong);
    } else if (state.missing > 0) {
        shape = Shape::Attention;
        words = tr("%n missing", nullptr, state.missing);
    } else if (state.toVerify > 0) {
        shape = Shape::Verify;
        words = tr("%n to verify", nullptr, state.toVerify);
    } else if (state.confirmed > 0) {
        words = tr("%n confirmed", nullptr, state.confirmed);
    } else {
        words = tr("Complete");
    }
    m_mark->setShape(shape);
    m_state->setInk(inkOf(shape));
    m_state->setText(words);
    m_confirm->setVisible(!m_session.view().readOnly && state.toVerify > 0);
}

void FormGroup::setColumns(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_grid->addWidget(m_rows[i], int(i) / columns, int(i) % columns, Qt::AlignTop);
    for (int i = 0; i < 2; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

} // namespace yc::ui
