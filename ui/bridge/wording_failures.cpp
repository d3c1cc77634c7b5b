#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

namespace yc::ui
{
namespace
{

struct FailureWords {
    std::string_view code; ///< a family ends with a dot
    const char* meaning;
    const char* remedy;
};

constexpr std::array kFailures{
    FailureWords{
        "net.refused",
        QT_TRANSLATE_NOOP("yc::ui::Wording", "Nobody listens at the centre's address, or its name is not known"),
        QT_TRANSLATE_NOOP(
            "yc::ui::Wording",
            "Check the cable and the network of the hall. If other windows are online, compare the address")},
    FailureWords{
        "net.timeout", QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre did not answer in time"),
        QT_TRANSLATE_NOOP("yc::ui::Wording",
                          "It is tried again by itself. If it lasts, the line is too slow or a firewall stops it")},
    FailureWords{"net.reset", QT_TRANSLATE_NOOP("yc::ui::Wording", "The connection broke off in the middle"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording",
                                   "It is tried again by itself. If it lasts, check the cable and the switch")},
    FailureWords{"net.truncated", QT_TRANSLATE_NOOP("yc::ui::Wording", "The answer came cut off"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording",
                                   "It is tried again by itself. If it lasts, a device on the way cuts answers")},
    FailureWords{"net.too_large",
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "The answer was larger than any the centre gives"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Send this page to the administrator")},
    FailureWords{"net.not_ours",
                 QT_TRANSLATE_NOOP("yc::ui::Wording",
                                   "Somebody else answered: the sign-in page of a network, or a wrong address"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording",
                                   "Sign in to the network in a browser, or have the centre's address let through")},
    FailureWords{"net.proxy", QT_TRANSLATE_NOOP("yc::ui::Wording", "A proxy on the way wants a sign-in of its own"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Have the centre's address let through without the proxy")},
    FailureWords{
        "net.gateway", QT_TRANSLATE_NOOP("yc::ui::Wording", "A gateway answers, the centre behind it does not"),
        QT_TRANSLATE_NOOP("yc::ui::Wording",
                          "The centre may be starting again. If it lasts some minutes, tell the administrator")},
    FailureWords{
        "tls.untrusted",
        QT_TRANSLATE_NOOP("yc::ui::Wording", "The certificate comes from an authority this machine does not trust"),
        QT_TRANSLATE_NOOP("yc::ui::Wording",
                          "Have the hall's authority file set up on this machine. Never go around it")},
    FailureWords{"tls.self_signed",
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "The certificate is signed by nobody but itself"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording",
                                   "Have the hall's authority file set up on this machine. Never go around it")},
    FailureWords{
        "tls.expired", QT_TRANSLATE_NOOP("yc::ui::Wording", "The certificate of the centre has run out"),
        QT_TRANSLATE_NOOP("yc::ui::Wording",
                          "Compare this machine's clock; if it is right, the centre's certificate must be renewed")},
    FailureWords{"tls.not_yet_valid",
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "By this machine's clock the certificate is not valid yet"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "This machine's clock is behind: set it, then try now")},
    FailureWords{
        "tls.wrong_host", QT_TRANSLATE_NOOP("yc::ui::Wording", "The certificate is made out to another name"),
        QT_TRANSLATE_NOOP("yc::ui::Wording", "Compare the address in the settings with the name in the certificate")},
    FailureWords{"tls.no_client_certificate",
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre wants a certificate of this machine"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Have this machine enrolled, or its certificate renewed")},
    FailureWords{"tls.too_old",
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "The other side speaks an encryption that is too old"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "TLS 1.2 or newer is needed: tell the administrator")},
    FailureWords{"tls.not_tls", QT_TRANSLATE_NOOP("yc::ui::Wording", "What answers there does not encrypt"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Compare the address and the port in the settings")},
    FailureWords{"tls.client_expired",
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "This machine's own certificate has run out"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Have this machine's certificate renewed. The work stays here")},
    FailureWords{"tls.client_refused",
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre does not accept this machine's certificate"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Have this machine enrolled again. The work stays here")},
    FailureWords{"tls.wrong_use", QT_TRANSLATE_NOOP("yc::ui::Wording", "The certificate was not made for a server"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre needs another certificate: tell the administrator")},
    FailureWords{"tls.files",
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "A certificate or key file of this machine cannot be read"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Have the files named in the settings put right")},
    FailureWords{"tls.", QT_TRANSLATE_NOOP("yc::ui::Wording", "Who answered could not prove to be the centre"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording",
                                   "Check this machine's clock, then the certificates with the administrator")},
    FailureWords{"session.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre does not know this sign-in any more"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Sign in again; what is unsent stays here and goes out then")},
    FailureWords{"signin.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre refused the last sign-in"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Check the staff number and the secret, then sign in again")},
    FailureWords{
        "client.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre does not let this machine in"),
        QT_TRANSLATE_NOOP("yc::ui::Wording", "The administrator releases it at the centre. The work stays here")},
    FailureWords{"endpoint.",
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre's address in the settings is not usable"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Have the address put right on this machine")},
    FailureWords{"server.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre has more to do than it can take in"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording",
                                   "It is asked again by itself. If it lasts, tell the administrator")},
    FailureWords{"hub.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre has a fault of its own"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Tell the administrator. The work stays here")},
    FailureWords{
        "push.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre was started anew, or went back to a backup"),
        QT_TRANSLATE_NOOP("yc::ui::Wording", "Both sides are compared by themselves, and what it lacks is sent again")},
    FailureWords{"json.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The answer cannot be read"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Send this page to the administrator")},
    FailureWords{"wire.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre and this program are of different versions"),
                 QT_TRANSLATE_NOOP("yc::ui::Wording", "Have both brought to one version. The work stays here")},
};

struct CallWords {
    std::string_view path; ///< how it begins
    const char* words;
};

constexpr std::array kCalls{
    CallWords{"/v1/hello", QT_TRANSLATE_NOOP("yc::ui::Wording", "saying hello")},
    CallWords{"/v1/push", QT_TRANSLATE_NOOP("yc::ui::Wording", "sending operations")},
    CallWords{"/v1/pull", QT_TRANSLATE_NOOP("yc::ui::Wording", "fetching news")},
    CallWords{"/v1/sign-in", QT_TRANSLATE_NOOP("yc::ui::Wording", "signing in")},
    CallWords{"/v1/sign-out", QT_TRANSLATE_NOOP("yc::ui::Wording", "signing out")},
    CallWords{"/v1/queue/", QT_TRANSLATE_NOOP("yc::ui::Wording", "calling a number")},
    CallWords{"/v1/sharing/", QT_TRANSLATE_NOOP("yc::ui::Wording", "fetching shared data")},
    CallWords{"/v1/numbers", QT_TRANSLATE_NOOP("yc::ui::Wording", "leasing receipt numbers")},
    CallWords{"/v1/catalogue", QT_TRANSLATE_NOOP("yc::ui::Wording", "fetching the catalogue")},
    CallWords{"/v1/statistics/", QT_TRANSLATE_NOOP("yc::ui::Wording", "asking and telling the board")},
};

/// The first whose beginning fits; an exact code stands before its family.
template <class List, class Member> const auto* beginsLike(const List& list, std::string_view text, Member member)
{
    const auto found =
        std::ranges::find_if(list, [&](const auto& one) { return text.starts_with(std::invoke(member, one)); });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

Wording::Failure Wording::failure(const std::string& code)
{
    if (code.empty())
        return {};
    if (const FailureWords* words = beginsLike(kFailures, code, &FailureWords::code))
        return {tr(words->meaning), tr(words->remedy)};
    return {tr("The reason is new to this program: %1").arg(qt(code)), tr("Send this page to the administrator")};
}

QString Wording::call(const std::string& path)
{
    const CallWords* words = beginsLike(kCalls, path, &CallWords::path);
    return words != nullptr ? tr(words->words) : qt(path);
}

} // namespace yc::ui
