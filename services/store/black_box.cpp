#include "store/black_box.h"

#include "base/log.h"
#include "security/digest.h"

#include <algorithm>

namespace yc::store
{
namespace
{

constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kDigestBytes = 8;
constexpr std::size_t kHeader = kLengthBytes + kDigestBytes;
constexpr std::uint64_t kLargest = 1ULL << 32U;

std::size_t lengthAt(const Bytes& bytes, std::size_t at)
{
    std::size_t length = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        length = (length << 8U) | bytes[at + i];
    return length;
}

/// The bytes of one record.
Bytes framed(const std::string& text)
{
    Bytes bytes;
    bytes.reserve(kHeader + text.size());
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        bytes.push_back(static_cast<std::uint8_t>(text.size() >> (8U * (kLengthBytes - 1 - i))));
    const security::Digest digest = security::sha256(bytesOf(text));
    bytes.insert(bytes.end(), digest.begin(), digest.begin() + kDigestBytes);
    bytes.insert(bytes.end(), text.begin(), text.end());
    return bytes;
}

/// Hand out the whole records; where the last whole one ends.
std::size_t readRecords(const Bytes& bytes, const std::function<void(const Value&)>& read)
{
    std::size_t at = 0;
    while (at + kHeader <= bytes.size()) {
        const std::size_t length = lengthAt(bytes, at);
        if (at + kHeader + length > bytes.size())
            break;
        const std::span<const std::uint8_t> text(bytes.data() + at + kHeader, length);
        const security::Digest digest = security::sha256(text);
        if (!std::equal(digest.begin(), digest.begin() + kDigestBytes,
                        bytes.begin() + static_cast<std::ptrdiff_t>(at + kLengthBytes)))
            break;
        if (const Result<Value> record = parseJson(textOf(text)); record.ok())
            read(*record);
        at += kHeader + length;
    }
    return at;
}

} // namespace

Result<std::unique_ptr<BlackBox>> BlackBox::open(Files& files, const std::string& path,
                                                 const std::function<void(const Value&)>& read)
{
    if (files.exists(path)) {
        const Result<Bytes> bytes = files.read(path, kLargest);
        if (!bytes)
            return bytes.problem();
        const std::size_t whole = readRecords(*bytes, read);
        if (whole < bytes->size()) {
            log::warn("blackbox.torn_tail", {{"cut", std::to_string(bytes->size() - whole)}});
            if (Result<void> cut = files.truncate(path, whole); !cut)
                return cut.problem();
        }
    }
    Result<std::unique_ptr<AppendFile>> file = files.openForAppend(path);
    if (!file)
        return file.problem();
    return std::unique_ptr<BlackBox>(new BlackBox(std::move(*file)));
}

Result<void> BlackBox::append(const Value& record)
{
    if (Result<void> written = m_file->append(framed(toJson(record))); !written)
        return written;
    return m_file->sync();
}

} // namespace yc::store
