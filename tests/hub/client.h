#pragma once

#include "base/value.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace Poco::Net
{
class HTTPClientSession;
}

namespace yc::tests
{

struct Reply {
    int status = 0;
    std::string body;
    std::map<std::string, std::string> headers;
    Value json; ///< of a JSON answer

    std::string code() const { return json["error"]["code"].toString(); }
    std::string location() const;
};

/// A bare HTTP client: what a test sends is what arrives.
class Client
{
public:
    explicit Client(std::uint16_t port);
    /// Over TLS, trusting the authorities of that file alone; the hub's certificate is for "localhost".
    Client(std::uint16_t port, const std::string& authorities);
    ~Client();
    Client(Client&&) noexcept;

    Reply get(const std::string& path);
    /// POST with protocol 1 put in.
    Reply post(const std::string& path, Value body);
    Reply postForm(const std::string& path, const std::multimap<std::string, std::string>& form);
    Reply send(const std::string& method, const std::string& path, const std::string& body,
               const std::map<std::string, std::string>& headers = {});

    /// Sign in as a desk and keep the token.
    Reply signIn(const std::string& user, const std::string& secret, const std::string& window);

    std::string token;
    std::string cookie;

private:
    explicit Client(std::unique_ptr<Poco::Net::HTTPClientSession> session);

    std::unique_ptr<Poco::Net::HTTPClientSession> m_session;
};

} // namespace yc::tests
