#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace yc::documents
{

/// The dark modules of a code, row by row, without a quiet zone. Drawn as vector squares, so it is sharp on any printer.
struct Modules {
    int width = 0;
    int height = 0;
    std::vector<bool> dark;

    bool at(int column, int row) const { return dark[std::size_t(row) * std::size_t(width) + std::size_t(column)]; }
};

/// QR code, error correction M (a folded or stained voucher still reads). Refused "paper.number".
Result<Modules> qrCode(const std::string& content);
/// Code-128: one row of bars. Refused "paper.number" for what is not printable ASCII.
Result<Modules> code128(const std::string& content);

} // namespace yc::documents
