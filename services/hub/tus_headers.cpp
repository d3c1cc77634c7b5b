#include "hub/tus_headers.h"

#include "base/text.h"
#include "security/digest.h"

#include <array>
#include <cstdio>

namespace yc::hub
{

Result<std::map<std::string, std::string>> parseMetadata(std::string_view header)
{
    std::map<std::string, std::string> values;
    for (const std::string& pair : split(header, ',')) {
        const std::vector<std::string> parts = split(trimmed(pair), ' ');
        const Result<Bytes> value = fromBase64(parts.size() == 2 ? parts[1] : std::string());
        if (parts.size() > 2 || parts[0].empty() || !value)
            return fail(Fault::Invalid, "upload.metadata");
        values.insert_or_assign(parts[0], textOf(*value));
    }
    return values;
}

Result<void> checkChecksum(std::string_view header, std::string_view bytes)
{
    const std::vector<std::string> parts = split(header, ' ');
    if (parts.size() != 2 || parts[0] != "sha256")
        return fail(Fault::Invalid, "upload.algorithm");
    const Result<Bytes> wanted = fromBase64(parts[1]);
    if (!wanted || !security::sameBytes(*wanted, security::sha256(bytesOf(bytes))))
        return fail(Fault::Damaged, "upload.checksum");
    return {};
}

std::string httpDate(Moment at)
{
    static constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                  kDays.at(std::chrono::weekday(day).c_encoding()), static_cast<unsigned>(date.day()),
                  kMonths.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

} // namespace yc::hub
