#include "domain/ticket_codec.h"

#include "domain/codec.h"

namespace yc::domain
{
namespace
{

constexpr const char* kTicketForm = "ticket";

Value periodValue(const Period& period)
{
    return Writer()
        .put("state", name(period.state))
        .put("from", period.from)
        .maybe("to", period.to)
        .maybe("window", period.window)
        .maybe("clerk", period.clerk)
        .maybe("inaccurate", period.inaccurate)
        .done();
}

Result<Period> periodFrom(const Value& value)
{
    Reader in(value, "ticket.periods");
    return in.finish(Period{.state = in.word("state", ticketStateFrom),
                            .from = in.moment("from"),
                            .to = in.maybeMoment("to"),
                            .window = in.idOr<WindowId>("window"),
                            .clerk = in.idOr<UserId>("clerk"),
                            .inaccurate = in.flagOr("inaccurate")});
}

} // namespace

Value toValue(const Ticket& ticket)
{
    return Writer()
        .put("id", ticket.id)
        .maybe("number", ticket.number)
        .put("service", ticket.service)
        .maybe("visit", ticket.visit)
        .maybe("oneThing", ticket.oneThing)
        .put("priority", name(ticket.priority))
        .maybe("applicant", ticket.applicant)
        .put("state", name(ticket.state))
        .maybeList("periods", ticket.periods, periodValue)
        .maybe("calls", ticket.calls)
        .put("version", ticket.version)
        .put("fence", ticket.fence)
        .maybe("window", ticket.window)
        .maybe("provisional", ticket.provisional)
        .maybe("endReason", ticket.endReason)
        .done();
}

Result<Ticket> ticketFromValue(const Value& value)
{
    Reader in(value, kTicketForm);
    return in.finish(Ticket{.id = in.id<TicketId>("id"),
                            .number = in.textOr("number"), // who came without a ticket has none until the hub gives one
                            .service = in.id<ServiceId>("service"),
                            .visit = in.idOr<VisitId>("visit"),
                            .oneThing = in.idOr<OneThingId>("oneThing"),
                            .priority = in.wordOr("priority", priorityFrom, PriorityClass::Normal),
                            .applicant = in.textOr("applicant"),
                            .state = in.word("state", ticketStateFrom),
                            .periods = in.list("periods", periodFrom),
                            .calls = in.smallOr("calls"),
                            .version = in.integerOr("version"),
                            .fence = in.integerOr("fence"),
                            .window = in.idOr<WindowId>("window"),
                            .provisional = in.flagOr("provisional"),
                            .endReason = in.textOr("endReason")});
}

} // namespace yc::domain
