#include "security/audit_chain.h"

namespace yc::security
{
namespace
{

void putNumber(Bytes& out, std::int64_t number)
{
    for (unsigned i = 0; i < sizeof(number); ++i)
        out.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (8 * i)));
}

void putPart(Bytes& out, std::span<const std::uint8_t> part)
{
    putNumber(out, static_cast<std::int64_t>(part.size()));
    out.insert(out.end(), part.begin(), part.end());
}

} // namespace

Digest nextMark(const Digest& previous, const ChainLine& line)
{
    Bytes message(previous.begin(), previous.end());
    putNumber(message, line.sequence);
    putNumber(message, line.atMicros);
    putPart(message, bytesOf(line.user));
    putPart(message, bytesOf(line.action));
    putPart(message, bytesOf(line.object));
    putPart(message, line.detail);
    return sm3(message);
}

bool verifyMark(const Digest& previous, const ChainLine& line, std::span<const std::uint8_t> mark)
{
    return sameBytes(nextMark(previous, line), mark);
}

} // namespace yc::security
