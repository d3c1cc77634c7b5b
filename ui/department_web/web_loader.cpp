#include "ui/department_web/web_loader.h"

#include <QFile>
#include <QFileInfo>
#include <QPluginLoader>

#include <unistd.h>

namespace yc::ui
{
namespace
{

QString pluginFile(const QStringList& folders)
{
    for (const QString& folder : folders) {
        const QString file = folder + QStringLiteral("/yichuang_department_web.so");
        if (QFile::exists(file))
            return file;
    }
    return {};
}

/// The engine's sandbox needs an ordinary account. For root the engine ends the whole program (Qt 6.4), so it must
/// never be asked to.
bool isAdministrator()
{
    return ::geteuid() == 0;
}

} // namespace

QStringList webPluginFolders()
{
    // Not QCoreApplication::applicationDirPath(): there is no application object yet.
    const QString folder = QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).path();
    return {folder, folder + QStringLiteral("/../lib/yichuang/plugins")};
}

bool webPluginExpected(const QStringList& folders)
{
    return !isAdministrator() && !pluginFile(folders).isEmpty();
}

LoadedWeb loadWebPlugin(const QStringList& folders, bool useGpu)
{
    if (isAdministrator())
        return {nullptr, WebAbsence::Administrator};
    const QString file = pluginFile(folders);
    if (file.isEmpty())
        return {};
    for (const char* weakening : {"QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINE_REMOTE_DEBUGGING"})
        qunsetenv(weakening);
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", useGpu ? "" : "--disable-gpu");
    QPluginLoader loader(file);
    auto* plugin = qobject_cast<WebPlugin*>(loader.instance());
    if (plugin == nullptr)
        qWarning("web panel: %s", qPrintable(loader.errorString()));
    return {plugin, plugin != nullptr ? WebAbsence::None : WebAbsence::NoPlugin};
}

} // namespace yc::ui
