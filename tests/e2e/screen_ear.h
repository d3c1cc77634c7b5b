#pragma once

#include "e2e/screen.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>

namespace yc::stage
{

/// Hears what a screen reader hears, the moment it is said: names that change, and where the keyboard goes. A Screen
/// stands before the ear is made. What is said while the test waits without handling events is heard afterwards.
class ScreenEar
{
public:
    /// Told the new name and which place has it; answers whether it cares what this place says later. A screen says a
    /// lot at once, and every name is a question to the program.
    using Heard = std::function<bool(const QString& words, const std::string& place)>;

    ScreenEar(Heard heard, std::function<void(const Seen& place)> focused);
    ~ScreenEar();
    ScreenEar(const ScreenEar&) = delete;
    ScreenEar& operator=(const ScreenEar&) = delete;
    /// Another program begins: its places are other ones.
    void forget();

private:
    struct Listener;
    std::unique_ptr<Listener> m_listener;
};

} // namespace yc::stage
