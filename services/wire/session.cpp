#include "wire/messages.h"
#include "wire/reader.h"

#include "ports/key_ring.h"

namespace yc::wire
{

Value toValue(const ports::SignInAnswer& answer)
{
    const auto encoded = [](const auto& part) { return domain::toValue(part); };
    return Object{{"token", answer.token},
                  {"user", domain::toValue(answer.user)},
                  {"hallName", answer.hallName},
                  {"windows", arrayOf(answer.windows, encoded)},
                  {"services", arrayOf(answer.services, encoded)},
                  {"expires", toMicros(answer.expires)},
                  {"offlineDays", answer.offlineDays}};
}

Result<ports::SignInAnswer> signInAnswerFrom(const Value& value)
{
    Reader reader(value);
    ports::SignInAnswer answer;
    answer.token = reader.text("token");
    answer.user = reader.part("user", domain::userFromValue);
    answer.hallName = reader.text("hallName");
    answer.windows = reader.parts("windows", domain::windowFromValue);
    answer.services = reader.parts("services", domain::serviceFromValue);
    answer.expires = reader.moment("expires");
    answer.offlineDays = static_cast<int>(reader.count("offlineDays"));
    return reader.finish(std::move(answer));
}

Value toValue(const ports::HelloAnswer& answer)
{
    return Object{{"epoch", answer.epoch},
                  {"hubTime", toMicros(answer.hubTime)},
                  {"received", answer.received},
                  {"backedUp", answer.backedUp}};
}

Result<ports::HelloAnswer> helloAnswerFrom(const Value& value)
{
    Reader reader(value);
    ports::HelloAnswer answer;
    answer.epoch = reader.text("epoch");
    answer.hubTime = reader.moment("hubTime");
    answer.received = reader.count("received");
    answer.backedUp = reader.count("backedUp");
    return reader.finish(std::move(answer));
}

Value recoveryKeyToValue(const Bytes& key)
{
    return Object{{"key", toHex(key)}};
}

Result<Bytes> recoveryKeyFrom(const Value& value)
{
    Reader reader(value);
    Result<Bytes> key = fromHex(reader.text("key"));
    if (!key || key->size() != ports::kRecoveryKeyBytes)
        reader.refuse("key");
    return reader.finish(key ? std::move(*key) : Bytes());
}

Value toValue(const ports::NumberBlock& block)
{
    return Object{{"series", block.series},
                  {"prefix", block.prefix},
                  {"next", block.next},
                  {"end", block.end},
                  {"width", block.width}};
}

Result<ports::NumberBlock> numberBlockFrom(const Value& value)
{
    // Wider serials would not fit the 64 bits they are counted in.
    constexpr std::int64_t kMaxWidth = 18;
    Reader reader(value);
    ports::NumberBlock block;
    block.series = reader.text("series");
    block.prefix = reader.text("prefix");
    block.next = reader.count("next");
    block.end = reader.count("end");
    const std::int64_t width = reader.count("width");
    if (block.end < block.next)
        reader.refuse("end");
    if (width < 1 || width > kMaxWidth)
        reader.refuse("width");
    block.width = static_cast<int>(width);
    return reader.finish(std::move(block));
}

Value toValue(const ports::OutboxSummary& summary)
{
    return Object{{"pending", summary.pending},
                  {"sent", summary.sent},
                  {"needsPerson", summary.needsPerson},
                  {"oldest", toMicros(summary.oldest)},
                  {"lastVerdict", toMicros(summary.lastVerdict)}};
}

Result<ports::OutboxSummary> outboxSummaryFrom(const Value& value)
{
    Reader reader(value);
    ports::OutboxSummary summary;
    summary.pending = static_cast<int>(reader.count("pending"));
    summary.sent = static_cast<int>(reader.count("sent"));
    summary.needsPerson = static_cast<int>(reader.count("needsPerson"));
    summary.oldest = reader.moment("oldest");
    summary.lastVerdict = reader.moment("lastVerdict");
    return reader.finish(summary);
}

} // namespace yc::wire
