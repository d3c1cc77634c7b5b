#include "ui/workbench/case_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/panel.h"
#include "ui/workbench/confirm_page.h"
#include "ui/workbench/form_page.h"
#include "ui/workbench/identity_page.h"
#include "ui/workbench/identity_strip.h"
#include "ui/workbench/materials_page.h"
#include "ui/workbench/review_page.h"
#include "ui/workbench/situations_page.h"
#include "ui/workbench/stage_progress.h"
#include "ui/workbench/status_page.h"
#include "ui/workbench/submit_page.h"

#include <QApplication>
#include <QInputMethod>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yc::ui
{

CasePage::CasePage(DeskBridge& bridge, const Clock& clock, const ports::CaseView& view, QWidget* parent)
    : QWidget(parent), m_session(bridge, clock, view), m_strip(new IdentityStrip(m_session, this)),
      m_trouble(new Banner(Tone::Error, this)), m_bar(new StageBar(this)),
      m_stack(new QStackedWidget(this)), m_identity(new IdentityPage(m_session)),
      m_situations(new SituationsPage(m_session)), m_form(new FormPage(m_session)),
      m_materials(new MaterialsPage(m_session)), m_review(new ReviewPage(m_session)),
      m_confirm(new ConfirmPage(m_session)), m_submit(new SubmitPage(m_session)), m_status(new StatusPage(m_session))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_trouble);
    m_trouble->hide();
    for (QWidget* page : std::initializer_list<QWidget*>{m_identity, m_situations, m_form, m_materials, m_review,
                                                         m_confirm, m_submit, m_status})
        m_stack->addWidget(page);
    column->addWidget(m_stack, 1);
    column->addWidget(makeActions());
    connectPages();
    retranslate();
    refresh();
    show(view.readOnly ? Stage::Status : Stage::Identity);
}

QWidget* CasePage::makeTop()
{
    auto* top = new Panel(Panel::Ground::Surface, this);
    m_top = new QVBoxLayout(top);
    m_top->setContentsMargins(0, 0, 0, 0);
    m_top->setSpacing(0);
    m_topLine = new Hairline(Qt::Horizontal);
    m_top->addWidget(m_strip);
    m_top->addWidget(m_topLine);
    m_top->addWidget(m_bar);
    return top;
}

/// On a low screen identity and stages share one row, and the form gets the other one.
void CasePage::setCompact(bool compact)
{
    m_top->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_topLine->setVisible(!compact);
    m_top->setAlignment(m_bar, compact ? Qt::AlignBottom : Qt::Alignment());
    m_strip->setCompact(compact);
    m_top->setStretchFactor(m_strip, compact ? 2 : 0);
    m_top->setStretchFactor(m_bar, compact ? 5 : 0);
}

void CasePage::resizeEvent(QResizeEvent* event)
{
    setCompact(window()->height() < scaled(this, measure::kCompactBelowHeight));
    QWidget::resizeEvent(event);
}

QWidget* CasePage::makeActions()
{
    auto* bar = new Panel(Panel::Ground::Surface, this);
    bar->setEdges(Qt::TopEdge);
    bar->setFixedHeight(scaled(this, measure::kActionBar));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kL, 0, space::kL, 0);
    row->setSpacing(space::kS);
    const auto button = [&](ButtonWeight weight, const char* key, ButtonSize size = ButtonSize::Normal) {
        auto* made = new KeyHintButton(weight, size, bar);
        made->setKeyHint(QLatin1String(key));
        row->addWidget(made);
        return made;
    };
    m_hold = button(ButtonWeight::Quiet, "Ctrl+Shift+H");
    m_print = button(ButtonWeight::Quiet, "Ctrl+P");
    row->addStretch();
    m_nextFinding = button(ButtonWeight::Outline, "F8");
    m_citizen = button(ButtonWeight::Outline, "F12");
    m_main = button(ButtonWeight::Filled, "Ctrl+Enter", ButtonSize::Main);
    connect(m_hold, &KeyHintButton::clicked, this, &CasePage::holdWanted);
    connect(m_print, &KeyHintButton::clicked, this, &CasePage::print);
    connect(m_nextFinding, &KeyHintButton::clicked, this, [this] { walkFindings(1); });
    connect(m_citizen, &KeyHintButton::clicked, this, &CasePage::citizenScreenWanted);
    connect(m_main, &KeyHintButton::clicked, this, &CasePage::mainAction);
    return bar;
}

void CasePage::connectPages()
{
    connect(m_bar, &StageBar::chosen, this, [this](Stage stage) { show(stage); });
    connect(&m_session, &CaseSession::changed, this, &CasePage::refresh);
    connect(&m_session, &CaseSession::saving, m_trouble, &QWidget::hide);
    connect(&m_session, &CaseSession::trying, m_trouble, &QWidget::hide);
    connect(&m_session, &CaseSession::failed, this, [this](const QString& sentence) {
        m_trouble->setTexts(tr("Not done"), sentence);
        m_trouble->show();
    });
    connect(&m_session, &CaseSession::fieldFocused, this, [this](const QString& element) { m_focused = element; });
    connect(&m_session, &CaseSession::fieldWanted, this, [this](const QString& element) {
        show(Stage::Form);
        m_form->focusField(element);
    });
    connect(&m_session, &CaseSession::materialWanted, this, [this](const QString& key) {
        show(Stage::Materials);
        m_materials->focusMaterial(key);
    });
    const auto paper = [this](ports::PaperKind kind) { emit paperWanted(m_session.view().record.id, kind); };
    connect(m_submit, &SubmitPage::paperWanted, this, paper);
    connect(m_status, &StatusPage::paperWanted, this, paper);
    connect(m_status, &StatusPage::departmentWanted, this, &CasePage::departmentWanted);
}

