#include "central/deadline.h"

#include "base/executor.h"

#include <mutex>
#include <sys/socket.h>

namespace yc::central
{
namespace
{

/// One for all exchanges of the process: it does nothing but hang up.
Executor& watchman()
{
    static Worker worker("net-deadline");
    return worker;
}

} // namespace

struct Deadline::Watched {
    explicit Watched(int number) : socket(number) {}

    std::mutex mutex;
    int socket;
    bool under = true; ///< the exchange is under way, and the socket still its own
    bool over = false;
};

Deadline::Deadline(int socket, std::chrono::milliseconds span) : m_watched(std::make_shared<Watched>(socket))
{
    watchman().postAfter(span, [watched = std::weak_ptr<Watched>(m_watched)] {
        const std::shared_ptr<Watched> still = watched.lock();
        if (!still)
            return;
        const std::lock_guard lock(still->mutex);
        still->over = still->under;
        if (still->under)
            ::shutdown(still->socket, SHUT_RDWR);
    });
}

Deadline::~Deadline()
{
    const std::lock_guard lock(m_watched->mutex);
    m_watched->under = false;
}

bool Deadline::isOver() const
{
    const std::lock_guard lock(m_watched->mutex);
    return m_watched->over;
}

} // namespace yc::central
