// Every message of the protocol, on either side of the line.
#include "domain/commands.h"
#include "fuzz/harness.h"
#include "wire/messages.h"

using namespace yc;

namespace
{

/// What was read is written and read again as the same message.
template <class Message, class Read> void checkBoth(const Value& body, Read read)
{
    const Result<Message> message = read(body);
    if (!message)
        return;
    const Result<Message> again = read(wire::toValue(*message));
    fuzz::promise(again.ok() && wire::toValue(*again) == wire::toValue(*message), "a message is read back as it was written");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Result<Value> body = wire::decode(fuzz::textOf(data, size));
    if (!body)
        return 0;
    checkBoth<ports::HelloAnswer>(*body, wire::helloAnswerFrom);
    checkBoth<ports::SignInAnswer>(*body, wire::signInAnswerFrom);
    checkBoth<ports::CallRequest>(*body, wire::callRequestFrom);
    checkBoth<ports::CallAnswer>(*body, wire::callAnswerFrom);
    checkBoth<ports::SharingRequest>(*body, wire::sharingRequestFrom);
    checkBoth<ports::SharingAnswer>(*body, wire::sharingAnswerFrom);
    checkBoth<ports::NumberBlock>(*body, wire::numberBlockFrom);
    checkBoth<ports::OutboxSummary>(*body, wire::outboxSummaryFrom);
    checkBoth<wire::PushRequest>(*body, wire::pushRequestFrom);
    (void)wire::verdictsFrom(*body);
    (void)wire::problemFrom(*body, 500);
    return 0;
}
