#include "ui/shell/sign_in_page.h"

#include "ui/bridge/language.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kLeftPane = 560;
constexpr int kInset = 80;
constexpr int kFieldHeight = 40;
constexpr int kDefaultWindow = 7;

} // namespace

SignInPage::SignInPage(DeskBridge& bridge, Theme& theme, Language& language, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_theme(theme), m_language(language)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeForm());
    row->addWidget(makeState(), 1);
    connect(&bridge, &DeskBridge::syncChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    retranslate();
    refresh();
}

QWidget* SignInPage::makeForm()
{
    auto* pane = new Panel(Panel::Ground::Surface, this);
    pane->setEdges(Qt::RightEdge);
    pane->setFixedWidth(scaled(this, kLeftPane));
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(kInset, 0, kInset, 0);
    column->setSpacing(space::kS);
    m_product = new TextLabel(TextStep::Number, Ink::Text, true);
    m_userLabel = new TextLabel(TextStep::Body, Ink::Text2);
    m_user = new QLineEdit;
    m_secretLabel = new TextLabel(TextStep::Body, Ink::Text2);
    m_secret = new QLineEdit;
    m_secret->setEchoMode(QLineEdit::Password);
    m_error = new TextLabel(TextStep::Hint, Ink::Error);
    m_error->setWordWrap(true);
    m_error->hide();
    m_windowLabel = new TextLabel(TextStep::Body, Ink::Text2);
    m_window = new QComboBox;
    m_remember = new QCheckBox;
    m_remember->setChecked(true);
    m_enter = new KeyHintButton(ButtonWeight::Filled, ButtonSize::Call);
    m_enter->setKeyHint(QStringLiteral("Enter"));
    for (QWidget* field : std::initializer_list<QWidget*>{m_user, m_secret, m_window})
        field->setMinimumHeight(scaled(this, kFieldHeight));
    m_user->setAttribute(Qt::WA_InputMethodEnabled, false);
    column->addStretch();
    for (QWidget* part : std::initializer_list<QWidget*>{m_product, m_userLabel, m_user, m_secretLabel, m_secret, m_error,
                                                         m_windowLabel, m_window, m_remember, m_enter})
        column->addWidget(part);
    column->addStretch();
    connect(m_user, &QLineEdit::returnPressed, m_secret, qOverload<>(&QWidget::setFocus));
    connect(m_secret, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_enter, &KeyHintButton::clicked, this, &SignInPage::submit);
    return pane;
}

QWidget* SignInPage::makeState()
{
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(kInset, space::kXl, kInset, space::kXl);
    column->setSpacing(space::kM);
    auto* switches = new QHBoxLayout;
    switches->addStretch();
    m_schemes = new Segments(3);
    m_languages = new Segments(2);
    switches->addWidget(m_schemes);
    switches->addWidget(m_languages);
    column->addLayout(switches);
    column->addStretch();
    auto* head = new QHBoxLayout;
    m_clock = new TextLabel(TextStep::Number, Ink::Text, true);
    m_hall = new TextLabel(TextStep::Body, Ink::Text2);
    head->addWidget(m_clock);
    head->addWidget(m_hall);
    head->addStretch();
    column->addLayout(head);
    m_state = new QVBoxLayout;
    column->addLayout(m_state);
    m_offline = new TextLabel(TextStep::Body, Ink::Text2);
    m_offline->setWordWrap(true);
    column->addWidget(m_offline);
    column->addStretch();
    m_version = new TextLabel(TextStep::Hint, Ink::Text2);
    m_version->setAlignment(Qt::AlignRight);
    column->addWidget(m_version);
    connect(m_schemes, &Segments::chosen, this, [this](int index) {
        constexpr Scheme kSchemes[] = {Scheme::Light, Scheme::Dark, Scheme::System};
        m_theme.setScheme(kSchemes[index]);
    });
    connect(m_languages, &Segments::chosen, this, [this](int index) {
        m_language.apply(index == 0 ? Language::kChinese.toString() : Language::kEnglish.toString());
    });
    return pane;
}

