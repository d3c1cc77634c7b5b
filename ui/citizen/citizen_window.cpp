#include "ui/citizen/citizen_window.h"

#include "ui/citizen/citizen_button.h"
#include "ui/citizen/citizen_label.h"
#include "ui/citizen/confirm_view.h"
#include "ui/citizen/plate_view.h"
#include "ui/citizen/rate_view.h"
#include "ui/theme/style.h"
#include "ui/widgets/panel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yc::ui
{

using namespace std::chrono_literals;

namespace
{

constexpr int kHead = 88, kSide = 40, kPictureWidth = 320;
constexpr QSize kSize{1280, 800};
constexpr int kShare = 90; ///< per cent of an only screen: the frame needs room
constexpr std::chrono::seconds kThanks{6};

} // namespace

CitizenWindow::CitizenWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), m_stack(new QStackedWidget(this)), m_plate(new PlateView),
      m_confirm(new ConfirmView), m_rate(new RateView)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(kSide, space::kXxl, kSide, kSide);
    inside->addWidget(m_stack);
    column->addLayout(inside, 1);
    for (QWidget* view : std::initializer_list<QWidget*>{m_plate, m_confirm, m_rate})
        m_stack->addWidget(view);
    m_thanks.setSingleShot(true);
    connectViews();
    resize(kSize);
    retranslate();
}

QWidget* CitizenWindow::makeHead()
{
    auto* head = new Panel(Panel::Ground::Surface, this);
    head->setEdges(Qt::BottomEdge);
    head->setFixedHeight(kHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kSide, 0, kSide, 0);
    row->setSpacing(space::kXl);
    m_number = new CitizenLabel(TextStep::CitizenValue, Ink::Text, true, head);
    m_name = new CitizenLabel(TextStep::Citizen, Ink::Text, false, head);
    for (CitizenLabel* label : {m_number, m_name})
        label->setWordWrap(false);
    m_large = new CitizenButton(CitizenButton::Kind::Small, head);
    m_large->setCheckable(true);
    row->addWidget(m_number);
    row->addWidget(m_name);
    row->addStretch(1);
    row->addWidget(m_large);
    connect(m_large, &CitizenButton::toggled, this, &CitizenWindow::setLarge);
    return head;
}

void CitizenWindow::connectViews()
{
    connect(&m_thanks, &QTimer::timeout, this, [this] { showPlate(); });
    connect(m_confirm, &ConfirmView::confirmed, this, [this] {
        emit confirmed();
        thank();
    });
    connect(m_confirm, &ConfirmView::wrong, this, [this](int sheet) {
        emit wrong(sheet);
        showPlate(tr("The staff has been told and will ask you"));
    });
    connect(m_confirm, &ConfirmView::turned, this, &CitizenWindow::tellPicture);
    connect(m_rate, &RateView::rated, this, [this](int level, const QString& reason) {
        emit rated(level, reason);
        thank();
    });
    connect(m_rate, &RateView::skipped, this, [this] {
        emit skipped();
        showPlate();
    });
}

CitizenWindow::Shown CitizenWindow::shown() const
{
    return Shown(m_stack->currentIndex());
}

void CitizenWindow::setPlate(const NamePlate& plate)
{
    m_plateValue = plate;
    m_plate->show(plate);
    retranslate();
}

void CitizenWindow::showPlate(const QString& sentence)
{
    m_thanks.stop();
    m_confirm->clear();
    m_plate->say(sentence);
    m_stack->setCurrentWidget(m_plate);
    m_large->setChecked(false); // the next person begins with the usual type
    tellPicture();
}

void CitizenWindow::confirm(std::vector<CitizenSheet> sheets)
{
    m_thanks.stop();
    m_confirm->show(std::move(sheets));
    m_stack->setCurrentWidget(m_confirm);
    tellPicture();
}

void CitizenWindow::rate(const QString& title)
{
    m_thanks.stop();
    m_confirm->clear();
    m_rate->show(title, tr("Staff %1 %2").arg(m_plateValue.clerk, m_plateValue.clerkNumber));
    m_stack->setCurrentWidget(m_rate);
    tellPicture();
}

void CitizenWindow::thank()
{
    showPlate(tr("Received. Thank you"));
    m_thanks.start(kThanks);
}

void CitizenWindow::open()
{
    if (isVisible())
        return;
    const QList<QScreen*> screens = QGuiApplication::screens();
    if (screens.size() > 1) {
        setGeometry(screens.last()->geometry());
        return showFullScreen();
    }
    resize(kSize.boundedTo(screens.first()->availableSize() * kShare / 100));
    QWidget::show();
    tellPicture();
}

void CitizenWindow::setLarge(bool large)
{
    m_confirm->setLarge(large);
    m_rate->setLarge(large);
    retranslate();
    tellPicture();
}

void CitizenWindow::tellPicture()
{
    if (isVisible())
        emit pictureChanged(grab().scaledToWidth(kPictureWidth, Qt::SmoothTransformation));
}

void CitizenWindow::retranslate()
{
    setWindowTitle(tr("Citizen's screen"));
    m_number->setText(m_plateValue.window);
    m_name->setText(tr("Window %1").arg(m_plateValue.windowName));
    m_large->setText(m_large->isChecked() ? tr("Usual type") : tr("Larger type"));
}

void CitizenWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CitizenWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokensOf(this).bg);
}

} // namespace yc::ui
