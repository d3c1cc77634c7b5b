// The payload of an operation, and the record of a case.
#include "domain/commands.h"
#include "domain/operation.h"
#include "fuzz/harness.h"

using namespace yc;

namespace
{

template <class Command, class Read> void checkBoth(const Value& payload, Read read)
{
    const Result<Command> command = read(payload);
    if (!command)
        return;
    const Result<Command> again = read(domain::toValue(*command));
    fuzz::promise(again.ok() && domain::toValue(*again) == domain::toValue(*command), "a command is read back as it was written");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Result<Value> payload = parseJson(fuzz::textOf(data, size));
    if (!payload)
        return 0;
    checkBoth<domain::SubmitCase>(*payload, domain::submitCaseFrom);
    checkBoth<domain::HandOutResult>(*payload, domain::handOutResultFrom);
    checkBoth<domain::HandInSupplement>(*payload, domain::handInSupplementFrom);
    checkBoth<domain::WithdrawCase>(*payload, domain::withdrawCaseFrom);
    checkBoth<domain::StepTicket>(*payload, domain::stepTicketFrom);
    checkBoth<domain::AddTicket>(*payload, domain::addTicketFrom);
    checkBoth<domain::SetWindowState>(*payload, domain::setWindowStateFrom);
    checkBoth<domain::AuditNote>(*payload, domain::auditNoteFrom);
    return 0;
}
