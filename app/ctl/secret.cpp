#include "secret.h"

#include <fstream>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace yc::ctl
{
namespace
{

/// Echo of the terminal is off as long as this lives.
class Silence
{
public:
    Silence()
    {
        m_ours = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_ours)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (m_ours)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    termios m_before{};
    bool m_ours = false;
};

} // namespace

Result<std::string> askSecret(const std::string& file)
{
    std::string secret;
    if (!file.empty()) {
        std::ifstream input(file);
        std::getline(input, secret);
    } else if (isatty(STDIN_FILENO) != 0) {
        std::cerr << "secret: " << std::flush;
        const Silence silence;
        std::getline(std::cin, secret);
        std::cerr << '\n';
    } else {
        std::getline(std::cin, secret);
    }
    if (secret.empty())
        return fail(Fault::Invalid, "secret.missing");
    return secret;
}

} // namespace yc::ctl
