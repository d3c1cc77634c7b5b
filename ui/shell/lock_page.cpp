#include "ui/shell/lock_page.h"

#include "base/redact.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/shell/secret_field.h"
#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kLockWidth = 400, kLock = 48;

} // namespace

LockPage::LockPage(ShellParts& parts, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_title(new TextLabel(TextStep::Page, Ink::Text, true, this)),
      m_state(new TextLabel(TextStep::Body, Ink::Text2, false, this)),
      m_label(new TextLabel(TextStep::Body, Ink::Text2, false, this)), m_secret(new SecretField(this)),
      m_problem(new TextLabel(TextStep::Hint, Ink::Error, false, this)),
      m_open(new KeyHintButton(ButtonWeight::Filled, ButtonSize::Call, this)),
      m_other(new KeyHintButton(ButtonWeight::Quiet, ButtonSize::Normal, this))
{
    auto* box = new QWidget(this);
    holdWidth(box, kLockWidth);
    auto* column = new QVBoxLayout(box);
    column->setSpacing(space::kS);
    column->addWidget(new IconLabel(u"lock"_s, kLock, Ink::Text3, box), 0, Qt::AlignLeft);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_state)})
        column->addWidget(part);
    column->addSpacing(space::kL);
    column->addWidget(m_label);
    column->addWidget(m_secret);
    column->addWidget(m_problem);
    column->addSpacing(space::kS);
    column->addWidget(m_open);
    column->addWidget(m_other, 0, Qt::AlignHCenter);
    m_problem->setWordWrap(true);
    m_open->setKeyHint(u"Enter"_s);
    auto* grid = new QGridLayout(this);
    grid->addWidget(box, 0, 0, Qt::AlignCenter);
    connect(m_secret, &SecretField::entered, this, &LockPage::unlock);
    connect(m_open, &QPushButton::clicked, this, &LockPage::unlock);
    connect(m_other, &QPushButton::clicked, this, &LockPage::signInWanted);
    connect(m_secret, &SecretField::capsLock, this,
            [this](bool on) { m_problem->setText(on ? tr("Caps Lock is on") : QString()); });
    retranslate();
}

void LockPage::begin(const ports::SessionView& session, int unsent)
{
    m_session = session;
    m_unsent = unsent;
    m_wrong = 0;
    m_since = m_parts.clock.now();
    m_secret->clear();
    m_problem->clear();
    retranslate();
    m_secret->setFocus();
}

void LockPage::unlock()
{
    if (m_secret->text().isEmpty())
        return m_problem->setText(Wording::code("signin.no_secret", {}));
    m_parts.bridge.unlock(utf8(m_secret->text()), this, [this](const Result<ports::SessionView>& answer) {
        if (answer) {
            m_secret->clear();
            emit unlocked(*answer);
            return;
        }
        refuse(answer.problem());
    });
}

void LockPage::refuse(const Problem& problem)
{
    if (problem.fault == Fault::Denied && ++m_wrong >= kMaxWrong)
        return emit signInWanted();
    const QString left = problem.fault == Fault::Denied
                             ? tr("%n more wrong secret(s) end the session", nullptr, kMaxWrong - m_wrong)
                             : QString();
    m_problem->setText(QString(Wording::problem(problem) % u'\n' % left).trimmed());
    m_problem->setAccessibleName(m_problem->text());
    m_secret->edit()->selectAll();
    m_secret->setFocus();
}

void LockPage::retranslate()
{
    m_title->setText(tr("Locked at %1").arg(timeText(m_since)));
    const QString who = qt(maskName(m_session.user.name));
    m_state->setText(m_unsent > 0 ? tr("%1. Everything is saved, %n operation(s) to send", nullptr, m_unsent).arg(who)
                                  : tr("%1. Everything is saved").arg(who));
    m_label->setText(tr("Secret"));
    m_secret->setWords(tr("Secret"), tr("Show the secret"));
    m_open->setText(tr("Unlock"));
    m_other->setText(tr("Somebody else"));
}

void LockPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LockPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokensOf(this).bg);
}

} // namespace yc::ui
