#pragma once

#include "fault_plan.h"

#include <memory>
#include <string>

namespace yc::fakes
{

/// An SQLite VFS over the real one whose writes, syncs, truncations and deletions fail as planned. It has no shared
/// memory: a connection that did not lock its file for itself cannot use a write-ahead log through it.
class FaultyVfs
{
public:
    explicit FaultyVfs(FaultPlan& plan);
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;
    const std::string& name() const { return m_name; }

private:
    struct Shim;
    std::string m_name;
    std::unique_ptr<Shim> m_shim;
};

} // namespace yc::fakes
