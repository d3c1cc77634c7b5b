#pragma once

#include "ui/supervisor/hall_view.h"
#include "ui/widgets/shape_mark.h"

#include <QCoreApplication>
#include <QString>

namespace yc::ui
{

/// A list behind a number of the board.
enum class HallList { People, Windows, HalfHours, Waits, Returned, Limits, Unsent, Alerts };

/// The words of the board for the hall's stable ones. GUI thread.
struct HallWords {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::HallWords)

public:
    static QString figure(const FigureView& figure, const HallView& hall);
    static QString value(const FigureView& figure);
    static QString unit(const FigureView& figure);
    static QString target(const FigureView& figure); ///< "≤ 15"
    static QString detail(const FigureView& figure, const HallView& hall);
    static QString action(const std::string& figure);
    static HallList listOf(const std::string& figure);
    /// How the figure counts, by queue statistics' definitions.
    static QString definition(const std::string& figure);

    static QString tone(HallTone tone);
    static Shape shape(HallTone tone);
    static Tone chipTone(HallTone tone);

    static QString seat(SeatState state);
    static Shape seatShape(SeatState state);

    static QString alert(const AlertView& alert);
    static QString alertMore(const AlertView& alert, const HallView& hall);
    static QString alertAction(const AlertView& alert);
    static HallList listOf(const AlertView& alert);

    static QString list(HallList list);
    static QString emptyList(HallList list);
    static QString limitKind(const std::string& kind);
    static QString window(const std::string& id); ///< "07 号窗"
};

} // namespace yc::ui
