#pragma once

#include "ports/central.h"

#include <string_view>

namespace yc::wire
{

inline constexpr int kProtocol = 1;

/// Bounds of anything that arrives.
inline constexpr std::size_t kMaxBody = 4U << 20;
inline constexpr int kMaxDepth = 32;
inline constexpr int kMaxOperationsPerPush = 200;
inline constexpr int kMaxPageRows = 1000;

// Encoders and decoders of everything that crosses the network; the types are those of the ports. Decoders refuse with
// Invalid "wire.<member>"; a wrong protocol with Unsupported "wire.protocol" (args: what came).

Value toValue(const ports::SignInAnswer& answer);
Result<ports::SignInAnswer> signInAnswerFrom(const Value& value);
Value toValue(const ports::HelloAnswer& answer);
Result<ports::HelloAnswer> helloAnswerFrom(const Value& value);
Value toValue(const ports::PullPage& page);
Result<ports::PullPage> pullPageFrom(const Value& value);
Value toValue(const ports::CallRequest& request);
Result<ports::CallRequest> callRequestFrom(const Value& value);
Value toValue(const ports::CallAnswer& answer);
Result<ports::CallAnswer> callAnswerFrom(const Value& value);
Value reservationsToValue(const std::vector<ports::Reservation>& reservations);
Result<std::vector<ports::Reservation>> reservationsFrom(const Value& value);
Value toValue(const ports::SharingRequest& request);
Result<ports::SharingRequest> sharingRequestFrom(const Value& value);
Value toValue(const ports::SharingAnswer& answer);
Result<ports::SharingAnswer> sharingAnswerFrom(const Value& value);
/// 32 bytes; refused as Invalid "wire.key" otherwise.
Value recoveryKeyToValue(const Bytes& key);
Result<Bytes> recoveryKeyFrom(const Value& value);

Value toValue(const ports::NumberBlock& block);
Result<ports::NumberBlock> numberBlockFrom(const Value& value);
Value toValue(const ports::OutboxSummary& summary);
Result<ports::OutboxSummary> outboxSummaryFrom(const Value& value);

struct PushRequest {
    domain::ClientId client;
    domain::Role lane = domain::Role::Cases;
    std::string epoch; ///< ports::HelloAnswer::epoch
    std::vector<domain::Operation> operations;
};
Value toValue(const PushRequest& request);
Result<PushRequest> pushRequestFrom(const Value& value);
Value verdictsToValue(const std::vector<domain::Verdict>& verdicts);
Result<std::vector<domain::Verdict>> verdictsFrom(const Value& value);

/// A problem on the wire, its HTTP status, and back.
Value toValue(const Problem& problem);
Problem problemFrom(const Value& body, int httpStatus);
int httpStatus(Fault fault);

/// The text of an answer body: adds the protocol number.
std::string encode(Value body);
/// Parse a body within bounds and check the protocol number. A web page of a portal is Offline "net.not_ours".
Result<Value> decode(std::string_view text);

/// A page of a pull, decoded fast (many rows); the same bounds and faults.
Result<ports::PullPage> decodePage(std::string_view text);

} // namespace yc::wire
