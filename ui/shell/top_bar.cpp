#include "ui/shell/top_bar.h"

#include "ui/bridge/language.h"
#include "ui/bridge/text.h"
#include "ui/theme/style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tool_button.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace yc::ui
{
namespace
{

constexpr int kTickMs = 5000;

} // namespace

TopBar::TopBar(Theme& theme, Language& language, QWidget* parent)
    : QWidget(parent), m_product(new TextLabel(TextStep::Title, Ink::Text, true)),
      m_window(new TextLabel(TextStep::Body, Ink::Text, true)), m_clerk(new TextLabel(TextStep::Body, Ink::Text2)),
      m_demo(new Chip), m_network(new Chip), m_pending(new Chip), m_clock(new TextLabel(TextStep::Page, Ink::Text, true)),
      m_scheme(new ToolButton(QStringLiteral("contrast"))), m_language(new ToolButton(QStringLiteral("language"))),
      m_lock(new ToolButton(QStringLiteral("lock")))
{
    setFixedHeight(scaled(this, measure::kTopBar));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, 0, space::kS, 0);
    row->setSpacing(space::kL);
    row->addWidget(m_product);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(m_window);
    row->addWidget(m_clerk);
    m_demo->setDashed(true);
    row->addWidget(m_demo);
    row->addStretch();
    row->addWidget(m_network);
    row->addWidget(m_pending);
    m_pending->setClickable(true);
    connect(m_pending, &Chip::clicked, this, &TopBar::syncWanted);
    row->addWidget(m_clock);
    for (ToolButton* button : {m_scheme, m_language, m_lock})
        row->addWidget(button);
    connect(m_scheme, &ToolButton::clicked, this, [&theme] {
        theme.setScheme(theme.drawnScheme() == Scheme::Dark ? Scheme::Light : Scheme::Dark);
    });
    connect(m_language, &ToolButton::clicked, this, [&language] { language.toggle(); });
    connect(m_lock, &ToolButton::clicked, this, &TopBar::lockWanted);
    connect(&m_timer, &QTimer::timeout, this, &TopBar::retranslate);
    m_timer.start(kTickMs);
    retranslate();
}

void TopBar::showSession(const ports::SessionView& session)
{
    m_session = session;
    retranslate();
}

void TopBar::showSync(const ports::SyncView& sync)
{
    m_sync = sync;
    retranslate();
}

void TopBar::retranslate()
{
    m_product->setText(tr("Yichuang"));
    m_window->setText(tr("Window %1 %2").arg(qt(m_session.window), qt(m_session.windowName)));
    m_clerk->setText(qt(m_session.user.name) + u' ' + qt(m_session.user.id));
    m_demo->setText(tr("Demo data"));
    m_demo->setVisible(m_session.demo);
    m_network->setTone(m_sync.online ? Tone::Success : Tone::Warning);
    m_network->setIconName(m_sync.online ? QStringLiteral("globe") : QStringLiteral("cloud-off"));
    m_network->setText(m_sync.online ? tr("Online") : tr("Offline since %1").arg(timeText(m_sync.offlineSince)));
    const int unsent = m_sync.pending + m_sync.sent;
    m_pending->setTone(unsent > 0 ? Tone::Warning : Tone::Neutral);
    m_pending->setIconName(QStringLiteral("cloud-up"));
    m_pending->setText(tr("Unsent %1").arg(unsent));
    m_clock->setText(timeText(fromMicros(QDateTime::currentMSecsSinceEpoch() * 1000)));
    m_scheme->setWords(tr("Light or dark"));
    m_language->setWords(tr("中 / EN"));
    m_lock->setWords(tr("Lock"));
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokensOf(this).hairline);
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
