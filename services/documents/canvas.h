#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/text.h"
#include "documents/codes.h"
#include "documents/text_painter.h"
#include "documents/typeset.h"

#include <memory>
#include <string>

struct _cairo;
struct _cairo_surface;

namespace yc::documents
{

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

/// A4 pages of a PDF in memory. All lengths are points.
class Canvas
{
public:
    /// The date is the only one inside the file: equal drawings give equal bytes.
    Canvas(const std::string& title, const std::string& author, Moment date, std::chrono::minutes offset);
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    void text(const Text& text, double x, double y);
    void rule(double x1, double y1, double x2, double y2, Ink ink);
    void frame(const Box& box, Ink ink);
    void fill(const Box& box, Ink ink);
    void modules(const Modules& modules, const Box& box);
    /// A broken circle: where a seal goes.
    void sealRing(double centreX, double centreY, double radius);
    /// Across the page, as outlines: it is seen but never found or copied as text.
    void watermark(const Text& text);
    void endPage();
    /// The file. "paper.canvas" when Cairo ran into a fault.
    Result<Bytes> finish();

private:
    void ink(Ink ink);

    std::shared_ptr<Bytes> m_bytes = std::make_shared<Bytes>();
    std::shared_ptr<_cairo_surface> m_surface;
    std::shared_ptr<_cairo> m_cairo;
    TextPainter m_painter;
};

} // namespace yc::documents
