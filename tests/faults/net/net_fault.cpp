#include "faults/net/net_fault.h"

#include "base/text.h"

#include <Poco/DeflatingStream.h>

#include <cstdio>
#include <sstream>

namespace yc::faults
{
namespace
{

using namespace std::chrono_literals;

constexpr bool kAfter = true;
constexpr NetFault kFaults[] = {
    {"refused", Manner::Refuse},
    {"half_open", Manner::Deaf},
    {"reset_before", Manner::Reset},
    {"reset_after", Manner::Reset, kAfter},
    {"cut_request", Manner::CutRequest},
    {"hang", Manner::Silence},
    {"lost_reply", Manner::Silence, kAfter},
    {"stall_in_head", Manner::StallHead, kAfter},
    {"stall_in_body", Manner::StallBody, kAfter},
    {"cut_head", Manner::CutHead, kAfter},
    {"short_by_one", Manner::Short, kAfter},
    {"short_chunked", Manner::ShortChunked, kAfter},
    {"short_chunked_bare", Manner::ShortBare, kAfter},
    {"cut_text", Manner::CutText, kAfter},
    {"wrong_digest", Manner::Changed, kAfter},
    {"duplicate", Manner::Twice, kAfter},
    {"reordered", Manner::Late},
    {"slow", Manner::Slow, kAfter},
    {"drip_head", Manner::DripHead, kAfter},
    {"drip_body", Manner::DripBody, kAfter},
    {"portal", Manner::Page},
    {"portal_after", Manner::Page, kAfter},
    {"redirect_302", Manner::Elsewhere, false, 302},
    {"redirect_307", Manner::Elsewhere, false, 307},
    {"page_401", Manner::Page, false, 401},
    {"page_403", Manner::Page, false, 403},
    {"page_409", Manner::Page, false, 409},
    {"page_413", Manner::Page, false, 413},
    {"page_429", Manner::Page, false, 429},
    {"page_500", Manner::Page, false, 500},
    {"page_500_after", Manner::Page, kAfter, 500},
    {"page_502", Manner::Page, false, 502},
    {"page_502_after", Manner::Page, kAfter, 502},
    {"page_503", Manner::Page, false, 503},
    {"page_503_after", Manner::Page, kAfter, 503},
    {"hub_401", Manner::Envelope, false, 401, "denied", "session.needed"},
    {"hub_403", Manner::Envelope, false, 403, "denied", "session.role"},
    {"hub_409", Manner::Envelope, false, 409, "conflict", "push.gap"},
    {"hub_413", Manner::Envelope, false, 413, "invalid", "http.too_large"},
    {"hub_429", Manner::Envelope, false, 429, "busy", "server.busy"},
    {"hub_500", Manner::Envelope, false, 500, "damaged", "hub.failed"},
    {"hub_500_after", Manner::Envelope, kAfter, 500, "damaged", "hub.failed"},
    {"hub_503", Manner::Envelope, false, 503, "busy", "server.busy"},
    {"foreign_json", Manner::Foreign},
    {"foreign_json_after", Manner::Foreign, kAfter},
    {"empty_envelope", Manner::Empty},
    {"empty_envelope_after", Manner::Empty, kAfter},
    {"gzip", Manner::Packed, kAfter},
    {"gzip_bomb", Manner::Bomb, kAfter},
    {"endless_body", Manner::Endless, kAfter},
    {"huge_length", Manner::HugeLength},
    {"big_header", Manner::BigHeader, kAfter},
    {"endless_head", Manner::EndlessHead},
};

constexpr const char* kPage = "<!DOCTYPE html><html><body>欢迎使用大厅网络，请先登录</body></html>";
constexpr std::size_t kBombBytes = 32U << 20;
constexpr std::size_t kBigHeader = 1U << 20;
constexpr auto kDrip = 15ms;
constexpr std::size_t kDripped = 4000; ///< a minute of it

/// An answer of somebody between the two.
std::string spoken(int status, const std::string& type, const std::string& more, const std::string& body, bool headOnly)
{
    return "HTTP/1.1 " + std::to_string(status) + " Said So\r\nContent-Type: " + type + "\r\n" + more +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + (headOnly ? std::string() : body);
}

std::string packed(const std::string& text)
{
    std::ostringstream into;
    Poco::DeflatingOutputStream packing(into, Poco::DeflatingStreamBuf::STREAM_GZIP);
    packing << text;
    packing.close();
    return into.str();
}

const std::string& bomb()
{
    static const std::string kBomb = packed(std::string(kBombBytes, ' '));
    return kBomb;
}

std::string chunkOf(const std::string& bytes)
{
    char size[20];
    std::snprintf(size, sizeof size, "%zx\r\n", bytes.size());
    return size + bytes + "\r\n";
}

std::string inChunks(const std::string& head)
{
    return withHeader(withHeader(head, "Content-Length", {}), "Transfer-Encoding", "chunked");
}

std::string bare(const std::string& head)
{
    return withHeader(head, "X-Body-SHA256", {});
}

/// All but the last byte of the body; of the head where there is no body.
std::string shortOf(const NetAnswer& truth, Manner manner)
{
    const std::string& head = truth.head;
    if (truth.body.empty())
        return head.substr(0, head.size() - 1);
    if (manner == Manner::Short)
        return head + truth.body.substr(0, truth.body.size() - 1);
    const std::string chunk = chunkOf(truth.body);
    return inChunks(manner == Manner::ShortBare ? bare(head) : head) + chunk.substr(0, chunk.size() - 3);
}

/// Up to the first sign of a value that is believed as it stands; whole where there is none.
std::string cutHead(const std::string& head)
{
    for (const char* counts : {"Upload-Offset", "Hub-Sequence", "Location", "Content-Length"}) {
        const std::size_t at = head.find(std::string(counts) + ": ");
        if (at != std::string::npos)
            return head.substr(0, head.find(' ', at) + 2);
    }
    return head;
}

std::string changed(const NetAnswer& truth)
{
    std::string body = truth.body;
    body[body.size() / 2] = static_cast<char>(body[body.size() / 2] ^ 1);
    return truth.head + body;
}

std::string refusalOf(const NetFault& fault)
{
    return std::string(R"({"protocol":1,"error":{"fault":")") + fault.fault + R"(","code":")" + fault.code +
           R"(","args":[],"retry":"later"}})";
}

