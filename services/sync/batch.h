#pragma once

#include "ports/local_store.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace yc::sync
{

/// One push is at most this much text, so that a slow line shows progress.
inline constexpr std::size_t kMaxPushBytes = 1U << 20;
/// An operation that waits for another one is asked for this often before a person is told.
inline constexpr int kHeldPatience = 12;

/// Operations the central system could not even store, by sequence, with what it said. They travel as husks: the place
/// in the lane is kept, because the next operation could not follow a gap; the work stays here, for a person.
using Husks = std::map<std::int64_t, std::string>;
inline constexpr const char* kHuskKind = "operation.withheld";

struct Batch {
    std::vector<domain::Operation> operations; ///< dense
    std::vector<int> attempts;                 ///< of each, before this one
    bool onlyPaused = false;                   ///< nothing to send, but something waits for its time
};

/// The first dense run of what may go now: at most `most` operations and kMaxPushBytes, but always one. Pure.
Batch nextBatch(const std::vector<ports::StoredOperation>& unsent, const std::set<std::int64_t>& paused,
                const Husks& husks, std::size_t most);

using Judged = std::vector<std::pair<std::int64_t, domain::Verdict>>;

/// The verdicts by sequence, as they are to be recorded. Refused as Offline "sync.verdicts" when there are more or
/// fewer than operations, "sync.order" when the hub's places contradict the lane's order: nothing of such an answer is
/// believed. Pure.
Result<Judged> judged(const Batch& batch, const std::vector<domain::Verdict>& verdicts, const Husks& husks);

/// Does this page continue the mirror from there? Offline "sync.page" otherwise: another scope, a step backwards, rows
/// beyond its own cursor, more promised without a step forward, another life of the hub without a clear. Pure.
Result<void> checked(const ports::PullPage& page, const std::string& scope, const ports::Cursor& from);

} // namespace yc::sync
