#include "hub/raw_exchange.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>

#include <cstdlib>

namespace yc::tests
{
namespace
{

constexpr std::string_view kStatusLine = "HTTP/1.1 ";
constexpr std::string_view kHeaderEnd = "\r\n\r\n";
constexpr long kPatienceSeconds = 30;

} // namespace

int RawAnswer::status() const
{
    return bytes.starts_with(kStatusLine) ? std::atoi(bytes.c_str() + kStatusLine.size()) : 0;
}

Value RawAnswer::json() const
{
    const std::size_t body = bytes.find(kHeaderEnd);
    if (body == std::string::npos)
        return {};
    const Result<Value> parsed = parseJson(std::string_view(bytes).substr(body + kHeaderEnd.size()));
    return parsed ? *parsed : Value();
}

int RawAnswer::answers() const
{
    int count = 0;
    for (std::size_t at = bytes.find(kStatusLine); at != std::string::npos; at = bytes.find(kStatusLine, at + 1))
        ++count;
    return count;
}

RawAnswer rawExchange(std::uint16_t port, const std::string& bytes)
{
    Poco::Net::StreamSocket socket(Poco::Net::SocketAddress("127.0.0.1", port));
    socket.setReceiveTimeout(Poco::Timespan(kPatienceSeconds, 0));
    RawAnswer answer;
    try {
        for (std::size_t sent = 0; sent < bytes.size();)
            sent +=
                static_cast<std::size_t>(socket.sendBytes(bytes.data() + sent, static_cast<int>(bytes.size() - sent)));
        socket.shutdownSend();
        char piece[4096];
        for (int read = 1; read > 0;) {
            read = socket.receiveBytes(piece, sizeof piece);
            answer.bytes.append(piece, static_cast<std::size_t>(read));
        }
    } catch (const Poco::Exception&) {
        return answer; // what came before the connection broke
    }
    return answer;
}

} // namespace yc::tests
