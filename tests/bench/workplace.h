#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <map>
#include <string>

namespace yc::bench
{

/// A machine of a hall: a store with that many mirrored cases, a morning's tickets and one clerk, whose key derivation
/// costs next to nothing, so that it does not count.
class Workplace
{
public:
    explicit Workplace(int cases);
    QString folder() const { return m_folder.path(); }
    static QString clerkAndSecret();

private:
    QTemporaryDir m_folder;
};

/// A program with the paint probe in it.
class Probed
{
public:
    Probed(const QString& program, const QStringList& arguments, const QString& clerkAndSecret);
    ~Probed();

    /// Microseconds of the steady clock when the probe said that word; 0 when it did not within half a minute.
    long long when(const std::string& word);
    long long startedAt() const { return m_startedAt; }
    /// Resident bytes, once the program has not used the processor for a while.
    long long restingBytes();

private:
    QProcess m_process;
    long long m_startedAt = 0;
    std::map<std::string, long long> m_heard;
};

QString emptyWindow();
QString workstation();
QStringList workstationArguments(const QString& folder);
/// How many cached cases: YC_BENCH_CASES, else the hundred thousand of the goal.
int wantedCases();

} // namespace yc::bench
