#include "ui/department_web/field_list.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui
{
namespace
{

constexpr int kLabelWidth = 88;
constexpr int kNotTried = -1;

/// Two options of a group may share a label ("姓名" of mother and child): the group tells them apart.
QString labelOf(const ports::GroupView& group, const ports::FieldView& field, const ports::CaseView& view)
{
    const auto isTwin = [&](const ports::FieldView& other) {
        return other.label == field.label && !(other.field.element == field.field.element);
    };
    const bool twin = std::any_of(view.groups.begin(), view.groups.end(), [&](const ports::GroupView& one) {
        return std::any_of(one.fields.begin(), one.fields.end(), isTwin);
    });
    const QString label = Wording::local(field.label);
    return twin ? Wording::local(group.title) + label : label;
}

} // namespace

std::vector<OfferedField> offeredFields(const ports::CaseView& view)
{
    std::vector<OfferedField> offered;
    if (!view.record.receiptNumber.empty())
        offered.push_back(
            {QStringLiteral("receiptNumber"), FieldList::tr("Receipt number"), qt(view.record.receiptNumber)});
    for (const ports::GroupView& group : view.groups) {
        for (const ports::FieldView& field : group.fields) {
            if (!field.field.empty())
                offered.push_back({qt(field.field.element), labelOf(group, field, view),
                                   field.sensitive ? qt(field.shown) : valueText(field.field.value), field.sensitive});
        }
    }
    return offered;
}

FieldList::FieldList(QWidget* parent)
    : QWidget(parent), m_title(new TextLabel(TextStep::Title, Ink::Text, true)),
      m_summary(new TextLabel(TextStep::Hint, Ink::Text2)), m_scroll(new QScrollArea)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kM, 0, 0);
    column->setSpacing(space::kXs);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    retranslate();
}

void FieldList::offer(std::vector<OfferedField> fields)
{
    if (fields == m_fields)
        return;
    m_fields = std::move(fields);
    m_outcomes.assign(m_fields.size(), kNotTried);
    rebuild();
}

void FieldList::rebuild()
{
    m_rows.clear();
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, space::kXs, space::kL, space::kS);
    column->setSpacing(0);
    for (int i = 0; i < count(); ++i) {
        column->addWidget(makeRow(i));
        column->addWidget(new Hairline(Qt::Horizontal));
    }
    column->addStretch();
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false); // the pane's ground shows through
    setFillable(m_fillable);
    for (int i = 0; i < count(); ++i) {
        if (m_outcomes[std::size_t(i)] != kNotTried)
            showOutcome(i, Filled(m_outcomes[std::size_t(i)]));
    }
    showSummary();
}

QWidget* FieldList::makeRow(int index)
{
    const OfferedField& offered = field(index);
    auto* line = new QWidget;
    line->setMinimumHeight(scaled(this, measure::kFieldPitch));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    auto* label = new TextLabel(offered.label, TextStep::Hint, Ink::Text2);
    label->setFixedWidth(scaled(this, kLabelWidth));
    label->setElided(true);
    auto* shown = new TextLabel(offered.shown, TextStep::Body);
    shown->setElided(true);
    auto* mark = new ShapeMark(Shape::None, measure::kIconText);
    mark->hide();
    auto* button = new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small);
    button->setObjectName(QStringLiteral("fill%1").arg(index));
    button->setText(tr("Fill in"));
    button->setAccessibleName(tr("Fill in %1").arg(offered.label));
    connect(button, &KeyHintButton::clicked, this, [this, index] { emit fillWanted(index); });
    row->addWidget(label);
    row->addWidget(shown, 1);
    row->addWidget(mark);
    row->addWidget(button);
    m_rows.push_back({shown, mark, button});
    return line;
}

void FieldList::setFillable(bool fillable)
{
    m_fillable = fillable;
    for (const Row& row : m_rows)
        row.button->setEnabled(fillable);
}

void FieldList::showOutcome(int row, Filled outcome)
{
    const Row& shown = m_rows.at(std::size_t(row));
    m_outcomes[std::size_t(row)] = int(outcome);
    const bool done = outcome == Filled::Done;
    const QString words = done ? tr("Filled in")
                          : outcome == Filled::Several
                              ? tr("Several fields of the page carry this name: fill it in by hand")
                          : outcome == Filled::NoField ? tr("The page has no field of this name")
                                                       : tr("The page does not let this field be filled in");
    shown.mark->setShape(done ? Shape::Ok : Shape::Attention);
    shown.mark->setToolTip(words);
    shown.mark->setAccessibleName(words);
    shown.mark->show();
    shown.button->setAccessibleDescription(words);
    showSummary();
}

void FieldList::clearOutcomes()
{
    m_outcomes.assign(m_fields.size(), kNotTried);
    for (const Row& row : m_rows) {
        row.mark->hide();
        row.button->setAccessibleDescription({});
    }
    showSummary();
}

void FieldList::showSummary()
{
    const auto done = std::count(m_outcomes.begin(), m_outcomes.end(), int(Filled::Done));
    const auto open = std::count(m_outcomes.begin(), m_outcomes.end(), kNotTried);
    m_summary->setText(
        m_fields.empty()
            ? tr("Open a case to fill in its fields here")
            : tr("Filled in %1 of %2, no match %3").arg(done).arg(count()).arg(count() - int(done) - int(open)));
}

void FieldList::retranslate()
{
    m_title->setText(tr("Fields of the case"));
    setAccessibleName(m_title->text());
    rebuild();
}

void FieldList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
