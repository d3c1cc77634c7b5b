#pragma once

#include "ports/desk_views.h"

#include <QString>

#include <vector>

namespace yc::ui
{

/// What may stand on the citizen's screen, and nothing else: values handed over one by one, never a view of the
/// clerk's screen.
struct CitizenLine {
    QString label;
    QString value;
    friend bool operator==(const CitizenLine&, const CitizenLine&) = default;
};

struct CitizenSheet {
    QString title;
    std::vector<CitizenLine> lines;
    friend bool operator==(const CitizenSheet&, const CitizenSheet&) = default;
};

/// The sign of the window: no personal data of any citizen.
struct NamePlate {
    QString window;
    QString windowName;
    QString clerk;
    QString clerkNumber;
    QString hall;
    friend bool operator==(const NamePlate&, const NamePlate&) = default;
};

/// One group a sheet, long groups over several; filled fields only. Values are in full: the person reads their own.
std::vector<CitizenSheet> citizenSheets(const ports::CaseView& view);

} // namespace yc::ui
