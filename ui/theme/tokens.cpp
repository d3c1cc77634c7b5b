#include "ui/theme/tokens.h"

namespace yc::ui
{

namespace
{

const QColor kBlack(Qt::black);

} // namespace

ToneColours Tokens::of(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return {text2, surface};
    case Tone::Primary:
        return {onPrimary, primary};
    case Tone::Success:
        return {success, successBg};
    case Tone::Warning:
        return {warning, warningBg};
    case Tone::Error:
        return {error, errorBg};
    case Tone::Info:
        return {info, infoBg};
    case Tone::Share:
        return {share, shareBg};
    case Tone::Lock:
        return {lock, lockBg};
    }
    return {text, surface};
}

Tokens lightTokens()
{
    Tokens t;
    t.bg = 0xF3F5F8U, t.surface = 0xFFFFFFU, t.raised = 0xFFFFFFU;
    t.text = 0x1A2230U, t.text2 = 0x475467U, t.text3 = 0x5F6B7CU;
    t.border = 0x7C8798U, t.hairline = 0xD5DBE5U;
    t.primary = 0x0B5CADU, t.primaryHover = 0x084B90U, t.onPrimary = 0xFFFFFFU;
    t.selection = 0xE3EEFBU, t.onSelection = 0x1A2230U, t.focus = 0xB54708U;
    t.success = 0x0F6B3AU, t.successBg = 0xE7F5ECU, t.warning = 0x8A4B00U, t.warningBg = 0xFFF4E0U;
    t.error = 0xB42318U, t.errorBg = 0xFDECEAU, t.info = 0x0B5CADU, t.infoBg = 0xE3EEFBU;
    t.share = 0x5B2C9BU, t.shareBg = 0xF1EAFBU, t.lock = 0x475467U, t.lockBg = 0xEEF1F5U;
    t.disabled = 0x98A2B3U;
    t.chart = {0x0B5CADU, 0xB54708U, 0x0F7A5AU, 0x7A3FB8U, 0x6B7280U, 0xB42318U};
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.bg = 0x14181FU, t.surface = 0x1C222BU, t.raised = 0x252C37U;
    t.text = 0xE8ECF2U, t.text2 = 0xB6C0CEU, t.text3 = 0x98A4B5U;
    t.border = 0x7F8B9CU, t.hairline = 0x39424FU;
    t.primary = 0x6FB1F5U, t.primaryHover = 0x92C5F8U, t.onPrimary = 0x0B1622U;
    t.selection = 0x203A57U, t.onSelection = 0xE8ECF2U, t.focus = 0xFFB454U;
    t.success = 0x6CD49AU, t.successBg = 0x16311FU, t.warning = 0xF5C26BU, t.warningBg = 0x362808U;
    t.error = 0xFF9A8FU, t.errorBg = 0x3F1B17U, t.info = 0x6FB1F5U, t.infoBg = 0x17304AU;
    t.share = 0xC9A8F7U, t.shareBg = 0x2C2140U, t.lock = 0xB6C0CEU, t.lockBg = 0x2A313CU;
    t.disabled = 0x5C6675U;
    t.chart = {0x6FB1F5U, 0xF5A35BU, 0x4FD1A5U, 0xC9A8F7U, 0x9AA5B5U, 0xFF9A8FU};
    return t;
}

// White on the cyan selection would be 1.5:1, so selected text is black there.
Tokens highContrastTokens()
{
    Tokens t;
    t.bg = kBlack, t.surface = kBlack, t.raised = kBlack;
    t.text = 0xFFFFFFU, t.text2 = 0xFFFFFFU, t.text3 = 0xFFFFFFU;
    t.border = 0xFFFFFFU, t.hairline = 0xFFFFFFU;
    t.primary = 0xFFFF00U, t.primaryHover = 0xFFFFFFU, t.onPrimary = kBlack;
    t.selection = 0x1AEBFFU, t.onSelection = kBlack, t.focus = 0x00FF66U;
    t.success = 0x3FF23FU, t.successBg = kBlack, t.warning = 0xFFD200U, t.warningBg = kBlack;
    t.error = 0xFF8A80U, t.errorBg = kBlack, t.info = 0xFFFF00U, t.infoBg = kBlack;
    t.share = 0xFFFFFFU, t.shareBg = kBlack, t.lock = 0xFFFFFFU, t.lockBg = kBlack;
    t.disabled = 0x9A9A9AU;
    t.chart = {0xFFFF00U, 0xFFD200U, 0x3FF23FU, 0x1AEBFFU, 0xFFFFFFU, 0xFF8A80U};
    t.lineWidth = 2;
    return t;
}

} // namespace yc::ui
