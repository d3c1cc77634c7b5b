#include "ui/citizen/citizen_button.h"

#include "ui/citizen/citizen_label.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>

#include <algorithm>

namespace yc::ui
{
namespace
{

constexpr int kSmallHeight = 64, kHeight = 80, kWidth = 440, kCard = 224;
constexpr int kLine = 2, kCardIcon = 88, kCardIconTop = 30, kIcon = 30, kSidePadding = 20;

} // namespace

CitizenButton::CitizenButton(Kind kind, QWidget* parent) : QAbstractButton(parent), m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(kind == Kind::Card ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CitizenButton::setIconName(const QString& name)
{
    m_icon = name;
    updateGeometry();
}

void CitizenButton::setLarge(bool large)
{
    m_large = large;
    updateGeometry();
    update();
}

QFont CitizenButton::textFont() const
{
    const TextStep step = m_kind == Kind::Card ? TextStep::CitizenValue : TextStep::Citizen;
    return CitizenType::font(this, m_kind == Kind::Small ? TextStep::Page : step, m_kind == Kind::Main,
                             m_large && m_kind != Kind::Card);
}

QSize CitizenButton::sizeHint() const
{
    if (m_kind == Kind::Card)
        return {kCard, kCard};
    const int words = QFontMetrics(textFont()).horizontalAdvance(text()) + 2 * kSidePadding + space::kS +
                      (m_icon.isEmpty() ? 0 : kIcon + space::kM);
    return m_kind == Kind::Small ? QSize(words, kSmallHeight) : QSize(std::max(words, kWidth), kHeight);
}

void CitizenButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    const bool main = m_kind == Kind::Main;
    const QColor ground = main                      ? (isDown() ? tokens.primaryHover : tokens.primary)
                          : isDown() || isChecked() ? tokens.selection
                                                    : tokens.surface;
    const QColor line = main ? ground : isChecked() ? tokens.primary : tokens.border;
    paintBox(painter, rect(), ground, line, m_kind == Kind::Small ? tokens.lineWidth : kLine, measure::kRadius);
    const QColor ink = main ? tokens.onPrimary : tokens.text;
    m_kind == Kind::Card ? paintCard(painter, ink) : paintLine(painter, ink);
}

void CitizenButton::paintCard(QPainter& painter, const QColor& ink)
{
    paintIcon(painter, {0, kCardIconTop, width(), kCardIcon}, m_icon, kCardIcon, tokensOf(this).primary);
    QFont font = textFont();
    const int room = width() - 2 * space::kS; // a long word in English gets smaller, never cut
    while (QFontMetrics(font).horizontalAdvance(text()) > room && font.pixelSize() > pixelsOf(TextStep::Title))
        font.setPixelSize(font.pixelSize() - 1);
    painter.setFont(font);
    const int top = kCardIconTop + kCardIcon;
    paintText(painter, {space::kS, top, room, height() - top - space::kS}, text(), ink, Qt::AlignCenter);
}

void CitizenButton::paintLine(QPainter& painter, const QColor& ink)
{
    painter.setFont(textFont());
    const int words = painter.fontMetrics().horizontalAdvance(text());
    const int icon = m_icon.isEmpty() ? 0 : kIcon + space::kM;
    const int left = (width() - words - icon) / 2;
    if (icon > 0)
        paintIcon(painter, {left, 0, kIcon, height()}, m_icon, kIcon, ink);
    paintText(painter, {left + icon, 0, width() - left - icon, height()}, text(), ink, Qt::AlignVCenter);
}

} // namespace yc::ui
