#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace yc::bench
{

/// A folder of its own on a real disk, gone at the end. Durability is what is measured: a disk in memory has none, so
/// TMPDIR must not point at one.
class Scratch
{
public:
    Scratch() : m_path((std::filesystem::temp_directory_path() / "yichuang-bench-XXXXXX").string())
    {
        if (mkdtemp(m_path.data()) == nullptr) {
            std::perror("scratch folder");
            std::exit(1);
        }
    }
    ~Scratch()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace yc::bench
