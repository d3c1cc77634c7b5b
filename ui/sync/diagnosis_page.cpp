#include "ui/sync/diagnosis_page.h"

#include "ui/bridge/desk_bridge.h"
#include "ui/sync/diagnosis_row.h"
#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <chrono>

namespace yc::ui
{

using namespace std::chrono_literals;

namespace
{

constexpr int kHeadHeight = 56;
constexpr int kWidestText = 1120;
/// Between two looks while nothing is told: health changes without an event of its own.
constexpr auto kAgain = 5s;

} // namespace

DiagnosisPage::DiagnosisPage(DeskBridge& bridge, const Clock& clock, QString version, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_clock(clock), m_version(std::move(version)), m_again(this),
      m_title(new TextLabel(TextStep::Page, Ink::Text, true)), m_at(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_said(new TextLabel(TextStep::Hint, Ink::Success)), m_retry(new KeyHintButton(ButtonWeight::Outline)),
      m_copy(new KeyHintButton(ButtonWeight::Outline)), m_back(new KeyHintButton(ButtonWeight::Quiet)),
      m_scroll(new QScrollArea), m_rolesTitle(new TextLabel(TextStep::Title, Ink::Text, true)),
      m_machineTitle(new TextLabel(TextStep::Title, Ink::Text, true)), m_roles(new QVBoxLayout),
      m_machine(new QVBoxLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kL, 0, space::kL, space::kL);
    outer->setSpacing(0);
    outer->addWidget(makeHead());
    auto* content = new QWidget;
    content->setMaximumWidth(scaled(this, kWidestText));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::kM);
    column->addWidget(makePart(m_rolesTitle, m_roles));
    column->addWidget(makePart(m_machineTitle, m_machine));
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_scroll, 1);
    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, &DiagnosisPage::refresh);
    connect(&m_bridge, &DeskBridge::syncChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    retranslate();
}

QWidget* DiagnosisPage::makeHead()
{
    auto* head = new QWidget;
    holdHeight(head, kHeadHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(space::kS);
    m_at->setElided(true);
    row->addWidget(m_title);
    row->addSpacing(space::kS);
    row->addWidget(m_at, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_said, m_retry, m_copy, m_back})
        row->addWidget(part);
    m_retry->setIconName(QStringLiteral("refresh"));
    m_copy->setIconName(QStringLiteral("document"));
    m_back->setKeyHint(QStringLiteral("Esc"));
    connect(m_retry, &KeyHintButton::clicked, this, [this] {
        m_bridge.retryNow();
        refresh();
    });
    connect(m_copy, &KeyHintButton::clicked, this, &DiagnosisPage::copy);
    connect(m_back, &KeyHintButton::clicked, this, &DiagnosisPage::closed);
    return head;
}

QWidget* DiagnosisPage::makePart(TextLabel* title, QVBoxLayout* rows)
{
    auto* panel = new Panel;
    panel->setBoxed(true);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(1, space::kS, 1, space::kS);
    column->setSpacing(space::kXs);
    title->setContentsMargins(space::kL, 0, space::kL, 0);
    column->addWidget(title);
    rows->setSpacing(0);
    column->addLayout(rows);
    return panel;
}

void DiagnosisPage::open()
{
    m_said->clear();
    m_scroll->ensureVisible(0, 0);
    refresh();
    m_again.start();
    m_retry->setFocus(Qt::OtherFocusReason);
}

void DiagnosisPage::refresh()
{
    m_bridge.sync(this, [this](const Result<ports::SyncView>& answer) {
        if (!answer)
            return;
        m_sync = *answer;
        redraw();
    });
}

void DiagnosisPage::fill(QVBoxLayout* rows, std::vector<DiagnosisRow*>& shown, const std::vector<Finding>& findings)
{
    while (shown.size() < findings.size()) {
        shown.push_back(new DiagnosisRow);
        rows->addWidget(shown.back());
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        shown[i]->setVisible(i < findings.size());
        if (i < findings.size())
            shown[i]->show(findings[i]);
    }
}

void DiagnosisPage::redraw()
{
    const Diagnosis diagnosis = diagnose(m_sync, m_clock.now(), m_version);
    m_at->setText(tr("as of %1, asks again by itself").arg(diagnosis.at));
    fill(m_roles, m_roleRows, diagnosis.roles);
    fill(m_machine, m_machineRows, diagnosis.machine);
}

void DiagnosisPage::copy()
{
    QGuiApplication::clipboard()->setText(textOf(diagnose(m_sync, m_clock.now(), m_version)));
    m_said->setText(tr("Copied"));
    m_said->setAccessibleName(m_said->text());
}

void DiagnosisPage::retranslate()
{
    m_title->setText(tr("Diagnosis"));
    m_rolesTitle->setText(tr("Central systems"));
    m_machineTitle->setText(tr("This machine"));
    m_retry->setText(tr("Try now"));
    m_copy->setText(tr("Copy as text"));
    m_back->setText(tr("Back"));
    m_scroll->setAccessibleName(tr("What was found"));
    setAccessibleName(tr("Diagnosis"));
    redraw();
}

void DiagnosisPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DiagnosisPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void DiagnosisPage::hideEvent(QHideEvent* event)
{
    m_again.stop();
    QWidget::hideEvent(event);
}

} // namespace yc::ui
