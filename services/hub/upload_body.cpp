#include "hub/upload_body.h"

#include "domain/material.h"
#include "hub/http_exchange.h"
#include "hub/tus_headers.h"
#include "wire/messages.h"

#include <Poco/Net/HTTPServerRequest.h>

#include <algorithm>
#include <istream>

namespace yc::hub
{
namespace
{

constexpr std::int64_t kPiece = 1LL << 20;
/// A body over the limit is read away up to here, because closing on bytes under way would also destroy the answer.
constexpr std::int64_t kMostPassedOver = domain::kMaxAttachment + 4 * kPiece;
constexpr int kBadRequest = 400;
constexpr int kLengthRequired = 411;
constexpr int kTooLarge = 413;
constexpr int kPieceTaken = 204;

/// What of a body has not been handed on.
class Pieces
{
public:
    Pieces(std::istream& stream, std::int64_t length, std::int64_t piece)
        : m_stream(stream), m_left(length), m_piece(piece)
    {
    }
    std::int64_t left() const { return m_left; }
    /// The next piece; shorter than due when the body was cut off.
    void next(std::string& body)
    {
        const std::int64_t due = std::min(m_left, m_piece);
        body.resize(static_cast<std::size_t>(due));
        m_stream.read(body.data(), due);
        body.resize(static_cast<std::size_t>(m_stream.gcount()));
        m_cutOff = m_stream.gcount() != due;
        m_left -= m_stream.gcount();
    }
    bool cutOff() const { return m_cutOff; }
    void readAway() { m_stream.ignore(std::min(m_left, kMostPassedOver)); }

private:
    std::istream& m_stream;
    std::int64_t m_left;
    std::int64_t m_piece;
    bool m_cutOff = false;
};

Response refused(Pieces& pieces, bool& keepAlive, Response response)
{
    keepAlive = false;
    pieces.readAway();
    return response;
}

} // namespace

Response answerInPieces(Hub& hub, Poco::Net::HTTPServerRequest& from, Request& request, bool& keepAlive)
{
    const bool checked = !request.header("upload-checksum").empty();
    const std::optional<std::int64_t> length = announcedLength(from);
    if (from.getChunkedTransferEncoding() || !length) {
        keepAlive = false;
        return problemResponse(fail(Fault::Invalid, "http.length"), kLengthRequired);
    }
    const auto most = static_cast<std::int64_t>(wire::kMaxBody);
    Pieces pieces(from.stream(), *length, checked ? most : kPiece);
    if (*length > (checked ? most : domain::kMaxAttachment))
        return refused(pieces, keepAlive, problemResponse(fail(Fault::Full, "http.too_large"), kTooLarge));
    std::optional<std::int64_t> offset = countFrom(request.header("upload-offset"));
    Response response;
    do {
        pieces.next(request.body);
        if (pieces.cutOff() && (checked || request.body.empty())) {
            keepAlive = false;
            return problemResponse(fail(Fault::Offline, "http.cut_off"), kBadRequest);
        }
        response = hub.answer(request);
        if (response.status != kPieceTaken)
            return pieces.left() > 0 ? refused(pieces, keepAlive, std::move(response)) : response;
        if (offset) {
            *offset += static_cast<std::int64_t>(request.body.size());
            request.headers.insert_or_assign("upload-offset", std::to_string(*offset));
        }
    } while (pieces.left() > 0);
    return response;
}

} // namespace yc::hub
