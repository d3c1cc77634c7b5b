#pragma once

#include <string>

namespace yc::faults
{

/// Every question a workstation puts to a central system: clients of services/central, one by one.
enum class NetCall {
    SignIn,
    SignOut,
    RecoveryKey,
    HelloQueue,
    HelloCases,
    HelloStatistics,
    PushQueue,
    PushCases,
    PullQueue,
    PullCases,
    Bell,
    CallNext,
    Reserve,
    Recall,
    Numbers,
    Sharing,
    Hall,
    Unsent,
    EndForgotten,
    CloseDay,
    UploadCreate,
    UploadHead,
    UploadPatch,
    UploadDelete,
    BlobHead,
    BlobGet,
    Other, ///< of a test itself
};
inline constexpr int kNetCalls = 26;
const char* name(NetCall call);
/// What carries attachments, beside the health of its role.
bool isOfUpload(NetCall call);

/// One request as it came, and what it asks for.
struct NetRequest {
    std::string head; ///< with the empty line at its end
    std::string body;
    std::string method;
    std::string path;
    NetCall call = NetCall::Other;
};
/// Reads method, path and call from head and body.
NetRequest requestOf(std::string head, std::string body);

/// One answer.
struct NetAnswer {
    std::string head; ///< with the empty line at its end
    std::string body;
};
/// A header's value; "" when there is none.
std::string headerOf(const std::string& head, const std::string& name);
/// The head with that header changed, or taken away for "".
std::string withHeader(const std::string& head, const std::string& name, const std::string& value);

} // namespace yc::faults
