#include "ui/workbench/situations_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"
#include "ui/workbench/matter_panel.h"
#include "ui/workbench/question_row.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kMattersWidth = 376;

QScrollArea* scrollArea(QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

SituationsPage::SituationsPage(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_summary(new TextLabel(TextStep::Body, Ink::Text)),
      m_questions(scrollArea(this)), m_matters(scrollArea(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kS, space::kL, 0);
    column->setSpacing(space::kS);
    column->addWidget(m_summary);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    row->addWidget(m_questions, 1);
    m_matters->setFixedWidth(scaled(this, kMattersWidth));
    row->addWidget(m_matters);
    column->addLayout(row, 1);
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
        return rebuild();
    m_matters->setWidget(makeMatterPanel(m_session.view()));
}

void SituationsPage::rebuild()
{
    QString focused;
    if (QWidget* now = focusWidget(); now != nullptr && m_questions->isAncestorOf(now))
        focused = now->objectName();
    m_shape = shape();
    const auto& questions = m_session.view().questions;
    const auto answered = std::count_if(questions.begin(), questions.end(),
                                        [](const auto& question) { return !question.answer.isNull(); });
    m_summary->setText(tr("%1 questions, %2 answered. The answers decide matters, form and materials; what is filled in stays")
                           .arg(questions.size())
                           .arg(answered));
    m_questions->setWidget(questionPanel());
    m_matters->setWidget(makeMatterPanel(m_session.view()));
    if (QWidget* again = focused.isEmpty() ? nullptr : m_questions->widget()->findChild<QWidget*>(focused))
        again->setFocus();
}

QWidget* SituationsPage::questionPanel()
{
    m_first = nullptr;
    auto* body = new QWidget;
    auto* outer = new QVBoxLayout(body);
    outer->setContentsMargins(0, 0, space::kS, space::kS);
    auto* panel = new Panel(Panel::Ground::Surface);
    panel->setBoxed(true);
    outer->addWidget(panel);
    outer->addStretch();
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(1, 1, 1, 1); // the box's own line stays visible
    column->setSpacing(0);
    int number = 0;
    bool firstIsOpen = false;
    for (const ports::QuestionView& question : m_session.view().questions) {
        if (number > 0)
            column->addWidget(new Hairline(Qt::Horizontal));
        auto* row = new QuestionRow(m_session, question, ++number, panel);
        const bool open = question.answer.isNull();
        if (m_first == nullptr || (open && !firstIsOpen)) {
            m_first = row->entry();
            firstIsOpen = open;
        }
        column->addWidget(row);
    }
    return body;
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
