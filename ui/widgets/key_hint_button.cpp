#include "ui/widgets/key_hint_button.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QAction>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>

#include <array>

namespace yc::ui
{

namespace
{

struct Extent {
    int height, padding, gap, icon, radius;
    TextStep step;
};
constexpr std::array kExtents{
    Extent{measure::kButtonSmall, 8, 6, 16, measure::kRadiusSmall, TextStep::Hint},
    Extent{measure::kButton, 12, 8, 18, measure::kRadius, TextStep::Body},
    Extent{measure::kButtonMain, 16, 8, 18, measure::kRadius, TextStep::Body},
    Extent{measure::kButtonCall, 12, 12, 24, measure::kRadius, TextStep::Title},
};

const Extent& extentOf(ButtonSize size)
{
    return kExtents[static_cast<std::size_t>(size)];
}

} // namespace

KeyHintButton::KeyHintButton(ButtonWeight weight, ButtonSize size, QWidget* parent)
    : QPushButton(parent), m_weight(weight), m_size(size)
{
    // A click must not take the focus from the field a clerk is in.
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAutoDefault(false);
    restyle();
}

void KeyHintButton::setAction(QAction* action)
{
    if (m_action) {
        m_action->disconnect(this);
        disconnect(m_action);
    }
    m_action = action;
    if (!action)
        return;
    connect(action, &QAction::changed, this, &KeyHintButton::takeAction);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    takeAction();
}

void KeyHintButton::takeAction()
{
    setText(m_action->text());
    setEnabled(m_action->isEnabled());
    setToolTip(m_action->toolTip() == m_action->text() ? QString() : m_action->toolTip());
    m_iconName = m_action->property(kIconName).toString();
    setKeyHint(m_action->shortcut().toString(QKeySequence::PortableText));
}

void KeyHintButton::setWeight(ButtonWeight weight)
{
    m_weight = weight;
    restyle();
}

void KeyHintButton::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void KeyHintButton::setKeyHint(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

QFont KeyHintButton::keyFont() const
{
    return fontOf(this, TextStep::Micro);
}

int KeyHintButton::contentWidth() const
{
    const Extent& e = extentOf(m_size);
    const int gap = scaled(this, e.gap);
    int width = fontMetrics().horizontalAdvance(text());
    if (!m_iconName.isEmpty())
        width += scaled(this, e.icon) + gap;
    if (!m_key.isEmpty())
        width += keyCapWidth(keyFont(), m_key) + gap;
    return width;
}

QSize KeyHintButton::sizeHint() const
{
    const Extent& e = extentOf(m_size);
    return {contentWidth() + 2 * scaled(this, e.padding) + 2, scaled(this, e.height)};
}

KeyHintButton::Colours KeyHintButton::colours() const
{
    const Tokens& t = tokensOf(this);
    const bool hover = underMouse();
    const bool down = isDown() || isChecked();
    const QColor ground = down ? t.selection : hover ? t.lockBg : t.surface;
    if (!isEnabled()) {
        const bool bare =
            m_weight == ButtonWeight::Quiet || m_weight == ButtonWeight::Link || m_weight == ButtonWeight::Danger;
        return {bare ? QColor() : t.surface, bare ? QColor() : t.hairline, t.disabled, t.hairline};
    }
    switch (m_weight) {
    case ButtonWeight::Filled: {
        const QColor fill = hover || down ? t.primaryHover : t.primary;
        return {fill, fill, t.onPrimary, t.onPrimary};
    }
    case ButtonWeight::Accent:
        return {ground, t.primary, down ? t.onSelection : t.primary, t.hairline};
    case ButtonWeight::Quiet:
        return {hover || down ? ground : QColor(), {}, t.text, t.hairline};
    case ButtonWeight::Link:
        return {hover || down ? ground : QColor(), {}, t.primary, t.hairline};
    case ButtonWeight::Danger:
        return {hover || down ? ground : QColor(), {}, t.error, t.hairline};
    case ButtonWeight::Outline:
        break;
    }
    return {ground, t.border, down ? t.onSelection : t.text, t.hairline};
}

void KeyHintButton::paintEvent(QPaintEvent*)
{
    const Extent& e = extentOf(m_size);
    const Colours c = colours();
    const int gap = scaled(this, e.gap);
    QPainter painter(this);
    paintBox(painter, rect(), c.ground, c.line, tokensOf(this).lineWidth, scaled(this, e.radius));
    int x = qMax(scaled(this, space::kXs), (width() - contentWidth()) / 2);
    if (!m_iconName.isEmpty()) {
        const int size = scaled(this, e.icon);
        const bool muted = m_weight == ButtonWeight::Quiet && isEnabled();
        paintIcon(painter, {x, 0, size, height()}, m_iconName, size, muted ? tokensOf(this).text2 : c.ink);
        x += size + gap;
    }
    const int capWidth = m_key.isEmpty() ? 0 : keyCapWidth(keyFont(), m_key);
    const int room = width() - x - scaled(this, space::kXs) - (capWidth ? capWidth + gap : 0);
    const int textWidth = qMin(room, fontMetrics().horizontalAdvance(text()));
    painter.setFont(font());
    paintText(painter, {x, 0, textWidth, height()}, text(), c.ink, Qt::AlignVCenter | Qt::AlignLeft);
    if (capWidth == 0)
        return;
    const int cap = scaled(this, measure::kKeyCap);
    painter.setFont(keyFont());
    const bool filled = m_weight == ButtonWeight::Filled;
    paintKeyCap(painter, {x + textWidth + gap, (height() - cap) / 2, capWidth, cap}, m_key,
                filled || !isEnabled() ? c.ink : tokensOf(this).text2, c.cap);
}

void KeyHintButton::changeEvent(QEvent* event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        restyle();
}

void KeyHintButton::restyle()
{
    if (m_restyling)
        return;
    m_restyling = true;
    const bool bold = m_weight == ButtonWeight::Filled || m_weight == ButtonWeight::Accent;
    setFont(fontOf(this, extentOf(m_size).step, bold));
    m_restyling = false;
    updateGeometry();
    update();
}

} // namespace yc::ui
