#pragma once

#include "base/executor.h"
#include "ports/central.h"
#include "sync/upload_board.h"

#include <memory>

namespace yc::sync
{

/// Carries one attachment after another over a connection of its own. Everything here runs on its network worker; the
/// board is reached by jobs on the desk worker. Public functions may be called on any thread.
class UploadCarrier : public std::enable_shared_from_this<UploadCarrier>
{
public:
    struct Parts {
        std::shared_ptr<UploadBoard> board; ///< on the desk worker only
        ports::Uploads& central;
        Executor& desk;
        Executor& network;
        const Clock& clock;
    };
    explicit UploadCarrier(const Parts& parts) : m_parts(parts) {}

    /// Look whether there is something to carry.
    void wake();

private:
    void look();
    void lookAt(Tick at);
    void took(Result<UploadBoard::Taken> taken);
    UploadBoard::Task& task();
    void step();
    Result<void> ask(UploadStep step);
    Result<void> send();
    void kept(const Result<UploadBoard::Go>& go);
    void failed(const Problem& problem);
    void finish(const std::optional<Problem>& problem);
    void watch();
    void watchFor(Tick::duration span);
    void onWatch();
    void restart();
    template <class T> void atDesk(std::function<Result<T>(UploadBoard&)> job, std::function<void(Result<T>)> then);

    Parts m_parts;
    std::optional<UploadBoard::Task> m_task;
    bool m_looking = false;
    bool m_again = false;    ///< woken while it looked
    std::int64_t m_turn = 0; ///< grows when what is under way is given up
    std::int64_t m_timer = 0;
    Tick m_movedAt{}; ///< last sign of life
    bool m_watching = false;
    int m_doubts = 0; ///< settled by a question, since the last byte that went well
};

} // namespace yc::sync
