#include "ui/department_web/department_panel.h"

#include "ui/bridge/text.h"
#include "ui/department_web/field_list.h"
#include "ui/department_web/message_page.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHideEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kFieldsWidth = 344;

} // namespace

DepartmentPanel::DepartmentPanel(DeskBridge& bridge, WebSite site, WebSource source, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_site(std::move(site)), m_source(std::move(source)), m_address(m_site.start),
      m_banner(new Banner(Tone::Warning)), m_stack(new QStackedWidget), m_message(new MessagePage),
      m_fields(new FieldList)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_banner);
    m_again = new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small);
    m_banner->addButton(m_again);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_stack->addWidget(m_message);
    row->addWidget(m_stack, 1);
    auto* side = new Panel(Panel::Ground::Surface);
    side->setEdges(Qt::LeftEdge);
    side->setFixedWidth(scaled(this, kFieldsWidth));
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->addWidget(m_fields);
    row->addWidget(side);
    column->addLayout(row, 1);
    connect(m_again, &KeyHintButton::clicked, this, &DepartmentPanel::openPage);
    connect(m_message, &MessagePage::actWanted, this, &DepartmentPanel::openPage);
    connect(m_fields, &FieldList::fillWanted, this, &DepartmentPanel::fill);
    auto* escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &DepartmentPanel::closed);
    retranslate();
}

DepartmentPanel::~DepartmentPanel() = default;

QWidget* DepartmentPanel::makeBar()
{
    auto* bar = new Panel(Panel::Ground::Surface);
    bar->setEdges(Qt::BottomEdge);
    bar->setFixedHeight(scaled(this, measure::kActionBar));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kL, 0, space::kL, 0);
    row->setSpacing(space::kM);
    m_title = new TextLabel(TextStep::Title, Ink::Text, true);
    m_where = new TextLabel(TextStep::Hint, Ink::Text2);
    m_where->setElided(true);
    m_state = new Chip(Tone::Neutral);
    m_largeButton = new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small);
    m_largeButton->setKeyHint(QStringLiteral("Ctrl+Shift+W"));
    m_close = new KeyHintButton(ButtonWeight::Quiet, ButtonSize::Small);
    m_close->setKeyHint(QStringLiteral("Esc"));
    row->addWidget(m_title);
    row->addWidget(m_where, 1);
    row->addWidget(m_state);
    row->addWidget(m_largeButton);
    row->addWidget(m_close);
    connect(m_largeButton, &KeyHintButton::clicked, this, &DepartmentPanel::largeWanted);
    connect(m_close, &KeyHintButton::clicked, this, &DepartmentPanel::closed);
    return bar;
}

void DepartmentPanel::follow(const ports::CaseView* view)
{
    const domain::CaseId now = view != nullptr ? view->record.id : domain::CaseId();
    if (now != m_case)
        m_fields->clearOutcomes();
    m_case = now;
    m_guide.clear();
    if (view != nullptr) {
        for (const auto& [topic, text] : view->guide)
            m_guide << tr("%1: %2").arg(qt(topic), qt(text));
    }
    m_fields->offer(view != nullptr ? offeredFields(*view) : std::vector<OfferedField>());
    wordTrouble();
}

void DepartmentPanel::setOnline(bool online)
{
    const bool back = online && !m_online;
    m_online = online;
    if (back && m_trouble == Trouble::NotLoaded && isVisible())
        openPage();
    else
        wordTrouble();
}

void DepartmentPanel::setLarge(bool large)
{
    m_large = large;
    m_largeButton->setText(large ? tr("Smaller") : tr("Larger"));
}

void DepartmentPanel::forget()
{
    m_view.reset();
    m_address = m_site.start;
    follow(nullptr);
    notify(Notice::None);
}

void DepartmentPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // Not from inside the show: the first web view changes how its window is drawn.
    if (!event->spontaneous())
        QMetaObject::invokeMethod(this, &DepartmentPanel::openPage, Qt::QueuedConnection);
}

