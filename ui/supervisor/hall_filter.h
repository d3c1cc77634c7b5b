#pragma once

#include "ui/supervisor/hall_view.h"

#include <string>

namespace yc::ui
{

/// What a supervisor wants to look at; an empty member lets everything through.
struct HallFilter {
    std::string service;    ///< id of what people wait for
    std::string department; ///< name, as limits and notices carry it
    std::string window;     ///< id

    bool isOn() const { return !service.empty() || !department.empty() || !window.empty(); }
    friend bool operator==(const HallFilter&, const HallFilter&) = default;
};

/// The lists of the hall that fit: who waits and how long by service, limits and notices by department, windows and
/// unsent work by window (a window shows under the service it works at now). The figures of the whole hall, its half
/// hours and its alerts stay as they are: what needs somebody is never filtered away.
HallView filtered(const HallView& hall, const HallFilter& filter);

} // namespace yc::ui
