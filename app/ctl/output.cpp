#include "output.h"

#include "base/text.h"

#include <iostream>

namespace yc::ctl
{

void Answer::tell(const Value& value, const std::string& text) const
{
    std::cout << (json ? toJson(value) : text) << '\n';
}

void Answer::fault(const std::string& sentence) const
{
    std::cerr << "yichuangctl: " << sentence << '\n';
    *exitCode = kFaultFound;
}

void Answer::fault(const std::string& what, const Problem& problem) const
{
    fault(what + ": " + described(problem));
}

std::string described(const Problem& problem)
{
    std::string text = problem.code;
    if (!problem.args.empty())
        text += ' ' + join(problem.args, " ");
    if (!problem.detail.empty())
        text += " (" + problem.detail + ')';
    return text;
}

} // namespace yc::ctl
