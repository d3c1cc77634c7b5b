#pragma once

#include "base/clock.h"
#include "base/value.h"

#include <chrono>
#include <string>
#include <vector>

namespace yc::ui
{

// The hall's live figures as values (resources/api/openapi.json, Hall). Read tolerantly: a member that is missing, of
// another kind or of a newer hub never spoils the rest.

enum class HallTone { Ok, Warn, Error, None }; ///< None: nothing to judge yet

/// One of the five figures with its target.
struct FigureView {
    std::string id;
    std::int64_t value = 0;
    std::int64_t target = 0;
    std::string unit; ///< people, seconds, percent
    bool lowerIsBetter = true;
    HallTone tone = HallTone::Ok;
};

struct SeatView {
    std::string id, name;
    std::string state; ///< open, paused, closed
    std::string reason;
    std::string clerk, clerkName;
    std::string ticket, number, service;
    std::string ticketState; ///< called, serving; "" = nobody
    int held = 0;
    Moment since{};
    Moment reported{}; ///< last sign of life of its workstation; 0 = never
};

struct HalfHourView {
    Moment from{};
    int arrived = 0, called = 0, served = 0, waiting = 0;
};

/// How a window stands, worst word first where several hold.
enum class SeatState { Closed, Silent, Paused, Forgotten, Serving, Called, Parked, Idle };
/// A window that is open and whose workstation has said nothing for this long is not reached.
inline constexpr std::chrono::minutes kSilentAfter{5};
/// A service that lasts this long was probably forgotten (the hub's alert counts the same).
inline constexpr std::chrono::minutes kForgottenAfter{60};
SeatState stateOf(const SeatView& seat, Moment now);

/// Waits of one service that ended today; seconds.
struct WaitsView {
    std::string service, name;
    std::int64_t target = 0, median = 0, p90 = 0, mean = 0, longest = 0;
    int waiting = 0, count = 0, excluded = 0;
};

/// One who waits now; never a name.
struct PersonView {
    std::string ticket, number, service, priority;
    Moment since{};
    std::int64_t waited = 0; ///< seconds at the moment of the figures
    std::int64_t target = 0;
};

struct LimitView {
    std::string caseId, item, receiptNumber, matter, department, state, kind;
    std::string due; ///< YYYY-MM-DD
    int left = 0;    ///< working days; negative = passed
};

/// A case to which a department sent a notice of supplement.
struct ReturnedView {
    std::string caseId, item, receiptNumber, matter, department;
    int notices = 0;
    Moment at{};
};

struct UnsentView {
    std::string client, window;
    int pending = 0, sent = 0, needsPerson = 0;
    Moment oldest{}, at{};
    int total() const { return pending + sent + needsPerson; }
};

struct AlertView {
    std::string kind, window, ticket, number;
    HallTone tone = HallTone::Warn;
    Moment since{};
    std::vector<std::string> args;
};

/// What the second strip counts.
struct TodayView {
    int received = 0, returned = 0;
    int openItems = 0, overdue = 0, dueToday = 0;
    int fields = 0, prefilled = 0, prefillTarget = 0;
    int calledLate = 0;
};

struct HallView {
    std::string name;
    Moment at{}, dayStart{};
    int waiting = 0, serving = 0, served = 0, left = 0, called = 0;
    std::vector<FigureView> figures;
    std::vector<SeatView> seats;
    std::vector<HalfHourView> halfHours;
    std::vector<HalfHourView> lastWeek; ///< of the same weekday a week ago
    std::vector<HalfHourView> forecast; ///< still to come: arrived and waiting; empty while too little is known
    std::vector<WaitsView> waits;
    std::vector<PersonView> people;
    std::vector<LimitView> limits;
    std::vector<ReturnedView> returned;
    std::vector<UnsentView> unsent;
    std::vector<AlertView> alerts;
    TodayView today;

    const FigureView* figure(std::string_view id) const;
    std::string serviceName(const std::string& service) const; ///< its id when the name is not known
    int unsentTotal() const;
    int needsPerson() const;
};

HallView hallFrom(const Value& hall);

} // namespace yc::ui
