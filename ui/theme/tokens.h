#pragma once

#include <QColor>

#include <array>

namespace yc::ui
{

/// What a colour says. Warning and Error mark open work only: a settled value is Neutral or Lock.
enum class Tone { Neutral, Primary, Success, Warning, Error, Info, Share, Lock };

struct ToneColours {
    QColor ink;
    QColor ground;
};

/// Colours by role. Widgets name a role and never a literal; the contrast of every pair is tested
/// (WCAG 2.2 1.4.3, 1.4.11).
struct Tokens {
    QColor bg, surface, raised;
    QColor text, text2, text3; ///< text3 is for hints only
    QColor border, hairline;   ///< hairline decorates, border bounds a control
    QColor primary, primaryHover, onPrimary;
    QColor selection, onSelection;
    QColor focus;
    QColor success, successBg, warning, warningBg, error, errorBg, info, infoBg;
    QColor share, shareBg, lock, lockBg;
    QColor disabled; ///< truly inactive controls only: below the contrast of text
    std::array<QColor, 6> chart;
    int lineWidth = 1; ///< of a control's border; 2 in high contrast

    ToneColours of(Tone tone) const;
};

Tokens lightTokens();
Tokens darkTokens();
Tokens highContrastTokens();

/// Type steps; px at 100 %. Micro is for badges and the status bar only.
enum class TextStep { Micro, Hint, Body, Value, Title, Page, Number, Citizen, CitizenValue };
constexpr int pixelsOf(TextStep step)
{
    constexpr std::array kPixels{13, 14, 15, 16, 18, 22, 36, 28, 36};
    return kPixels[static_cast<std::size_t>(step)];
}
constexpr int lineOf(TextStep step)
{
    constexpr std::array kLines{20, 22, 24, 24, 28, 32, 44, 42, 54};
    return kLines[static_cast<std::size_t>(step)];
}

/// Distances on the 4 grid; px at 100 %.
namespace space
{
inline constexpr int kXs = 4, kS = 8, kM = 12, kL = 16, kXl = 24, kXxl = 32;
} // namespace space

/// Measures of the parts; px at 100 %.
namespace measure
{
inline constexpr int kTopBar = 48, kStatusBar = 28, kQueueWidth = 336, kContextWidth = 360, kRailWidth = 56;
inline constexpr int kCaseMinimum = 760, kSyncDrawer = 664, kRailBelow = 1600, kCompactBelowHeight = 800;
inline constexpr int kField = 34, kFieldPitch = 40, kLabelGutter = 112, kGroupHeader = 36, kActionBar = 56;
inline constexpr int kButton = 36, kButtonSmall = 28, kButtonMain = 40, kButtonCall = 48;
inline constexpr int kRadius = 6, kRadiusSmall = 4, kRadiusKey = 3;
inline constexpr int kKeyCap = 18, kChip = 24, kFilterChip = 28, kPill = 18, kBadgeWidth = 26, kBadgeHeight = 20;
inline constexpr int kIconText = 16, kIconButton = 18, kIconTool = 20, kIconKind = 22, kIconCall = 24;
inline constexpr int kFocusRing = 2, kFocusGap = 2;
inline constexpr int kTableHeader = 36, kTableRow = 40, kSectionHeader = 40, kQueueRow = 64, kQueueTabs = 44;
} // namespace measure

} // namespace yc::ui
