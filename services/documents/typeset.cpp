#include "documents/typeset.h"

#include "base/text.h"

#include <pango/pangocairo.h>

namespace yc::documents
{
namespace
{

constexpr const char* kFamily = "Noto Sans CJK SC";
constexpr double kNaturalLine = 1.448; // height of a line of this family over its size
constexpr double kPointsPerInch = 72;

template <class T> std::shared_ptr<T> owned(T* object)
{
    return {object, [](T* doomed) { g_object_unref(doomed); }};
}

PangoAlignment pangoAlign(Align align)
{
    switch (align) {
    case Align::Centre:
        return PANGO_ALIGN_CENTER;
    case Align::Right:
        return PANGO_ALIGN_RIGHT;
    case Align::Left:
        break;
    }
    return PANGO_ALIGN_LEFT;
}

void addAttributes(PangoLayout* layout, const Style& style, std::size_t boldBytes)
{
    PangoAttrList* attributes = pango_attr_list_new();
    if (style.tracking > 0)
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(int(style.tracking * PANGO_SCALE)));
    if (boldBytes > 0) {
        PangoAttribute* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
        bold->start_index = 0;
        bold->end_index = guint(boldBytes);
        pango_attr_list_insert(attributes, bold);
    }
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

} // namespace

double Text::width() const
{
    int width = 0;
    pango_layout_get_size(m_layout.get(), &width, nullptr);
    return double(width) / PANGO_SCALE;
}

double Text::height() const
{
    int height = 0;
    pango_layout_get_size(m_layout.get(), nullptr, &height);
    return double(height) / PANGO_SCALE;
}

Typesetter::Typesetter() : m_context(owned(pango_font_map_create_context(pango_cairo_font_map_get_default())))
{
    pango_context_set_language(m_context.get(), pango_language_from_string("zh-cn"));
    pango_cairo_context_set_resolution(m_context.get(), kPointsPerInch);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
}

Text Typesetter::set(const std::string& given, const Style& style, double width, std::size_t boldBytes) const
{
    const std::string text = isUtf8(given) ? given : fromCodePoints(toCodePoints(given));
    std::shared_ptr<PangoLayout> layout = owned(pango_layout_new(m_context.get()));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, kFamily);
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_text(layout.get(), text.data(), int(text.size()));
    pango_layout_set_alignment(layout.get(), pangoAlign(style.align));
    pango_layout_set_line_spacing(layout.get(), float(style.line / (style.size * kNaturalLine)));
    if (width > 0) {
        pango_layout_set_width(layout.get(), int(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    addAttributes(layout.get(), style, boldBytes);
    return {std::move(layout), style.ink};
}

} // namespace yc::documents
