#include "wire/messages.h"
#include "wire/reader.h"

namespace yc::wire
{

Value toValue(const PushRequest& request)
{
    return Object{
        {"client", request.client.text()},
        {"lane", domain::name(request.lane)},
        {"epoch", request.epoch},
        {"operations",
         arrayOf(request.operations, [](const domain::Operation& operation) { return domain::toValue(operation); })}};
}

Result<PushRequest> pushRequestFrom(const Value& value)
{
    Reader reader(value);
    PushRequest request;
    request.client = domain::ClientId(reader.text("client"));
    const auto lane = domain::roleFrom(reader.text("lane"));
    request.epoch = reader.text("epoch");
    if (!lane)
        reader.refuse("lane");
    if (value["operations"].toArray().size() > static_cast<std::size_t>(kMaxOperationsPerPush))
        reader.refuse("operations", "too many");
    if (!reader.ok() || !lane)
        return reader.finish(std::move(request));
    request.lane = *lane;
    request.operations = reader.parts("operations", domain::operationFromValue);
    return reader.finish(std::move(request));
}

Value verdictsToValue(const std::vector<domain::Verdict>& verdicts)
{
    return Object{
        {"verdicts", arrayOf(verdicts, [](const domain::Verdict& verdict) { return domain::toValue(verdict); })}};
}

Result<std::vector<domain::Verdict>> verdictsFrom(const Value& value)
{
    Reader reader(value);
    return reader.finish(reader.parts("verdicts", domain::verdictFromValue));
}

} // namespace yc::wire
