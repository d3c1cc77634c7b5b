#include "ui/supervisor/supervisor_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/sheet/sheet_file.h"
#include "ui/sheet/sheet_table.h"
#include "ui/supervisor/board.h"
#include "ui/supervisor/close_day_card.h"
#include "ui/supervisor/end_service_card.h"
#include "ui/supervisor/filter_bar.h"
#include "ui/supervisor/hall_sheets.h"
#include "ui/supervisor/list_page.h"
#include "ui/theme/style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace yc::ui
{
namespace
{

constexpr int kHead = 52; // the board below leaves 4 for the focus ring
constexpr HallList kLists[] = {HallList::People,   HallList::Windows, HallList::HalfHours, HallList::Waits,
                               HallList::Returned, HallList::Limits,  HallList::Unsent,    HallList::Alerts};

} // namespace

SupervisorPage::SupervisorPage(DeskBridge& bridge, QWidget* parent)
    : QWidget(parent), m_feed(bridge), m_title(new TextLabel(TextStep::Page, Ink::Text, true)), m_live(new Chip),
      m_said(new TextLabel(TextStep::Body, Ink::Success)), m_filter(new FilterBar),
      m_close(new KeyHintButton(ButtonWeight::Outline)), m_export(new KeyHintButton(ButtonWeight::Outline)),
      m_wallButton(new KeyHintButton(ButtonWeight::Outline)), m_stack(new QStackedWidget), m_scroll(new QScrollArea),
      m_board(new Board), m_list(new ListPage), m_endCard(new EndServiceCard(bridge)),
      m_closeCard(new CloseDayCard(bridge)), m_waiting(new TextLabel(TextStep::Title, Ink::Text2))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_stack, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_scroll->setWidget(m_board);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setWordWrap(true);
    for (QWidget* part : std::initializer_list<QWidget*>{m_waiting, m_scroll, m_list, m_endCard, m_closeCard})
        m_stack->addWidget(part);
    connectParts();
    retranslate();
}

QWidget* SupervisorPage::makeHead()
{
    auto* head = new QWidget;
    head->setFixedHeight(scaled(this, kHead));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kL, 0, space::kL, 0);
    row->setSpacing(space::kM);
    row->addWidget(m_title);
    row->addWidget(m_live);
    m_said->setElided(true);
    row->addWidget(m_said, 1);
    row->addWidget(m_filter);
    for (KeyHintButton* button : {m_close, m_export, m_wallButton})
        row->addWidget(button);
    m_close->setIconName(QStringLiteral("sign-out"));
    m_export->setIconName(QStringLiteral("download"));
    m_wallButton->setIconName(QStringLiteral("monitor"));
    m_wallButton->setKeyHint(QStringLiteral("F11"));
    return head;
}

void SupervisorPage::connectParts()
{
    connect(&m_feed, &HallFeed::changed, this, &SupervisorPage::showAll);
    connect(&m_feed, &HallFeed::ticked, this, &SupervisorPage::showAge);
    connect(m_filter, &FilterBar::changed, this, [this] {
        m_said->setText({});
        if (m_filter->filter().isOn())
            say(tr("Figures and alerts stay those of the whole hall"));
        showAll();
    });
    connect(m_board, &Board::listWanted, this, &SupervisorPage::openList);
    connect(m_board, &Board::windowChosen, this, [this](const QString& id) {
        openList(HallList::Windows);
        m_list->table()->select(id);
    });
    connect(m_board, &Board::alertActed, this, &SupervisorPage::act);
    connect(m_board, &Board::caseWanted, this, &SupervisorPage::caseWanted);
    connect(m_list, &ListPage::closed, this, &SupervisorPage::backToBoard);
    connect(m_list, &ListPage::rowActivated, this, &SupervisorPage::rowActivated);
    connect(m_close, &KeyHintButton::clicked, this, [this] {
        m_stack->setCurrentWidget(m_closeCard);
        m_closeCard->ask(m_feed.hall());
    });
    connect(m_export, &KeyHintButton::clicked, this, &SupervisorPage::offerExport);
    connect(m_wallButton, &KeyHintButton::clicked, this, [this] { setWall(!m_wall); });
    connect(m_endCard, &DecisionCard::givenUp, this, &SupervisorPage::backToBoard);
    connect(m_closeCard, &DecisionCard::givenUp, this, &SupervisorPage::backToBoard);
    connect(m_endCard, &EndServiceCard::ended, this, [this](const Value& hall, const QString& number) {
        backToBoard();
        m_feed.take(hall);
        say(tr("%1 was ended and recorded").arg(number));
    });
    connect(m_closeCard, &CloseDayCard::dayClosed, this, [this](int waiting, int serving) {
        backToBoard();
        m_feed.refresh();
        say(tr("The day is closed: %1 numbers cancelled, %2 services ended").arg(waiting).arg(serving));
    });
}

HallView SupervisorPage::shownHall() const
{
    return filtered(m_feed.hall(), m_filter->filter());
}

void SupervisorPage::showBoard()
{
    m_board->show(m_feed.hall(), shownHall(), m_feed.now());
}

void SupervisorPage::showAll()
{
    m_filter->setVisible(m_feed.known() && !m_wall);
    if (m_feed.known()) {
        m_filter->offer(m_feed.hall());
        showBoard();
        if (m_stack->currentWidget() == m_waiting)
            backToBoard();
        showList();
    } else if (m_feed.failing()) {
        m_waiting->setText(Wording::problem(m_feed.problem()));
        m_stack->setCurrentWidget(m_waiting);
    }
    showAge();
}

