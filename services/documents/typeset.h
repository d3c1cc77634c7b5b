#pragma once

#include <memory>
#include <string>

struct _PangoContext;
struct _PangoLayout;

namespace yc::documents
{

struct Ink {
    double red = 0, green = 0, blue = 0;
};
inline constexpr Ink kBlack{0.067, 0.067, 0.067};
inline constexpr Ink kDim{0.2, 0.2, 0.2};
inline constexpr Ink kLine{0.333, 0.333, 0.333};
inline constexpr Ink kShade{0.957, 0.961, 0.969};
inline constexpr Ink kFaint{0.6, 0.6, 0.6};
inline constexpr Ink kWatermark{0.945, 0.945, 0.945};

enum class Align { Left, Centre, Right };

/// How a text looks. Sizes in points.
struct Style {
    double size = 10.5;
    double line = 16.5; ///< height of a line
    bool bold = false;
    Ink ink = kBlack;
    Align align = Align::Left;
    double tracking = 0; ///< extra room between characters
};

/// A text set in lines of a given width: it knows its height before it is drawn.
class Text
{
public:
    Text(std::shared_ptr<_PangoLayout> layout, Ink ink) : m_layout(std::move(layout)), m_ink(ink) {}

    double width() const;  ///< of the longest line
    double height() const;
    _PangoLayout* layout() const { return m_layout.get(); }
    Ink ink() const { return m_ink; }

private:
    std::shared_ptr<_PangoLayout> m_layout;
    Ink m_ink;
};

/// Sets texts in Noto Sans CJK SC with Simplified Chinese shapes, unhinted, so that what is measured is what is drawn.
/// One thread at a time.
class Typesetter
{
public:
    Typesetter();

    /// `width` <= 0: one line per paragraph. The first `boldBytes` bytes are bold.
    Text set(const std::string& text, const Style& style, double width = 0, std::size_t boldBytes = 0) const;

private:
    std::shared_ptr<_PangoContext> m_context;
};

} // namespace yc::documents
