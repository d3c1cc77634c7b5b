#include "documents/canvas.h"

#include "documents/units.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <numbers>

namespace yc::documents
{
namespace
{

constexpr double kHairline = px(1);
constexpr double kWatermarkAngle = -std::numbers::pi / 5;

cairo_status_t append(void* closure, const unsigned char* data, unsigned length)
{
    auto* bytes = static_cast<Bytes*>(closure);
    bytes->insert(bytes->end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

/// ISO 8601 with the hall's offset, as Cairo wants it.
std::string pdfDate(Moment date, std::chrono::minutes offset)
{
    std::string text = momentText(date, offset);
    text[text.find(' ')] = 'T';
    const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const long minutes = std::abs(long(offset.count()));
    return text + (offset.count() < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60);
}

} // namespace

Canvas::Canvas(const std::string& title, const std::string& author, Moment date, std::chrono::minutes offset)
    : m_surface(cairo_pdf_surface_create_for_stream(append, m_bytes.get(), kPageWidth, kPageHeight),
                cairo_surface_destroy),
      m_cairo(cairo_create(m_surface.get()), cairo_destroy)
{
    const std::string day = pdfDate(date, offset);
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_AUTHOR, author.c_str());
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_CREATOR, "Yichuang");
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, day.c_str());
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_MOD_DATE, day.c_str());
    cairo_set_line_width(m_cairo.get(), kHairline);
}

void Canvas::ink(Ink ink)
{
    cairo_set_source_rgb(m_cairo.get(), ink.red, ink.green, ink.blue);
}

void Canvas::text(const Text& text, double x, double y)
{
    ink(text.ink());
    m_painter.show(m_cairo.get(), text.layout(), x, y);
}

void Canvas::rule(double x1, double y1, double x2, double y2, Ink colour)
{
    ink(colour);
    cairo_move_to(m_cairo.get(), x1, y1);
    cairo_line_to(m_cairo.get(), x2, y2);
    cairo_stroke(m_cairo.get());
}

void Canvas::frame(const Box& box, Ink colour)
{
    ink(colour);
    cairo_rectangle(m_cairo.get(), box.x, box.y, box.width, box.height);
    cairo_stroke(m_cairo.get());
}

void Canvas::fill(const Box& box, Ink colour)
{
    ink(colour);
    cairo_rectangle(m_cairo.get(), box.x, box.y, box.width, box.height);
    cairo_fill(m_cairo.get());
}

void Canvas::modules(const Modules& modules, const Box& box)
{
    const double width = box.width / modules.width;
    const double height = box.height / modules.height;
    ink({0, 0, 0});
    for (int row = 0; row < modules.height; ++row) {
        for (int column = 0, end = 0; column < modules.width; column = end + 1) {
            for (end = column; end < modules.width && modules.at(end, row); ++end) {
            }
            if (end > column) // neighbours in one piece: no seams between them
                cairo_rectangle(m_cairo.get(), box.x + column * width, box.y + row * height, (end - column) * width,
                                height);
        }
    }
    cairo_fill(m_cairo.get());
}

void Canvas::sealRing(double centreX, double centreY, double radius)
{
    constexpr double kDash[] = {px(5), px(4)};
    ink(kFaint);
    cairo_new_sub_path(m_cairo.get());
    cairo_arc(m_cairo.get(), centreX, centreY, radius, 0, 2 * std::numbers::pi);
    cairo_set_dash(m_cairo.get(), kDash, 2, 0);
    cairo_stroke(m_cairo.get());
    cairo_set_dash(m_cairo.get(), nullptr, 0, 0);
}

void Canvas::watermark(const Text& text)
{
    cairo_save(m_cairo.get());
    ink(text.ink());
    cairo_translate(m_cairo.get(), kPageWidth / 2, kPageHeight / 2);
    cairo_rotate(m_cairo.get(), kWatermarkAngle);
    cairo_move_to(m_cairo.get(), -text.width() / 2, -text.height() / 2);
    pango_cairo_layout_path(m_cairo.get(), text.layout());
    cairo_fill(m_cairo.get());
    cairo_restore(m_cairo.get());
}

void Canvas::endPage()
{
    cairo_show_page(m_cairo.get());
}

Result<Bytes> Canvas::finish()
{
    cairo_surface_finish(m_surface.get());
    for (const cairo_status_t status : {cairo_status(m_cairo.get()), cairo_surface_status(m_surface.get())}) {
        if (status != CAIRO_STATUS_SUCCESS)
            return fail(Fault::Full, "paper.canvas", cairo_status_to_string(status));
    }
    return std::move(*m_bytes);
}

} // namespace yc::documents