Play pouring(std::string head, std::string again)
{
    return {.bytes = std::move(head), .end = Play::End::Close, .again = std::move(again)};
}

} // namespace

bool NetFault::isAskedAgain() const
{
    switch (manner) {
    case Manner::Reset:
    case Manner::CutRequest:
    case Manner::CutHead:
    case Manner::Short:
    case Manner::ShortChunked:
    case Manner::Changed:
    case Manner::Late:
    case Manner::BigHeader:
    case Manner::EndlessHead:
        return true;
    default:
        return isHarmless();
    }
}

bool NetFault::spoilsBody() const
{
    return manner == Manner::StallBody || manner == Manner::CutText || manner == Manner::Changed ||
           manner == Manner::DripBody || manner == Manner::ShortChunked || manner == Manner::ShortBare;
}

bool NetFault::isToldBy(const std::string& said) const
{
    switch (manner) {
    case Manner::Refuse:
        return said == "net.refused" || said == "net.reset";
    case Manner::Deaf:
    case Manner::Silence:
    case Manner::StallHead:
    case Manner::StallBody:
    case Manner::DripHead:
    case Manner::DripBody:
        return said == "net.timeout";
    case Manner::Reset:
    case Manner::CutRequest:
    case Manner::Late:
    case Manner::BigHeader:
    case Manner::EndlessHead:
        return said == "net.reset";
    case Manner::CutHead:
    case Manner::Short:
    case Manner::ShortChunked:
    case Manner::Changed:
        return said == "net.truncated" || said == "net.reset";
    case Manner::Envelope:
        return said == code;
    case Manner::Endless:
    case Manner::HugeLength:
        return said == "net.too_large";
    case Manner::Page:
        return said == (status == 502 || status == 503 ? "net.gateway" : "net.not_ours");
    case Manner::Empty:
        return said == "net.not_ours" || startsWith(said, "wire.");
    default:
        return said == "net.not_ours";
    }
}

