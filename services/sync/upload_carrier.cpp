#include "sync/upload_carrier.h"

#include "base/log.h"

#include <cassert>

namespace yc::sync
{
namespace
{

using ports::Upload;
using ports::UploadState;

constexpr int kMostDoubts = 3;
constexpr std::chrono::seconds kAfterStoreFault{5};

} // namespace

template <class T>
void UploadCarrier::atDesk(std::function<Result<T>(UploadBoard&)> job, std::function<void(Result<T>)> then)
{
    m_parts.desk.post([self = weak_from_this(), turn = m_turn, job = std::move(job), then = std::move(then)] {
        const std::shared_ptr<UploadCarrier> carrier = self.lock();
        if (!carrier)
            return;
        auto result = std::make_shared<Result<T>>(job(*carrier->m_parts.board));
        carrier->m_parts.network.post([self, turn, then, result] {
            const std::shared_ptr<UploadCarrier> back = self.lock();
            if (back && back->m_turn == turn)
                then(std::move(*result));
        });
    });
}

void UploadCarrier::wake()
{
    m_parts.network.post([self = weak_from_this()] {
        if (const std::shared_ptr<UploadCarrier> carrier = self.lock())
            carrier->look();
    });
}

void UploadCarrier::lookAt(Tick at)
{
    const auto delay =
        std::chrono::ceil<std::chrono::milliseconds>(std::max(at - m_parts.clock.tick(), Tick::duration(0)));
    m_parts.network.postAfter(delay, [self = weak_from_this(), timer = ++m_timer] {
        const std::shared_ptr<UploadCarrier> carrier = self.lock();
        if (carrier && carrier->m_timer == timer)
            carrier->look();
    });
}

void UploadCarrier::look()
{
    m_again = m_looking || m_task.has_value();
    if (m_again)
        return;
    m_looking = true;
    watch();
    atDesk<UploadBoard::Taken>([](UploadBoard& board) { return board.take(); },
                               [this](Result<UploadBoard::Taken> taken) { took(std::move(taken)); });
}

void UploadCarrier::took(Result<UploadBoard::Taken> taken)
{
    m_looking = false;
    if (!taken)
        return lookAt(m_parts.clock.tick() + kAfterStoreFault);
    if (!taken->task)
        return m_again ? look() : lookAt(taken->until);
    m_task = std::move(taken->task);
    m_doubts = 0;
    step();
}

/// The one in hand: there is one from took() to finish(), and only then anything of below runs.
UploadBoard::Task& UploadCarrier::task()
{
    assert(m_task);
    return *m_task; // NOLINT(bugprone-unchecked-optional-access): see above
}

/// One question and its answer; what it brought is kept before the next one.
void UploadCarrier::step()
{
    const UploadStep next = stepOf(task().progress);
    if (next == UploadStep::Done)
        return finish({});
    const Upload before = task().progress.upload;
    const Result<void> done = next == UploadStep::Send ? send() : ask(next);
    watch();
    if (!done)
        return failed(done.problem());
    const Upload& after = task().progress.upload;
    if (after == before)
        return step();
    atDesk<UploadBoard::Go>([after](UploadBoard& board) { return board.keep(after); },
                            [this](const Result<UploadBoard::Go>& go) { kept(go); });
}

Result<void> UploadCarrier::ask(UploadStep step)
{
    UploadProgress& progress = task().progress;
    Upload& upload = progress.upload;
    if (step == UploadStep::AskStored) {
        const Result<std::int64_t> sequence = m_parts.central.stored(upload.digest);
        if (!sequence && sequence.problem().fault != Fault::NotFound)
            return sequence.problem();
        progress.asked = true;
        if (sequence) {
            upload.state = UploadState::Verified;
            upload.sent = upload.size;
            upload.hubSequence = *sequence;
            upload.attempts = 0;
            upload.reason.clear();
        }
        return {};
    }
    if (step == UploadStep::Create) {
        Result<std::string> address = m_parts.central.create({upload.digest, upload.size, upload.mime});
        if (!address)
            return address.problem();
        upload.address = std::move(*address);
        upload.state = UploadState::Uploading;
        upload.sent = 0;
        progress.sure = true;
        return {};
    }
    if (step == UploadStep::Drop) {
        const Result<void> dropped = m_parts.central.terminate(upload.address);
        if (!dropped && dropped.problem().fault != Fault::NotFound)
            return dropped.problem();
        upload.address.clear();
        upload.sent = 0;
        return {};
    }
    const Result<std::int64_t> offset = m_parts.central.offset(upload.address);
    if (!offset)
        return offset.problem();
    if (*offset > upload.size)
        return fail(Fault::Invalid, "upload.offset");
    upload.sent = *offset;
    upload.state = *offset == upload.size ? UploadState::Stored : UploadState::Uploading;
    progress.sure = true;
    return {};
}

Result<void> UploadCarrier::send()
{
    UploadProgress& progress = task().progress;
    Upload& upload = progress.upload;
    if (!task().bytes || static_cast<std::int64_t>(task().bytes->size()) != upload.size)
        return fail(Fault::Invalid, "attachment.unknown");
    const std::int64_t size = std::min(kChunk, upload.size - upload.sent);
    const auto chunk =
        std::span(*task().bytes).subspan(static_cast<std::size_t>(upload.sent), static_cast<std::size_t>(size));
    const Result<std::int64_t> offset = m_parts.central.send(upload.address, upload.sent, chunk);
    progress.sure = offset && *offset == upload.sent + size;
    if (!offset)
        return offset.problem();
    if (!progress.sure)
        return fail(Fault::Conflict, "upload.offset");
    m_doubts = 0;
    upload.sent = *offset;
    upload.attempts = 0;
    upload.reason.clear();
    if (upload.sent == upload.size) {
        upload.state = UploadState::Stored;
        progress.asked = false; // is it an attachment of the hall now?
    }
    return {};
}

void UploadCarrier::kept(const Result<UploadBoard::Go>& go)
{
    if (!go) { // the disk is full, or the like: what was sent stays where it is
        task().progress.sure = false;
        return finish(fail(Fault::Busy, go.problem().code));
    }
    if (*go == UploadBoard::Go::Yield)
        return finish({});
    step();
}

void UploadCarrier::failed(const Problem& problem)
{
    const UploadVerdict verdict = afterFailure(task().progress.upload, problem);
    if (!verdict.goOn || ++m_doubts > kMostDoubts)
        return finish(problem);
    const int attempts = task().progress.upload.attempts;
    task().progress.upload = verdict.upload;
    task().progress.upload.attempts = attempts; // a question settles it; only what it does not settle counts
    task().progress.sure = false;
    step();
}

void UploadCarrier::finish(const std::optional<Problem>& problem)
{
    const Upload upload = task().progress.upload;
    m_task.reset();
    m_looking = true;
    watch();
    atDesk<int>(
        [upload, problem](UploadBoard& board) -> Result<int> {
            const Result<void> done = board.giveBack(upload, problem);
            return done ? Result<int>(0) : Result<int>(done.problem());
        },
        [this](const Result<int>& done) {
            m_looking = false;
            done ? look() : lookAt(m_parts.clock.tick() + kAfterStoreFault);
        });
}

/// No state waits for a call that may never come back.
void UploadCarrier::watch()
{
    m_movedAt = m_parts.clock.tick();
    if (!m_watching)
        watchFor(kUploadStuck);
}

void UploadCarrier::watchFor(Tick::duration span)
{
    m_watching = true;
    m_parts.network.postAfter(std::chrono::ceil<std::chrono::milliseconds>(span), [self = weak_from_this()] {
        if (const std::shared_ptr<UploadCarrier> carrier = self.lock())
            carrier->onWatch();
    });
}

void UploadCarrier::onWatch()
{
    m_watching = false;
    if (!m_looking && !m_task)
        return;
    const Tick::duration left = m_movedAt + kUploadStuck - m_parts.clock.tick();
    if (left > Tick::duration(0))
        return watchFor(left);
    restart();
}

void UploadCarrier::restart()
{
    log::warn("sync.upload_stuck", {});
    ++m_turn;
    m_parts.central.reset();
    if (m_task)
        m_parts.desk.post([board = m_parts.board, digest = m_task->progress.upload.digest] { board->release(digest); });
    m_task.reset();
    m_looking = false;
    look();
}

} // namespace yc::sync
