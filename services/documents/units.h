#pragma once

namespace yc::documents
{

// Lengths are points (1/72 inch), y grows downwards. The design's measures are CSS pixels (1/96 inch).

constexpr double px(double pixels)
{
    return pixels * 0.75;
}
constexpr double mm(double millimetres)
{
    return millimetres * 72.0 / 25.4;
}

inline constexpr double kPageWidth = mm(210); ///< A4
inline constexpr double kPageHeight = mm(297);
inline constexpr double kMargin = px(64);
inline constexpr double kTop = px(57);
inline constexpr double kBottom = px(48);
inline constexpr double kBodyWidth = kPageWidth - 2 * kMargin;
inline constexpr double kRight = kPageWidth - kMargin;

} // namespace yc::documents
