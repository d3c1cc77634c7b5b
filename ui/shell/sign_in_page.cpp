#include "ui/shell/sign_in_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/shell/machine_panel.h"
#include "ui/shell/secret_field.h"
#include "ui/theme/hold.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/field_frame.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kFormWidth = 560, kFormNarrow = 480, kInset = 80, kBrand = 40, kLabel = 28, kMark = 32;
constexpr int kMostWindows = 99;
constexpr QStringView kDemoWindow = u"07"; ///< free in the demo; its people work at others

} // namespace

SignInPage::SignInPage(ShellParts& parts, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_panel(new MachinePanel(parts, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    QWidget* form = makeForm();
    form->setMinimumWidth(kFormNarrow);
    form->setMaximumWidth(scaled(this, kFormWidth));
    row->addWidget(form, 7);
    row->addWidget(m_panel, 9);
    connect(m_panel, &MachinePanel::diagnosisWanted, this, &SignInPage::diagnosisWanted);
    connect(m_user, &QLineEdit::textChanged, this, &SignInPage::showClerk);
    connect(m_user, &QLineEdit::returnPressed, this,
            [this] { m_secret->text().isEmpty() ? m_secret->setFocus() : signIn(); });
    connect(m_secret, &SecretField::entered, this, &SignInPage::signIn);
    connect(m_secret, &SecretField::capsLock, this, &SignInPage::showCaps);
    connect(m_go, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_window, &QComboBox::activated, this, [this] { m_chosen = m_window->currentData().toString(); });
    connect(&parts.bridge, &DeskBridge::syncChanged, this, [this] {
        if (isVisible())
            m_parts.bridge.machine(this, [this](const auto& answer) { answer ? m_panel->show(*answer) : void(); });
    });
    retranslate();
}

void SignInPage::addField(QVBoxLayout* column, TextLabel*& label, QWidget* field)
{
    label = new TextLabel(TextStep::Body, Ink::Text2, false, this);
    holdHeight(label, kLabel);
    label->setBuddy(field);
    field->setMinimumHeight(scaled(this, measure::kButtonMain));
    column->addWidget(label);
    column->addWidget(field);
    column->addSpacing(space::kM);
}

QWidget* SignInPage::makeForm()
{
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(kInset, 0, kInset, 0);
    column->setSpacing(0);
    column->addStretch(1);
    auto* brand = new QHBoxLayout;
    brand->setSpacing(space::kM);
    auto* mark = new QLabel(form);
    mark->setPixmap(brandIcon().pixmap(kBrand, kBrand));
    m_product = new TextLabel(TextStep::Citizen, Ink::Text, true, form);
    brand->addWidget(mark);
    brand->addWidget(m_product, 1);
    column->addLayout(brand);
    m_subtitle = new TextLabel(TextStep::Body, Ink::Text2, false, form);
    column->addWidget(m_subtitle);
    column->addSpacing(kMark);
    auto* user = new FieldFrame(form);
    m_user = new QLineEdit(user);
    m_user->setFrame(false);
    m_user->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    m_clerk = new TextLabel(TextStep::Hint, Ink::Text2, false, user);
    user->row()->addWidget(m_user, 1);
    user->row()->addWidget(m_clerk);
    addField(column, m_userLabel, user);
    m_userLabel->setBuddy(m_user);
    m_secret = new SecretField(form);
    addField(column, m_secretLabel, m_secret);
    m_hintLine = new QWidget(form);
    auto* hint = new QHBoxLayout(m_hintLine);
    hint->setContentsMargins(0, 0, 0, space::kM);
    hint->setSpacing(space::kS);
    m_mark = new ShapeMark(Shape::Attention, measure::kIconText, m_hintLine);
    hint->addWidget(m_mark, 0, Qt::AlignTop);
    m_hint = new TextLabel(TextStep::Hint, Ink::Warning, false, m_hintLine);
    m_hint->setWordWrap(true);
    hint->addWidget(m_hint, 1);
    m_hintLine->hide();
    column->addWidget(m_hintLine);
    m_window = new QComboBox(form);
    addField(column, m_windowLabel, m_window);
    m_remember = new QCheckBox(form);
    m_remember->setChecked(true);
    column->addWidget(m_remember);
    column->addSpacing(space::kXl);
    m_go = new KeyHintButton(ButtonWeight::Filled, ButtonSize::Call, form);
    m_go->setKeyHint(u"Enter"_s);
    column->addWidget(m_go);
    column->addStretch(1);
    return form;
}

void SignInPage::begin()
{
    m_secret->clear();
    m_hintLine->hide();
    m_parts.bridge.machine(this, [this](const Result<ports::MachineView>& answer) {
        answer ? showMachine(*answer) : showProblem(answer.problem());
    });
}

void SignInPage::showMachine(const ports::MachineView& machine)
{
    m_machine = machine;
    showWindows();
    if (m_user->text().isEmpty() && machine.clerks.size() == 1)
        m_user->setText(qt(machine.clerks.front().id));
    m_panel->show(machine);
    showClerk();
    if (isVisible() && (m_user->hasFocus() || m_secret->edit()->hasFocus()))
        return; // somebody types already
    m_user->text().isEmpty() ? m_user->setFocus() : m_secret->setFocus();
}

/// A machine where nobody has signed in yet knows no windows: every number is possible, the hub has the last word.
void SignInPage::showWindows()
{
    m_window->clear();
    for (const domain::Window& window : m_machine.windows)
        m_window->addItem(windowText(qt(window.id), qt(window.name)), qt(window.id));
    for (int number = 1; m_machine.windows.empty() && number <= kMostWindows; ++number) {
        const QString id = u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
        m_window->addItem(windowText(id, {}), id);
    }
    QString wanted = m_chosen.isEmpty() ? qt(m_machine.rememberedWindow) : m_chosen;
    if (wanted.isEmpty() && m_machine.demo)
        wanted = kDemoWindow.toString();
    m_window->setCurrentIndex(std::max(m_window->findData(wanted), 0));
}

QString SignInPage::windowText(const QString& id, const QString& name) const
{
    const QString number = tr("No. %1").arg(id);
    return name.isEmpty() ? number : QString(number % u"　"_s % name);
}

void SignInPage::showClerk()
{
    const auto known =
        std::ranges::find(m_machine.clerks, utf8(m_user->text()), [](const auto& one) { return one.id.text(); });
    m_clerk->setText(known == m_machine.clerks.end() ? QString() : qt(known->name));
    m_panel->setClerk(m_user->text());
}

void SignInPage::showCaps(bool on)
{
    if (m_refused)
        return;
    m_mark->setShape(Shape::Attention);
    m_hint->setInk(Ink::Warning);
    m_hint->setText(tr("Caps Lock is on"));
    m_hintLine->setVisible(on);
}

void SignInPage::showProblem(const Problem& problem)
{
    m_refused = true;
    m_hint->setInk(Ink::Error);
    m_hint->setText(Wording::problem(problem));
    m_hint->setAccessibleName(m_hint->text());
    m_hintLine->show();
    m_mark->setShape(Shape::Act);
    m_secret->setState(FieldState::Wrong);
    m_secret->edit()->setFocus();
    m_secret->edit()->selectAll();
}

void SignInPage::signIn()
{
    if (m_asking)
        return;
    if (m_user->text().trimmed().isEmpty())
        return showProblem(fail(Fault::Invalid, "signin.no_user"));
    if (m_secret->text().isEmpty())
        return showProblem(fail(Fault::Invalid, "signin.no_secret"));
    m_asking = true;
    m_refused = false;
    m_hintLine->hide();
    m_secret->setState(FieldState::Open);
    m_go->setText(tr("Signing in"));
    const ports::Desk::SignIn request{idOf<domain::UserId>(m_user->text().trimmed()), utf8(m_secret->text()),
                                      idOf<domain::WindowId>(m_window->currentData().toString()),
                                      m_remember->isChecked()};
    m_parts.bridge.signIn(request, this, [this](const Result<ports::SessionView>& answer) {
        m_asking = false;
        m_go->setText(tr("Sign in"));
        if (!answer)
            return showProblem(answer.problem());
        m_secret->clear();
        emit signedIn(*answer);
    });
}

void SignInPage::retranslate()
{
    m_product->setText(tr("Yichuang"));
    m_subtitle->setText(tr("Workstation of the service window"));
    m_userLabel->setText(tr("Staff number"));
    m_user->setAccessibleName(tr("Staff number"));
    m_secretLabel->setText(tr("Secret"));
    m_secret->setWords(tr("Secret"), tr("Show the secret"));
    m_windowLabel->setText(tr("Window"));
    m_window->setAccessibleName(tr("Window"));
    m_remember->setText(tr("Remember the window on this machine"));
    m_go->setText(tr("Sign in"));
    showWindows();
}

void SignInPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignInPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokensOf(this).surface);
}

} // namespace yc::ui
