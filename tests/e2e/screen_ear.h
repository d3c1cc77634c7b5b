#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace yc::stage
{

/// Hears what a screen reader hears, the moment it is said: names on the screen that change. A Screen stands before the
/// ear is made. What is said while the test waits without handling events is heard afterwards.
class ScreenEar
{
public:
    explicit ScreenEar(std::function<void(const QString& words)> heard);
    ~ScreenEar();
    ScreenEar(const ScreenEar&) = delete;
    ScreenEar& operator=(const ScreenEar&) = delete;

private:
    struct Listener;
    std::unique_ptr<Listener> m_listener;
};

} // namespace yc::stage
