#pragma once

#include "domain/commands.h"
#include "domain/operation.h"
#include "domain/person.h"

#include <rapidcheck.h>

namespace yc::samples
{

// Generators of domain values for properties. Texts are well-formed UTF-8, moments lie between 1970 and 2106.

inline std::string text()
{
    return *rc::gen::element<std::string>("a", "310101", "张示例", "𠮷田", "line\nbreak \"quoted\"", "07");
}
inline std::string maybeText()
{
    return *rc::gen::arbitrary<bool>() ? text() : std::string();
}
template <class IdType> IdType id()
{
    return IdType(text());
}
template <class IdType> IdType maybeId()
{
    return IdType(maybeText());
}
inline std::int64_t number()
{
    return *rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 40);
}
inline int small()
{
    return *rc::gen::inRange(0, 100);
}
inline Moment moment()
{
    constexpr std::int64_t kLatest = 4'294'967'296'000'000;
    return fromMicros(*rc::gen::inRange<std::int64_t>(1, kLatest));
}
inline bool flag()
{
    return *rc::gen::arbitrary<bool>();
}
template <class Make> auto listOf(Make make)
{
    std::vector<decltype(make())> list;
    for (int count = *rc::gen::inRange(0, 4); count > 0; --count)
        list.push_back(make());
    return list;
}
template <class Make> auto maybe(Make make)
{
    return flag() ? std::optional(make()) : std::nullopt;
}
inline Day day()
{
    return Day(std::chrono::days(*rc::gen::inRange(0, 40'000)));
}
/// An enumerator by its place; `kLast` is the last one.
template <auto kLast> auto oneOf()
{
    return static_cast<decltype(kLast)>(*rc::gen::inRange(0, static_cast<int>(kLast) + 1));
}
inline Value value()
{
    return *rc::gen::element<Value>(Value(), Value(true), Value(42), Value(1.5), Value("张示例"),
                                    Value(Array{"a", "b"}), Value(Object{{"k", 1}}));
}

inline domain::Provenance provenance()
{
    return {oneOf<domain::Source::Conflict>(), maybeText(),
            moment(),                          maybeText(),
            oneOf<domain::Trust::Low>(),       maybeId<domain::UserId>(),
            maybeId<domain::WindowId>()};
}
inline domain::Reading reading()
{
    return {value(), provenance(), flag()};
}
inline domain::Field field()
{
    return {id<domain::ElementId>(), value(), provenance(), listOf(reading), maybeText(), flag(), number()};
}
inline domain::Attachment attachment()
{
    return {text(), "image/png", maybeText(), *rc::gen::inRange<std::int64_t>(0, domain::kMaxAttachment + 1)};
}
inline domain::TakenMaterial material()
{
    return {text(),  oneOf<domain::TakenAs::Promised>(), small(), maybeText(), listOf(attachment), flag(), maybe(day),
            moment()};
}
inline domain::ItemEvent itemEvent()
{
    return {oneOf<domain::ItemEventKind::TimeOutSupplement>(),
            moment(),
            maybeId<domain::UserId>(),
            maybeText(),
            listOf(text),
            maybe(day),
            small(),
            maybeId<domain::UserId>()};
}
inline domain::DepartmentItem item()
{
    return {id<domain::ItemId>(),
            id<domain::MatterId>(),
            maybeText(),
            id<domain::DepartmentId>(),
            maybeText(),
            {small(), small(), flag(), flag()},
            listOf(id<domain::MatterId>),
            listOf(itemEvent),
            maybeText(),
            maybeText(),
            maybeText()};
}
inline domain::FindingDecision decision()
{
    return {text(), maybeText(), id<domain::UserId>(), moment()};
}
inline domain::TimelineEntry entry()
{
    return {moment(), maybeId<domain::UserId>(), text(), listOf(text)};
}

inline domain::CaseRecord caseRecord()
{
    domain::CaseRecord record;
    record.id = id<domain::CaseId>();
    record.receiptNumber = maybeText();
    record.oneThing = id<domain::OneThingId>();
    record.oneThingName = maybeText();
    record.catalogueVersion = text();
    record.hall = id<domain::HallId>();
    record.window = maybeId<domain::WindowId>();
    record.clerk = maybeId<domain::UserId>();
    record.visit = maybeId<domain::VisitId>();
    record.ticket = maybeId<domain::TicketId>();
    record.applicantElement = maybeText();
    record.answers = flag() ? Object{{"q1", true}, {"q2", Array{"a"}}} : Object{};
    for (const domain::Field& each : listOf(field))
        record.fields.insert_or_assign(each.element, each);
    for (const domain::TakenMaterial& each : listOf(material))
        record.materials.insert_or_assign(each.key, each);
    record.decisions = listOf(decision);
    record.items = listOf(item);
    record.timeline = listOf(entry);
    record.openedAt = moment();
    record.receivedAt = flag() ? moment() : Moment{};
    record.hubReceivedAt = flag() ? moment() : Moment{};
    record.localOrder = number();
    record.confirmedByCitizen = flag();
    record.withdrawn = flag();
    record.version = number();
    return record;
}

inline domain::Period period()
{
    return {oneOf<domain::TicketState::Left>(), moment(), maybe(moment), maybeId<domain::WindowId>(),
            maybeId<domain::UserId>(),          flag()};
}
inline domain::Ticket ticket()
{
    return {id<domain::TicketId>(),
            text(),
            id<domain::ServiceId>(),
            maybeId<domain::VisitId>(),
            maybeId<domain::OneThingId>(),
            oneOf<domain::PriorityClass::Returned>(),
            maybeText(),
            oneOf<domain::TicketState::Left>(),
            listOf(period),
            small(),
            number(),
            number(),
            maybeId<domain::WindowId>(),
            flag(),
            maybeText()};
}
inline domain::Operation operation()
{
    return {id<domain::OperationId>(),
            id<domain::ClientId>(),
            oneOf<domain::Role::Statistics>(),
            number() + 1,
            text(),
            maybeText(),
            number(),
            listOf(id<domain::OperationId>),
            value(),
            small(),
            maybeId<domain::HallId>(),
            maybeId<domain::WindowId>(),
            maybeId<domain::UserId>(),
            moment(),
            number()};
}
inline domain::Verdict verdict()
{
    return {oneOf<domain::VerdictCode::RetryLater>(), maybeText(), listOf(text), number(), number()};
}
inline domain::User user()
{
    return {id<domain::UserId>(), text(), oneOf<domain::UserRole::Administrator>(), maybeId<domain::HallId>(),
            maybeId<domain::DepartmentId>()};
}
inline domain::Window window()
{
    return {id<domain::WindowId>(), text(), listOf(id<domain::ServiceId>), text(), maybeText(), moment()};
}
inline domain::Service service()
{
    return {id<domain::ServiceId>(), text(), maybeText(), std::chrono::minutes(small()),
            listOf(id<domain::OneThingId>)};
}

} // namespace yc::samples
