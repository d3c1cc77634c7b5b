#pragma once

#include "base/value.h"

#include <map>
#include <memory>
#include <string>

namespace yc::demo
{

struct Page {
    int status = 0;
    std::string body;
    std::string cookie; ///< set by it, without attributes
};

/// The hub as anybody outside sees it: HTTP and nothing else. One person's connection.
class HubLink
{
public:
    /// "http://127.0.0.1:8080"
    explicit HubLink(const std::string& url);
    ~HubLink();
    HubLink(HubLink&&) noexcept;

    /// POST with protocol and token; the answer, or why not.
    Result<Value> ask(const char* path, Value body);
    Page get(const std::string& path);
    Page submit(const std::string& path, const std::multimap<std::string, std::string>& form);

    void useToken(std::string token) { m_token = std::move(token); }
    void useCookie(std::string cookie) { m_cookie = std::move(cookie); }

private:
    Page exchange(const std::string& method, const std::string& path, const std::string& body, const char* type);

    struct Inner;
    std::unique_ptr<Inner> m_inner;
    std::string m_token;
    std::string m_cookie;
};

} // namespace yc::demo
