#include "faults/net/net_call.h"

#include "base/text.h"
#include "wire/endpoints.h"

#include <array>

namespace yc::faults
{
namespace
{

constexpr std::array kNames{
    "sign_in",       "sign_out",   "recovery_key",  "hello.queue", "hello.cases",  "hello.statistics",
    "push.queue",    "push.cases", "pull.queue",    "pull.cases",  "bell",         "call_next",
    "reserve",       "recall",     "numbers",       "sharing",     "hall",         "unsent",
    "end_forgotten", "close_day",  "upload.create", "upload.head", "upload.patch", "upload.delete",
    "blob.head",     "blob.get",   "other"};
static_assert(kNames.size() == kNetCalls + 1);

/// What one path asks for; `mark` in the body tells lanes and scopes apart.
struct Known {
    const char* method;
    const char* path;
    const char* mark;
    NetCall call;
};
using namespace wire::path;
constexpr Known kKnown[] = {
    {"POST", kSignIn, "", NetCall::SignIn},
    {"POST", kSignOut, "", NetCall::SignOut},
    {"POST", kRecoveryKey, "", NetCall::RecoveryKey},
    {"POST", kHello, "\"lane\":\"queue\"", NetCall::HelloQueue},
    {"POST", kHello, "\"lane\":\"cases\"", NetCall::HelloCases},
    {"POST", kHello, "\"lane\":\"statistics\"", NetCall::HelloStatistics},
    {"POST", kPush, "\"lane\":\"queue\"", NetCall::PushQueue},
    {"POST", kPush, "\"lane\":\"cases\"", NetCall::PushCases},
    {"POST", kPull, "\"scope\":\"queue:", NetCall::PullQueue},
    {"POST", kPull, "\"scope\":\"cases:", NetCall::PullCases},
    {"GET", kBell, "", NetCall::Bell},
    {"POST", kCall, "", NetCall::CallNext},
    {"POST", kReserve, "", NetCall::Reserve},
    {"POST", kRecall, "", NetCall::Recall},
    {"POST", kNumbers, "", NetCall::Numbers},
    {"POST", kSharing, "", NetCall::Sharing},
    {"GET", kHall, "", NetCall::Hall},
    {"POST", kUnsent, "", NetCall::Unsent},
    {"POST", kForgotten, "", NetCall::EndForgotten},
    {"POST", kCloseDay, "", NetCall::CloseDay},
    {"POST", kUploads, "", NetCall::UploadCreate},
    {"HEAD", kUploads, "", NetCall::UploadHead},
    {"PATCH", kUploads, "", NetCall::UploadPatch},
    {"DELETE", kUploads, "", NetCall::UploadDelete},
    {"HEAD", kBlobs, "", NetCall::BlobHead},
    {"GET", kBlobs, "", NetCall::BlobGet},
};

NetCall callOf(const NetRequest& request)
{
    for (const Known& known : kKnown) {
        if (request.method == known.method && startsWith(request.path, known.path) &&
            request.body.find(known.mark) != std::string::npos)
            return known.call;
    }
    return NetCall::Other;
}

/// Where the line of that header begins and how long it is, its end included.
std::pair<std::size_t, std::size_t> lineOf(const std::string& head, const std::string& name)
{
    const std::string lower = toLowerAscii(head);
    const std::size_t at = lower.find("\r\n" + toLowerAscii(name) + ":");
    if (at == std::string::npos)
        return {std::string::npos, 0};
    return {at + 2, lower.find("\r\n", at + 2) - at};
}

} // namespace

const char* name(NetCall call)
{
    return kNames[static_cast<std::size_t>(call)];
}

bool isOfUpload(NetCall call)
{
    return call == NetCall::UploadCreate || call == NetCall::UploadHead || call == NetCall::UploadPatch ||
           call == NetCall::UploadDelete || call == NetCall::BlobHead;
}

NetRequest requestOf(std::string head, std::string body)
{
    NetRequest request{.head = std::move(head), .body = std::move(body), .method = {}, .path = {}};
    const std::vector<std::string> words = split(request.head.substr(0, request.head.find("\r\n")), ' ');
    request.method = words.front();
    request.path = words.size() > 1 ? words[1] : std::string();
    request.call = callOf(request);
    return request;
}

std::string headerOf(const std::string& head, const std::string& name)
{
    const auto [at, size] = lineOf(head, name);
    if (at == std::string::npos)
        return {};
    const std::size_t colon = head.find(':', at);
    return trimmed(head.substr(colon + 1, at + size - 2 - colon - 1));
}

std::string withHeader(const std::string& head, const std::string& name, const std::string& value)
{
    const auto [at, size] = lineOf(head, name);
    std::string changed = head;
    if (at != std::string::npos)
        changed.erase(at, size);
    if (!value.empty())
        changed.insert(changed.find("\r\n") + 2, name + ": " + value + "\r\n");
    return changed;
}

} // namespace yc::faults
