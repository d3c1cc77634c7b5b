#include "ui/workbench/context_pane.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/section.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_page.h"
#include "ui/workbench/context_rows.h"
#include "ui/workbench/timeline_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kShownFindings = 8;
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
    for (Section* section : sections())
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
            showFindings();
        });
    }
    refresh();
}

void ContextPane::retranslate()
{
    const QStringList titles = sectionTitles();
    const auto all = sections();
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i]->setTitle(titles[qsizetype(i)]);
}

void ContextPane::refresh()
{
    const bool known = m_session != nullptr && m_page;
    for (Section* section : sections())
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
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, space::kXs);
    column->setSpacing(0);
    int open = 0;
    for (const ports::FindingView& finding : m_session->view().findings) {
        if (finding.overridden || ++open > kShownFindings)
            continue;
        auto* row = new FindingRow(finding, !m_element.isEmpty() && qt(finding.element) == m_element);
        connect(row, &FindingRow::clicked, m_session, [session = m_session, finding] {
            if (!finding.element.empty())
                emit session->fieldWanted(qt(finding.element));
            else if (!finding.material.empty())
                emit session->materialWanted(qt(finding.material));
        });
        column->addWidget(row);
    }
    if (open == 0 || open > kShownFindings) {
        const QString words = open == 0 ? tr("Nothing is open") : tr("and %n more in the pre-review", nullptr, open - kShownFindings);
        auto* line = new TextLabel(words, TextStep::Hint, open == 0 ? Ink::Success : Ink::Text2);
        line->setContentsMargins(space::kL, space::kXs, 0, space::kXs);
        column->addWidget(line);
    }
    m_findings->setCount(open, open > 0);
    m_findings->setContent(box);
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
        QStringList words{Wording::local(field->hint)};
        if (!field->field.empty())
            words << Wording::provenance(field->field.provenance);
        words << tr("Used by %1").arg(dotted(field->departments));
        words.removeAll(QString());
        rows.add(words.join(u'\n'));
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
    const ports::CaseView& view = m_session->view();
    std::vector<std::pair<QString, QString>> facts{{tr("Name"), qt(view.applicantName)},
                                                   {tr("ID number"), qt(view.applicantId)}};
    const domain::ElementId phone(view.record.applicantElement + ".phone");
    if (const ports::FieldView* field = m_session->field(phone); field != nullptr && !field->field.empty())
        facts.emplace_back(Wording::local(field->label), qt(field->shown));
    facts.emplace_back(tr("Earlier"), tr("%n case(s)", nullptr, int(view.history.size())));
    m_applicant->setContent(makeFacts(facts));
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
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, space::kS);
    column->setSpacing(0);
    const auto& timeline = m_session->view().record.timeline;
    const std::size_t shown = std::min(timeline.size(), kShownEntries);
    for (std::size_t i = 0; i < shown; ++i) {
        const domain::TimelineEntry& entry = timeline[timeline.size() - 1 - i];
        column->addWidget(new TimelineRow(timeText(entry.at), timelineText(entry), i + 1 == shown));
    }
    m_timeline->setContent(box);
}

std::array<Section*, 5> ContextPane::sections() const
{
    return {m_findings, m_guide, m_applicant, m_history, m_timeline};
}

QStringList ContextPane::sectionTitles() const
{
    return {tr("To do"), tr("Guide"), tr("Applicant"), tr("Earlier cases"), tr("Timeline")};
}

void ContextPane::showSection(int index)
{
    const auto all = sections();
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i]->setOpen(int(i) == index);
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
