#include "ui/workbench/question_row.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kNumberWidth = 24;
constexpr int kClassWidth = 220;
constexpr int kLeastWidth = 360;
constexpr int kRoomBeside = 700; ///< a narrower row has what the law calls it below
constexpr int kNumberColumn = 0, kTextColumn = 1, kAnswerColumn = 2, kLineColumn = 3, kClassColumn = 4;
constexpr int kMostBeside = 2; ///< more answers stand one below the other

std::string stored(const Value& answer)
{
    return answer.isBool() ? (answer.toBool() ? "true" : "false") : answer.toString();
}

bool isOpen(const ports::QuestionView& question)
{
    return question.answer.isNull();
}

} // namespace

QuestionRow::QuestionRow(CaseSession& session, const ports::QuestionView& question, int number, QWidget* parent)
    : QWidget(parent), m_session(session)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* ground = new Panel(isOpen(question) ? Panel::Ground::Info : Panel::Ground::Surface, this);
    outer->addWidget(ground);
    m_grid = new QGridLayout(ground);
    m_grid->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    m_grid->setHorizontalSpacing(space::kM);
    m_grid->setVerticalSpacing(space::kXs);
    m_grid->setColumnStretch(kTextColumn, 1);
    auto* place = new TextLabel(QString::number(number), TextStep::Value, Ink::Text2);
    place->setFixedWidth(scaled(this, kNumberWidth));
    place->setAlignment(Qt::AlignCenter);
    m_grid->addWidget(place, 0, kNumberColumn);
    m_grid->addWidget(texts(question), 0, kTextColumn);
    m_grid->addWidget(answers(question), 0, kAnswerColumn);
    m_line = new Hairline(Qt::Vertical);
    m_grid->addWidget(m_line, 0, kLineColumn);
    m_classes = classes(question);
    placeClasses(true);
}

/// What it needs without the classes beside the answers: the row must be able to become as narrow as its page.
QSize QuestionRow::minimumSizeHint() const
{
    return {scaled(this, kLeastWidth), QWidget::minimumSizeHint().height()};
}

/// What the law calls the answer: beside it, or under the question where there is no room.
void QuestionRow::placeClasses(bool below)
{
    m_below = below;
    m_line->setVisible(!below);
    m_grid->removeWidget(m_classes);
    const int width = scaled(this, kClassWidth);
    m_classes->setMinimumWidth(below ? 0 : width);
    m_classes->setMaximumWidth(below ? QWIDGETSIZE_MAX : width);
    if (below)
        m_grid->addWidget(m_classes, 1, kTextColumn, 1, kAnswerColumn - kTextColumn + 1);
    else
        m_grid->addWidget(m_classes, 0, kClassColumn);
}

void QuestionRow::resizeEvent(QResizeEvent* event)
{
    if (const bool below = width() < scaled(this, kRoomBeside); below != m_below)
        placeClasses(below);
    QWidget::resizeEvent(event);
}

QWidget* QuestionRow::texts(const ports::QuestionView& question)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addStretch();
    auto* text = new TextLabel(Wording::local(question.text), TextStep::Value, Ink::Text, true);
    text->setWordWrap(true);
    column->addWidget(text);
    if (const QString help = Wording::local(question.help); !help.isEmpty()) {
        auto* hint = new TextLabel(help, TextStep::Hint, Ink::Text2);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    column->addStretch();
    return box;
}

QWidget* QuestionRow::answers(const ports::QuestionView& question)
{
    std::vector<ports::OptionView> options = question.options;
    if (question.kind == "yesno")
        options = {{"true", {"是", "Yes"}}, {"false", {"否", "No"}}};
    const bool many = question.kind == "many";
    auto* box = new QWidget;
    const bool beside = int(options.size()) <= kMostBeside || (question.kind == "one" && int(options.size()) == 3);
    auto* line = new QBoxLayout(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kS);
    auto* group = many ? nullptr : new QButtonGroup(box);
    const Array& chosen = question.answer.toArray();
    for (const ports::OptionView& option : options) {
        QAbstractButton* button = many ? static_cast<QAbstractButton*>(new ChoiceCheck) : new ChoiceRadio;
        button->setText(Wording::local(option.label));
        button->setAccessibleName(Wording::local(question.text) + u' ' + button->text());
        button->setObjectName(qt(question.id.text() + "/" + option.value));
        button->setEnabled(!m_session.view().readOnly);
        const bool on = many ? std::find(chosen.begin(), chosen.end(), Value(option.value)) != chosen.end()
                             : stored(question.answer) == option.value;
        button->setChecked(on);
        connect(button, &QAbstractButton::clicked, this,
                [this, question, value = option.value](bool now) { answer(question, value, now); });
        if (group != nullptr)
            group->addButton(button);
        if (m_entry == nullptr || (on && !m_entry->isChecked()))
            m_entry = button;
        line->addWidget(button, 0, beside ? Qt::Alignment() : Qt::AlignRight);
    }
    return box;
}

void QuestionRow::answer(const ports::QuestionView& question, const std::string& value, bool on)
{
    if (question.kind == "yesno")
        return m_session.answer(question.id, Value(value == "true"));
    if (question.kind != "many")
        return m_session.answer(question.id, Value(value));
    Array list = question.answer.toArray();
    std::erase(list, Value(value));
    if (on)
        list.push_back(Value(value));
    m_session.answer(question.id, Value(list));
}

QWidget* QuestionRow::classes(const ports::QuestionView& question)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    column->addStretch();
    const auto line = [&](Shape shape, const QString& words, Ink ink) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::kS);
        row->addWidget(new ShapeMark(shape, measure::kIconText), 0, Qt::AlignTop);
        auto* text = new TextLabel(words, TextStep::Hint, ink);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        column->addLayout(row);
    };
    if (isOpen(question))
        line(Shape::Attention, tr("Not answered yet"), Ink::Warning);
    for (const ports::Words& legalClass : question.legalClasses)
        line(Shape::Ok, Wording::local(legalClass), Ink::Share);
    column->addStretch();
    return box;
}

} // namespace yc::ui
