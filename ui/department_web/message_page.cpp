#include "ui/department_web/message_page.h"

#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kIcon = 40;
constexpr int kTextWidth = 520; ///< a line that can still be read

} // namespace

MessagePage::MessagePage(QWidget* parent)
    : QWidget(parent), m_icon(new IconLabel(QStringLiteral("globe"), kIcon)),
      m_what(new TextLabel(TextStep::Title, Ink::Text, true)), m_then(new TextLabel(TextStep::Body, Ink::Text2)),
      m_meanwhile(new TextLabel(TextStep::Hint, Ink::Text2)), m_act(new KeyHintButton(ButtonWeight::Outline))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    column->setSpacing(space::kM);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignCenter);
    for (TextLabel* text : {m_what, m_then, m_meanwhile}) {
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignCenter);
        text->setFixedWidth(scaled(this, kTextWidth));
        column->addWidget(text, 0, Qt::AlignCenter);
    }
    column->addWidget(m_act, 0, Qt::AlignCenter);
    column->addStretch();
    connect(m_act, &KeyHintButton::clicked, this, &MessagePage::actWanted);
}

void MessagePage::showMessage(const QString& icon, const QString& what, const QString& then,
                              const QStringList& meanwhile)
{
    m_icon->setIconName(icon);
    m_what->setText(what);
    m_then->setText(then);
    m_meanwhile->setText(meanwhile.join(u'\n'));
    m_meanwhile->setVisible(!meanwhile.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(then);
}

void MessagePage::setAct(const QString& text)
{
    m_act->setText(text);
    m_act->setVisible(!text.isEmpty());
}

QString MessagePage::what() const
{
    return m_what->text();
}

} // namespace yc::ui
