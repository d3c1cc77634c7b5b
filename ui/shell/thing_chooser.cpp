#include "ui/shell/thing_chooser.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QListWidget>
#include <QShortcut>
#include <QVBoxLayout>

namespace yc::ui
{

ThingChooser::ThingChooser(DeskBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_title(new TextLabel(TextStep::Title, Ink::Text, true)),
      m_list(new QListWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    m_list->setFont(fontOf(this, TextStep::Value));
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        emit chosen(domain::OneThingId(utf8(item->data(Qt::UserRole).toString())), m_ticket);
    });
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ThingChooser::closed);
}

void ThingChooser::ask(const domain::TicketId& ticket)
{
    m_ticket = ticket;
    m_bridge.oneThings(this, [this](const std::vector<ports::OneThingView>& things) {
        m_things = things;
        fill();
        m_list->setFocus();
    });
}

void ThingChooser::fill()
{
    m_title->setText(tr("What is it about?"));
    m_list->setAccessibleName(m_title->text());
    m_list->clear();
    for (const ports::OneThingView& thing : m_things) {
        auto* item = new QListWidgetItem(tr("%1 · %2 matters of %3 departments · promised %4 working days (%5)")
                                             .arg(Wording::local(thing.name))
                                             .arg(thing.matters)
                                             .arg(thing.departments)
                                             .arg(thing.promisedDays)
                                             .arg(qt(thing.region)));
        item->setData(Qt::UserRole, qt(thing.id));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
}

void ThingChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
