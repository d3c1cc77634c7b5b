#pragma once

#include "faults/net/net_call.h"

#include <chrono>
#include <span>
#include <string>

namespace yc::faults
{

/// What goes wrong with an exchange.
enum class Manner {
    Refuse,       ///< the connection dies, and nobody listens any more
    Deaf,         ///< half-open: connections stand, nothing is read or answered any more
    Reset,        ///< the connection dies
    CutRequest,   ///< it dies in the middle of the request
    Silence,      ///< no answer
    StallHead,    ///< half of the head, then silence
    StallBody,    ///< head and half of the body, then silence
    CutHead,      ///< the head ends in the middle of a header that counts
    Short,        ///< one byte less than announced
    ShortChunked, ///< the same in chunks
    ShortBare,    ///< the same by a gateway that drops headers it does not know
    CutText,      ///< half of the body with a length that fits, by such a gateway
    Changed,      ///< a byte of the body is another one
    Twice,        ///< the request reaches the hub twice; the second answer comes back
    Late,         ///< the connection dies; the request reaches the hub after the one that replaces it
    Slow,         ///< piece by piece, within every bound
    DripHead,     ///< a byte at a time, beyond every bound
    DripBody,
    Page,       ///< a page of somebody else
    Elsewhere,  ///< a redirect to another host
    Envelope,   ///< a refusal as the hub itself words it
    Foreign,    ///< JSON of somebody else
    Empty,      ///< an envelope of ours with nothing in it
    Packed,     ///< gzip, not asked for
    Bomb,       ///< gzip of very much
    Endless,    ///< a body that never ends
    HugeLength, ///< a length beyond everything
    BigHeader,
    EndlessHead,
};

struct NetFault {
    const char* name;
    Manner manner;
    bool after = false;     ///< the hub has seen and done it
    int status = 200;       ///< of Page, Elsewhere, Envelope
    const char* fault = ""; ///< of Envelope: the word on the wire
    const char* code = "";  ///< of Envelope

    /// The whole line is bad until somebody mends it.
    bool lasts() const { return manner == Manner::Refuse || manner == Manner::Deaf; }
    /// Whoever asks gets a true answer all the same.
    bool isHarmless() const { return manner == Manner::Twice || manner == Manner::Slow; }
    /// The hub itself says no: an operation may end on the list of what needs a person.
    bool isRefusal() const { return manner == Manner::Envelope; }
    /// It says for how long (Retry-After).
    bool asksToBeLeftAlone() const { return status == 429 || status == 503; }
    /// The one question more that the client puts by itself gets through.
    bool isAskedAgain() const;
    /// Needs an answer with a body.
    bool spoilsBody() const;
    /// Is that code a true word about it?
    bool isToldBy(const std::string& code) const;
};
std::span<const NetFault> netFaults();

/// What is sent back, and how it ends.
struct Play {
    enum class End { Keep, Close, Reset, Stall };

    std::string bytes = {};
    End end = End::Keep;
    std::size_t atOnce = std::string::npos; ///< so many bytes at once, then `piece` after `piece`
    std::size_t piece = 1;
    std::chrono::milliseconds pause{0};
    std::string again = {}; ///< then this without end; "" = not
};
/// `truth` is the hub's answer where the hub has seen it, empty otherwise. Not for Refuse, Deaf, CutRequest, Late.
Play playOf(const NetFault& fault, const NetRequest& request, const NetAnswer& truth, const std::string& elsewhere);

} // namespace yc::faults
