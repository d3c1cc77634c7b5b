#include "documents/codes.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <exception>

namespace yc::documents
{
namespace
{

constexpr int kEccMedium = 4; // ZXing counts 0..8; 4 and 5 give QR level M
constexpr std::size_t kMaxContent = 200;

/// The writers of ZXing throw on content they cannot hold.
Result<Modules> encode(const std::string& content, ZXing::BarcodeFormat format, int height)
{
    const auto printable = [](char c) { return c >= ' ' && c <= '~'; };
    if (content.empty() || content.size() > kMaxContent || !std::ranges::all_of(content, printable))
        return fail(Fault::Invalid, "paper.number");
    try {
        const ZXing::BitMatrix bits =
            ZXing::MultiFormatWriter(format).setMargin(0).setEccLevel(kEccMedium).encode(content, 0, height);
        Modules modules{bits.width(), bits.height(), {}};
        for (int row = 0; row < modules.height; ++row) {
            for (int column = 0; column < modules.width; ++column)
                modules.dark.push_back(bits.get(column, row));
        }
        return modules;
    } catch (const std::exception& error) {
        return fail(Fault::Invalid, "paper.number", error.what());
    }
}

} // namespace

Result<Modules> qrCode(const std::string& content)
{
    return encode(content, ZXing::BarcodeFormat::QRCode, 0);
}

Result<Modules> code128(const std::string& content)
{
    return encode(content, ZXing::BarcodeFormat::Code128, 1);
}

} // namespace yc::documents
