#pragma once

#include <QByteArray>

#include <filesystem>
#include <string>
#include <unistd.h>

namespace yc::e2e
{

/// The web engine's sandbox refuses root. Started as root a test goes on as nobody, with a home of its own; nothing is
/// changed otherwise. Call it before the application object is made.
inline void becomeOrdinaryUser()
{
    if (::geteuid() != 0)
        return;
    constexpr uid_t kNobody = 65534;
    std::string home = (std::filesystem::temp_directory_path() / "yichuang-test-XXXXXX").string();
    if (::mkdtemp(home.data()) == nullptr || ::chown(home.c_str(), kNobody, kNobody) != 0 || ::setgid(kNobody) != 0 ||
        ::setuid(kNobody) != 0)
        ::_exit(1);
    for (const char* variable : {"HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
        qputenv(variable, QByteArray::fromStdString(home));
}

} // namespace yc::e2e
