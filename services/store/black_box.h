#pragma once

#include "base/files.h"
#include "store/box_record.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::store
{

/// The second, independent copy of every promise: an append-only file of records, each with its length and a checksum.
/// A record is on disk before the promise is reported.
class BlackBox
{
public:
    BlackBox(std::string path, Files& files) : m_path(std::move(path)), m_files(files) {}

    struct Contents {
        std::vector<BoxRecord> records; ///< every record that is whole, in order
        bool torn = false;              ///< the last one was cut off, as a power loss leaves it
        bool damaged = false;           ///< something before a whole record is not readable
        std::uint64_t wholeBytes = 0;   ///< up to the end of the last whole record
    };
    /// What the file holds; nothing when there is none.
    Contents read() const;
    /// Cut a torn tail off and get ready to append.
    Result<void> openAfter(const Contents& contents);

    enum class Sync { Later, Now };
    /// Whole, and on disk when synced now, or not there at all. After Damaged "box.uncut" nothing may be appended.
    Result<void> append(const BoxRecord& record, Sync sync);
    /// Take the last append back: its transaction did not commit.
    Result<void> takeBack();
    /// Replace everything, and go on appending after it.
    Result<void> rewrite(const std::vector<BoxRecord>& records);
    std::uint64_t size() const { return m_size; }

private:
    Result<void> cutTo(std::uint64_t size);

    std::string m_path;
    Files& m_files;
    std::unique_ptr<AppendFile> m_file;
    std::uint64_t m_size = 0;
    std::uint64_t m_sizeBefore = 0; ///< before the last append
};

} // namespace yc::store
