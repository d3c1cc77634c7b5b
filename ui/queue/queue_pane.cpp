#include "ui/queue/queue_pane.h"

#include "base/clock.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/queue/queue_control.h"
#include "ui/queue/queue_delegate.h"
#include "ui/queue/queue_model.h"
#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/count_pill.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tool_button.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace yc::ui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::WorkItemKind;
using ports::QueueTab;

QueuePane::QueuePane(QueueControl& control, const Clock& clock, const CallActions& actions, QWidget* parent)
    : QWidget(parent), m_control(control), m_clock(clock), m_model(new QueueModel(this)),
      m_calls(new CallBlock(control, actions, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeTabs());
    column->addWidget(makeFilters());
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeList());
    m_stack->addWidget(makeEmpty());
    column->addWidget(m_stack, 1);
    column->addWidget(m_calls);
    connect(&control, &QueueControl::changed, this, &QueuePane::refresh);
    connect(&control, &QueueControl::failed, this, [this](const QString& sentence) { m_calls->say(sentence, true); });
    connect(&control, &QueueControl::told, this, [this](const QString& sentence) { m_calls->say(sentence, false); });
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] { m_model->tick(m_clock.now()); });
    retranslate();
}

QWidget* QueuePane::makeTabs()
{
    auto* bar = new Panel(Panel::Ground::Surface, this);
    bar->setEdges(Qt::BottomEdge);
    holdHeight(bar, measure::kQueueTabs);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kS, 0, space::kXs, 0);
    m_tabs = new QTabBar(bar);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    holdHeight(m_tabs, measure::kQueueTabs);
    for (CountPill*& pill : m_pills) {
        const int tab = m_tabs->addTab({});
        pill = new CountPill(tab == 0 ? Tone::Primary : Tone::Lock, m_tabs);
        m_tabs->setTabButton(tab, QTabBar::RightSide, pill);
    }
    m_acts = new ToolButton(u"more"_s, bar);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_acts);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_tab = QueueTab(tab);
        refresh();
    });
    connect(m_acts, &QAbstractButton::clicked, this, &QueuePane::actsWanted);
    return bar;
}

QWidget* QueuePane::makeFilters()
{
    constexpr int kGap = 6;
    auto* bar = new Panel(Panel::Ground::Surface, this);
    bar->setEdges(Qt::BottomEdge);
    holdHeight(bar, measure::kQueueTabs);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kM, 0, space::kM, 0);
    row->setSpacing(kGap);
    auto* group = new QButtonGroup(bar);
    for (int i = 0; i < kFilters; ++i) {
        m_chips[std::size_t(i)] = new FilterChip(bar);
        group->addButton(m_chips[std::size_t(i)], i);
        row->addWidget(m_chips[std::size_t(i)]);
    }
    m_chips.front()->setChecked(true);
    row->addStretch(1);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_filter = Filter(id);
        refresh();
    });
    m_filterRow = bar;
    return bar;
}

QWidget* QueuePane::makeList()
{
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const QueueItem* item = m_model->itemAt(index))
            emit rowWanted(ports::QueueRow(item->row), m_tab);
    });
    return m_list;
}

QWidget* QueuePane::makeEmpty()
{
    constexpr int kIcon = 36, kBelow = 64;
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::kXxl, 0, space::kXxl, kBelow);
    column->setSpacing(space::kXs);
    m_emptyTitle = new TextLabel(TextStep::Value, Ink::Text, true, page);
    m_emptyHint = new TextLabel(TextStep::Hint, Ink::Text2, false, page);
    m_emptyHint->setWordWrap(true);
    for (TextLabel* label : {m_emptyTitle, m_emptyHint})
        label->setAlignment(Qt::AlignCenter);
    column->addStretch(1);
    column->addWidget(new IconLabel(u"people"_s, kIcon, Ink::Text3, page), 0, Qt::AlignHCenter);
    column->addSpacing(space::kS);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyHint);
    column->addStretch(1);
    return page;
}

void QueuePane::setTab(QueueTab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void QueuePane::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
}

