#include "ui/workbench/status_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

using domain::ItemState;

Shape shapeOf(ItemState state)
{
    switch (state) {
    case ItemState::Delivered:
    case ItemState::Closed:
    case ItemState::Approved: return Shape::Ok;
    case ItemState::Supplementing:
    case ItemState::ReviewSupplement: return Shape::Attention;
    case ItemState::NotAccepted:
    case ItemState::Rejected:
    case ItemState::SupplementTimeout: return Shape::Act;
    case ItemState::Suspended: return Shape::Paused;
    case ItemState::Waiting: return Shape::Todo;
    default: return Shape::Doing;
    }
}

bool noticeOut(const ports::CaseView& view)
{
    return std::any_of(view.items.begin(), view.items.end(), [](const ports::ItemStatusView& item) {
        return item.state == ItemState::Supplementing || item.state == ItemState::ReviewSupplement;
    });
}

bool mayWithdraw(const ports::CaseView& view)
{
    return std::any_of(view.items.begin(), view.items.end(), [](const ports::ItemStatusView& item) {
        return item.state == ItemState::Waiting || item.state == ItemState::Received ||
               item.state == ItemState::Supplementing || item.state == ItemState::Accepted;
    });
}

} // namespace

StatusPage::StatusPage(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_scroll(new QScrollArea(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll);
    connect(&session, &CaseSession::changed, this, &StatusPage::refresh);
    refresh();
}

std::vector<domain::ItemId> StatusPage::waiting() const
{
    std::vector<domain::ItemId> items;
    for (const ports::ItemStatusView& item : m_session.view().items) {
        if (item.state == ItemState::AwaitingDelivery)
            items.push_back(item.id);
    }
    return items;
}

/// News may come while the clerk types: what was typed and the focus stay.
void StatusPage::refresh()
{
    const bool naming = m_receiver != nullptr && m_receiver->hasFocus();
    const bool explaining = m_reason != nullptr && m_reason->hasFocus();
    m_typed = m_receiver != nullptr ? m_receiver->text() : m_typed;
    m_typedReason = m_reason != nullptr ? m_reason->text() : m_typedReason;
    m_first = nullptr;
    m_receiver = nullptr;
    m_reason = nullptr;
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kS);
    column->addWidget(actsPanel());
    for (const ports::ItemStatusView& item : m_session.view().items)
        column->addWidget(itemCard(item));
    column->addStretch();
    m_scroll->setWidget(body);
    if (naming && m_receiver != nullptr)
        m_receiver->setFocus();
    if (explaining && m_reason != nullptr)
        m_reason->setFocus();
}

