#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QFrame>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

bool is(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

/// Ground and line of something a person may type into or choose from.
void paintInput(QPainter& painter, const QStyleOption* option, const Tokens& t, bool readOnly, int radius)
{
    QColor line = t.border;
    if (!is(option, QStyle::State_Enabled))
        line = t.hairline;
    else if (is(option, QStyle::State_MouseOver))
        line = t.text;
    if (readOnly)
        paintBox(painter, option->rect, t.lockBg, t.lineWidth > 1 ? line : QColor(), t.lineWidth, radius);
    else
        paintBox(painter, option->rect, t.surface, line, t.lineWidth, radius);
}

} // namespace

bool Style::drawInputPart(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget*) const
{
    if (element != PE_PanelLineEdit && element != PE_FrameLineEdit)
        return false;
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == PE_PanelLineEdit && frame && frame->lineWidth > 0)
        paintInput(*painter, option, m_tokens, is(option, State_ReadOnly), scaled(measure::kRadiusSmall));
    return true;
}

bool Style::drawIndicator(PrimitiveElement element, const QStyleOption* option, QPainter* painter) const
{
    const bool radio = element == PE_IndicatorRadioButton;
    if (!radio && element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck)
        return false;
    const Tokens& t = m_tokens;
    const bool enabled = is(option, State_Enabled);
    const bool on = is(option, State_On);
    QColor line = is(option, State_MouseOver) ? t.text : t.border;
    if (!enabled)
        line = t.hairline;
    if (radio) {
        paintBox(*painter, option->rect, t.surface, on && enabled ? t.primary : line, on ? 2 : t.lineWidth,
                 option->rect.width() / 2.0);
        if (on)
            paintBox(*painter, option->rect.adjusted(4, 4, -4, -4), enabled ? t.primary : t.disabled, {}, 0,
                     option->rect.width() / 2.0);
        return true;
    }
    const bool partly = is(option, State_NoChange);
    const QColor fill = enabled ? t.primary : t.disabled;
    const bool filled = on || partly;
    paintBox(*painter, option->rect, filled ? fill : t.surface, filled ? fill : line, t.lineWidth, 3);
    if (filled)
        paintIcon(*painter, option->rect, partly ? u"minus"_s : u"check"_s, option->rect.width() - 2, t.onPrimary);
    return true;
}

bool Style::drawPanel(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                      const QWidget* widget) const
{
    const Tokens& t = m_tokens;
    const bool hover = is(option, State_MouseOver) && is(option, State_Enabled);
    switch (element) {
    case PE_PanelButtonCommand: {
        const QColor ground = is(option, State_Sunken) || is(option, State_On) ? t.selection
                              : hover                                          ? t.lockBg
                                                                               : t.surface;
        paintBox(*painter, option->rect, ground, is(option, State_Enabled) ? t.border : t.hairline, t.lineWidth,
                 scaled(measure::kRadius));
        return true;
    }
    case PE_PanelButtonTool:
        if (is(option, State_On) || is(option, State_Sunken) || hover)
            paintBox(*painter, option->rect,
                     hover && !is(option, State_Sunken) && !is(option, State_On) ? t.lockBg : t.selection, {}, 0,
                     scaled(measure::kRadius));
        return true;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (is(option, State_Selected))
            painter->fillRect(option->rect, t.selection);
        else if (hover && element == PE_PanelItemViewItem)
            painter->fillRect(option->rect, t.lockBg);
        return true;
    case PE_FrameMenu:
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        paintBox(*painter, option->rect, t.raised, t.border, t.lineWidth, 0);
        return true;
    case PE_Frame:
        // Only boxes that say so are drawn as panels; views and stacks keep clean edges.
        if (const auto* frame = qobject_cast<const QFrame*>(widget); frame && frame->frameShape() == QFrame::Box)
            paintBox(*painter, option->rect, t.surface, t.hairline, t.lineWidth, scaled(measure::kRadius));
        return true;
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_IndicatorDockWidgetResizeHandle:
        return true;
    default:
        return false;
    }
}

