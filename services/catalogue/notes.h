#pragma once

#include "catalogue/load.h"

#include <string>
#include <utility>
#include <vector>

namespace yc::catalogue
{

/// Collects the defects of one file.
class Notes
{
public:
    Notes(std::string file, std::vector<Defect>& defects) : m_file(std::move(file)), m_defects(defects) {}

    void error(std::string code, std::string place, std::string message, std::string remedy)
    {
        m_defects.push_back({std::move(code), true, m_file, std::move(place), std::move(message), std::move(remedy)});
    }
    void warn(std::string code, std::string place, std::string message, std::string remedy)
    {
        m_defects.push_back({std::move(code), false, m_file, std::move(place), std::move(message), std::move(remedy)});
    }

private:
    std::string m_file;
    std::vector<Defect>& m_defects;
};

} // namespace yc::catalogue
