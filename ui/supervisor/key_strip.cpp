#include "ui/supervisor/key_strip.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <set>

namespace yc::ui
{
namespace
{

constexpr int kHeight = 44;
constexpr int kStripGap = 6;
constexpr int kPerCent = 100;

Shape shapeOf(bool fine, Shape otherwise = Shape::Attention)
{
    return fine ? Shape::Ok : otherwise;
}

} // namespace

StripItem::StripItem(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StripItem::show(const Words& words)
{
    m_words = words;
    setToolTip(words.definition);
    setAccessibleName(QString(words.name % u' ' % words.value % u' ' % words.aside).simplified());
    setAccessibleDescription(words.definition);
    updateGeometry();
    update();
}

QSize StripItem::sizeHint() const
{
    const QFontMetrics body(fontOf(this, TextStep::Body)), value(fontOf(this, TextStep::Value, true)),
        hint(fontOf(this, TextStep::Hint));
    const int gap = scaled(this, kStripGap);
    int width = body.horizontalAdvance(m_words.name) + gap + value.horizontalAdvance(m_words.value);
    if (!m_words.aside.isEmpty())
        width += gap + hint.horizontalAdvance(m_words.aside);
    if (m_words.shape)
        width += gap + scaled(this, measure::kIconText);
    return {width + 2, scaled(this, measure::kButtonSmall)};
}

void StripItem::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    if (underMouse())
        paintBox(painter, rect(), t.lockBg, {}, 0, scaled(this, measure::kRadiusSmall));
    QRect rest = rect();
    const auto word = [&](const QString& text, const QFont& font, const QColor& ink) {
        painter.setFont(font);
        paintText(painter, rest, text, ink, Qt::AlignVCenter | Qt::AlignLeft);
        rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(text) + scaled(this, kStripGap));
    };
    word(m_words.name, fontOf(this, TextStep::Body), t.text2);
    word(m_words.value, fontOf(this, TextStep::Value, true), t.text);
    if (!m_words.aside.isEmpty())
        word(m_words.aside, fontOf(this, TextStep::Hint), t.text2);
    if (m_words.shape) {
        const int size = scaled(this, measure::kIconText);
        paintIcon(painter, {rest.left(), 0, size, height()}, iconNameOf(*m_words.shape), size,
                  inkOf(t, inkOf(*m_words.shape)));
    }
}

bool StripItem::event(QEvent* event)
{
    // F1 is the window's help; on a figure it tells how the figure counts.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1)
        event->accept();
    return QAbstractButton::event(event);
}

void StripItem::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1)
        QToolTip::showText(mapToGlobal(QPoint(0, height())), toolTip(), this);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

KeyStrip::KeyStrip(QWidget* parent) : QWidget(parent)
{
    auto* panel = new Panel;
    panel->setBoxed(true);
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(panel);
    auto* row = new QHBoxLayout(panel);
    row->setContentsMargins(space::kL, 0, space::kM, 0);
    row->setSpacing(space::kS);
    setFixedHeight(scaled(this, kHeight));
    for (const HallList list : {HallList::Returned, HallList::Returned, HallList::Limits, HallList::Limits,
                                HallList::Unsent, HallList::Unsent, HallList::Alerts}) {
        if (!m_items.empty()) {
            row->addStretch();
            row->addWidget(new Hairline(Qt::Vertical));
        }
        add(list);
        row->addWidget(m_items.back());
    }
    row->addStretch();
}

void KeyStrip::add(HallList list)
{
    auto* item = new StripItem;
    connect(item, &StripItem::clicked, this, [this, list] { emit listWanted(list); });
    m_items.push_back(item);
}

void KeyStrip::show(const HallView& hall)
{
    const TodayView& today = hall.today;
    const int share = today.fields == 0 ? 0 : today.prefilled * kPerCent / today.fields;
    const int stuck = hall.needsPerson();
    const int unsent = hall.unsentTotal();
    const int urgent = int(std::ranges::count(hall.alerts, HallTone::Error, &AlertView::tone));
    std::set<std::string> windows;
    for (const UnsentView& one : hall.unsent)
        windows.insert(one.window);
    const StripItem::Words words[] = {
        {tr("Pre-filled"), today.fields == 0 ? QStringLiteral("–") : QStringLiteral("%1%").arg(share),
         QStringLiteral("≥ %1%").arg(today.prefillTarget), HallWords::definition("prefill"),
         today.fields == 0 ? Shape::Todo : shapeOf(share >= today.prefillTarget)},
        {tr("Taken in"),
         QString::number(today.received),
         tr("%1 sent back").arg(today.returned),
         tr("Cases taken in today, and how many of them a department sent back"),
         {}},
        {tr("In progress"), QString::number(today.openItems), tr("%1 due today").arg(today.dueToday),
         tr("Department items whose limit is running"), shapeOf(today.dueToday == 0)},
        {tr("Overdue"),
         QString::number(today.overdue),
         {},
         tr("Department items whose limit has passed"),
         shapeOf(today.overdue == 0, Shape::Act)},
        {tr("Unsent"), QString::number(unsent), tr("%n window(s)", nullptr, int(windows.size())),
         tr("Operations kept at workstations until the centre has taken them"), shapeOf(unsent == 0)},
        {tr("Needs a person"),
         QString::number(stuck),
         {},
         tr("Operations the centre could not take as they are"),
         shapeOf(stuck == 0, Shape::Act)},
        {tr("Alerts"), QString::number(hall.alerts.size()), tr("%1 urgent").arg(urgent),
         tr("What holds now and calls for somebody"),
         shapeOf(hall.alerts.empty(), urgent > 0 ? Shape::Act : Shape::Attention)},
    };
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_items[i]->show(words[i]);
}

} // namespace yc::ui
