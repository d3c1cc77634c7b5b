#include "e2e/virtual_desktop.h"

#include "e2e/picture.h"
#include "e2e/wait.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <algorithm>

namespace yc::stage
{
namespace
{

constexpr int kEndMs = 3000;
constexpr int kToolMs = 20000;
constexpr int kKeyPauseMs = 12; ///< between typed characters; the X server drops none at this pace
constexpr int kHanziPauseMs =
    250; ///< a character no key has is put on a spare key first, and the program must hear of it

} // namespace

VirtualDesktop::VirtualDesktop(QSize size) : m_environment(QProcessEnvironment::systemEnvironment())
{
    const QString runtime = m_scratch.filePath(QStringLiteral("run"));
    QDir().mkpath(runtime);
    QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime);
    m_environment.insert(QStringLiteral("HOME"), m_scratch.path());
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    m_environment.insert(QStringLiteral("QT_ACCESSIBILITY"), QStringLiteral("1"));
    m_environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    startDisplay(size);
    if (m_problem.isEmpty())
        startBuses();
}

VirtualDesktop::~VirtualDesktop()
{
    for (auto it = m_processes.rbegin(); it != m_processes.rend(); ++it) {
        (*it)->terminate();
        if (!(*it)->waitForFinished(kEndMs))
            (*it)->kill();
        (*it)->waitForFinished(kEndMs);
    }
}

QProcess& VirtualDesktop::launch(const QString& program, const QStringList& arguments)
{
    m_processes.push_back(std::make_unique<QProcess>());
    QProcess& process = *m_processes.back();
    process.setProcessEnvironment(m_environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted())
        m_problem = program + u": " + process.errorString();
    return process;
}

void VirtualDesktop::startDisplay(QSize size)
{
    // Without -noreset the server begins anew when its first client has left, and whoever was just coming in is turned
    // away: the window manager, one time in ten.
    const QString screen = QStringLiteral("%1x%2x24").arg(size.width()).arg(size.height());
    QProcess& server =
        launch(QStringLiteral("Xvfb"),
               {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                screen, QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-noreset")});
    if (!waitUntil([&] { return server.canReadLine(); })) {
        m_problem = QStringLiteral("Xvfb did not tell its display");
        return;
    }
    m_environment.insert(QStringLiteral("DISPLAY"), u':' + QString::fromLatin1(server.readLine().trimmed()));
}

/// A keyring of the machine would ask for a password in a window that nobody answers, and every sign-in would wait for
/// it: on this desktop there is none.
void VirtualDesktop::forbidKeyring()
{
    const QString folder = m_environment.value(QStringLiteral("XDG_RUNTIME_DIR")) + QStringLiteral("/dbus-1/services");
    QDir().mkpath(folder);
    QFile service(folder + QStringLiteral("/org.freedesktop.secrets.service"));
    if (!service.open(QIODevice::WriteOnly) ||
        service.write("[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/false\n") < 0)
        m_problem = service.errorString();
}

void VirtualDesktop::startBuses()
{
    forbidKeyring();
    QProcess& bus = launch(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                           QStringLiteral("--print-address=1")});
    if (!waitUntil([&] { return bus.canReadLine(); })) {
        m_problem = QStringLiteral("the session bus did not tell its address");
        return;
    }
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromLatin1(bus.readLine().trimmed()));
    launch(QStringLiteral("/usr/libexec/at-spi-bus-launcher"), {QStringLiteral("--launch-immediately")});
    launch(QStringLiteral("openbox"), {});
    if (!waitUntil([&] { return isManaged(); }))
        m_problem = QStringLiteral("the window manager did not come: no window would get the keyboard");
}

/// The window manager has told what it can do: a window that opens now gets the keyboard.
bool VirtualDesktop::isManaged() const
{
    QProcess tool;
    tool.setProcessEnvironment(m_environment);
    tool.start(QStringLiteral("xdotool"), {QStringLiteral("get_num_desktops")});
    return tool.waitForFinished(kToolMs) && tool.exitCode() == 0;
}

void VirtualDesktop::run(const QString& program, const QStringList& arguments) const
{
    QProcess tool;
    tool.setProcessEnvironment(m_environment);
    QEventLoop loop; // what the screen says meanwhile is heard
    QObject::connect(&tool, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&tool, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(kToolMs, &loop, &QEventLoop::quit);
    tool.start(program, arguments);
    loop.exec();
}

void VirtualDesktop::press(const QString& chord, int times) const
{
    for (int i = 0; i < times; ++i)
        run(QStringLiteral("xdotool"), {QStringLiteral("key"), QStringLiteral("--clearmodifiers"), chord});
}

void VirtualDesktop::type(const QString& text) const
{
    const bool onKeys = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    run(QStringLiteral("xdotool"), {QStringLiteral("type"), QStringLiteral("--delay"),
                                    QString::number(onKeys ? kKeyPauseMs : kHanziPauseMs), text});
}

bool VirtualDesktop::focusWindow(const QString& title) const
{
    const auto focused = [&] {
        QProcess tool;
        tool.setProcessEnvironment(m_environment);
        tool.start(QStringLiteral("xdotool"),
                   {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), title,
                    QStringLiteral("windowfocus"), QStringLiteral("--sync")});
        return tool.waitForFinished(kToolMs) && tool.exitCode() == 0;
    };
    return waitUntil(focused);
}

void VirtualDesktop::savePicture(const QString& path) const
{
    run(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), path});
}

void VirtualDesktop::keepPicture(const char* name) const
{
    if (const QString path = picturePath(name); !path.isEmpty())
        savePicture(path);
}

} // namespace yc::stage
