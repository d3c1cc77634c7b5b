#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "central/endpoint.h"
#include "wire/messages.h"

#include <map>
#include <memory>
#include <string>

namespace yc::central
{

/// One question to a central system. Asking it twice must do no more than asking it once: the client repeats it when
/// the connection dies under it.
struct Question {
    std::string method = "POST";
    std::string path;
    std::string body;                             ///< sent with POST and PATCH
    std::string type = "application/json";        ///< of the body
    std::map<std::string, std::string> headers{}; ///< beside our own
    std::size_t mostBack = wire::kMaxBody;        ///< bytes an answer may have
    std::string token;                            ///< bearer; "" = none
    std::chrono::milliseconds wait{0};            ///< how long the other side may hold the answer back (long poll)
};

struct Reply {
    int status = 0;
    std::string body;
    std::map<std::string, std::string> headers{}; ///< names in lower case

    bool isGood() const { return status >= 200 && status < 300; } ///< "Successful", RFC 9110 section 15.3
};

/// Ends waiting calls from another thread: an eventfd that every wait watches. Any thread.
class StopSignal
{
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    /// From now on every exchange ends with "net.reset".
    void raise();
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// One connection to one endpoint, kept open between questions. Any thread; questions wait for each other.
/// Offline "net.refused", "net.timeout", "net.reset", "net.truncated", "net.not_ours" (a redirect, packed content, an
/// answer that is too large), "tls.…" (tls.h); what the other side said with its status is for the caller to judge.
class HttpClient
{
public:
    HttpClient(const Endpoints& endpoints, const std::string& url, const Clock& clock, const StopSignal& stop);
    ~HttpClient();

    Result<Reply> ask(const Question& question);
    /// Close the connection; the next question opens a new one.
    void reset();

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

} // namespace yc::central