const std::vector<ports::QueueRow>& QueuePane::rows() const
{
    const ports::QueueView& view = m_control.view();
    switch (m_tab) {
    case QueueTab::Todo:
        return view.todo;
    case QueueTab::Parked:
        return view.parked;
    case QueueTab::Done:
        break;
    }
    return view.done;
}

bool QueuePane::passes(const ports::QueueRow& row, Filter filter)
{
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::Hall:
        return row.kind == WorkItemKind::Ticket || row.kind == WorkItemKind::Appointment;
    case Filter::Online:
        return row.kind == WorkItemKind::PreReview || row.kind == WorkItemKind::Benefit;
    case Filter::Department:
        return row.kind == WorkItemKind::SentBack || row.kind == WorkItemKind::Supplement ||
               row.kind == WorkItemKind::Result;
    case Filter::Mine:
        return row.mine;
    }
    return true;
}

void QueuePane::refresh()
{
    m_filterRow->setVisible(m_tab == QueueTab::Todo);
    std::vector<ports::QueueRow> shown;
    std::ranges::copy_if(rows(), std::back_inserter(shown), [this](const ports::QueueRow& row) {
        return m_tab != QueueTab::Todo || passes(row, m_filter);
    });
    m_model->setRows(shown, m_clock.now());
    // The person in hand is the row a clerk looks for first.
    const ports::QueueView& view = m_control.view();
    if (view.current && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->indexOf(view.current->kind, view.current->id));
    m_stack->setCurrentIndex(shown.empty() ? 1 : 0);
    showCounts();
    showEmptyText();
}

void QueuePane::showCounts()
{
    const ports::QueueView& view = m_control.view();
    const std::array counts{view.todo.size(), view.parked.size(), view.done.size()};
    for (std::size_t i = 0; i < m_pills.size(); ++i) {
        m_pills[i]->setCount(int(counts[i]));
        m_pills[i]->setTone(i == 0 && counts[i] > 0 ? Tone::Primary : Tone::Lock);
        m_pills[i]->adjustSize();
    }
    const QStringList words{tr("All"), tr("Hall"), tr("Online"), tr("Depts"), tr("Mine")};
    for (int i = 0; i < kFilters; ++i) {
        FilterChip* chip = m_chips[std::size_t(i)];
        const auto count = std::ranges::count_if(view.todo, [i](const auto& row) { return passes(row, Filter(i)); });
        chip->setText(i == 0 ? words[i] : QString(words[i] % u' ' % QString::number(count)));
        chip->updateGeometry();
    }
    // A tab takes a new width only when its words are set.
    const QStringList titles{tr("To do"), tr("Parked"), tr("Done")};
    for (int i = 0; i < titles.size(); ++i) {
        m_tabs->setTabText(i, titles[i]);
        m_tabs->setAccessibleTabName(i, QString(titles[i] % u' ' % QString::number(counts[std::size_t(i)])));
    }
}

void QueuePane::showEmptyText()
{
    const ports::QueueView& view = m_control.view();
    if (m_tab != QueueTab::Todo) {
        m_emptyTitle->setText(m_tab == QueueTab::Parked ? tr("Nothing is parked") : tr("Nothing finished today"));
        m_emptyHint->setText({});
        return;
    }
    m_emptyTitle->setText(view.todo.empty() ? tr("No one is waiting") : tr("Nothing of this kind"));
    m_emptyHint->setText(view.parked.empty()
                             ? tr("Serve a walk-in, or look for a case")
                             : tr("Serve a walk-in or clear %n parked case(s)", nullptr, int(view.parked.size())));
}

void QueuePane::retranslate()
{
    m_tabs->setAccessibleName(tr("Queue"));
    m_list->setAccessibleName(tr("Queue"));
    m_acts->setWords(tr("More acts: transfer, next matter, pause"));
    m_model->retranslate(m_clock.now());
    refresh();
}

void QueuePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange && m_list)
        m_list->doItemsLayout();
    QWidget::changeEvent(event);
}

void QueuePane::showEvent(QShowEvent* event)
{
    m_second.start();
    QWidget::showEvent(event);
}

void QueuePane::hideEvent(QHideEvent* event)
{
    m_second.stop();
    QWidget::hideEvent(event);
}

void QueuePane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokensOf(this).surface);
}

} // namespace yc::ui
