#include "ui/theme/style.h"

#include "ui/theme/painting.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kScrollBarExtent = 12; // the thumb is 8, kept 2 clear of the content on either side
constexpr int kIndicator = 16;
constexpr int kComboArrow = 28;
constexpr int kInputInset = 9;
constexpr int kMenuRow = 32;

bool ofPage(const QWidget& bar)
{
    const QWidget* around = bar.parentWidget(); // of its own, inside the area
    return around != nullptr && qobject_cast<const QScrollArea*>(around->parentWidget()) != nullptr;
}

/// By how much words grow when they are set bold.
int moreWhenBold(const QString& words, const QFontMetrics& metrics, const QWidget* widget)
{
    QFont font = widget != nullptr ? widget->font() : QApplication::font();
    font.setBold(true);
    return qMax(0, QFontMetrics(font).horizontalAdvance(words) - metrics.horizontalAdvance(words));
}

} // namespace

Style::Style(Tokens tokens, int scalePercent, Density density)
    : QProxyStyle(QStyleFactory::create(u"fusion"_s)), m_tokens(std::move(tokens)), m_scalePercent(scalePercent),
      m_density(density)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    if (element == PE_FrameFocusRect) {
        // Buttons and inputs get their ring from the QFocusFrame outside; a cell has no outside.
        if (qobject_cast<const QAbstractItemView*>(widget))
            paintInnerFocus(*painter, option->rect, m_tokens);
        return;
    }
    if (drawInputPart(element, option, painter, widget) || drawIndicator(element, option, painter) ||
        drawPanel(element, option, painter, widget))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_FocusFrame:
        paintFocusRing(*painter, option->rect, m_tokens, scaled(measure::kRadius));
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, m_tokens.hairline);
        return;
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_TabBarTabLabel:
        drawTabLabel(option, painter);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(option, painter);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        drawProgress(option, painter);
        return;
    case CE_ProgressBarLabel:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (control == CC_ComboBox)
        drawCombo(option, painter);
    else if (control == CC_ScrollBar)
        drawScrollBar(option, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return measure::kFocusRing + measure::kFocusGap;
    case PM_DefaultFrameWidth:
        return m_tokens.lineWidth;
    case PM_SplitterWidth:
        return 1; // QSplitter widens the hit area of a one-pixel handle by itself
    case PM_ScrollBarExtent:
        return scaled(kScrollBarExtent);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(kIndicator);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(space::kS);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return scaled(measure::kIconButton);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return scaled(space::kS); // as the cells below
    case PM_TabBarTabHSpace:
        return scaled(space::kXl);
    case PM_TabBarTabVSpace:
        return scaled(space::kM);
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration: // a machine without a GPU pays for every frame
    case SH_UnderlineShortcut:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return 0x25CF;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(qMax(size.height(), scaled(measure::kField)));
        break;
    case CT_PushButton:
        result.setHeight(qMax(result.height(), scaled(measure::kButton)));
        break;
    case CT_ItemViewItem:
        if (widget != nullptr && widget->inherits("QComboBoxListView")) // a list that drops down is hit like a menu
            result.setHeight(qMax(result.height(), scaled(kMenuRow)));
        break;
    case CT_MenuItem:
        result.setHeight(qMax(result.height(), scaled(kMenuRow)));
        break;
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            result.rwidth() += moreWhenBold(tab->text, tab->fontMetrics, widget); // no tab moves when one is chosen
        break;
    case CT_HeaderSection:
        result.setHeight(qMax(option->fontMetrics.height(), scaled(measure::kTableHeader)));
        break;
    default:
        break;
    }
    return result;
}

/// What is typed stands where it does in every other field; one without a frame stands in a frame that insets it.
QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element != SE_LineEditContents || frame == nullptr || frame->lineWidth == 0)
        return rect;
    constexpr int kOwnInset = 3; // the frame's line, and what QLineEdit itself keeps clear
    const int inset = scaled(kInputInset) - kOwnInset;
    return rect.adjusted(inset, 0, -inset, 0);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                            const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        const int arrow = scaled(kComboArrow);
        if (subControl == SC_ComboBoxArrow)
            return visualRect(option->direction, r, QRect(r.right() - arrow + 1, r.top(), arrow, r.height()));
        if (subControl == SC_ComboBoxEditField)
            return visualRect(option->direction, r, r.adjusted(scaled(kInputInset) - 2, 1, -arrow, -1));
    }
    if (control == CC_ScrollBar) {
        const QRect groove = option->rect;
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
            return {};
        if (subControl == SC_ScrollBarGroove)
            return groove;
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (slider)
            return scrollBarPart(*slider, subControl, scaled(space::kXl));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    widget->setAttribute(Qt::WA_Hover, true);
    // Beside a list it has the list's ground; beside a page, the page is seen behind it.
    if (qobject_cast<QScrollBar*>(widget) && ofPage(*widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
}

const Style* styleOf(const QWidget* widget)
{
    const QStyle* style = widget ? widget->style() : QApplication::style();
    return qobject_cast<const Style*>(style);
}

const Tokens& tokensOf(const QWidget* widget)
{
    static const Tokens kFallback = lightTokens();
    const Style* style = styleOf(widget);
    return style ? style->tokens() : kFallback;
}

int scaled(const QWidget* widget, int pixels)
{
    const Style* style = styleOf(widget);
    return style ? style->scaled(pixels) : pixels;
}

QFont fontOf(const QWidget* widget, TextStep step, bool bold)
{
    const Style* style = styleOf(widget);
    QFont font = baseFont(style ? style->scalePercent() : 100);
    font.setPixelSize(scaled(widget, pixelsOf(step)));
    font.setBold(bold);
    return font;
}

} // namespace yc::ui
