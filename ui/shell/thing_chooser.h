#pragma once

#include "ui/bridge/desk_bridge.h"

#include <QWidget>

class QListWidget;

namespace yc::ui
{

class TextLabel;

/// Which one thing: for a person without a ticket, or a ticket that does not say.
class ThingChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit ThingChooser(DeskBridge& bridge, QWidget* parent = nullptr);
    /// Ask; `ticket` may be empty.
    void ask(const domain::TicketId& ticket);

signals:
    void chosen(const yc::domain::OneThingId& thing, const yc::domain::TicketId& ticket);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    DeskBridge& m_bridge;
    domain::TicketId m_ticket;
    std::vector<ports::OneThingView> m_things;
    TextLabel* m_title;
    QListWidget* m_list;
};

} // namespace yc::ui
