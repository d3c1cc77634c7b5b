#include "hub/pages.h"

#include "base/text.h"
#include "hub/page_template.h"
#include "hub/refusal.h"

namespace yc::hub
{
namespace
{

constexpr const char* kStyle = "review.css";
constexpr const char* kNeeded[] = {"head.html", "foot.html", "sign_in.html", "list.html", "item.html", "problem.html",
                                   kStyle};

} // namespace

Result<Pages> Pages::load(const Files& files, const std::string& folder)
{
    Pages pages;
    for (const char* name : kNeeded) {
        Result<Bytes> bytes = files.read(folder + "/" + name);
        if (!bytes)
            return fail(Fault::NotFound, "pages.missing", {}, {name});
        pages.m_texts.emplace(name, textOf(*bytes));
    }
    return pages;
}

std::string Pages::filled(const std::string& name, const Value& values) const
{
    const auto text = [this](const std::string& part) {
        const auto found = m_texts.find(part);
        if (found == m_texts.end())
            refuse(Fault::NotFound, "pages.missing", {part});
        return found->second;
    };
    return take(filledPage(text(name), values, text));
}

const std::string& Pages::style() const
{
    return m_texts.at(kStyle);
}

} // namespace yc::hub
