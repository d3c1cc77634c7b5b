#pragma once

#include <map>
#include <memory>

struct _cairo;
struct _cairo_font_face;
struct _PangoFont;
struct _PangoLayout;

namespace yc::documents
{

/// Shows set text through fonts rebuilt from outlines. Cairo 1.16 leaves subroutines out when it cuts CFF fonts down:
/// in Noto Sans CJK some characters (如 among them) then print as blanks although their text is in the file. A font
/// made of our own outlines goes another way through Cairo, and keeps the text. One painter a file: it shares fonts.
class TextPainter
{
public:
    void show(_cairo* cairo, _PangoLayout* layout, double x, double y);

private:
    _cairo_font_face* outlineFaceOf(_PangoFont* font);

    std::map<_cairo_font_face*, std::shared_ptr<_cairo_font_face>> m_faces; ///< by the face they copy
};

} // namespace yc::documents