void Style::drawHeaderSection(const QStyleOption* option, QPainter* painter) const
{
    painter->fillRect(option->rect, m_tokens.surface);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_tokens.hairline);
}

void Style::drawProgress(const QStyleOption* option, QPainter* painter) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (!bar)
        return;
    constexpr int kThickness = 4;
    const QRect groove(option->rect.left(), option->rect.center().y() - kThickness / 2, option->rect.width(),
                       kThickness);
    paintBox(*painter, groove, m_tokens.hairline, {}, 0, kThickness / 2.0);
    const int range = bar->maximum - bar->minimum;
    if (range <= 0 || bar->progress <= bar->minimum)
        return;
    QRect done = groove;
    done.setWidth(int(qint64(groove.width()) * (bar->progress - bar->minimum) / range));
    paintBox(*painter, done, m_tokens.primary, {}, 0, kThickness / 2.0);
}

void Style::drawCombo(const QStyleOptionComplex* option, QPainter* painter) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (combo && combo->frame)
        paintInput(*painter, option, m_tokens, false, scaled(measure::kRadiusSmall));
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, nullptr);
    paintIcon(*painter, arrow, u"chevron-down"_s, scaled(measure::kIconText),
              is(option, State_Enabled) ? m_tokens.text2 : m_tokens.disabled);
}

void Style::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!slider)
        return;
    if (widget == nullptr || widget->testAttribute(Qt::WA_OpaquePaintEvent))
        painter->fillRect(option->rect, widget != nullptr && widget->parentWidget() != nullptr
                                            ? widget->palette().color(QPalette::Base)
                                            : m_tokens.surface);
    if (slider->maximum <= slider->minimum)
        return;
    constexpr int kClear = 2;
    constexpr qreal kResting = 0.55, kActive = 0.9; // opacity of the thumb
    const QRect thumb = proxy()
                            ->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget)
                            .adjusted(kClear, kClear, -kClear, -kClear);
    painter->save();
    painter->setOpacity(is(option, State_MouseOver) || is(option, State_Sunken) ? kActive : kResting);
    paintBox(*painter, thumb, m_tokens.border, {}, 0, qMin(thumb.width(), thumb.height()) / 2.0);
    painter->restore();
}

// Tabs in document mode are cases (a line on top of the open one); the others are views of a list (a line below).
void Style::drawTab(const QStyleOption* option, QPainter* painter) const
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab)
        return;
    const QRect r = option->rect;
    const bool on = is(option, State_Selected);
    constexpr int kMark = 2;
    if (!tab->documentMode) {
        if (on)
            painter->fillRect(QRect(r.left(), r.bottom() - kMark + 1, r.width(), kMark), m_tokens.primary);
        return;
    }
    painter->fillRect(r, on ? m_tokens.surface : is(option, State_MouseOver) ? m_tokens.lockBg : m_tokens.bg);
    painter->fillRect(QRect(r.right(), r.top(), 1, r.height()), m_tokens.hairline);
    if (on)
        painter->fillRect(QRect(r.left(), r.top(), r.width(), kMark), m_tokens.primary);
    else
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), m_tokens.hairline);
}

void Style::drawTabLabel(const QStyleOption* option, QPainter* painter) const
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab)
        return;
    const bool on = is(option, State_Selected);
    QRect text = option->rect.adjusted(scaled(space::kM), 0, -scaled(space::kS), 0);
    if (!tab->rightButtonSize.isEmpty())
        text.setRight(text.right() - tab->rightButtonSize.width());
    painter->save();
    QFont font = painter->font();
    font.setBold(on);
    painter->setFont(font);
    const QColor ink = !on ? m_tokens.text2 : tab->documentMode ? m_tokens.text : m_tokens.primary;
    paintText(*painter, text, tab->text, ink, Qt::AlignVCenter | Qt::AlignLeft);
    painter->restore();
}

} // namespace yc::ui
