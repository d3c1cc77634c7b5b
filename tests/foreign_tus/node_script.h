#pragma once

#include "base/value.h"

#include <QProcess>
#include <QStringList>

namespace yc::tests
{

/// A script of this folder run by node; it tells what happens in JSON lines.
class NodeScript
{
public:
    NodeScript(const QString& script, const QStringList& arguments);
    ~NodeScript();

    /// The next line; null when the script ended, or said nothing for long.
    Value next();
    /// Lines up to one that has that member: that one; null as above.
    Value until(const std::string& member);
    void kill(); ///< SIGKILL

private:
    QProcess m_process;
};

} // namespace yc::tests