std::span<const NetFault> netFaults()
{
    (void)bomb(); // made before anybody waits for it
    return kFaults;
}

Play playOf(const NetFault& fault, const NetRequest& request, const NetAnswer& truth, const std::string& elsewhere)
{
    using enum Play::End;
    const bool headOnly = request.method == "HEAD";
    const std::string whole = truth.head + truth.body;
    const std::string json = "application/json";
    switch (fault.manner) {
    case Manner::Silence:
        return {.bytes = {}, .end = Stall};
    case Manner::StallHead:
        return {.bytes = truth.head.substr(0, truth.head.size() / 2), .end = Stall};
    case Manner::StallBody:
        return {.bytes = truth.head + truth.body.substr(0, truth.body.size() / 2), .end = Stall};
    case Manner::CutHead:
        return cutHead(truth.head) == truth.head ? Play{.bytes = whole}
                                                 : Play{.bytes = cutHead(truth.head), .end = Close};
    case Manner::Short:
    case Manner::ShortChunked:
    case Manner::ShortBare:
        return {.bytes = shortOf(truth, fault.manner), .end = Close};
    case Manner::CutText: {
        const std::string half = truth.body.substr(0, truth.body.size() / 2);
        return {.bytes = withHeader(bare(truth.head), "Content-Length", std::to_string(half.size())) + half};
    }
    case Manner::Changed:
        return {.bytes = changed(truth)};
    case Manner::Twice:
        return {.bytes = whole};
    case Manner::Slow:
        return {.bytes = whole, .atOnce = 0, .piece = whole.size() / 6 + 1, .pause = 5ms};
    case Manner::DripHead:
        return {.bytes = withHeader(truth.head, "X-Fill", std::string(kDripped, 'x')) + truth.body,
                .end = Close,
                .atOnce = 0,
                .pause = kDrip};
    case Manner::DripBody:
        return {.bytes = whole,
                .end = Close,
                .atOnce = truth.head.size(),
                .pause = kDrip + 1000ms / static_cast<int>(truth.body.size() + 1)};
    case Manner::Page:
        return {.bytes = spoken(fault.status, "text/html; charset=utf-8",
                                fault.asksToBeLeftAlone() ? "Retry-After: 90\r\n" : "", kPage, headOnly)};
    case Manner::Elsewhere:
        return {.bytes = spoken(fault.status, "text/html", "Location: " + elsewhere + request.path + "\r\n", kPage,
                                headOnly)};
    case Manner::Envelope:
        return {.bytes = spoken(fault.status, json, fault.asksToBeLeftAlone() ? "Retry-After: 90\r\n" : "",
                                refusalOf(fault), headOnly)};
    case Manner::Foreign:
        return {.bytes = spoken(200, json, {}, R"({"status":"ok","version":"3.2.1"})", headOnly)};
    case Manner::Empty:
        return {.bytes = spoken(200, json, {}, R"({"protocol":1})", headOnly)};
    case Manner::Packed:
        return {.bytes = spoken(200, json, "Content-Encoding: gzip\r\n", packed(truth.body), headOnly)};
    case Manner::Bomb:
        return {.bytes = spoken(200, json, "Content-Encoding: gzip\r\n", bomb(), headOnly)};
    case Manner::Endless:
        return pouring("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" +
                           chunkOf("{\"protocol\":1,\"text\":\""),
                       chunkOf(std::string(kBigHeader / 16, 'x')));
    case Manner::HugeLength:
        return pouring("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1099511627776\r\n\r\n{",
                       std::string(kBigHeader / 16, ' '));
    case Manner::BigHeader:
        return {.bytes = withHeader(truth.head, "X-Fill", std::string(kBigHeader, 'x')) + truth.body, .end = Close};
    case Manner::EndlessHead:
        return pouring("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n", "X-Fill: xxxxxxxxxxxxxxxx\r\n");
    default:
        return {.bytes = {}, .end = Reset};
    }
}

} // namespace yc::faults
