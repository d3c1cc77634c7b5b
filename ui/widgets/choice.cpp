#include "ui/widgets/choice.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace yc::ui
{
namespace
{

constexpr int kChoiceIndicator = 18;
constexpr int kChoiceGap = 10;

QSize sizeOf(const QAbstractButton& button)
{
    const int text = QFontMetrics(fontOf(&button, TextStep::Value)).horizontalAdvance(button.text());
    return {text + scaled(&button, kChoiceIndicator + kChoiceGap + 2 * space::kM), scaled(&button, measure::kButton)};
}

void paintChoice(QAbstractButton& button, QStyle::PrimitiveElement indicator)
{
    QPainter painter(&button);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = tokensOf(&button);
    const bool chosen = button.isChecked();
    const QColor ground = chosen ? tokens.selection : button.underMouse() ? tokens.lockBg : tokens.surface;
    paintBox(painter, button.rect(), ground, chosen ? tokens.primary : tokens.border, tokens.lineWidth, measure::kRadius);
    const int side = scaled(&button, kChoiceIndicator);
    const int left = scaled(&button, space::kM);
    QStyleOptionButton option;
    option.initFrom(&button);
    option.rect = QRect(left, (button.height() - side) / 2, side, side);
    option.state.setFlag(QStyle::State_On, chosen);
    option.state.setFlag(QStyle::State_Off, !chosen);
    button.style()->drawPrimitive(indicator, &option, &painter, &button);
    painter.setFont(fontOf(&button, TextStep::Value));
    const QColor ink = !button.isEnabled() && !chosen ? tokens.text2 : chosen ? tokens.onSelection : tokens.text;
    paintText(painter, button.rect().adjusted(left + side + scaled(&button, kChoiceGap), 0, 0, 0), button.text(), ink,
              Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

QSize ChoiceRadio::sizeHint() const
{
    return sizeOf(*this);
}

void ChoiceRadio::paintEvent(QPaintEvent*)
{
    paintChoice(*this, QStyle::PE_IndicatorRadioButton);
}

QSize ChoiceCheck::sizeHint() const
{
    return sizeOf(*this);
}

void ChoiceCheck::paintEvent(QPaintEvent*)
{
    paintChoice(*this, QStyle::PE_IndicatorCheckBox);
}

} // namespace yc::ui
