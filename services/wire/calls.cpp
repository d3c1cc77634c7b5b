#include "domain/ticket_codec.h"
#include "wire/messages.h"
#include "wire/reader.h"

namespace yc::wire
{
namespace
{

Value recordToValue(const ports::SharedRecord& record)
{
    return Object{{"role", record.role},
                  {"agency", record.agency},
                  {"values", record.values},
                  {"at", toMicros(record.at)},
                  {"authorization", record.authorization}};
}

Result<ports::SharedRecord> recordFrom(const Value& value)
{
    Reader reader(value);
    ports::SharedRecord record;
    record.role = reader.text("role");
    record.agency = reader.text("agency");
    record.values = reader.members("values");
    record.at = reader.moment("at");
    record.authorization = reader.text("authorization");
    return reader.finish(std::move(record));
}

Value licenceToValue(const ports::Licence& licence)
{
    return Object{{"kind", licence.kind},
                  {"number", licence.number},
                  {"holder", licence.holder},
                  {"issuer", licence.issuer},
                  {"validUntil", licence.validUntil ? Value(dayText(*licence.validUntil)) : Value()},
                  {"values", licence.values}};
}

Result<std::optional<Day>> dayOrNoneFrom(const Value& value)
{
    Day day;
    if (value.isNull())
        return std::optional<Day>();
    if (!value.isString() || !parseDay(value.toString(), day))
        return fail(Fault::Invalid, "wire.day");
    return std::optional(day);
}

Result<ports::Licence> licenceFrom(const Value& value)
{
    Reader reader(value);
    ports::Licence licence;
    licence.kind = reader.text("kind");
    licence.number = reader.text("number");
    licence.holder = reader.text("holder");
    licence.issuer = reader.text("issuer");
    licence.validUntil = reader.part("validUntil", dayOrNoneFrom);
    licence.values = reader.members("values");
    return reader.finish(std::move(licence));
}

Result<std::optional<domain::Ticket>> ticketOrNoneFrom(const Value& value)
{
    if (value.isNull())
        return std::optional<domain::Ticket>();
    Result<domain::Ticket> ticket = domain::ticketFromValue(value);
    if (!ticket)
        return ticket.problem();
    return std::optional(std::move(ticket).value());
}

} // namespace

Value toValue(const ports::CallRequest& request)
{
    return Object{
        {"claim", request.claim.text()}, {"window", request.window.text()}, {"ticket", request.ticket.text()}};
}

Result<ports::CallRequest> callRequestFrom(const Value& value)
{
    Reader reader(value);
    ports::CallRequest request;
    request.claim = domain::ClaimId(reader.text("claim"));
    request.window = domain::WindowId(reader.text("window"));
    request.ticket = domain::TicketId(reader.text("ticket"));
    if (request.claim.empty())
        reader.refuse("claim"); // without it a repeated call would take a second ticket
    return reader.finish(std::move(request));
}

Value toValue(const ports::CallAnswer& answer)
{
    return Object{{"ticket", answer.ticket ? domain::toValue(*answer.ticket) : Value()}, {"fence", answer.fence}};
}

Result<ports::CallAnswer> callAnswerFrom(const Value& value)
{
    Reader reader(value);
    ports::CallAnswer answer;
    if (!value.has("ticket"))
        reader.refuse("ticket"); // "nobody waits" is said with null, never by silence
    answer.ticket = reader.part("ticket", ticketOrNoneFrom);
    answer.fence = reader.count("fence");
    return reader.finish(std::move(answer));
}

Value reservationsToValue(const std::vector<ports::Reservation>& reservations)
{
    return Object{{"reservations", arrayOf(reservations, [](const ports::Reservation& reservation) {
                       return Value(Object{{"ticket", domain::toValue(reservation.ticket)},
                                           {"fence", reservation.fence},
                                           {"seconds", std::int64_t{reservation.lasts.count()}}});
                   })}};
}

Result<std::vector<ports::Reservation>> reservationsFrom(const Value& value)
{
    Reader reader(value);
    std::vector<ports::Reservation> reservations = reader.parts("reservations", [](const Value& item) {
        Reader members(item);
        ports::Reservation reservation;
        reservation.ticket = members.part("ticket", domain::ticketFromValue);
        reservation.fence = members.count("fence");
        reservation.lasts = std::chrono::seconds(members.count("seconds"));
        return members.finish(std::move(reservation));
    });
    return reader.finish(std::move(reservations));
}

Value toValue(const ports::SharingRequest& request)
{
    return Object{{"idNumber", request.idNumber},
                  {"name", request.name},
                  {"caseId", request.caseId.text()},
                  {"scene", request.scene.text()},
                  {"consent", request.consent},
                  {"wanted", arrayOf(request.wanted, [](const std::string& role) { return Value(role); })}};
}

Result<ports::SharingRequest> sharingRequestFrom(const Value& value)
{
    Reader reader(value);
    ports::SharingRequest request;
    request.idNumber = reader.text("idNumber");
    request.name = reader.text("name");
    request.caseId = domain::CaseId(reader.text("caseId"));
    request.scene = domain::OneThingId(reader.text("scene"));
    request.consent = reader.text("consent");
    request.wanted = reader.parts("wanted", textFrom);
    return reader.finish(std::move(request));
}

Value toValue(const ports::SharingAnswer& answer)
{
    return Object{{"records", arrayOf(answer.records, recordToValue)},
                  {"licences", arrayOf(answer.licences, licenceToValue)}};
}

Result<ports::SharingAnswer> sharingAnswerFrom(const Value& value)
{
    Reader reader(value);
    ports::SharingAnswer answer;
    answer.records = reader.parts("records", recordFrom);
    answer.licences = reader.parts("licences", licenceFrom);
    return reader.finish(std::move(answer));
}

} // namespace yc::wire