void SupervisorPage::showAge()
{
    const QString age = spanText(std::chrono::duration_cast<std::chrono::minutes>(m_feed.age()));
    m_close->setEnabled(m_feed.known() && !m_feed.failing());
    m_export->setEnabled(m_feed.known());
    m_live->setVisible(m_feed.known() || m_feed.failing());
    if (!m_feed.failing()) {
        m_live->setTone(Tone::Success);
        m_live->setIconName(QStringLiteral("globe"));
        m_live->setText(tr("Live, %n s ago", nullptr, int(m_feed.age().count())));
    } else {
        m_live->setTone(Tone::Warning);
        m_live->setIconName(QStringLiteral("cloud-off"));
        m_live->setText(!m_feed.known() ? tr("Not reached")
                        : m_feed.age() < std::chrono::minutes(1)
                            ? tr("Not reached; figures of %n s ago", nullptr, int(m_feed.age().count()))
                            : tr("Not reached; figures of %1 ago").arg(age));
    }
    m_live->setAccessibleName(m_live->text());
    m_live->updateGeometry();
    if (m_feed.known() && m_stack->currentWidget() == m_scroll)
        m_board->showTimes(shownHall(), m_feed.now());
}

void SupervisorPage::openList(HallList list)
{
    m_stack->setCurrentWidget(m_list);
    m_list->open(list, sheetOf(list, shownHall(), {m_feed.now(), !m_wall, false}));
}

void SupervisorPage::showList()
{
    if (m_stack->currentWidget() == m_list)
        m_list->show(sheetOf(m_list->list(), shownHall(), {m_feed.now(), !m_wall, false}));
}

void SupervisorPage::act(const AlertView& alert)
{
    if (alert.kind == "forgotten_service")
        return endAt(qt(alert.window));
    const HallList list = HallWords::listOf(alert);
    openList(list);
    m_list->table()->select(list == HallList::People ? qt(alert.ticket) : qt(alert.window));
}

void SupervisorPage::endAt(const QString& window)
{
    const auto seat = std::ranges::find(m_feed.hall().seats, utf8(window), &SeatView::id);
    if (seat == m_feed.hall().seats.end() || seat->ticketState != "serving")
        return;
    m_stack->setCurrentWidget(m_endCard);
    m_endCard->ask(*seat);
}

void SupervisorPage::rowActivated(const QString& id)
{
    switch (m_list->list()) {
    case HallList::Windows:
        return endAt(id);
    case HallList::Limits:
    case HallList::Returned:
        emit caseWanted(id.section(u'/', 0, 0));
        return;
    case HallList::Alerts:
        for (const AlertView& alert : m_feed.hall().alerts) {
            if (QString(qt(alert.kind) + u'/' + qt(alert.window) + u'/' + qt(alert.ticket)) == id)
                return act(alert);
        }
        return;
    default:
        return;
    }
}

void SupervisorPage::backToBoard()
{
    m_stack->setCurrentWidget(m_scroll);
    showBoard();
    m_board->focusFirst();
}

void SupervisorPage::setWall(bool wall)
{
    if (m_wall == wall)
        return;
    m_wall = wall;
    m_filter->clear(); // the wall shows the hall
    m_board->setWall(wall);
    m_close->setVisible(!wall);
    m_export->setVisible(!wall);
    retranslate();
    if (m_feed.known())
        backToBoard();
    emit wallChanged(wall);
}

void SupervisorPage::say(const QString& sentence)
{
    m_said->setInk(Ink::Success);
    m_said->setText(sentence);
    m_said->setAccessibleName(sentence);
}

Sheet SupervisorPage::exportSheet(HallList list) const
{
    if (m_stack->currentWidget() == m_list && m_list->list() == list)
        return m_list->table()->shownSheet();
    const SheetTable* shown = m_stack->currentWidget() == m_scroll ? m_board->tableOf(list) : nullptr;
    return shown != nullptr ? shown->shownSheet() : sheetOf(list, shownHall(), {m_feed.now(), true, false});
}

void SupervisorPage::offerExport()
{
    if (m_stack->currentWidget() == m_list)
        return write(m_list->list());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const HallList list : kLists)
        connect(menu->addAction(HallWords::list(list)), &QAction::triggered, this, [this, list] { write(list); });
    menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height())));
}

void SupervisorPage::write(HallList list)
{
    askAndWriteCsv(this, tr("Export"), exportSheet(list), [this](const QString& path) {
        if (path.isEmpty())
            emit failed(tr("The file could not be written. Choose another folder"));
        else
            say(tr("Written: %1").arg(path.section(u'/', -1)));
    });
}

void SupervisorPage::focusFirst()
{
    m_board->focusFirst();
}

void SupervisorPage::retranslate()
{
    m_title->setText(tr("The hall now"));
    m_close->setText(tr("Close the day…"));
    m_export->setText(tr("Export"));
    m_wallButton->setText(m_wall ? tr("Leave the wall") : tr("To the wall"));
    m_waiting->setText(tr("Fetching the figures of the hall"));
    setAccessibleName(tr("The hall now"));
    showAll();
}

void SupervisorPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SupervisorPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_feed.watch(true);
}

void SupervisorPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_feed.watch(false);
}

void SupervisorPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F11 || (event->key() == Qt::Key_Escape && m_wall))
        setWall(event->key() == Qt::Key_F11 ? !m_wall : false);
    else
        QWidget::keyPressEvent(event);
}

} // namespace yc::ui
