#pragma once

#include "e2e/screen.h"

#include <QString>

#include <optional>

namespace yc::stage
{

/// What the supervisor's board says, in figures; -1 = it is not on the screen.
struct BoardFigures {
    int waiting = -1, serving = -1, served = -1;
    int called = -1, calledLate = -1, calledInTimePercent = -1;
    int received = -1, returned = -1, firstTimePercent = -1;
    int receivedOnStrip = -1, openItems = -1, overdue = -1, prefilledPercent = -1;
    int windowsOpen = -1, windowsServing = -1;
    QString longestWait, meanService; ///< as written, "03:40"
    QString longestNumber;            ///< the number that has waited longest
};

/// The board as a blind supervisor would hear it: every figure out of the accessible name of its tile.
class HallBoard
{
public:
    explicit HallBoard(const Screen& screen) : m_screen(screen) {}

    BoardFigures read() const;
    /// What that window's cell says: "空闲", "办理 A001 00:12"; nullopt = no such cell.
    std::optional<QString> window(const QString& number) const;

private:
    const Screen& m_screen;
};

/// A number of seconds as the board writes it.
QString writtenDuration(int seconds);

} // namespace yc::stage
