#pragma once

#include "base/clock.h"
#include "hub/server.h"

#include <mutex>

namespace yc::app
{

/// Keeps an eye on the certificate of a running hub: renews it when told, and says in the log what became of it and
/// when it is about to end. Does nothing where there is none. Any thread.
class CertificateWatch
{
public:
    CertificateWatch(hub::Server& server, const Clock& clock) : m_server(server), m_clock(clock) {}

    /// Read the files again; what is wrong with them is logged, and the old ones stay.
    void renew();
    /// Once a day, from thirty days before the end: a warning.
    void look();

private:
    hub::Server& m_server;
    const Clock& m_clock;
    std::mutex m_mutex;
    Day m_warned{};
};

} // namespace yc::app
