#include "sync/upload_plan.h"

#include "base/text.h"

#include <algorithm>

namespace yc::sync
{
namespace
{

using ports::Upload;
using ports::UploadState;

/// Something is left to do for it without a person.
bool wants(const Upload& upload)
{
    switch (upload.state) {
    case UploadState::Local:
    case UploadState::Uploading:
    case UploadState::Stored:
        return true;
    case UploadState::Paused:
        return !upload.address.empty(); // what was sent is to be dropped
    case UploadState::Verified:
    case UploadState::NeedsPerson:
    case UploadState::Freed:
        break;
    }
    return false;
}

bool isRefusal(const Problem& problem)
{
    return problem.fault == Fault::Invalid || problem.fault == Fault::Full || problem.fault == Fault::Rejected ||
           problem.fault == Fault::Unsupported;
}

} // namespace

UploadChoice nextUpload(const UploadScene& scene, Tick now)
{
    const bool textFirst = scene.textWaits && now < scene.textSince + kTextFirst;
    if (scene.awayUntil > now)
        return {std::nullopt, scene.awayUntil};
    UploadChoice choice{std::nullopt, now + kUploadRescan};
    for (std::size_t place = 0; place < scene.candidates.size(); ++place) {
        const UploadCandidate& candidate = scene.candidates[place];
        if (candidate.busy || !wants(candidate.upload))
            continue;
        if (!textFirst && candidate.restUntil <= now)
            return {place, now};
        choice.until = std::min(choice.until, std::max(candidate.restUntil, textFirst ? now + kTextLook : now));
    }
    return choice;
}

UploadStep stepOf(const UploadProgress& progress)
{
    const Upload& upload = progress.upload;
    if (upload.state == UploadState::Paused)
        return upload.address.empty() ? UploadStep::Done : UploadStep::Drop;
    if (upload.state == UploadState::Verified || upload.state == UploadState::NeedsPerson)
        return UploadStep::Done;
    if (!progress.asked)
        return UploadStep::AskStored;
    if (upload.address.empty())
        return UploadStep::Create;
    if (!progress.sure)
        return UploadStep::AskOffset;
    return upload.sent < upload.size ? UploadStep::Send : UploadStep::Done;
}

UploadVerdict afterFailure(const Upload& upload, const Problem& problem)
{
    UploadVerdict verdict{.upload = upload};
    Upload& kept = verdict.upload;
    const bool ofTheLine = startsWith(problem.code, "net."); // also an answer beyond every bound, which is Full
    if (problem.fault == Fault::Offline || problem.fault == Fault::Busy || ofTheLine) {
        verdict.away = true;
        return verdict;
    }
    if (problem.fault == Fault::Denied) {
        verdict.away = verdict.signedOut = true;
        return verdict;
    }
    ++kept.attempts;
    kept.reason = problem.code;
    verdict.goOn = problem.fault == Fault::Conflict || problem.fault == Fault::NotFound;
    if (problem.fault == Fault::NotFound || problem.code == "upload.digest") { // forgotten there: from the beginning
        kept.address.clear();
        kept.sent = 0;
        kept.state = UploadState::Local;
    }
    if (isRefusal(problem) || kept.attempts >= kMostUploadAttempts) {
        kept.state = UploadState::NeedsPerson;
        verdict.goOn = false;
    }
    return verdict;
}

} // namespace yc::sync
