#include "certificate_commands.h"

#include "base/files.h"
#include "certificate_words.h"
#include "output.h"
#include "security/certificate_maker.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

namespace yc::ctl
{
namespace
{

using security::CertificateUse;
using security::Certified;

constexpr const char* kAuthority = "ca";
constexpr const char* kHub = "hub";
constexpr int kYears = 10;
constexpr int kMostYears = 30;
constexpr int kDays = 397;     ///< what browsers take from public authorities at most (CA/B Forum BR 6.3.2)
constexpr int kMostDays = 825; ///< what they take from private ones
/// Machines of a hall whose clocks are a little behind must not wait for a new certificate.
constexpr std::chrono::hours kClocksBehind{1};

struct Wish {
    std::string ca;
    std::string out;
    std::string authority = "Yichuang hall authority";
    std::vector<std::string> hosts;
    std::string window;
    int years = kYears;
    int days = kDays;
};

security::Validity fromNow(std::chrono::seconds length)
{
    const Moment now = SystemClock().now();
    return {now - kClocksBehind, now + length};
}

std::string pathOf(const std::string& folder, const std::string& name, const char* ending)
{
    return folder + "/" + name + ending;
}

Result<std::string> textOfFile(const std::string& path)
{
    const Result<Bytes> bytes = PosixFiles().read(path, 1U << 20);
    if (!bytes)
        return fail(bytes.problem().fault, "certificate.missing", bytes.problem().code, {path});
    return textOf(*bytes);
}

Result<void> writeFile(const std::string& path, const std::string& text)
{
    if (const Result<void> written = PosixFiles().writeAtomically(path, bytesOf(text)); !written)
        return fail(written.problem().fault, written.problem().code, path);
    return {};
}

/// For everybody to read: it is no secret, and is carried to other machines.
Result<void> writeCertificate(const std::string& path, const std::string& text)
{
    using std::filesystem::perms;
    if (const Result<void> written = writeFile(path, text); !written)
        return written;
    std::error_code error;
    std::filesystem::permissions(path, perms::owner_read | perms::owner_write | perms::group_read | perms::others_read,
                                 error);
    return error ? Result<void>(fail(Fault::Denied, "file.denied", path)) : Result<void>();
}

/// The key first: a certificate whose key is missing would be of no use.
Result<void> writePair(const std::string& folder, const std::string& name, const Certified& made)
{
    if (const Result<void> there = PosixFiles().makeFolder(folder); !there)
        return there;
    if (const Result<void> written = writeFile(pathOf(folder, name, ".key"), made.key); !written)
        return written;
    return writeCertificate(pathOf(folder, name, ".pem"), made.certificate);
}

Result<Certified> authorityIn(const std::string& folder)
{
    const Result<std::string> certificate = textOfFile(pathOf(folder, kAuthority, ".pem"));
    if (!certificate)
        return certificate.problem();
    const Result<std::string> key = textOfFile(pathOf(folder, kAuthority, ".key"));
    if (!key)
        return key.problem();
    return Certified{*certificate, *key};
}

Result<Value> makeAuthority(const Wish& wish)
{
    const std::string key = pathOf(wish.out, kAuthority, ".key");
    if (PosixFiles().exists(key))
        return fail(Fault::Conflict, "certificate.exists", {}, {key});
    const security::Validity validity = fromNow(std::chrono::years(wish.years));
    const Result<Certified> made = security::makeAuthority(wish.authority, validity);
    if (!made)
        return made.problem();
    if (const Result<void> written = writePair(wish.out, kAuthority, *made); !written)
        return written.problem();
    return Value(Object{
        {"certificate", pathOf(wish.out, kAuthority, ".pem")}, {"key", key}, {"until", momentText(validity.until)}});
}

/// Certify and write under that name, with the authority's certificate beside it.
Result<Value> issue(const Wish& wish, const std::string& name, const security::CertificateWish& certificate)
{
    const Result<Certified> authority = authorityIn(wish.ca);
    if (!authority)
        return authority.problem();
    const Result<Certified> made = security::certify(*authority, certificate);
    if (!made)
        return made.problem();
    if (const Result<void> written = writePair(wish.out, name, *made); !written)
        return written.problem();
    const std::string trusted = pathOf(wish.out, kAuthority, ".pem");
    if (const Result<void> written = writeCertificate(trusted, authority->certificate); !written)
        return written.problem();
    return Value(Object{{"certificate", pathOf(wish.out, name, ".pem")},
                        {"key", pathOf(wish.out, name, ".key")},
                        {"authority", trusted},
                        {"until", momentText(certificate.validity.until)}});
}

Result<Value> makeForHub(const Wish& wish)
{
    return issue(wish, kHub,
                 {wish.hosts.front(), wish.hosts, CertificateUse::Server, fromNow(std::chrono::days(wish.days))});
}

Result<Value> makeForWindow(const Wish& wish)
{
    if (wish.window.find_first_of("/.") != std::string::npos)
        return fail(Fault::Invalid, "certificate.name", {}, {wish.window});
    return issue(wish, "window-" + wish.window,
                 {wish.window, {}, CertificateUse::Client, fromNow(std::chrono::days(wish.days))});
}

std::string paths(const Value& made)
{
    return made["certificate"].toString() + "\n" + made["key"].toString() + "\ngood until " + made["until"].toString() +
           "\n";
}

std::string authorityText(const Value& made)
{
    return paths(made) + "Keep the folder off the network: whoever has the key can pass for the hub.";
}

std::string hubText(const Value& made)
{
    return paths(made) + "yichuang-hub --certificate " + made["certificate"].toString() + " --key " +
           made["key"].toString() + "; after a renewal send it SIGHUP.";
}

std::string windowText(const Value& made)
{
    return paths(made) + "Carry the folder to the workstation and name its files there, in workstation.ini:\n[hub]\n" +
           "authorities=" + made["authority"].toString() + "\ncertificate=" + made["certificate"].toString() +
           "\nkey=" + made["key"].toString();
}

using Make = Result<Value> (*)(const Wish&);
using Text = std::string (*)(const Value&);

void bind(CLI::App* command, const std::shared_ptr<Wish>& wish, Make make, Text text, const bool& json, int& exitCode)
{
    command->add_option("--out", wish->out, "folder to write into")->required();
    command->callback([wish, make, text, &json, &exitCode] {
        const Answer answer{json, &exitCode};
        const Result<Value> made = make(*wish);
        if (made)
            return answer.tell(*made, text(*made));
        answer.fault("hub", made.problem());
        if (const std::string sentence = app::certificateSentence(made.problem()); !sentence.empty())
            answer.fault(sentence);
    });
}

void addDays(CLI::App* command, const std::shared_ptr<Wish>& wish)
{
    command->add_option("--ca", wish->ca, "folder that `hub ca` made")->required();
    command->add_option("--days", wish->days, "how long it is good")
        ->check(CLI::Range(1, kMostDays))
        ->capture_default_str();
}

} // namespace

void addCertificateCommands(CLI::App& group, const bool& json, int& exitCode)
{
    const auto forAuthority = std::make_shared<Wish>();
    CLI::App* ca = group.add_subcommand("ca", "make a private authority for the hall's certificates");
    ca->add_option("--name", forAuthority->authority, "how it calls itself")->capture_default_str();
    ca->add_option("--years", forAuthority->years, "how long it is good")
        ->check(CLI::Range(1, kMostYears))
        ->capture_default_str();
    bind(ca, forAuthority, makeAuthority, authorityText, json, exitCode);

    const auto forHub = std::make_shared<Wish>();
    CLI::App* certificate = group.add_subcommand("certificate", "make or renew the hub's key and certificate");
    certificate->add_option("--name", forHub->hosts, "host name or address the hub is reached under; repeat for more")
        ->required();
    addDays(certificate, forHub);
    bind(certificate, forHub, makeForHub, hubText, json, exitCode);

    const auto forWindow = std::make_shared<Wish>();
    CLI::App* enroll = group.add_subcommand("enroll", "make or renew a window's key and certificate (mutual TLS)");
    enroll->add_option("--window", forWindow->window, "which window: 07")->required();
    addDays(enroll, forWindow);
    bind(enroll, forWindow, makeForWindow, windowText, json, exitCode);
}

} // namespace yc::ctl
