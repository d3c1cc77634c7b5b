#include "ui/workbench/context_pane.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/section.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_page.h"
#include "ui/workbench/timeline_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr std::size_t kShownFindings = 12;
constexpr std::size_t kShownEntries = 12;

/// A column of rows for a section's content.
struct Rows {
    QWidget* box = new QWidget;
    QVBoxLayout* column = new QVBoxLayout(box);
    Rows()
    {
        column->setContentsMargins(space::kL, 0, space::kL, space::kS);
        column->setSpacing(space::kXs);
    }
    TextLabel* add(const QString& text, TextStep step = TextStep::Hint, Ink ink = Ink::Text2)
    {
        auto* label = new TextLabel(text, step, ink);
        label->setWordWrap(true);
        column->addWidget(label);
        return label;
    }
};

} // namespace

ContextPane::ContextPane(QWidget* parent)
    : QWidget(parent), m_findings(new Section), m_guide(new Section), m_applicant(new Section), m_history(new Section),
      m_timeline(new Section)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (Section* section : {m_findings, m_guide, m_applicant, m_history, m_timeline})
        column->addWidget(section);
    column->addStretch();
    scroll->setWidget(body);
    outer->addWidget(scroll);
    retranslate();
    refresh();
}

void ContextPane::follow(CasePage* page)
{
    if (m_session != nullptr && m_page)
        disconnect(m_session, nullptr, this, nullptr);
    m_page = page;
    m_session = page != nullptr ? &page->session() : nullptr;
    m_element.clear();
    if (m_session != nullptr) {
        connect(m_session, &CaseSession::changed, this, &ContextPane::refresh);
        connect(m_session, &CaseSession::fieldFocused, this, [this](const QString& element) {
            m_element = element;
            showGuide();
        });
    }
    refresh();
}

void ContextPane::retranslate()
{
    m_findings->setTitle(tr("To do"));
    m_guide->setTitle(tr("Guide"));
    m_applicant->setTitle(tr("Applicant"));
    m_history->setTitle(tr("Earlier cases"));
    m_timeline->setTitle(tr("Timeline"));
}

void ContextPane::refresh()
{
    const bool known = m_session != nullptr && m_page;
    for (Section* section : {m_findings, m_guide, m_applicant, m_history, m_timeline})
        section->setVisible(known);
    if (!known)
        return;
    showFindings();
    showGuide();
    showApplicant();
    showHistory();
    showTimeline();
}

void ContextPane::showFindings()
{
    Rows rows;
    int open = 0;
    std::size_t shown = 0;
    for (const ports::FindingView& finding : m_session->view().findings) {
        if (finding.overridden)
            continue;
        ++open;
        if (shown++ >= kShownFindings)
            continue;
        auto* button = new KeyHintButton(ButtonWeight::Quiet, ButtonSize::Small);
        button->setText(Wording::local(finding.message));
        button->setToolTip(Wording::local(finding.remedy));
        button->setIconName(iconNameOf(finding.severity == "block"  ? Shape::Act
                                       : finding.severity == "warn" ? Shape::Attention
                                                                    : Shape::Info));
        connect(button, &KeyHintButton::clicked, m_session, [session = m_session, finding] {
            if (!finding.element.empty())
                emit session->fieldWanted(qt(finding.element));
            else if (!finding.material.empty())
                emit session->materialWanted(qt(finding.material));
        });
        rows.column->addWidget(button, 0, Qt::AlignLeft);
        if (const QString remedy = Wording::local(finding.remedy); !remedy.isEmpty())
            rows.add(remedy);
    }
    if (open == 0)
        rows.add(tr("Nothing is open"), TextStep::Body, Ink::Success);
    m_findings->setCount(open, open > 0);
    m_findings->setContent(rows.box);
}

void ContextPane::showGuide()
{
    if (m_session == nullptr || !m_page)
        return;
    Rows rows;
    const ports::FieldView* field =
        m_element.isEmpty() ? nullptr : m_session->field(idOf<domain::ElementId>(m_element));
    if (field != nullptr) {
        rows.add(Wording::local(field->label), TextStep::Body, Ink::Text)->setBold(true);
        rows.add(Wording::local(field->hint));
        rows.add(Wording::provenance(field->field.provenance));
        rows.add(tr("Used by %1").arg(dotted(field->departments)));
    } else {
        for (const auto& [heading, text] : m_session->view().guide) {
            rows.add(qt(heading), TextStep::Body, Ink::Text)->setBold(true);
            rows.add(qt(text));
        }
    }
    m_guide->setContent(rows.box);
}

void ContextPane::showApplicant()
{
    Rows rows;
    const ports::CaseView& view = m_session->view();
    rows.add(tr("Name %1").arg(qt(view.applicantName)), TextStep::Body, Ink::Text);
    rows.add(tr("ID number %1").arg(qt(view.applicantId)), TextStep::Body, Ink::Text);
    m_applicant->setContent(rows.box);
}

void ContextPane::showHistory()
{
    Rows rows;
    const auto& history = m_session->view().history;
    for (const ports::HistoryView& earlier : history) {
        auto* button = new KeyHintButton(ButtonWeight::Link, ButtonSize::Small);
        button->setText(tr("%1 %2 %3").arg(isoDayText(earlier.day), qt(earlier.title), Wording::state(earlier.state)));
        connect(button, &KeyHintButton::clicked, this, [this, id = earlier.id] { emit caseWanted(qt(id)); });
        rows.column->addWidget(button, 0, Qt::AlignLeft);
    }
    if (history.empty())
        rows.add(tr("None known here"));
    m_history->setCount(int(history.size()));
    m_history->setContent(rows.box);
}

void ContextPane::showTimeline()
{
    Rows rows;
    const auto& timeline = m_session->view().record.timeline;
    std::size_t shown = 0;
    for (auto it = timeline.rbegin(); it != timeline.rend() && shown < kShownEntries; ++it, ++shown)
        rows.add(timeText(it->at) + u"  " + timelineText(*it));
    m_timeline->setContent(rows.box);
}

void ContextPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace yc::ui
