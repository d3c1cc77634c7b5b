#pragma once

#include "ports/desk_views.h"
#include "ui/widgets/shape_mark.h"

#include <QString>

#include <vector>

namespace yc::ui
{

/// One thing that was looked at: how it is, and when it is not well what that means and what to do.
struct Finding {
    QString name;
    Shape shape = Shape::Ok;
    QString state;
    QString detail;
    QString meaning; ///< "" = nothing is wrong
    QString remedy;
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What stands between this machine and the centre, in words a clerk can read to somebody over the telephone. No
/// personal data in it.
struct Diagnosis {
    QString at;
    std::vector<Finding> roles;   ///< one a central system, in the order of the view
    std::vector<Finding> machine; ///< clock, sign-in, unsent work, store
};

Diagnosis diagnose(const ports::SyncView& sync, Moment now, const QString& version);
/// The same as lines of text, for a message to whoever helps.
QString textOf(const Diagnosis& diagnosis);

} // namespace yc::ui