void SignInPage::retranslate()
{
    m_product->setText(tr("Yichuang"));
    m_userLabel->setText(tr("Staff number"));
    m_secretLabel->setText(tr("Secret"));
    m_windowLabel->setText(tr("Window"));
    m_remember->setText(tr("Remember the window on this machine"));
    m_enter->setText(tr("Sign in"));
    m_user->setAccessibleName(m_userLabel->text());
    m_secret->setAccessibleName(m_secretLabel->text());
    m_window->setAccessibleName(m_windowLabel->text());
    m_schemes->setTexts({tr("Light"), tr("Dark"), tr("System")});
    m_languages->setTexts({QStringLiteral("中"), QStringLiteral("EN")});
    m_languages->setCurrent(m_language.isChinese() ? 0 : 1);
    showMachine();
}

void SignInPage::refresh()
{
    m_bridge.machine(this, [this](const Result<ports::MachineView>& answer) {
        if (!answer) {
            m_error->setText(Wording::problem(answer.problem()));
            m_error->show();
            return;
        }
        m_machine = *answer;
        showMachine();
    });
}

void SignInPage::showMachine()
{
    const Moment now = fromMicros(QDateTime::currentMSecsSinceEpoch() * 1000);
    m_clock->setText(timeText(now));
    m_hall->setText(QStringList{dayLongText(dayOf(now)), weekdayText(dayOf(now)), qt(m_machine.hallName)}.join(u"  "));
    const QString chosen = m_window->currentData().toString();
    m_window->clear();
    for (const domain::Window& window : m_machine.windows)
        m_window->addItem(qt(window.id) + u"  " + qt(window.name), qt(window.id));
    if (m_machine.windows.empty()) { // nobody has signed in here yet: every number is possible
        for (int number = 1; number <= 99; ++number)
            m_window->addItem(QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')),
                              QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')));
    }
    const QString wanted = !chosen.isEmpty() ? chosen : qt(m_machine.rememberedWindow);
    const int at = m_window->findData(wanted);
    m_window->setCurrentIndex(at >= 0 ? at : std::min(kDefaultWindow - 1, m_window->count() - 1));
    delete m_stateRows;
    m_stateRows = new QWidget;
    m_state->addWidget(m_stateRows);
    auto* rows = new QVBoxLayout(m_stateRows);
    rows->setContentsMargins(0, 0, 0, 0);
    const auto line = [&](const QString& name, const QString& value, Ink ink) {
        auto* row = new QHBoxLayout;
        row->addWidget(new TextLabel(name, TextStep::Body));
        row->addStretch();
        row->addWidget(new TextLabel(value, TextStep::Body, ink));
        rows->addLayout(row);
        rows->addWidget(new Hairline(Qt::Horizontal));
    };
    const ports::SyncView& sync = m_machine.sync;
    line(tr("Network"), sync.online ? tr("Online") : tr("Not reached yet"), sync.online ? Ink::Success : Ink::Warning);
    line(tr("Unsent"), tr("%n operation(s)", nullptr, sync.pending + sync.sent), Ink::Text);
    line(tr("Receipt numbers left"), QString::number(sync.numbersLeft), Ink::Text);
    line(tr("Keyring"), m_machine.keyringInUse ? tr("In use") : tr("None: sending needs a signed-in clerk"), Ink::Text2);
    QStringList clerks;
    for (const ports::KnownClerk& clerk : m_machine.clerks)
        clerks << tr("%1 until %2").arg(qt(clerk.id), isoDayText(clerk.offlineUntil));
    m_offline->setText(clerks.isEmpty() ? tr("The first sign-in on this machine needs the network")
                                        : tr("Sign-in without a network: %1").arg(clerks.join(u'，')));
    m_version->setText((m_machine.demo ? tr("Demo data") + u"  " : QString()) +
                       tr("Catalogue %1").arg(qt(m_machine.catalogueVersion)));
}

void SignInPage::submit()
{
    m_error->hide();
    m_enter->setEnabled(false);
    const ports::Desk::SignIn request{domain::UserId(utf8(m_user->text().trimmed())), utf8(m_secret->text()),
                                      domain::WindowId(utf8(m_window->currentData().toString())),
                                      m_remember->isChecked()};
    m_bridge.signIn(request, this, [this](const Result<ports::SessionView>& answer) {
        m_enter->setEnabled(true);
        if (!answer) {
            m_error->setText(Wording::problem(answer.problem()));
            m_error->show();
            m_secret->setFocus();
            m_secret->selectAll();
            return;
        }
        m_secret->clear();
        emit signedIn(*answer);
    });
}

void SignInPage::focusFirst()
{
    m_user->setFocus(Qt::OtherFocusReason);
}

void SignInPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
