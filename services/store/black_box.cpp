#include "store/black_box.h"

#include "security/digest.h"

#include <algorithm>
#include <array>

namespace yc::store
{
namespace
{

// Frame: mark(4) length(4, little-endian) checksum(8, the first bytes of SHA-256) and the record.
constexpr std::array<std::uint8_t, 4> kMark{'Y', 'C', 'B', '1'};
constexpr std::size_t kChecksum = 8;
constexpr std::size_t kHead = kMark.size() + sizeof(std::uint32_t) + kChecksum;
constexpr std::uint64_t kMaxBox = 1ULL << 30; ///< far above what is kept before a rewrite

Bytes framed(const BoxRecord& record)
{
    const Bytes body = encode(record);
    const security::Digest digest = security::sha256(body);
    Bytes frame(kMark.begin(), kMark.end());
    for (unsigned i = 0; i < sizeof(std::uint32_t); ++i)
        frame.push_back(static_cast<std::uint8_t>(body.size() >> (8 * i)));
    frame.insert(frame.end(), digest.begin(), digest.begin() + kChecksum);
    frame.insert(frame.end(), body.begin(), body.end());
    return frame;
}

/// The record at the beginning of `bytes` and the size of its frame.
std::optional<std::pair<BoxRecord, std::size_t>> recordAt(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() < kHead || !std::equal(kMark.begin(), kMark.end(), bytes.begin()))
        return std::nullopt;
    std::size_t length = 0;
    for (unsigned i = 0; i < sizeof(std::uint32_t); ++i)
        length |= std::size_t{bytes[kMark.size() + i]} << (8 * i);
    if (length > bytes.size() - kHead)
        return std::nullopt;
    const auto body = bytes.subspan(kHead, length);
    const security::Digest digest = security::sha256(body);
    if (!std::equal(digest.begin(), digest.begin() + kChecksum, bytes.begin() + kHead - kChecksum))
        return std::nullopt;
    auto record = decodeRecord(body);
    if (!record)
        return std::nullopt;
    return std::pair(std::move(*record), kHead + length);
}

} // namespace

BlackBox::Contents BlackBox::read() const
{
    Contents contents;
    if (!m_files.exists(m_path))
        return contents;
    const Result<Bytes> bytes = m_files.read(m_path, kMaxBox);
    if (!bytes) {
        contents.damaged = true;
        return contents;
    }
    std::span<const std::uint8_t> left(*bytes);
    bool skipped = false;
    while (!left.empty()) {
        if (auto found = recordAt(left)) {
            contents.damaged = contents.damaged || skipped;
            skipped = false;
            left = left.subspan(found->second);
            contents.wholeBytes = bytes->size() - left.size();
            contents.records.push_back(std::move(found->first));
            continue;
        }
        skipped = true; // look for the next mark: a broken record must not hide the ones after it
        const auto next = std::search(left.begin() + 1, left.end(), kMark.begin(), kMark.end());
        left = left.subspan(static_cast<std::size_t>(next - left.begin()));
    }
    contents.torn = skipped;
    return contents;
}

Result<void> BlackBox::openAfter(const Contents& contents)
{
    if (contents.torn)
        return cutTo(contents.wholeBytes);
    Result<std::unique_ptr<AppendFile>> file = m_files.openForAppend(m_path);
    if (!file)
        return file.problem();
    m_file = std::move(*file);
    m_size = m_sizeBefore = m_file->size();
    return {};
}

Result<void> BlackBox::append(const BoxRecord& record, Sync sync)
{
    if (!m_file)
        return fail(Fault::Damaged, "box.uncut");
    const Bytes frame = framed(record);
    Result<void> done = m_file->append(frame);
    if (done && sync == Sync::Now)
        done = m_file->sync();
    m_sizeBefore = m_size;
    if (done) {
        m_size += frame.size();
        return {};
    }
    // A failed append may have left a part, a failed sync the whole: both must go.
    if (Result<void> cut = cutTo(m_size); !cut)
        return fail(Fault::Damaged, "box.uncut", done.problem().detail);
    return done;
}

Result<void> BlackBox::takeBack()
{
    return cutTo(m_sizeBefore);
}

Result<void> BlackBox::rewrite(const std::vector<BoxRecord>& records)
{
    Bytes all;
    for (const BoxRecord& record : records) {
        const Bytes frame = framed(record);
        all.insert(all.end(), frame.begin(), frame.end());
    }
    m_file.reset();
    if (Result<void> written = m_files.writeAtomically(m_path, all); !written) {
        if (Result<void> opened = openAfter({}); !opened) // the old one is still there
            return opened;
        return written;
    }
    return openAfter({});
}

/// The handle knows its size, so it is opened anew after a cut.
Result<void> BlackBox::cutTo(std::uint64_t size)
{
    m_file.reset();
    if (Result<void> cut = m_files.truncate(m_path, size); !cut)
        return cut;
    return openAfter({});
}

} // namespace yc::store
