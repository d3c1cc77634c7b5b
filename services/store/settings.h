#pragma once

#include "store/work_file.h"

#include <string>

namespace yc::store
{

/// Small words of this machine, in clear. Throws.
class Settings
{
public:
    explicit Settings(WorkFile& file) : m_file(file) {}
    /// Writing what is there already costs no commit.
    void set(const std::string& name, const std::string& value);
    std::string get(const std::string& name);

private:
    WorkFile& m_file;
};

} // namespace yc::store
