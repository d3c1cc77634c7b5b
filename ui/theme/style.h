#pragma once

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QProxyStyle>

namespace yc::ui
{

/// The one style, over Fusion; no style sheets anywhere. Flat grounds, one-pixel lines, and the focus ring outside
/// (QFocusFrame, see focus_ring.h). It carries the tokens, so a widget asks its own style and nobody hands colours
/// around.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    Style(Tokens tokens, int scalePercent, Density density);

    const Tokens& tokens() const { return m_tokens; }
    int scaled(int pixels) const { return (pixels * m_scalePercent + 50) / 100; }
    int scalePercent() const { return m_scalePercent; }
    Density density() const { return m_density; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                         const QWidget* widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    QPalette standardPalette() const override { return paletteOf(m_tokens); }

private:
    bool drawInputPart(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const;
    bool drawIndicator(PrimitiveElement element, const QStyleOption* option, QPainter* painter) const;
    bool drawPanel(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const;
    void drawTab(const QStyleOption* option, QPainter* painter) const;
    void drawTabLabel(const QStyleOption* option, QPainter* painter) const;
    void drawHeaderSection(const QStyleOption* option, QPainter* painter) const;
    void drawProgress(const QStyleOption* option, QPainter* painter) const;
    void drawCombo(const QStyleOptionComplex* option, QPainter* painter) const;
    void drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;

    Tokens m_tokens;
    int m_scalePercent;
    Density m_density;
};

/// The style of a widget, or null before a theme was applied.
const Style* styleOf(const QWidget* widget);
/// The tokens a widget draws with. Light before a theme was applied.
const Tokens& tokensOf(const QWidget* widget);
/// px at 100 % in this widget's scale.
int scaled(const QWidget* widget, int pixels);
/// A step of the type scale in this widget's scale.
QFont fontOf(const QWidget* widget, TextStep step, bool bold = false);

} // namespace yc::ui
