#pragma once

#include <chrono>
#include <memory>

namespace yc::central
{

/// Ends what is under way on a socket when its time is over, from another thread: Poco bounds each wait for more bytes,
/// so a server that drips its head byte by byte would hold the caller for hours. Lives for one exchange.
class Deadline
{
public:
    Deadline(int socket, std::chrono::milliseconds span);
    ~Deadline();
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    bool isOver() const;

private:
    struct Watched;
    std::shared_ptr<Watched> m_watched;
};

} // namespace yc::central
