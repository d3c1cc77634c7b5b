#pragma once

#include "fakes/memory_disk.h"

#include <string>

namespace yc::fakes
{

/// SQLite's way to a MemoryDisk. It has no shared memory: a connection that did not lock its file for itself cannot use
/// a write-ahead log through it.
class MemoryVfs
{
public:
    explicit MemoryVfs(MemoryDisk& disk);
    ~MemoryVfs();
    MemoryVfs(const MemoryVfs&) = delete;
    MemoryVfs& operator=(const MemoryVfs&) = delete;
    const std::string& name() const { return m_name; }

private:
    struct Shim;
    std::string m_name;
    std::unique_ptr<Shim> m_shim;
};

struct MemoryDisk::Vfs {
    explicit Vfs(MemoryDisk& disk) : shim(disk) {}
    MemoryVfs shim;
};

} // namespace yc::fakes
