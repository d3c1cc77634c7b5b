#pragma once

#include "base/files.h"
#include "base/value.h"

#include <map>
#include <string>

namespace yc::hub
{

/// The review page's templates and style, read once. A value; any thread.
class Pages
{
public:
    Pages() = default;
    /// Every *.html and *.css of that folder. NotFound "pages.missing" (args: the name) without one that is needed.
    static Result<Pages> load(const Files& files, const std::string& folder);

    /// Throws a Refusal when the page is unknown or broken: both are mistakes in what was installed.
    std::string filled(const std::string& name, const Value& values) const;
    const std::string& style() const;

private:
    std::map<std::string, std::string> m_texts;
};

} // namespace yc::hub
