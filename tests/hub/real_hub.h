#pragma once

#include "hub/parts.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace yc::tests
{

inline constexpr const char* kRealSecret = "secret-of-a-window";
inline constexpr const char* kRealClerk = "020317";
inline constexpr const char* kAtWork = "at work"; ///< what a window process says once it has signed in

/// A hall in a folder of its own, served by the real program as a process that can be killed.
class RealHub
{
public:
    /// Makes the hall: `windows` counters "W01"… for one line "newborn", and one clerk.
    explicit RealHub(int windows);
    ~RealHub();

    /// Work on the hall's storage while no hub runs over it.
    void inside(const std::function<void(const hub::Parts&)>& work) const;
    /// Start the program and wait for its ready line. A second start listens on the same ports.
    void start(const QStringList& more = {});
    void renewCertificate(); ///< SIGHUP
    void kill();             ///< as a power cut would end it: SIGKILL
    void stop();
    std::uint16_t port() const { return m_port; }
    std::uint16_t bellPort() const { return m_bellPort; }
    std::string database() const;

    static std::string windowName(int number);

private:
    std::string data() const;

    QTemporaryDir m_folder;
    QProcess m_program;
    std::uint16_t m_port = 0;
    std::uint16_t m_bellPort = 0;
};

/// Processes of the program `hub_window`: one a counter, each with a connection of its own.
class WindowProcesses
{
public:
    /// `rounds` calls each; 0 = until end() and bringing its own visitors and cases.
    WindowProcesses(const RealHub& hub, int count, int rounds);
    ~WindowProcesses();

    /// Wait until each has signed in.
    void waitUntilAtWork();
    /// Wait for each of them, telling those without rounds to end, and give what they report.
    std::vector<Value> end();

private:
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

} // namespace yc::tests
