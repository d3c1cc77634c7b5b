#pragma once

#include "base/value.h"

#include <functional>
#include <string>
#include <string_view>

namespace yc::hub
{

/// Text for HTML: & < > " ' become references, so that nothing a citizen typed can become markup.
std::string escapedHtml(std::string_view text);

/// Fill a page: {{name}} is the escaped text of a value, {{#name}}..{{/name}} repeats for each item of a list (once for
/// an object, a true, a text that is not empty), {{^name}}..{{/name}} stands when there is none, {{>name}} is another
/// page. Names are looked up from the innermost section outwards; {{.}} is the item itself. There is no way to put in
/// unescaped text. Invalid "page.section" (args: the name) for a section that is never closed.
Result<std::string> filledPage(std::string_view page, const Value& values,
                               const std::function<std::string(const std::string&)>& partial);

} // namespace yc::hub
