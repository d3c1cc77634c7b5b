#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QSize>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace yc::stage
{

/// A desktop of its own for one test: X server, session bus, accessibility bus, window manager. All of it ends with it.
class VirtualDesktop
{
public:
    explicit VirtualDesktop(QSize size = {1920, 1080});
    ~VirtualDesktop();
    VirtualDesktop(const VirtualDesktop&) = delete;
    VirtualDesktop& operator=(const VirtualDesktop&) = delete;

    /// What did not start; "" = everything runs.
    const QString& problem() const { return m_problem; }
    /// For programs that shall appear on it.
    QProcessEnvironment environment() const { return m_environment; }
    QString scratch() const { return m_scratch.path(); }

    /// A key or chord as the X server names it: "F9", "ctrl+Return".
    void press(const QString& chord, int times = 1) const;
    void type(const QString& text) const;
    /// Give the keyboard to the window of that title.
    bool focusWindow(const QString& title) const;
    /// What the screen shows, as a PNG.
    void savePicture(const QString& path) const;
    /// The same under that name where YC_PICTURES names a folder; nothing otherwise.
    void keepPicture(const char* name) const;

private:
    QProcess& launch(const QString& program, const QStringList& arguments);
    void startDisplay(QSize size);
    void forbidKeyring();
    void startBuses();
    bool isManaged() const;
    void run(const QString& program, const QStringList& arguments) const;

    QTemporaryDir m_scratch;
    QProcessEnvironment m_environment;
    QString m_problem;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

} // namespace yc::stage
