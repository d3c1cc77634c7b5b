#include "ui/shell/machine_panel.h"

#include "ui/bridge/language.h"
#include "ui/bridge/text.h"
#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace yc::ui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int kSide = 80, kMachineRow = 44, kName = 120;
enum RowTone { Plain, Good, Trouble };
/// As they stand side by side.
constexpr std::array kSchemes{Scheme::Light, Scheme::Dark, Scheme::HighContrast, Scheme::System};

} // namespace

MachinePanel::MachinePanel(ShellParts& parts, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_scheme(new Segments(int(kSchemes.size()), this)), m_language(new Segments(2, this)),
      m_clock(new TextLabel(TextStep::Number, Ink::Text, true, this)),
      m_day(new TextLabel(TextStep::Body, Ink::Text2, false, this)),
      m_title(new TextLabel(TextStep::Body, Ink::Text, true, this)), m_rows(new QVBoxLayout),
      m_diagnosis(new KeyHintButton(ButtonWeight::Link, ButtonSize::Small, this)),
      m_offline(new TextLabel(TextStep::Hint, Ink::Text2, false, this)),
      m_demo(new TextLabel(TextStep::Micro, Ink::Text2, false, this)),
      m_versions(new TextLabel(TextStep::Micro, Ink::Text2, false, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSide, space::kXl, kSide, space::kL);
    column->setSpacing(0);
    column->addWidget(makeSwitches());
    column->addStretch(2);
    auto* time = new QHBoxLayout;
    time->setSpacing(space::kL);
    time->addWidget(m_clock);
    time->addWidget(m_day, 1, Qt::AlignBottom);
    column->addLayout(time);
    column->addSpacing(space::kXl);
    auto* title = new QHBoxLayout;
    title->addWidget(m_title, 1);
    title->addWidget(m_diagnosis);
    column->addLayout(title);
    column->addSpacing(space::kS);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    column->addSpacing(space::kL);
    auto* offline = new QHBoxLayout;
    offline->setSpacing(space::kS);
    offline->addWidget(new IconLabel(u"info"_s, measure::kIconText, Ink::Info, this), 0, Qt::AlignTop);
    m_offline->setWordWrap(true);
    offline->addWidget(m_offline, 1);
    column->addLayout(offline);
    column->addStretch(3);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_demo);
    foot->addStretch(1);
    foot->addWidget(m_versions);
    column->addLayout(foot);
    connect(m_diagnosis, &QAbstractButton::clicked, this, &MachinePanel::diagnosisWanted);
    connect(&m_minute, &QTimer::timeout, this, &MachinePanel::tick);
    m_minute.start(1s);
    refresh();
}

QWidget* MachinePanel::makeSwitches()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::kS);
    row->addStretch(1);
    row->addWidget(m_scheme);
    row->addWidget(m_language);
    connect(m_scheme, &Segments::chosen, this, [this](int index) {
        m_parts.theme.setScheme(kSchemes[std::size_t(index)]);
    });
    connect(m_language, &Segments::chosen, this, [this](int index) {
        m_parts.language.apply((index == 0 ? Language::kChinese : Language::kEnglish).toString());
    });
    return line;
}

void MachinePanel::show(const ports::MachineView& machine)
{
    m_machine = machine;
    refresh();
}

void MachinePanel::setClerk(const QString& id)
{
    m_clerk = id;
    showOffline();
}

void MachinePanel::addRow(const QString& icon, const QString& name, const QString& state, int tone,
                          const QString& detail)
{
    auto* line = new Panel(Panel::Ground::Window, this);
    line->setEdges(m_rows->count() == 0 ? Qt::TopEdge | Qt::BottomEdge : Qt::Edges(Qt::BottomEdge));
    holdHeight(line, kMachineRow);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::kM);
    row->addWidget(new IconLabel(icon, measure::kIconTool, Ink::Text2, line));
    auto* label = new TextLabel(name, TextStep::Body, Ink::Text, false, line);
    holdWidth(label, kName);
    row->addWidget(label);
    const QString mark = tone == Good ? u"● "_s : tone == Trouble ? u"○ "_s : QString();
    const Ink ink = tone == Good ? Ink::Success : tone == Trouble ? Ink::Warning : Ink::Text;
    row->addWidget(new TextLabel(mark % state, TextStep::Body, ink, false, line));
    row->addStretch(1);
    row->addWidget(new TextLabel(detail, TextStep::Hint, Ink::Text2, false, line));
    m_rows->addWidget(line);
}

void MachinePanel::refresh()
{
    m_scheme->setTexts({tr("Light"), tr("Dark"), tr("High contrast"), tr("System")});
    m_language->setTexts({u"中"_s, u"EN"_s});
    m_scheme->setCurrent(int(std::ranges::find(kSchemes, m_parts.theme.look().scheme) - kSchemes.begin()));
    m_language->setCurrent(m_parts.language.isChinese() ? 0 : 1);
    m_title->setText(tr("This machine"));
    m_diagnosis->setText(tr("Diagnosis"));
    while (QLayoutItem* old = m_rows->takeAt(0)) {
        old->widget()->deleteLater();
        delete old;
    }
    const ports::SyncView& sync = m_machine.sync;
    addRow(u"globe"_s, tr("Network"), sync.online ? tr("online") : tr("offline"), sync.online ? Good : Trouble,
           sync.online                     ? tr("the centre answers")
           : sync.offlineSince == Moment{} ? QString()
                                           : tr("since %1").arg(timeText(sync.offlineSince)));
    addRow(u"cloud-up"_s, tr("To send"), tr("%n operation(s)", nullptr, sync.pending + sync.sent), Plain,
           sync.lastSync == Moment{} ? QString()
                                     : tr("last sent %1").arg(momentShortText(sync.lastSync, m_parts.clock.now())));
    addRow(u"list"_s, tr("Receipt numbers"), tr("%n left", nullptr, int(sync.numbersLeft)), Plain,
           sync.numbersLastDays > 0 ? tr("enough for about %n day(s)", nullptr, sync.numbersLastDays) : QString());
    addRow(u"key"_s, tr("Key ring"), m_machine.keyringInUse ? tr("in use") : tr("not there"),
           m_machine.keyringInUse ? Good : Plain,
           m_machine.keyringInUse ? QString() : tr("sending needs a signed-in clerk"));
    m_demo->setText(m_machine.demo ? tr("Demo data") : QString());
    m_versions->setText(tr("Catalogue %1   Version %2").arg(qt(m_machine.catalogueVersion), m_parts.version));
    tick();
    showOffline();
}

void MachinePanel::tick()
{
    const Moment now = m_parts.clock.now();
    m_clock->setText(timeText(now));
    const QString hall = qt(m_machine.hallName);
    m_day->setText(dayLongText(dayOf(now)) % u"　"_s % weekdayText(dayOf(now)) % u"　"_s % hall);
}

void MachinePanel::showOffline()
{
    if (m_machine.clerks.empty())
        return m_offline->setText(tr("The first sign-in on this machine needs the network."));
    QString text = tr("Sign-in works without the network for clerks this machine knows.");
    const auto known =
        std::ranges::find(m_machine.clerks, utf8(m_clerk), [](const auto& clerk) { return clerk.id.text(); });
    if (known != m_machine.clerks.end())
        text += u'\n' % tr("Number %1 may do so until %2.").arg(m_clerk, dayShortText(known->offlineUntil));
    m_offline->setText(text);
}

void MachinePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        refresh();
    QWidget::changeEvent(event);
}

void MachinePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).bg);
    painter.fillRect(QRect(0, 0, 1, height()), tokensOf(this).hairline);
}

} // namespace yc::ui