/// A page that nobody sees may still hold a core busy. A minimised window keeps it: that hide is the system's.
void DepartmentPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous() || m_view == nullptr)
        return;
    m_view->discard();
    m_fields->setFillable(false);
}

bool DepartmentPanel::makeView()
{
    if (m_view != nullptr)
        return true;
    const LoadedWeb loaded = m_source();
    if (loaded.plugin == nullptr) {
        showTrouble(loaded.absence == WebAbsence::Administrator ? Trouble::Administrator : Trouble::NoPlugin);
        return false;
    }
    m_view = loaded.plugin->makeView(m_site, *this, m_stack);
    m_stack->addWidget(m_view->widget());
    return true;
}

void DepartmentPanel::openPage()
{
    if (!isVisible() || !makeView())
        return;
    notify(Notice::None);
    m_view->open(m_address);
}

void DepartmentPanel::showTrouble(Trouble trouble)
{
    m_trouble = trouble;
    wordTrouble();
    if (trouble == Trouble::None && m_view != nullptr)
        m_stack->setCurrentWidget(m_view->widget());
    else
        m_stack->setCurrentWidget(m_message);
    m_fields->setFillable(trouble == Trouble::None);
}

void DepartmentPanel::pageLoading()
{
    ++m_page;
    m_fields->setFillable(false);
    m_fields->clearOutcomes();
    m_state->setText(tr("Loading"));
    m_state->setTone(Tone::Neutral);
    if (m_notice == Notice::Crashed)
        notify(Notice::None);
}

void DepartmentPanel::pageLoaded(const QUrl& address)
{
    m_address = address;
    m_where->setText(address.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo));
    m_state->setText(tr("Allowed address"));
    m_state->setTone(Tone::Success);
    showTrouble(Trouble::None);
}

void DepartmentPanel::pageFailed()
{
    if (m_notice == Notice::None || m_notice == Notice::Says)
        showTrouble(Trouble::NotLoaded); // a refused address or download leaves the page where it was
}

void DepartmentPanel::pageCrashed()
{
    m_fields->setFillable(false);
    m_state->setText(tr("Ended"));
    m_state->setTone(Tone::Error);
    notify(Notice::Crashed);
}

void DepartmentPanel::addressRefused(const QUrl& address)
{
    notify(Notice::Address, address.host());
}

void DepartmentPanel::certificateRefused(const QUrl& address)
{
    notify(Notice::Certificate, address.host());
}

void DepartmentPanel::downloadRefused()
{
    notify(Notice::Download);
}

void DepartmentPanel::windowRefused()
{
    notify(Notice::Window);
}

void DepartmentPanel::pageSays(const QString& words)
{
    notify(Notice::Says, words);
}

void DepartmentPanel::notify(Notice notice, const QString& detail)
{
    m_notice = notice;
    m_detail = detail;
    wordNotice();
    m_banner->setVisible(notice != Notice::None);
    m_again->setVisible(notice == Notice::Crashed);
}

void DepartmentPanel::fill(int row)
{
    const int page = m_page;
    const OfferedField& offered = m_fields->field(row);
    if (!offered.sensitive)
        return fillWith(row, page, offered.shown);
    // The clear value of a sensitive field is an audited look, and it is kept nowhere here.
    m_bridge.reveal(m_case, idOf<domain::ElementId>(offered.name), this,
                    [this, row, page](const Result<std::string>& answer) {
                        if (answer)
                            fillWith(row, page, qt(*answer));
                        else
                            m_fields->showOutcome(row, Filled::NotFillable);
                    });
}

void DepartmentPanel::fillWith(int row, int page, const QString& value)
{
    if (page != m_page || row >= m_fields->count() || m_view == nullptr || !m_view->hasPage())
        return notify(Notice::Changed);
    const OfferedField& offered = m_fields->field(row);
    m_view->fill(offered.name, offered.label, value, [this, row, page](Filled outcome) {
        if (page == m_page && row < m_fields->count())
            m_fields->showOutcome(row, outcome);
    });
}

void DepartmentPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
