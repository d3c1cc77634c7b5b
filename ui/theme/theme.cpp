#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <algorithm>
#include <array>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array kScales{90, 100, 115, 130, 150};
constexpr int kDarkBelowLightness = 128;

Tokens tokensFor(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark:
        return darkTokens();
    case Scheme::HighContrast:
        return highContrastTokens();
    default:
        return lightTokens();
    }
}

} // namespace

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.bg);
    for (const auto role : {QPalette::Base, QPalette::Button})
        p.setColor(role, t.surface);
    p.setColor(QPalette::AlternateBase, t.lockBg);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, t.text);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::PlaceholderText, t.text3);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.border);
    p.setColor(QPalette::Midlight, t.hairline);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Shadow, t.hairline);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, t.onSelection);
    p.setColor(QPalette::Link, t.primary);
    p.setColor(QPalette::LinkVisited, t.primary);
    p.setColor(QPalette::BrightText, t.error);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t.disabled);
    return p;
}

QFont baseFont(int scalePercent)
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s, u"sans-serif"_s});
    font.setPixelSize(pixelsOf(TextStep::Body) * scalePercent / 100);
    return font;
}

Theme::Theme(QObject* parent)
    : QObject(parent), m_tokens(lightTokens()),
      // Qt 6.4 has no colorScheme(): the platform's own palette, read before ours replaces it, tells.
      m_systemIsDark(QGuiApplication::palette().color(QPalette::Window).lightness() < kDarkBelowLightness)
{
}

Scheme Theme::drawnScheme() const
{
    if (m_look.scheme != Scheme::System)
        return m_look.scheme;
    return m_systemIsDark ? Scheme::Dark : Scheme::Light;
}

void Theme::apply(const Look& look)
{
    m_look = look;
    m_tokens = tokensFor(drawnScheme());
    // A new style object: QApplication then tells every widget with one StyleChange, the only hook our widgets need.
    QApplication::setStyle(new Style(m_tokens, look.scalePercent, look.density));
    QApplication::setPalette(paletteOf(m_tokens));
    QApplication::setFont(baseFont(look.scalePercent));
    emit themeChanged();
}

void Theme::setScheme(Scheme scheme)
{
    Look look = m_look;
    look.scheme = scheme;
    apply(look);
}

void Theme::stepScale(int direction)
{
    Look look = m_look;
    const auto at = std::ranges::find(kScales, look.scalePercent);
    const int index = at == kScales.end() ? 1 : static_cast<int>(at - kScales.begin());
    const int next = direction == 0 ? 1 : std::clamp(index + direction, 0, static_cast<int>(kScales.size()) - 1);
    look.scalePercent = kScales[static_cast<std::size_t>(next)];
    apply(look);
}

} // namespace yc::ui
