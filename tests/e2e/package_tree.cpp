#include "e2e/package_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

namespace yc::e2e
{
namespace
{

constexpr int kLongestMs = 180000;
constexpr const char* kDatabase = "/var/lib/dpkg";

} // namespace

QString output(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(kLongestMs);
    const QString told = QString::fromUtf8(process.readAllStandardOutput());
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return told;
    return QStringLiteral("failed: ") + process.errorString() + u' ' + told +
           QString::fromUtf8(process.readAllStandardError());
}

PackageTree::PackageTree()
{
    for (const char* folder : {"/info", "/updates", "/triggers"})
        QDir().mkpath(path(QLatin1String(kDatabase) + QLatin1String(folder)));
    for (const char* file : {"/status", "/available"}) {
        QFile empty(path(QLatin1String(kDatabase) + QLatin1String(file)));
        if (!empty.open(QIODevice::WriteOnly))
            qFatal("no room for a package database");
    }
    QDir().mkpath(path(QStringLiteral("/etc")));
}

QString PackageTree::dpkg(const QStringList& arguments)
{
    // fakeroot pretends the owners; the tree holds nothing else, so dependencies are the machine's.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       environment.value(QStringLiteral("PATH")) + QStringLiteral(":/usr/sbin:/sbin"));
    return output(QStringLiteral("fakeroot"),
                  QStringList{QStringLiteral("dpkg"), QStringLiteral("--root=") + m_root.path(),
                              QStringLiteral("--log=/dev/null"), QStringLiteral("--force-not-root"),
                              QStringLiteral("--force-depends"), QStringLiteral("--force-script-chrootless")} +
                      arguments,
                  environment);
}

QString PackageTree::install(const QStringList& packages)
{
    return dpkg(QStringList{QStringLiteral("--install")} + packages);
}

QString PackageTree::remove(const QStringList& names)
{
    return dpkg(QStringList{QStringLiteral("--remove")} + names);
}

QString PackageTree::purge(const QStringList& names)
{
    return dpkg(QStringList{QStringLiteral("--purge")} + names);
}

QStringList PackageTree::files() const
{
    QStringList found;
    QDirIterator it(m_root.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next().mid(m_root.path().size());
        if (!file.startsWith(QLatin1String(kDatabase)))
            found << file;
    }
    found.sort();
    return found;
}

} // namespace yc::e2e
