#pragma once

#include "base/files.h"
#include "base/value.h"

#include <functional>
#include <memory>
#include <string>

namespace yc::store
{

/// The second, independent copy of every promise: records appended and synced before success is shown. Each is length,
/// digest, JSON text; whatever is personal in it is sealed already. A torn tail (power loss in the middle of an append)
/// is cut off at opening; everything before it stands. Desk worker.
class BlackBox
{
public:
    /// Reads `path` from its start and gives each whole record to `read`; then opens it for appending.
    static Result<std::unique_ptr<BlackBox>> open(Files& files, const std::string& path,
                                                  const std::function<void(const Value&)>& read);
    /// On disk when it returns ok.
    Result<void> append(const Value& record);
    std::uint64_t size() const { return m_file->size(); }

private:
    explicit BlackBox(std::unique_ptr<AppendFile> file) : m_file(std::move(file)) {}

    std::unique_ptr<AppendFile> m_file;
};

} // namespace yc::store
