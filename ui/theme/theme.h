#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

class QFont;
class QPalette;

namespace yc::ui
{

enum class Scheme { System, Light, Dark, HighContrast };
enum class Density { Compact, Standard, Comfortable };

/// What a person chose about the look of the screen.
struct Look {
    Scheme scheme = Scheme::System;
    int scalePercent = 100;
    Density density = Density::Standard;
    friend bool operator==(const Look&, const Look&) = default;
};

/// The look of the whole program: palette, fonts and style, changed at run time. GUI thread; one object, handed in to
/// the pages that offer the choice. Everybody else asks the style (see style.h) and listens to QEvent::StyleChange.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);

    const Look& look() const { return m_look; }
    const Tokens& tokens() const { return m_tokens; }
    /// The scheme that is drawn: System resolved.
    Scheme drawnScheme() const;
    void apply(const Look& look);
    void setScheme(Scheme scheme);
    /// One step of 90, 100, 115, 130, 150 per cent up or down; 0 = back to 100.
    void stepScale(int direction);

signals:
    void themeChanged();

private:
    Look m_look;
    Tokens m_tokens;
    bool m_systemIsDark;
};

QPalette paletteOf(const Tokens& tokens);
/// Noto Sans CJK SC first: without a zh locale fontconfig would choose the Japanese shapes.
QFont baseFont(int scalePercent);

} // namespace yc::ui
