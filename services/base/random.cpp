#include "base/random.h"

#include "base/text.h"

#include <array>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <sys/random.h>
#include <vector>

namespace yc
{

void SystemRandom::fill(std::span<std::uint8_t> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = getrandom(bytes.data() + done, bytes.size() - done, 0);
        if (got < 0 && errno != EINTR)
            std::abort(); // without randomness no key and no id may be made
        done += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
}

std::string newUuid(Random& random)
{
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x40U);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
    std::string text = toHex(bytes);
    for (const std::size_t at : {8U, 13U, 18U, 23U})
        text.insert(at, 1, '-');
    return text;
}

std::string newToken(Random& random, std::size_t bytes)
{
    std::vector<std::uint8_t> data(bytes);
    random.fill(data);
    return toHex(data);
}

std::uint64_t randomBelow(Random& random, std::uint64_t bound)
{
    assert(bound > 0);
    std::array<std::uint8_t, 8> bytes{};
    random.fill(bytes);
    std::uint64_t number = 0;
    for (const std::uint8_t byte : bytes)
        number = (number << 8U) | byte;
    return number % bound;
}

} // namespace yc
