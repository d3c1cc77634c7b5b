#include "sync/upload_board.h"

#include "base/log.h"

#include <cstdlib>

namespace yc::sync
{
namespace
{

using namespace std::chrono_literals;
using ports::Upload;
using ports::UploadState;

constexpr auto kShortestRest = 2s;
constexpr auto kLongestRest = 10min;
constexpr auto kShortestAway = 500ms;
constexpr auto kLongestAway = 30s;
constexpr auto kTellEvery = 500ms;
constexpr int kLookedAt = 200;
constexpr auto kFreeEvery = 5min;
constexpr int kFreedAtOnce = 20;
/// A case of today may be looked at again any moment: its files stay that long after the hub has them.
constexpr std::chrono::hours kKeptHere{24};

} // namespace

UploadBoard::UploadBoard(Parts parts) : m_parts(std::move(parts)), m_awayBackoff(kShortestAway, kLongestAway) {}

/// Small operations without a verdict. What needs a person holds no scan.
bool UploadBoard::textWaits()
{
    const Result<ports::OutboxSummary> summary = m_parts.store.outboxSummary();
    const bool waits = summary && summary->pending + summary->sent > 0;
    if (!waits)
        m_textSince.reset();
    else if (!m_textSince)
        m_textSince = m_parts.clock.tick();
    return waits;
}

Result<UploadBoard::Taken> UploadBoard::take()
{
    free();
    const Result<std::vector<Upload>> open = m_parts.store.uploads(kLookedAt);
    if (!open)
        return open.problem();
    std::vector<UploadCandidate> candidates;
    for (const Upload& upload : *open) {
        const auto resting = m_resting.find(upload.digest);
        candidates.push_back(
            {upload, resting == m_resting.end() ? Tick{} : resting->second.until, m_busy.contains(upload.digest)});
    }
    const Tick now = m_parts.clock.tick();
    const bool text = textWaits();
    const UploadChoice choice = nextUpload({candidates, text, m_textSince.value_or(now), m_awayUntil}, now);
    if (!choice.which) {
        if (m_untold)
            tell();
        return Taken{std::nullopt, choice.until};
    }
    Task task{.progress = {.upload = candidates[*choice.which].upload}, .bytes = {}};
    const Upload& upload = task.progress.upload;
    if (upload.state == UploadState::Local || upload.state == UploadState::Uploading) {
        Result<Bytes> bytes = m_parts.store.file(upload.digest);
        if (!bytes && bytes.problem().fault == Fault::Denied)
            return Taken{std::nullopt, now + kUploadRescan}; // locked: a session wakes us
        if (!bytes) { // nothing but a person can bring it back; the next one does not wait for it
            Upload lost = upload;
            lost.state = UploadState::NeedsPerson;
            lost.reason = bytes.problem().code;
            log::error("sync.upload_file", {{"digest", upload.digest}, {"code", lost.reason}});
            const Result<void> saved = m_parts.store.saveUpload(lost);
            told(upload, lost);
            return saved ? Result<Taken>(Taken{std::nullopt, now}) : Result<Taken>(saved.problem());
        }
        task.bytes = std::make_shared<const Bytes>(std::move(*bytes));
    }
    m_busy.insert_or_assign(upload.digest, now);
    return Taken{std::move(task), now};
}

Result<UploadBoard::Go> UploadBoard::keep(const Upload& upload)
{
    const Result<Upload> before = m_parts.store.upload(upload.digest);
    if (!before)
        return before.problem();
    if (before->state == UploadState::Paused) { // a person's word outlives what a carrier knew before
        Upload paused = *before;
        paused.address = upload.address;
        if (const Result<void> saved = m_parts.store.saveUpload(paused); !saved)
            return saved.problem();
        return Go::Yield;
    }
    if (const Result<void> saved = m_parts.store.saveUpload(upload); !saved)
        return saved.problem();
    told(*before, upload);
    return textWaits() && m_textSince && m_parts.clock.tick() < *m_textSince + kTextFirst ? Go::Yield : Go::On;
}

void UploadBoard::rest(const std::string& digest, std::chrono::milliseconds atLeast)
{
    Rest& resting = m_resting.try_emplace(digest, Rest{{}, Backoff(kShortestRest, kLongestRest)}).first->second;
    resting.until = m_parts.clock.tick() + std::max<Tick::duration>(resting.backoff.next(m_parts.random), atLeast);
}

Result<void> UploadBoard::giveBack(const Upload& upload, const std::optional<Problem>& problem)
{
    m_busy.erase(upload.digest);
    if (!problem) {
        m_awayBackoff.reset();
        m_resting.erase(upload.digest);
        if (upload.state == UploadState::Stored)
            rest(upload.digest, kAskAgain);
        return {};
    }
    const UploadVerdict verdict = afterFailure(upload, *problem);
    if (verdict.away) {
        const auto pause = m_awayBackoff.next(m_parts.random);
        m_awayUntil = m_parts.clock.tick() + (verdict.signedOut ? std::chrono::milliseconds(kLongestAway) : pause);
        return {};
    }
    log::warn("sync.upload", {{"digest", upload.digest}, {"code", problem->code}});
    rest(upload.digest, 0ms);
    const Result<Go> kept = keep(verdict.upload);
    return kept ? Result<void>() : Result<void>(kept.problem());
}

void UploadBoard::wake()
{
    m_resting.clear();
    m_awayUntil = {};
}

/// Room is made for what comes: copies that the hub has, and a backup of it too.
void UploadBoard::free()
{
    if (m_parts.clock.tick() < m_freeAt)
        return;
    m_freeAt = m_parts.clock.tick() + kFreeEvery;
    const std::int64_t backedUp = std::strtoll(m_parts.store.setting(ports::kHubBackedUpSetting).c_str(), nullptr, 10);
    if (backedUp <= 0)
        return;
    const Result<int> freed = m_parts.store.freeFiles(backedUp, m_parts.clock.now() - kKeptHere, kFreedAtOnce);
    if (freed && *freed == kFreedAtOnce)
        m_freeAt = m_parts.clock.tick(); // more waits
}

void UploadBoard::told(const Upload& before, const Upload& after)
{
    m_untold = m_untold || before.state != after.state || before.sent != after.sent || before.reason != after.reason;
    const Tick now = m_parts.clock.tick();
    if (m_untold && now >= m_tellAt)
        tell();
}

/// Telling costs the screen a look at the whole outbox: not for each of two thousand scans.
void UploadBoard::tell()
{
    m_untold = false;
    m_tellAt = m_parts.clock.tick() + kTellEvery;
    m_parts.listener(ports::Topic::Sync);
}

} // namespace yc::sync
