#pragma once

#include "ports/desk_views.h"
#include "ui/bridge/desk_bridge.h"

#include <QTimer>
#include <QWidget>

class QListView;

namespace yc::ui
{

class KeyHintButton;
class QueueModel;
class Segments;
class TextLabel;
class Toast;

/// The single queue of this window, and calling: what waits, what is parked, what is done.
class QueuePane final : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePane(DeskBridge& bridge, QWidget* parent = nullptr);

    void refresh();
    void focusList();
    void callNext();
    void recall();
    void noShow();
    void park();
    void finish();
    const ports::QueueView& view() const { return m_view; }

signals:
    /// A person is at the window: take up the case for this ticket.
    void serviceStarted(const yc::domain::TicketId& ticket);
    void caseWanted(const yc::domain::CaseId& id);
    void attentionWanted();
    void walkInWanted();
    void failed(const QString& sentence);
    void emptied();
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeCallBlock();
    void retranslate();
    void showView();
    void activate(int row);
    void start(const domain::TicketId& ticket);
    void step(domain::TicketStep step, const std::string& reason = {});
    void callTicket(const domain::TicketId& ticket);

    DeskBridge& m_bridge;
    ports::QueueView m_view;
    Segments* m_tabs;
    QueueModel* m_model;
    QListView* m_list;
    TextLabel* m_empty;
    KeyHintButton* m_call = nullptr;
    TextLabel* m_next = nullptr;
    KeyHintButton* m_recall = nullptr;
    KeyHintButton* m_noShow = nullptr;
    KeyHintButton* m_walkIn = nullptr;
    KeyHintButton* m_finish = nullptr;
    Toast* m_toast;
    QTimer m_clock;
};

} // namespace yc::ui
