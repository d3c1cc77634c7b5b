#pragma once

#include "base/value.h"
#include "hub/real_hub.h"

#include <QProcess>

#include <memory>
#include <string>
#include <vector>

namespace yc::bench
{

/// A program of ours that answers with JSON lines. What it was told goes to its standard input; it ends with it.
class Told
{
public:
    Told(const QString& program, const QStringList& arguments);
    ~Told();
    void tell(const QString& command);
    Value answer();

private:
    QProcess m_process;
};

/// A hall that goes away and comes back: its hub is the real program, and every window in it works without it meanwhile.
class DrainHall
{
public:
    explicit DrainHall(int windows);

    void begin() { m_hub.start(); }
    void end() { m_hub.stop(); }
    /// Work on the hub's storage while it is away.
    void inside(const std::function<void(const hub::Parts&)>& work) const { m_hub.inside(work); }
    /// Microseconds of the steady clock when it was ready again.
    std::int64_t beginAgain();
    QString hubUrl() const;
    QString bellUrl() const;
    QString folder() const { return m_folder.path(); }
    /// Processes of `drain_desks`, the first `windows` shared among them.
    std::vector<std::unique_ptr<Told>> desks(int processes, int windows) const;
    /// The workstation of one window with its real screen: `drain_window` answers when it has rested, and when all is at
    /// the hub; `bell_window` when it is at work, and when it has painted a number.
    std::unique_ptr<Told> screen(const QString& program, int window) const;

    /// What the hub holds once everything is there, and what is wrong with it: "" = each operation once and in order,
    /// each scan whole.
    struct Held {
        std::int64_t operations = 0, cases = 0, scans = 0, scanBytes = 0;
        std::string wrong;
    };
    Held held() const;

private:
    int m_windows;
    QTemporaryDir m_folder;
    tests::RealHub m_hub;
};

} // namespace yc::bench
