#include "ui/queue/queue_tabs.h"

#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/count_pill.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTabBar>

namespace yc::ui
{
namespace
{

/// The mark of the tab in front lies on the line below the bar.
class TallTabs final : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    QSize tabSizeHint(int index) const override { return {QTabBar::tabSizeHint(index).width(), height()}; }
};

} // namespace

QueueTabs::QueueTabs(QWidget* parent) : QWidget(parent), m_tabs(new TallTabs(this))
{
    holdHeight(this, measure::kQueueTabs);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kS, 0, space::kS, 0);
    row->setSpacing(0);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    holdHeight(m_tabs, measure::kQueueTabs);
    for (CountPill*& pill : m_pills) {
        const int tab = m_tabs->addTab({});
        pill = new CountPill(Tone::Lock, m_tabs);
        m_tabs->setTabButton(tab, QTabBar::RightSide, pill);
    }
    row->addWidget(m_tabs);
    row->addStretch(1);
    connect(m_tabs, &QTabBar::currentChanged, this, &QueueTabs::chosen);
}

ports::QueueTab QueueTabs::current() const
{
    return ports::QueueTab(m_tabs->currentIndex());
}

void QueueTabs::setCurrent(ports::QueueTab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void QueueTabs::setCorner(QWidget* corner)
{
    layout()->addWidget(corner);
}

void QueueTabs::showCounts(const ports::QueueView& view)
{
    m_tabs->setAccessibleName(tr("Queue"));
    const std::array counts{int(view.todo.size()), int(view.parked.size()), int(view.done.size())};
    const QStringList titles{tr("To do"), tr("Parked"), tr("Done")};
    for (int i = 0; i < titles.size(); ++i) {
        CountPill* pill = m_pills[std::size_t(i)];
        pill->setCount(counts[std::size_t(i)]);
        pill->setTone(i == 0 && counts[0] > 0 ? Tone::Primary : Tone::Lock);
        pill->adjustSize();
        m_tabs->setTabText(i, titles[i]); // a tab takes a new width only when its words are set
        m_tabs->setAccessibleTabName(i, QString(titles[i] % u' ' % QString::number(counts[std::size_t(i)])));
    }
}

void QueueTabs::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), tokensOf(this).hairline);
}

} // namespace yc::ui