void CasePage::show(Stage stage)
{
    settle();
    m_trouble->hide();
    m_bar->setCurrent(stage);
    m_stack->setCurrentIndex(int(stage));
    m_main->setText(mainText());
    focusStage();
}

void CasePage::focusStage()
{
    switch (stage()) {
    case Stage::Identity: return m_identity->focusFirst();
    case Stage::Situations: return m_situations->focusFirst();
    case Stage::Form: return m_form->focusFirst();
    case Stage::Materials: return m_materials->focusFirst();
    case Stage::Review: return m_review->focusFirst();
    case Stage::Confirm: return m_confirm->focusFirst();
    case Stage::Submit: return m_submit->focusFirst();
    case Stage::Status: return m_status->focusFirst();
    }
}

QString CasePage::mainText() const
{
    switch (stage()) {
    case Stage::Identity: return tr("To the situation");
    case Stage::Situations: return tr("To the form");
    case Stage::Form: return tr("To the materials");
    case Stage::Materials: return tr("To the pre-review");
    case Stage::Review: return tr("To the confirmation");
    case Stage::Confirm: return tr("Confirmed, on");
    case Stage::Submit: return m_session.view().readOnly ? tr("See where it stands") : tr("Take in");
    case Stage::Status: return tr("Look again");
    }
    return {};
}

void CasePage::mainAction()
{
    settle();
    switch (stage()) {
    case Stage::Confirm:
        if (!m_session.view().readOnly && !m_session.view().record.confirmedByCitizen)
            m_session.setConfirmed(true);
        return show(Stage::Submit);
    case Stage::Submit:
        if (m_session.view().readOnly)
            return show(Stage::Status);
        return m_submit->submit();
    case Stage::Status:
        m_session.refresh();
        return focusStage();
    default: return show(Stage(int(stage()) + 1));
    }
}

void CasePage::walkFindings(int direction)
{
    settle();
    const auto& findings = m_session.view().findings;
    const int count = int(findings.size());
    // What was settled is gone, and the next one has moved up into its place.
    const bool stands = m_finding >= 0 && m_finding < count && findings[std::size_t(m_finding)].id == m_findingId;
    if (!stands && direction > 0)
        --m_finding;
    for (int step = 0; step < count; ++step) {
        m_finding = ((m_finding + direction) % count + count) % count;
        const ports::FindingView& finding = findings[std::size_t(m_finding)];
        m_findingId = finding.id;
        if (finding.overridden)
            continue;
        if (!finding.element.empty())
            return emit m_session.fieldWanted(qt(finding.element));
        if (!finding.material.empty())
            return emit m_session.materialWanted(qt(finding.material));
        return show(Stage::Review);
    }
}

void CasePage::fetchShared()
{
    if (stage() != Stage::Identity)
        show(Stage::Identity);
    m_identity->fetch();
}

void CasePage::confirmGroup()
{
    if (stage() == Stage::Form)
        m_form->confirmFocusedGroup();
}

void CasePage::revealFocused()
{
    if (!m_focused.isEmpty())
        m_session.reveal(idOf<domain::ElementId>(m_focused));
}

void CasePage::print()
{
    if (!m_session.view().record.isDraft())
        emit paperWanted(m_session.view().record.id, ports::PaperKind::ReceiptVoucher);
}

/// Leaving the field makes the editor report what was typed.
void CasePage::settle()
{
    QWidget* focused = QApplication::focusWidget();
    if (focused != nullptr && isAncestorOf(focused)) {
        QGuiApplication::inputMethod()->commit();
        focused->clearFocus();
    }
}

void CasePage::refresh()
{
    showProgress(*m_bar, m_session.view());
    const bool readOnly = m_session.view().readOnly;
    m_bar->setShown(Stage::Status, readOnly);
    m_print->setEnabled(readOnly);
    m_hold->setEnabled(!readOnly);
    m_nextFinding->setEnabled(!m_session.view().findings.empty());
    m_main->setText(mainText());
    emit titleChanged();
}

void CasePage::retranslate()
{
    m_hold->setText(tr("Park"));
    m_hold->setIconName(QStringLiteral("shape-paused"));
    m_print->setText(tr("Print"));
    m_print->setIconName(QStringLiteral("printer"));
    m_nextFinding->setText(tr("Next to do"));
    m_citizen->setText(tr("To the citizen"));
    m_citizen->setIconName(QStringLiteral("monitor"));
}

void CasePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace yc::ui
