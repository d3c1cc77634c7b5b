#include "ui/queue/queue_pane.h"

#include "base/clock.h"
#include "ui/bridge/text.h"
#include "ui/queue/filter_row.h"
#include "ui/queue/queue_control.h"
#include "ui/queue/queue_delegate.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_tabs.h"
#include "ui/theme/style.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tool_button.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ports::QueueTab;

QueuePane::QueuePane(QueueControl& control, const Clock& clock, const CallActions& actions, QWidget* parent)
    : QWidget(parent), m_control(control), m_clock(clock), m_model(new QueueModel(this)), m_tabs(new QueueTabs(this)),
      m_find(new ToolButton(u"filter"_s, this)), m_filters(new FilterRow(this)), m_stack(new QStackedWidget(this)),
      m_calls(new CallBlock(control, actions, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_tabs->setCorner(m_find);
    m_stack->addWidget(makeList());
    m_stack->addWidget(makeEmpty());
    column->addWidget(m_tabs);
    column->addWidget(m_filters);
    column->addWidget(m_stack, 1);
    column->addWidget(m_calls);
    connect(m_tabs, &QueueTabs::chosen, this, &QueuePane::refresh);
    connect(m_find, &ToolButton::clicked, this, &QueuePane::find);
    connect(m_filters, &FilterRow::changed, this, &QueuePane::refresh);
    connect(m_filters, &FilterRow::listWanted, this, &QueuePane::focusList);
    connect(&control, &QueueControl::changed, this, &QueuePane::refresh);
    connect(&control, &QueueControl::failed, this, [this](const QString& sentence) { m_calls->say(sentence, true); });
    connect(&control, &QueueControl::told, this, [this](const QString& sentence) { m_calls->say(sentence, false); });
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] { m_model->tick(m_clock.now()); });
    retranslate();
}

QWidget* QueuePane::makeList()
{
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, &QueuePane::wantMenu);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const QueueItem* item = m_model->itemAt(index))
            emit rowWanted(ports::QueueRow(item->row));
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
    m_tabs->setCurrent(tab);
}

void QueuePane::focusList()
{
    if (m_model->rowCount() == 0) // the list is hidden: wait at the button until somebody comes
        return m_calls->setFocus(Qt::OtherFocusReason);
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->selectionModel()->hasSelection())
        m_list->setCurrentIndex(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_model->index(0));
}

void QueuePane::find()
{
    m_filters->find();
}

const std::vector<ports::QueueRow>& QueuePane::rows() const
{
    const ports::QueueView& view = m_control.view();
    switch (m_tabs->current()) {
    case QueueTab::Todo:
        return view.todo;
    case QueueTab::Parked:
        return view.parked;
    case QueueTab::Done:
        break;
    }
    return view.done;
}

void QueuePane::refresh()
{
    const bool todo = m_tabs->current() == QueueTab::Todo;
    m_filters->setVisible(todo || m_filters->isFinding());
    m_filters->showCounts(m_control.view().todo);
    const QueueFilter filter = todo ? m_filters->filter() : QueueFilter::All;
    std::vector<ports::QueueRow> shown;
    std::ranges::copy_if(rows(), std::back_inserter(shown), [&](const ports::QueueRow& row) {
        return passes(row, filter) && matches(row, m_filters->text());
    });
    const bool waited =
        m_model->rowCount() == 0 && m_calls->focusWidget() != nullptr && m_calls->focusWidget()->hasFocus();
    m_model->setRows(shown, m_clock.now());
    m_stack->setCurrentIndex(shown.empty() ? 1 : 0);
    m_tabs->showCounts(m_control.view());
    followCurrent();
    showEmptyText();
    if (waited && !shown.empty())
        focusList();
}

/// The person in hand is the row a clerk looks for first: selected when somebody new comes, left alone after that.
void QueuePane::followCurrent()
{
    const auto& current = m_control.view().current;
    const std::string id = current ? current->id : std::string();
    if (std::exchange(m_current, id) == id || id.empty())
        return;
    if (const QModelIndex index = m_model->indexOf(current->kind, id); index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
}

void QueuePane::showEmptyText()
{
    const ports::QueueView& view = m_control.view();
    if (!rows().empty()) {
        m_emptyTitle->setText(tr("Nothing of this kind"));
        m_emptyHint->setText({});
    } else if (m_tabs->current() != QueueTab::Todo) {
        m_emptyTitle->setText(m_tabs->current() == QueueTab::Parked ? tr("Nothing is parked")
                                                                    : tr("Nothing finished today"));
        m_emptyHint->setText({});
    } else {
        m_emptyTitle->setText(tr("No one is waiting"));
        m_emptyHint->setText(view.parked.empty()
                                 ? tr("Serve a walk-in, or look for a case")
                                 : tr("Serve a walk-in, or clear %n parked case(s)", nullptr, int(view.parked.size())));
    }
}

void QueuePane::wantMenu(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (const QueueItem* item = m_model->itemAt(index.isValid() ? index : m_list->currentIndex()))
        emit rowMenuWanted(ports::QueueRow(item->row), m_list->viewport()->mapToGlobal(at));
}

void QueuePane::retranslate()
{
    m_list->setAccessibleName(tr("Queue"));
    m_find->setWords(tr("Find in the queue (Ctrl+F)"));
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
