#pragma once

#include "fakes/local_hub.h"
#include "faults/net/warp_crew.h"
#include "hub/client.h"
#include "hub/server.h"

#include <QTemporaryDir>

#include <memory>

namespace yc::faults
{

/// A hall's hub over real HTTP and a real database, with a kiosk in front. Windows 07 and 08; clerk 0107, supervisor
/// 0900.
class NetHall
{
public:
    explicit NetHall(std::shared_ptr<const fakes::Ground> ground);

    WarpClock& clock() { return m_clock; } ///< everybody's
    fakes::LocalHub& hub() { return *m_hub; }
    std::uint16_t port() const { return m_server->port(); }
    std::uint16_t bellPort() const { return m_server->bellPort(); }
    /// Somebody takes a number.
    void takeNumber();
    /// A department says that it needs nothing more for its part of a case.
    void accept(const domain::CaseId& id);
    /// The attachment as the hub gives it back; "" when it has none.
    std::string blob(const std::string& digest);
    /// The hub sequence it came with; 0 when it has none.
    std::int64_t blobSequence(const std::string& digest);

    /// The small catalogue of the hub's tests, as a form of one group.
    static std::shared_ptr<const fakes::Ground> ground(const std::string& sources);

private:
    tests::Client kiosk() const;

    QTemporaryDir m_folder;
    PosixFiles m_files;
    WarpClock m_clock{fakes::mondayMorning()};
    std::unique_ptr<fakes::LocalHub> m_hub;
    std::unique_ptr<hub::Server> m_server;
    std::string m_kiosk; ///< its token
};

} // namespace yc::faults
