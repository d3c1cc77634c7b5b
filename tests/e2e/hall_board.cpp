#include "e2e/hall_board.h"

#include <tuple>

namespace yc::stage
{
namespace
{

constexpr int kMinute = 60;
constexpr int kHour = 3600;

/// Where the captures of one accessible name go, in their order.
struct Place {
    const char* name;
    std::vector<int BoardFigures::*> figures;
};

const std::vector<Place>& places()
{
    using B = BoardFigures;
    static const std::vector<Place> all{
        {"^等候人数 (\\d+) 人，目标 .*。办理中 (\\d+)，今日已办 (\\d+)$", {&B::waiting, &B::serving, &B::served}},
        {"分钟内叫到 (\\d+) %，目标 .*。(\\d+) 人中 (\\d+) 人超时$",
         {&B::calledInTimePercent, &B::called, &B::calledLate}},
        {"^一次办成 (\\d+) %，目标 .*。收件 (\\d+) 件，退回 (\\d+) 件$",
         {&B::firstTimePercent, &B::received, &B::returned}},
        {"^今日收件 (\\d+) 退回 \\d+$", {&B::receivedOnStrip}},
        {"^在办 (\\d+) 今日到期 \\d+$", {&B::openItems}},
        {"^超期 (\\d+)$", {&B::overdue}},
        {"^预填率 (\\d+)% ", {&B::prefilledPercent}},
        {"^开 (\\d+)，办理 (\\d+)$", {&B::windowsOpen, &B::windowsServing}},
    };
    return all;
}

void take(BoardFigures& figures, const QString& name)
{
    for (const Place& place : places()) {
        const auto match = QRegularExpression(QString::fromUtf8(place.name)).match(name);
        for (int i = 0; match.hasMatch() && i < int(place.figures.size()); ++i)
            figures.*place.figures[std::size_t(i)] = match.captured(i + 1).toInt();
    }
    static const QRegularExpression longest(QStringLiteral("^最长等候 ([\\d:]+) .*。(\\w+) "));
    static const QRegularExpression mean(QStringLiteral("^平均办理 ([\\d:]+)"));
    if (const auto match = longest.match(name); match.hasMatch())
        std::tie(figures.longestWait, figures.longestNumber) = std::tuple(match.captured(1), match.captured(2));
    if (const auto match = mean.match(name); match.hasMatch())
        figures.meanService = match.captured(1);
}

} // namespace

BoardFigures HallBoard::read() const
{
    BoardFigures figures;
    for (const Seen& seen : m_screen.all())
        take(figures, seen.name);
    return figures;
}

std::optional<QString> HallBoard::window(const QString& number) const
{
    // The bar above names the window as well; a cell says how it stands.
    const QRegularExpression cell(u'^' + number +
                                  QStringLiteral(" 号窗 ((未开|离线|暂离|超久|办理|叫号|挂起|空闲)( .*)?)$"));
    const auto match = m_screen.match(cell);
    return match ? std::optional(match->captured(1)) : std::nullopt;
}

QString writtenDuration(int seconds)
{
    const auto two = [](int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString tail = two(seconds / kMinute % kMinute) + u':' + two(seconds % kMinute);
    return seconds < kHour ? tail : QString::number(seconds / kHour) + u':' + tail;
}

} // namespace yc::stage
