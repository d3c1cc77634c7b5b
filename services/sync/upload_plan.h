#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "ports/local_store.h"

#include <optional>
#include <span>
#include <vector>

namespace yc::sync
{

/// Bytes of one request: large enough for a line of a hall, small enough to be sent again after a doubt.
inline constexpr std::int64_t kChunk = 1LL << 20;
/// Small operations go first, but scans never wait for them longer than this: an operation nobody takes stops no scan.
inline constexpr std::chrono::seconds kTextFirst{30};
/// Whether they are gone is looked at this often.
inline constexpr std::chrono::milliseconds kTextLook{500};
/// What is looked at again though nobody said that something changed.
inline constexpr std::chrono::seconds kUploadRescan{30};
/// A transfer that said nothing for so long is given up and begun anew.
inline constexpr std::chrono::minutes kUploadStuck{3};
/// Failures one after another, being out of reach not counted, after which a person has to look.
inline constexpr int kMostUploadAttempts = 5;
/// Stored at the other side, but not confirmed as an attachment of the hall: asked again after this.
inline constexpr std::chrono::minutes kAskAgain{10};

/// One attachment as the planner sees it.
struct UploadCandidate {
    ports::Upload upload;
    Tick restUntil{};
    bool busy = false; ///< a carrier has it
};

/// What there is to carry.
struct UploadScene {
    std::span<const UploadCandidate> candidates;
    bool textWaits = false; ///< small operations could go now
    Tick textSince{};       ///< since then
    Tick awayUntil{};       ///< the other side was out of reach: nothing leaves before
};

/// The one to carry next, or when to look again. Pure.
struct UploadChoice {
    std::optional<std::size_t> which;
    Tick until{};
};
UploadChoice nextUpload(const UploadScene& scene, Tick now);

/// The next question about one upload. Pure.
enum class UploadStep {
    AskStored, ///< does the hub have the attachment already?
    Create,
    AskOffset, ///< after any doubt
    Send,
    Drop, ///< a person stopped it: what is there goes
    Done,
};
/// How far a carrier is with an upload. A value.
struct UploadProgress {
    ports::Upload upload;
    bool asked = false; ///< whether it is stored, since the last doubt or the last byte
    bool sure = false;  ///< `upload.sent` is what the other side said
};
UploadStep stepOf(const UploadProgress& progress);

/// What becomes of an upload after a failure. Pure.
struct UploadVerdict {
    ports::Upload upload; ///< as it is to be kept
    bool away = false;    ///< nothing else gets through either
    bool goOn = false;    ///< a doubt that a question settles: at once
    bool signedOut = false;
};
UploadVerdict afterFailure(const ports::Upload& upload, const Problem& problem);

} // namespace yc::sync
