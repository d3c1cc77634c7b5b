#include "ui/queue/idle_page.h"

#include "base/clock.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/queue/queue_control.h"
#include "ui/queue/start_tile.h"
#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kWidth = 960, kTop = 152, kTopLow = 48, kRow = 48, kDay = 80, kHeader = 44;

} // namespace

IdlePage::IdlePage(QueueControl& control, const Clock& clock, QAction* walkIn, QAction* search, QAction* byNumber,
                   QWidget* parent)
    : QWidget(parent), m_control(control), m_clock(clock),
      m_title(new TextLabel(TextStep::Page, Ink::Text, true, this)),
      m_hint(new TextLabel(TextStep::Value, Ink::Text2, false, this))
{
    auto* across = new QHBoxLayout(this);
    auto* column = new QVBoxLayout;
    across->addStretch(1);
    across->addLayout(column, 100);
    across->addStretch(1);
    column->setSpacing(0);
    column->addSpacerItem(new QSpacerItem(scaled(this, kWidth), kTopLow, QSizePolicy::Preferred, QSizePolicy::Fixed));
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(space::kXl);
    column->addWidget(makeStarts(walkIn, search, byNumber));
    column->addSpacing(space::kXl);
    column->addWidget(makeParked());
    column->addSpacing(space::kXl);
    column->addWidget(makeDay());
    column->addStretch(3);
    connect(&control, &QueueControl::changed, this, &IdlePage::refresh);
    retranslate();
}

QWidget* IdlePage::makeStarts(QAction* walkIn, QAction* search, QAction* byNumber)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::kM);
    std::size_t i = 0;
    for (QAction* action : {walkIn, search, byNumber}) {
        m_starts[i] = new StartTile(action, line);
        row->addWidget(m_starts[i++], 1);
    }
    return line;
}

QWidget* IdlePage::makeParked()
{
    m_parked = new Panel(Panel::Ground::Surface, this);
    m_parked->setBoxed(true);
    auto* column = new QVBoxLayout(m_parked);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    m_parkedTitle = new TextLabel(TextStep::Title, Ink::Text, true, m_parked);
    m_parkedTitle->setContentsMargins(space::kL, 0, space::kL, 0);
    holdHeight(m_parkedTitle, kHeader);
    column->addWidget(m_parkedTitle);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    return m_parked;
}

QWidget* IdlePage::makeDay()
{
    auto* panel = new Panel(Panel::Ground::Surface, this);
    panel->setBoxed(true);
    holdHeight(panel, kDay);
    auto* row = new QHBoxLayout(panel);
    row->setContentsMargins(space::kL, 0, space::kL, 0);
    row->setSpacing(space::kL);
    const auto add = [&](TextLabel*& label, TextLabel*& figure) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        label = new TextLabel(TextStep::Hint, Ink::Text2, false, panel);
        figure = new TextLabel(TextStep::Page, Ink::Text, true, panel);
        column->addStretch(1);
        column->addWidget(label);
        column->addWidget(figure);
        column->addStretch(1);
        row->addLayout(column, 1);
    };
    add(m_servedLabel, m_served);
    row->addWidget(new Hairline(Qt::Vertical, panel));
    add(m_meanLabel, m_mean);
    return panel;
}

QString IdlePage::sinceText(const ports::QueueRow& row) const
{
    const Moment now = m_clock.now();
    if (dayOf(row.since) == dayOf(now))
        return tr("since %1").arg(timeText(row.since));
    return tr("for %1").arg(spanText(std::chrono::duration_cast<std::chrono::minutes>(now - row.since)));
}

QWidget* IdlePage::makeRow(const ports::QueueRow& row)
{
    constexpr int kSince = 112, kNumber = 72;
    auto* line = new Panel(Panel::Ground::Surface, m_parked);
    line->setEdges(Qt::TopEdge);
    holdHeight(line, kRow);
    auto* cells = new QHBoxLayout(line);
    cells->setContentsMargins(space::kL, 1, space::kS, 0);
    const auto cell = [&](const QString& text, TextStep step, Ink ink, int width) {
        auto* label = new TextLabel(text, step, ink, false, line);
        label->setElided(true);
        if (width > 0)
            holdWidth(label, width);
        cells->addWidget(label, width > 0 ? 0 : 1);
    };
    cell(sinceText(row), TextStep::Body, Ink::Text2, kSince);
    cell(row.number.empty() ? Wording::kind(row.kind) : qt(row.number), TextStep::Body, Ink::Text, kNumber);
    cell(qt(row.title), TextStep::Value, Ink::Text, 0);
    cell(qt(row.applicant), TextStep::Body, Ink::Text, 0);
    auto* go = new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, line);
    go->setText(tr("Continue"));
    go->setAccessibleName(tr("Continue %1").arg(qt(row.title)));
    connect(go, &QPushButton::clicked, this, [this, row] { emit rowWanted(row); });
    cells->addWidget(go);
    return line;
}

void IdlePage::showTitle()
{
    const ports::QueueView& view = m_control.view();
    if (m_control.isCalled()) {
        m_title->setText(tr("%1 is on the way").arg(qt(view.current->number)));
        return m_hint->setText(tr("Press F9 when the person is here"));
    }
    if (m_control.isServing()) { // its case was closed, or the program has begun anew
        m_title->setText(tr("%1 is being served").arg(qt(view.current->number)));
        return m_hint->setText(tr("Press Enter in the queue to go on with it, Ctrl+Shift+Enter to finish"));
    }
    const auto waits = [](const ports::QueueRow& row) {
        return row.kind == domain::WorkItemKind::Ticket && row.ticketState == domain::TicketState::Waiting;
    };
    const int waiting = int(std::ranges::count_if(view.todo, waits));
    m_title->setText(waiting == 0 ? tr("No one is waiting") : tr("%n person(s) waiting", nullptr, waiting));
    if (waiting > 0)
        m_hint->setText(tr("Press F9 to call the next one"));
    else if (view.parked.empty())
        m_hint->setText(tr("Serve a walk-in, or look for a case"));
    else
        m_hint->setText(tr("Serve a walk-in or clear %n parked case(s)", nullptr, int(view.parked.size())));
}

void IdlePage::refresh()
{
    const ports::QueueView& view = m_control.view();
    showTitle();
    while (QLayoutItem* old = m_rows->takeAt(0)) {
        old->widget()->deleteLater();
        delete old;
    }
    constexpr std::size_t kMostRows = 5;
    for (std::size_t i = 0; i < std::min(view.parked.size(), kMostRows); ++i)
        m_rows->addWidget(makeRow(view.parked[i]));
    m_parked->setVisible(!view.parked.empty());
    m_parkedTitle->setText(tr("%n parked", nullptr, int(view.parked.size())));
    m_served->setText(tr("%n case(s)", nullptr, view.servedToday));
    m_mean->setText(view.servedToday > 0 ? durationText(view.meanServiceToday) : u"–"_s);
}

void IdlePage::retranslate()
{
    m_starts[0]->setWords(tr("Walk-in"), tr("Somebody without a number"));
    m_starts[1]->setWords(tr("Find a case"), tr("Number, initials of a name, matter"));
    m_starts[2]->setWords(tr("By number"), tr("A paper number, while the queue is away"));
    m_servedLabel->setText(tr("Finished today"));
    m_meanLabel->setText(tr("Mean time"));
    refresh();
}

void IdlePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void IdlePage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokensOf(this).bg);
}

} // namespace yc::ui
