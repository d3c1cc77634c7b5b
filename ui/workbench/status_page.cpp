#include "ui/workbench/status_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

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

void StatusPage::refresh()
{
    m_first = nullptr;
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kS);
    column->addWidget(actsPanel());
    for (const ports::ItemStatusView& item : m_session.view().items)
        column->addWidget(itemCard(item));
    column->addStretch();
    m_scroll->setWidget(body);
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
    if (const std::vector<domain::ItemId> items = waiting(); !items.empty()) {
        auto* receiver = new QLineEdit;
        receiver->setPlaceholderText(tr("Name of who receives it"));
        receiver->setAccessibleName(receiver->placeholderText());
        row->addWidget(receiver);
        m_first = receiver;
        const auto handOut = [this, items, receiver] { m_session.handOut(items, receiver->text(), QStringLiteral("self")); };
        connect(receiver, &QLineEdit::returnPressed, this, handOut);
        button(tr("Hand out %n result(s)", nullptr, int(items.size())), ButtonWeight::Accent, handOut);
    }
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
    if (!view.unsent.empty())
        column->addWidget(new TextLabel(tr("%n operation(s) of it not sent yet", nullptr, int(view.unsent.size())),
                                        TextStep::Hint, Ink::Warning));
    return panel;
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
