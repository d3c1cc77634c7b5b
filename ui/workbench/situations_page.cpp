#include "ui/workbench/situations_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kMattersWidth = 420;

QScrollArea* scrollArea(QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

std::string stored(const Value& answer)
{
    return answer.isBool() ? (answer.toBool() ? "true" : "false") : answer.toString();
}

} // namespace

SituationsPage::SituationsPage(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_questions(scrollArea(this)), m_matters(scrollArea(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, space::kS, space::kL, 0);
    row->setSpacing(space::kS);
    row->addWidget(m_questions, 1);
    m_matters->setFixedWidth(scaled(this, kMattersWidth));
    row->addWidget(m_matters);
    connect(&session, &CaseSession::changed, this, &SituationsPage::refresh);
    rebuild();
}

/// What decides the look of the questions; the answers' effects beside them are always drawn anew.
std::vector<std::pair<std::string, std::string>> SituationsPage::shape() const
{
    std::vector<std::pair<std::string, std::string>> names;
    for (const ports::QuestionView& question : m_session.view().questions) {
        std::string classes;
        for (const ports::Words& legalClass : question.legalClasses)
            classes += legalClass.zh;
        names.emplace_back(question.id.text(), classes + toJson(question.answer));
    }
    return names;
}

void SituationsPage::refresh()
{
    if (shape() != m_shape)
        rebuild();
    m_matters->setWidget(matterPanel());
}

void SituationsPage::rebuild()
{
    QString focused;
    if (QWidget* now = focusWidget(); now != nullptr && m_questions->isAncestorOf(now))
        focused = now->objectName();
    m_shape = shape();
    m_first = nullptr;
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, space::kS, space::kS);
    column->setSpacing(space::kS);
    std::string group;
    for (const ports::QuestionView& question : m_session.view().questions) {
        if (question.group != group && !question.group.empty())
            column->addWidget(new TextLabel(qt(question.group), TextStep::Title, Ink::Text, true));
        group = question.group;
        column->addWidget(questionCard(question));
    }
    column->addStretch();
    m_questions->setWidget(body);
    m_matters->setWidget(matterPanel());
    if (QWidget* again = focused.isEmpty() ? nullptr : body->findChild<QWidget*>(focused))
        again->setFocus();
}

QWidget* SituationsPage::questionCard(const ports::QuestionView& question)
{
    auto* card = new Panel(Panel::Ground::Surface);
    card->setBoxed(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    column->setSpacing(space::kXs);
    auto* line = new QHBoxLayout;
    auto* text = new TextLabel(Wording::local(question.text), TextStep::Value);
    text->setWordWrap(true);
    line->addWidget(text, 1);
    for (const ports::Words& legalClass : question.legalClasses) {
        auto* chip = new Chip(Tone::Info);
        chip->setText(Wording::local(legalClass));
        line->addWidget(chip);
    }
    column->addLayout(line);
    column->addWidget(answerRow(question));
    if (const QString help = Wording::local(question.help); !help.isEmpty()) {
        auto* hint = new TextLabel(help, TextStep::Hint, Ink::Text3);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    return card;
}

QWidget* SituationsPage::answerRow(const ports::QuestionView& question)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kL);
    std::vector<ports::OptionView> options = question.options;
    if (question.kind == "yesno")
        options = {{"true", {"是", "Yes"}}, {"false", {"否", "No"}}};
    const bool many = question.kind == "many";
    auto* group = many ? nullptr : new QButtonGroup(row);
    for (const ports::OptionView& option : options) {
        QAbstractButton* button = many ? static_cast<QAbstractButton*>(new QCheckBox) : new QRadioButton;
        button->setText(Wording::local(option.label));
        button->setAccessibleName(Wording::local(question.text) + u' ' + button->text());
        button->setObjectName(qt(question.id.text() + "/" + option.value));
        button->setEnabled(!m_session.view().readOnly);
        const Array& chosen = question.answer.toArray();
        button->setChecked(many ? std::find(chosen.begin(), chosen.end(), Value(option.value)) != chosen.end()
                                : stored(question.answer) == option.value);
        connect(button, &QAbstractButton::clicked, this,
                [this, id = question.id, kind = question.kind, answer = question.answer, value = option.value](bool on) {
                    Value next = kind == "yesno" ? Value(value == "true") : Value(value);
                    if (kind == "many") {
                        Array list = answer.toArray();
                        std::erase(list, Value(value));
                        if (on)
                            list.push_back(Value(value));
                        next = Value(list);
                    }
                    m_session.answer(id, next);
                });
        if (group != nullptr)
            group->addButton(button);
        if (m_first == nullptr)
            m_first = button;
        line->addWidget(button);
    }
    line->addStretch();
    return row;
}

QWidget* SituationsPage::matterPanel()
{
    const ports::CaseView& view = m_session.view();
    auto* panel = new Panel(Panel::Ground::Surface);
    panel->setBoxed(true);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    column->setSpacing(space::kS);
    column->addWidget(new TextLabel(tr("What follows: %n matter(s)", nullptr, int(view.matters.size())), TextStep::Title,
                                    Ink::Text, true));
    for (const ports::MatterView& matter : view.matters) {
        auto* name = new TextLabel(Wording::local(matter.name), TextStep::Body);
        name->setWordWrap(true);
        column->addWidget(name);
        QStringList facts{Wording::local(matter.department), tr("%n working day(s)", nullptr, matter.promisedDays)};
        if (!matter.after.empty())
            facts << tr("after %1").arg(dotted(matter.after));
        auto* line = new TextLabel(facts.join(u" · "), TextStep::Hint, Ink::Text2);
        line->setWordWrap(true);
        column->addWidget(line);
    }
    if (view.limitsContradict) {
        auto* warning = new TextLabel(tr("Promised overall: %1 working days; the matters alone take up to %2. Both are shown on the voucher")
                                          .arg(view.promisedDays).arg(view.longestDays),
                                      TextStep::Hint, Ink::Warning);
        warning->setWordWrap(true);
        column->addWidget(warning);
    }
    auto* saved = new TextLabel(tr("Forms %1 → 1, fields %2 → %3, materials %4 → %5 (to hand in %6), trips %7 → %8")
                                    .arg(view.saved.formsBefore).arg(view.saved.fieldsBefore).arg(view.saved.fieldsAfter)
                                    .arg(view.saved.materialsBefore).arg(view.saved.materialsAfter)
                                    .arg(view.saved.materialsToHandIn).arg(view.saved.tripsBefore).arg(view.saved.tripsAfter),
                                TextStep::Hint, Ink::Success);
    saved->setWordWrap(true);
    column->addWidget(saved);
    auto* origin = new TextLabel(tr("Rules of %1. Source: %2").arg(Wording::local(view.region), qt(view.origin)),
                                 TextStep::Hint, Ink::Text3);
    origin->setWordWrap(true);
    column->addWidget(origin);
    column->addStretch();
    return panel;
}

void SituationsPage::focusFirst()
{
    if (m_first != nullptr)
        m_first->setFocus(Qt::ShortcutFocusReason);
}

void SituationsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
