#include "certificate_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace yc::app
{
namespace
{

struct Sentence {
    std::string_view code;
    const char* text; ///< %1 is the first argument, %2 the second
};
constexpr Sentence kSentences[] = {
    {"certificate.missing",
     "%1 cannot be read. Name --certificate and --key together, and let the hub's account read them."},
    {"certificate.unreadable", "%1 holds no certificate in PEM form, or a damaged one."},
    {"certificate.key_unreadable",
     "%1 holds no private key in PEM form, or one under a pass phrase, which nobody is there to enter."},
    {"certificate.open_key", "%1 can be read by others than its owner. Make it the hub's own: chmod 600."},
    {"certificate.other_key", "%1 belongs to another key than the one named beside it."},
    {"certificate.expired", "%1 expired on %2. Make a new one, or renew it where it was issued."},
    {"certificate.not_yet_valid", "%1 is valid from %2 only. Check the date and the time of this machine."},
    {"certificate.wrong_use", "%1 is no certificate for a server (serverAuth is missing among its uses)."},
    {"certificate.no_host", "%1 names no host (no subject alternative name): no client could check whom it reached."},
    {"certificate.unusable", "%1 cannot be used: OpenSSL refuses it."},
    {"certificate.authority_ends",
     "The authority ends on %1, and nothing it signs is good for longer. Give fewer days, or make a new authority."},
    {"certificate.exists", "%1 is there already. Everything it signed would end with it: choose another folder."},
    {"certificate.name", "'%1' is no name for a certificate: it must have one to 64 characters."},
    {"certificate.host", "'%1' is neither a host name nor an address."},
    {"certificate.validity", "It would end before it begins. Give at least one day."},
};

void put(std::string& text, std::string_view place, const std::string& word)
{
    if (const std::size_t at = text.find(place); at != std::string::npos)
        text.replace(at, place.size(), word);
}

} // namespace

std::string certificateSentence(const Problem& problem)
{
    const auto* found = std::ranges::find(kSentences, problem.code, &Sentence::code);
    if (found == std::end(kSentences))
        return {};
    std::string text = found->text;
    put(text, "%1", problem.args.empty() ? "The file" : problem.args.front());
    put(text, "%2", problem.args.size() < 2 ? "another day" : problem.args[1]);
    return text;
}

} // namespace yc::app
