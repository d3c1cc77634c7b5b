#include "e2e/wait.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace yc::stage
{
namespace
{

constexpr int kAskAgainMs = 25;

} // namespace

bool waitUntil(const std::function<bool()>& holds, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        QTimer::singleShot(kAskAgainMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

} // namespace yc::stage
