#pragma once

#include "fakes/sample_desk.h"
#include "ui/shell/parts.h"

#include <QString>

#include <functional>
#include <map>

namespace yc::pictures
{

/// Everything a page is made of here: sample desk, bridge, theme, language.
struct Studio {
    fakes::SampleDesk& desk;
    Executor& worker;
    ui::ShellParts parts;
    /// Run what was posted and what came back, until nothing moves.
    std::function<void()> settle;
};

/// Makes a page of that name, ready to be shown. Colleagues add theirs to the map in picture_pages.cpp.
using MakePage = std::function<QWidget*(Studio& studio)>;
const std::map<QString, MakePage>& pages();

} // namespace yc::pictures
