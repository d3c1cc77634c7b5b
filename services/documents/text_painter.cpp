#include "documents/text_painter.h"

#include <pango/pangocairo.h>

#include <vector>

namespace yc::documents
{
namespace
{

constexpr double kOutlineSize = 1000; ///< outlines are taken that large, so that rounding does not show
const cairo_user_data_key_t kRealFace{};

std::shared_ptr<cairo_scaled_font_t> realFontOf(cairo_scaled_font_t* copy)
{
    auto* face = static_cast<cairo_font_face_t*>(
        cairo_font_face_get_user_data(cairo_scaled_font_get_font_face(copy), &kRealFace));
    cairo_matrix_t size, identity;
    cairo_matrix_init_scale(&size, kOutlineSize, kOutlineSize);
    cairo_matrix_init_identity(&identity);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    std::shared_ptr<cairo_scaled_font_t> font(cairo_scaled_font_create(face, &size, &identity, options),
                                              cairo_scaled_font_destroy);
    cairo_font_options_destroy(options);
    return font;
}

/// Cairo asks for one glyph of the copy, one em = one unit.
cairo_status_t drawOutline(cairo_scaled_font_t* copy, unsigned long index, cairo_t* cairo,
                           cairo_text_extents_t* extents)
{
    const std::shared_ptr<cairo_scaled_font_t> font = realFontOf(copy);
    const cairo_glyph_t glyph{index, 0, 0};
    cairo_text_extents_t real;
    cairo_scaled_font_glyph_extents(font.get(), &glyph, 1, &real);
    extents->x_advance = real.x_advance / kOutlineSize;

    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr), cairo_surface_destroy);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> scratch(cairo_create(surface.get()), cairo_destroy);
    cairo_set_scaled_font(scratch.get(), font.get());
    cairo_glyph_path(scratch.get(), &glyph, 1);
    cairo_path_t* path = cairo_copy_path(scratch.get());
    cairo_scale(cairo, 1 / kOutlineSize, 1 / kOutlineSize);
    cairo_append_path(cairo, path);
    cairo_path_destroy(path);
    cairo_fill(cairo);
    return cairo_status(cairo);
}

/// A run as Cairo wants it: glyphs, and which bytes of the text each cluster of them stands for.
struct Run {
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    bool complete = true; ///< the font has every character
};

void addCluster(Run& run, const PangoGlyphItemIter& cluster, double& x, double y)
{
    int shown = 0;
    for (int i = cluster.start_glyph; i < cluster.end_glyph; ++i) {
        const PangoGlyphInfo& info = cluster.glyph_item->glyphs->glyphs[i];
        run.complete = run.complete && (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0;
        if (info.glyph != PANGO_GLYPH_EMPTY) {
            const double offsetX = double(info.geometry.x_offset) / PANGO_SCALE;
            const double offsetY = double(info.geometry.y_offset) / PANGO_SCALE;
            run.glyphs.push_back({info.glyph, x + offsetX, y + offsetY});
            ++shown;
        }
        x += double(info.geometry.width) / PANGO_SCALE;
    }
    run.clusters.push_back({cluster.end_index - cluster.start_index, shown});
}

/// Papers are written from left to right, so glyphs and bytes run the same way.
Run runOf(PangoGlyphItem* item, const char* text, double x, double y)
{
    Run run;
    PangoGlyphItemIter cluster;
    for (gboolean more = pango_glyph_item_iter_init_start(&cluster, item, text); more;
         more = pango_glyph_item_iter_next_cluster(&cluster))
        addCluster(run, cluster, x, y);
    return run;
}

} // namespace

cairo_font_face_t* TextPainter::outlineFaceOf(PangoFont* font)
{
    cairo_scaled_font_t* scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
    cairo_font_face_t* real = cairo_scaled_font_get_font_face(scaled);
    std::shared_ptr<cairo_font_face_t>& copy = m_faces[real];
    if (!copy) {
        copy = {cairo_user_font_face_create(), cairo_font_face_destroy};
        cairo_user_font_face_set_render_glyph_func(copy.get(), drawOutline);
        cairo_font_face_set_user_data(copy.get(), &kRealFace, cairo_font_face_reference(real),
                                      [](void* face) { cairo_font_face_destroy(static_cast<cairo_font_face_t*>(face)); });
    }
    return copy.get();
}

void TextPainter::show(cairo_t* cairo, PangoLayout* layout, double left, double top)
{
    const char* text = pango_layout_get_text(layout);
    const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> lines(pango_layout_get_iter(layout),
                                                                                    pango_layout_iter_free);
    do {
        PangoGlyphItem* item = pango_layout_iter_get_run_readonly(lines.get());
        if (item == nullptr)
            continue; // the end of a line
        PangoRectangle place;
        pango_layout_iter_get_run_extents(lines.get(), nullptr, &place);
        const double x = left + double(place.x) / PANGO_SCALE;
        const double y = top + double(pango_layout_iter_get_baseline(lines.get())) / PANGO_SCALE;
        const Run run = runOf(item, text, x, y);
        if (!run.complete) { // boxes with the code point, which Pango draws itself
            cairo_move_to(cairo, x, y);
            pango_cairo_show_glyph_item(cairo, text, item);
            continue;
        }
        cairo_matrix_t size;
        cairo_scaled_font_get_font_matrix(
            pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(item->item->analysis.font)), &size);
        cairo_set_font_face(cairo, outlineFaceOf(item->item->analysis.font));
        cairo_set_font_matrix(cairo, &size);
        cairo_show_text_glyphs(cairo, text + item->item->offset, item->item->length, run.glyphs.data(),
                               int(run.glyphs.size()), run.clusters.data(), int(run.clusters.size()),
                               cairo_text_cluster_flags_t(0));
    } while (pango_layout_iter_next_run(lines.get()));
}

} // namespace yc::documents
