#include "ui/shell/secret_field.h"

#include "ui/theme/style.h"
#include "ui/widgets/tool_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yc::ui
{

using namespace Qt::StringLiterals;

SecretField::SecretField(QWidget* parent)
    : QWidget(parent), m_frame(new FieldFrame(this)), m_edit(new QLineEdit(this)), m_eye(new ToolButton(u"eye"_s, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_frame);
    m_frame->setMinimumHeight(scaled(this, measure::kButtonMain));
    m_edit->setFrame(false);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_edit->installEventFilter(this);
    m_eye->setCheckable(true);
    m_eye->setSide(measure::kButtonSmall);
    m_frame->row()->addWidget(m_edit, 1);
    m_frame->row()->addWidget(m_eye);
    setFocusProxy(m_edit);
    connect(m_eye, &QAbstractButton::toggled, this, [this](bool shown) {
        m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_eye->setIconName(shown ? u"eye-off"_s : u"eye"_s);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &SecretField::entered);
}

QString SecretField::text() const
{
    return m_edit->text();
}

void SecretField::clear()
{
    m_edit->clear();
    m_eye->setChecked(false);
}

void SecretField::setWords(const QString& name, const QString& show)
{
    m_edit->setAccessibleName(name);
    m_eye->setWords(show);
}

bool SecretField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const QString text = key->text();
    if (text.size() == 1 && text[0].isLetter()) {
        const bool shifted = key->modifiers().testFlag(Qt::ShiftModifier);
        emit capsLock(text[0].isUpper() != shifted);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yc::ui