QWidget* StatusPage::itemCard(const ports::ItemStatusView& item)
{
    auto* card = new Panel(Panel::Ground::Surface);
    card->setBoxed(true);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    row->setSpacing(space::kM);
    row->addWidget(new ShapeMark(shapeOf(item.state)), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->addWidget(new TextLabel(qt(item.matter), TextStep::Value, Ink::Text, true));
    QStringList facts{qt(item.department)};
    if (item.due)
        facts << (item.provisional ? tr("due %1 (provisional: the calendar is not published)") : tr("due %1"))
                     .arg(isoDayText(*item.due));
    if (!item.departmentNumber.empty())
        facts << tr("department's number %1").arg(qt(item.departmentNumber));
    if (!item.resultNumber.empty())
        facts << tr("%1 no. %2").arg(qt(item.result), qt(item.resultNumber));
    column->addWidget(new TextLabel(facts.join(u" · "), TextStep::Hint, Ink::Text2));
    for (const std::string& line : item.notice)
        column->addWidget(new TextLabel(tr("Missing: %1").arg(qt(line)), TextStep::Body, Ink::Warning));
    if (!item.ground.empty() && shapeOf(item.state) == Shape::Act)
        column->addWidget(new TextLabel(tr("Ground: %1").arg(qt(item.ground)), TextStep::Body, Ink::Error));
    row->addLayout(column, 1);
    row->addWidget(new TextLabel(Wording::state(item.state), TextStep::Value, Ink::Text), 0, Qt::AlignTop);
    return card;
}

QWidget* StatusPage::actsPanel()
{
    const ports::CaseView& view = m_session.view();
    auto* panel = new Panel(Panel::Ground::Surface);
    panel->setBoxed(true);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    column->setSpacing(space::kS);
    column->addWidget(new TextLabel(tr("%1 · receipt number %2").arg(Wording::state(view.state), qt(view.record.receiptNumber)),
                                    TextStep::Title, Ink::Text, true));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    const auto button = [&](const QString& text, ButtonWeight weight, auto act) {
        auto* made = new KeyHintButton(weight);
        made->setText(text);
        connect(made, &KeyHintButton::clicked, this, act);
        row->addWidget(made);
        m_first = m_first == nullptr ? made : m_first;
    };
    if (!waiting().empty())
        addHandOut(row);
    if (noticeOut(view)) {
        button(tr("Print the notice"), ButtonWeight::Outline,
               [this] { emit paperWanted(ports::PaperKind::SupplementNotice); });
        button(tr("Supplement handed in"), ButtonWeight::Outline, [this] { m_session.handInSupplement(); });
    }
    button(tr("Receipt voucher"), ButtonWeight::Outline, [this] { emit paperWanted(ports::PaperKind::ReceiptVoucher); });
    button(tr("Acceptance notice"), ButtonWeight::Outline,
           [this] { emit paperWanted(ports::PaperKind::AcceptanceNotice); });
    button(tr("Delivery receipt"), ButtonWeight::Outline, [this] { emit paperWanted(ports::PaperKind::DeliveryReceipt); });
    button(tr("Department page"), ButtonWeight::Outline, [this] { emit departmentWanted(); });
    row->addStretch();
    column->addLayout(row);
    if (mayWithdraw(view)) {
        auto* last = new QHBoxLayout;
        last->setSpacing(space::kS);
        addWithdraw(last);
        last->addStretch();
        column->addLayout(last);
    }
    if (!view.unsent.empty())
        column->addWidget(new TextLabel(tr("%n operation(s) of it not sent yet", nullptr, int(view.unsent.size())),
                                        TextStep::Hint, Ink::Warning));
    return panel;
}

void StatusPage::addHandOut(QHBoxLayout* row)
{
    const std::vector<domain::ItemId> items = waiting();
    m_receiver = new QLineEdit(m_typed);
    m_receiver->setPlaceholderText(tr("Name of who receives it"));
    m_receiver->setAccessibleName(m_receiver->placeholderText());
    row->addWidget(m_receiver);
    m_first = m_receiver;
    auto* way = new QComboBox;
    way->addItem(tr("the applicant"), QStringLiteral("self"));
    way->addItem(tr("an agent"), QStringLiteral("agent"));
    way->addItem(tr("by post"), QStringLiteral("post"));
    way->setAccessibleName(tr("How it is handed out"));
    row->addWidget(way);
    auto* button = new KeyHintButton(ButtonWeight::Accent);
    button->setText(tr("Hand out %n result(s)", nullptr, int(items.size())));
    row->addWidget(button);
    const auto handOut = [this, items, way] {
        m_session.handOut(items, m_receiver->text(), way->currentData().toString());
    };
    connect(m_receiver, &QLineEdit::returnPressed, this, handOut);
    connect(button, &KeyHintButton::clicked, this, handOut);
}

/// The applicant may take the application back until it is decided; why is asked first and stays in the timeline.
void StatusPage::addWithdraw(QHBoxLayout* row)
{
    auto* button = new KeyHintButton(m_withdrawing ? ButtonWeight::Danger : ButtonWeight::Quiet);
    button->setText(m_withdrawing ? tr("Withdraw the case") : tr("The applicant withdraws…"));
    if (!m_withdrawing) {
        connect(button, &KeyHintButton::clicked, this, [this] {
            m_withdrawing = true;
            refresh();
            m_reason->setFocus();
        });
        row->addWidget(button);
        return;
    }
    m_reason = new QLineEdit(m_typedReason);
    m_reason->setPlaceholderText(tr("Why the applicant withdraws"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_reason->setMinimumWidth(scaled(this, measure::kQueueWidth));
    auto* back = new KeyHintButton(ButtonWeight::Outline);
    back->setText(tr("Keep it"));
    connect(back, &KeyHintButton::clicked, this, [this] {
        m_withdrawing = false;
        refresh();
    });
    connect(button, &KeyHintButton::clicked, this, [this] { m_session.withdraw(m_reason->text()); });
    row->addWidget(m_reason);
    row->addWidget(back);
    row->addWidget(button);
}

void StatusPage::focusFirst()
{
    if (m_first != nullptr)
        m_first->setFocus(Qt::ShortcutFocusReason);
}

void StatusPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
