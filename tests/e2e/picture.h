#pragma once

#include <QDir>
#include <QString>

namespace yc::stage
{

/// Where to keep a picture of that name: in the folder that YC_PICTURES names, or nowhere ("").
inline QString picturePath(const char* name)
{
    const QString folder = qEnvironmentVariable("YC_PICTURES");
    return folder.isEmpty() ? QString() : QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png"));
}

} // namespace yc::stage
