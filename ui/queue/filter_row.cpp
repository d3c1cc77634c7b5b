#include "ui/queue/filter_row.h"

#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/chip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>

#include <algorithm>

namespace yc::ui
{

FilterRow::FilterRow(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_edit(new QLineEdit(m_stack))
{
    holdHeight(this, measure::kQueueTabs);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs + 1);
    row->addWidget(m_stack);
    m_stack->addWidget(makeChips());
    m_stack->addWidget(m_edit);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    // Only committed text arrives here, so an input method may compose in peace.
    connect(m_edit, &QLineEdit::textChanged, this, &FilterRow::changed);
}

QWidget* FilterRow::makeChips()
{
    constexpr int kGap = 6;
    auto* chips = new QWidget(m_stack);
    auto* row = new QHBoxLayout(chips);
    row->setContentsMargins({});
    row->setSpacing(kGap);
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < kQueueFilters; ++i) {
        m_chips[std::size_t(i)] = new FilterChip(chips);
        group->addButton(m_chips[std::size_t(i)], i);
        row->addWidget(m_chips[std::size_t(i)]);
    }
    m_chips.front()->setChecked(true);
    row->addStretch(1);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_filter = QueueFilter(id);
        emit changed();
    });
    return chips;
}

QString FilterRow::text() const
{
    return isFinding() ? m_edit->text() : QString();
}

bool FilterRow::isFinding() const
{
    return m_stack->currentWidget() == m_edit;
}

void FilterRow::showCounts(const std::vector<ports::QueueRow>& rows)
{
    const QStringList words{tr("All"), tr("Hall"), tr("Online"), tr("Depts"), tr("Mine")};
    for (int i = 0; i < kQueueFilters; ++i) {
        FilterChip* chip = m_chips[std::size_t(i)];
        const auto count = std::ranges::count_if(rows, [i](const auto& row) { return passes(row, QueueFilter(i)); });
        chip->setText(i == 0 ? words[i] : QString(words[i] % u' ' % QString::number(count)));
        chip->setVisible(i == 0 || count > 0 || i == int(m_filter));
        chip->updateGeometry();
    }
    m_edit->setPlaceholderText(tr("Number, name or matter in this list"));
    m_edit->setAccessibleName(m_edit->placeholderText());
}

void FilterRow::find()
{
    m_stack->setCurrentWidget(m_edit);
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterRow::endFind()
{
    m_edit->clear();
    m_stack->setCurrentIndex(0);
    emit changed();
    emit listWanted();
}

bool FilterRow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        endFind();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit listWanted();
        return true;
    default:
        return false;
    }
}

void FilterRow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), tokensOf(this).hairline);
}

} // namespace yc::ui
