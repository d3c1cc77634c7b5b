#pragma once

#include "base/value.h"

#include <QProcess>
#include <QStringList>

namespace yc::testing
{

/// What the real program answered.
struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    Value json() const
    {
        Result<Value> value = parseJson(out.toStdString());
        return value ? std::move(value).value() : Value();
    }
};

inline Run ctl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("YICHUANG_RESOURCES"), QStringLiteral(YC_SOURCE_DIR "/resources"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(YC_BIN_DIR "/yichuangctl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Arguments as one would type them; none of ours holds a blank.
inline Run ctl(const char* line, const QByteArray& input = {})
{
    return ctl(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts), input);
}

} // namespace yc::testing
